// Indirect speech: what is reported without marks.
#pragma once

#include <vector>

#include "cues.h"
#include "quote_line.h"

namespace guillemet {

struct IndirectSpeech {
  ItemRange content;
  ItemRange whole;  // from the cue's clause to the content's end, or the other way round
  int32_t cue = -1;
};

/// Finds the indirect speech of a line. `taken[i]` is true for cues that report a quotation
/// already, `quoted[i]` for items that are quotations (and no terms).
void find_indirect(const QuoteLine& line, const std::vector<Cue>& cues,
                   const std::vector<uint8_t>& taken, const std::vector<uint8_t>& quoted,
                   std::vector<IndirectSpeech>* found);

}  // namespace guillemet
