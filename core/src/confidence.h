// How sure a quotation and its speaker are: a probability, from what the quote and speaker stages
// found.
#pragma once

#include "guillemet/analysis.h"
#include "tables.h"

namespace guillemet {

/// The probability that the quotation is one, with this speaker, in hundredths from 1 to 99; no
/// multiple of ten, as `Quote::confidence` promises.
uint8_t confidence_of(const QuoteFrame& frame, const Speaker& speaker);

}  // namespace guillemet
