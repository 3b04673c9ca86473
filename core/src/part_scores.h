// What the parts of a token's features add up to, kept for when they come again: most of an
// article's words and nearly all of their neighborhoods have been there before.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "tagger_features.h"
#include "tagger_model.h"

namespace guillemet {

/// Direct-mapped caches, one a part. What they answer does not depend on what they have kept.
class PartScores {
 public:
  /// For some `token_count` tokens: no larger than so long a text can use.
  PartScores(const TaggerModel& model, int32_t token_count);

  /// Sets `scores` to the sums of all parts of the run's token i.
  void sum(const Features& features, int32_t i, TaggerModel::Scores* scores);

 private:
  /// Scores are kept four to a number, each raised by `raised` so that none is below zero: then
  /// four are added up at once, and nothing is carried from one to the next.
  struct Cache {
    std::vector<uint64_t> keys;    // 0: an empty slot
    std::vector<uint64_t> scores;  // width_ a slot
  };
  static constexpr uint32_t raised = 128 * (Features::max_part_count + 1);
  static_assert(2 * raised * Features::parts.size() < 65536);

  const uint64_t* find(Features::Part part, const Features& features, int32_t i);

  const TaggerModel& model_;
  const size_t label_count_;
  const size_t width_;
  uint64_t slot_mask_ = 0;
  std::array<Cache, Features::parts.size()> caches_;
};

}  // namespace guillemet
