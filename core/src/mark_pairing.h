// The marks of one paragraph -> which opens what, by dynamic programming over their costs.
#pragma once

#include <string_view>
#include <vector>

#include "mark_costs.h"

namespace guillemet {

/// A pair of rows of the paragraph's marks; close -1: none.
struct PairedMarks {
  int32_t open;
  int32_t close;
  bool repaired;
};

/// Reads the marks of one paragraph at the least cost and appends the outermost pairs to `outer`,
/// and the pairs right inside them to `inner`. `continues`: the paragraph before ends in a
/// quotation that the first mark opens again; `reopened`: the next one begins with a mark, so that
/// this one may stay open.
void pair_by_cost(std::u16string_view text, const std::vector<Mark>& marks, bool continues,
                  bool reopened, std::vector<PairedMarks>* outer, std::vector<PairedMarks>* inner);

}  // namespace guillemet
