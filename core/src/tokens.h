// Stage 1: text -> tokens.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "unicode.h"

namespace guillemet {

/// Finds the surface tokens of Universal Dependencies in text[range] and appends them to `tokens`.
/// `range` must begin and end at paragraph borders or inside quotation marks. `rules` holds the
/// language's clitics, elisions and abbreviations.
void find_tokens(std::u16string_view text, TextRange range, const Lexicon& rules, Breaker& words,
                 std::vector<TextRange>* tokens);

}  // namespace guillemet
