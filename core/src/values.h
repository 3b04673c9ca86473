// Stage 4: words -> dates, times, money and percent with their values, by rules over data.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "guillemet/analyzer.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// Finds the expressions in sentences [first_sentence, end_sentence) and appends them to `values`.
/// `today` (month 0: not known) resolves relative ones; their `timex` is empty without it.
void find_values(std::u16string_view text, const std::vector<TextRange>& tokens,
                 const std::vector<Word>& words, const Layout& layout, int32_t first_sentence,
                 int32_t end_sentence, const Lexicon& lexicon, Day today,
                 std::vector<ValueMention>* values);

/// The value of one expression whose span another stage found; empty where it says nothing readable.
Value value_of(std::u16string_view text, const std::vector<TextRange>& tokens,
               const std::vector<Word>& words, TokenRange expression, EntityType type,
               const Lexicon& lexicon, Day today);

}  // namespace guillemet
