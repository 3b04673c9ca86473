// Stage 2: tokens -> sentences and paragraphs.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"
#include "unicode.h"

namespace guillemet {

/// Appends the sentences and paragraphs of text[range], whose tokens are rows [first_token, end) of
/// `tokens`, to `layout`. `range` must begin and end at paragraph borders.
void find_sentences(std::u16string_view text, TextRange range, const std::vector<TextRange>& tokens,
                    int32_t first_token, const Lexicon& rules, Breaker& breaker, Layout* layout);

}  // namespace guillemet
