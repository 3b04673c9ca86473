// Stage 9: quotations and subjects -> who speaks: pronouns, descriptions and surnames resolved.
#pragma once

#include <vector>

#include "guillemet/analysis.h"
#include "quote_input.h"
#include "tables.h"

namespace guillemet {

/// One speaker a frame, in the frames' order. `name` stays empty where nobody is named.
void find_speakers(const QuoteInput& input, const std::vector<QuoteFrame>& frames,
                   std::vector<Speaker>* speakers);

}  // namespace guillemet
