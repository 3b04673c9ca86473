// Stage 8: mark pairs and words -> quotations with kind, cue and the speaker's mention.
#pragma once

#include <vector>

#include "quote_input.h"
#include "tables.h"

namespace guillemet {

/// Decides which pairs are quotations, finds indirect speech, and appends them in text order.
void find_quotes(const QuoteInput& input, std::vector<QuoteFrame>* frames);

}  // namespace guillemet
