// Frames that name a source without a verb: selon X, according to X, laut X, X zufolge, so X.
#pragma once

#include <cstdint>
#include <vector>

#include "cues.h"
#include "quote_line.h"

namespace guillemet {

/// Adds the frame whose words begin at item `i`; false where there is none. `length` is that of the
/// words, or 0.
bool add_frame(const QuoteLine& line, int32_t i, int32_t* length, std::vector<Cue>* cues);

}  // namespace guillemet
