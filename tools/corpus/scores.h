// Precision, recall and F of spans, strict: the same edges and the same type.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus.h"
#include "guillemet/analysis.h"

namespace guillemet {

struct Counts {
  int64_t right = 0;
  int64_t found = 0;
  int64_t gold = 0;

  double precision() const { return ratio(right, found); }
  double recall() const { return ratio(right, gold); }
  double f() const { return ratio(2 * right, found + gold); }

 private:
  static double ratio(int64_t a, int64_t b) {
    return b == 0 ? 0 : static_cast<double>(a) / static_cast<double>(b);
  }
};

/// "person   P  89.12  R  88.01  F  88.56   (gold 570, found 563)"
std::string row(const std::string& name, const Counts& counts);

struct EntityScores {
  std::array<Counts, entity_type_count> of_type;
  Counts all;

  /// Counts one document. Types that `asked` does not hold count neither for nor against.
  void count(const std::vector<GoldSpan>& gold, const std::vector<GoldSpan>& found,
             const std::vector<EntityType>& asked);
};

}  // namespace guillemet
