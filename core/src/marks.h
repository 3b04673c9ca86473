// Stage 7: text -> pairs of quotation marks.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// Pairs the marks of paragraphs [first_paragraph, end_paragraph) by least cost and appends the
/// outermost pairs, in text order. `lexicon` may be empty: then every language's marks are tried
/// alike.
void pair_marks(std::u16string_view text, const std::vector<TextRange>& tokens,
                const std::vector<Word>& words, const Layout& layout, int32_t first_paragraph,
                int32_t end_paragraph, const Lexicon& lexicon, std::vector<MarkPair>* pairs);

/// Removes the pairs that stand in the middle of a person's name: Bill "Buzz" Doe.
void drop_nicknames(const std::vector<Mention>& mentions, std::vector<MarkPair>* pairs);

}  // namespace guillemet
