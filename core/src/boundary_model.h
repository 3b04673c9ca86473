// The weights of the decision where a sentence ends.
#pragma once

#include <cstdint>
#include <vector>

#include "boundary_features.h"
#include "lexicon.h"

namespace guillemet {

/// A logistic regression: the sum of its features' weights is the log odds that a sentence ends in
/// a gap. The weights stand in sentence-weights.tsv, those of core/data/und for all languages and
/// on top of them what a language adds; guillemet-train-sentences learns them together (as in
/// Daumé, "Frustratingly Easy Domain Adaptation", 2007).
class BoundaryModel {
 public:
  /// Adds the weights of a lexicon to those that are there.
  void add(const Lexicon& lexicon);
  void add(uint32_t feature, int32_t weight);

  /// Log odds in hundredths.
  int32_t score(const Gap& gap) const;
  bool ends(const Gap& gap) const { return score(gap) > 0; }

 private:
  struct Slot {
    uint32_t feature = 0;  // 0: free
    int32_t weight = 0;
  };
  Slot& slot_of(uint32_t feature);

  std::vector<Slot> slots_;  // open addressing, a power of two, at most half full
  size_t count_ = 0;
};

/// A model that remembers what it said of the gaps it has seen: a few hundred make most of a text.
class RememberingModel {
 public:
  explicit RememberingModel(const BoundaryModel& model) : model_(model), memory_(memory_size) {}
  bool ends(const Gap& gap);

 private:
  static constexpr size_t memory_size = 1024;  // a power of two
  struct Memory {
    uint64_t gap = 0;
    bool ends = false;
  };

  const BoundaryModel& model_;
  std::vector<Memory> memory_;
};

}  // namespace guillemet
