// Viterbi over the labels of a run of tokens.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "labels.h"
#include "tagger_model.h"

namespace guillemet {

/// Its buffers are kept from run to run.
class Decoder {
 public:
  explicit Decoder(const TaggerModel& model);

  /// The likeliest labels of `size` tokens. `emissions` has label_count() scores a token, one
  /// token's after the other's; they are held on to for `margin`.
  const std::vector<uint8_t>& decode(const int16_t* emissions, int32_t size);
  /// How far the chosen label's own score lies above the best score of a label of another type.
  int32_t margin(int32_t i) const;

 private:
  using Scores = std::array<int32_t, max_label_count>;

  void step(const Scores& before, const int16_t* emission, Scores* after, uint8_t* back) const;
  uint8_t best_last(const Scores& scores) const;
  uint8_t best_closed(const Scores& before, int32_t to) const;

  const TaggerModel& model_;
  const int32_t label_count_;
  std::vector<uint8_t> closed_;   // labels after which no mention is open
  std::vector<uint8_t> first_;    // labels at which none goes on
  std::vector<int32_t> ceiling_;  // the best transition from one of them to each label
  std::vector<uint8_t> back_;
  std::vector<uint8_t> labels_;
  const int16_t* emissions_ = nullptr;
};

}  // namespace guillemet
