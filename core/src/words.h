// Stage 3: tokens -> words: how each is written and what the lexicon knows of it.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// Describes tokens [rows.start, rows.end) and appends them to `words`.
void describe_words(std::u16string_view text, const std::vector<TextRange>& tokens, TokenRange rows,
                    const Layout& layout, const Lexicon& lexicon, std::vector<Word>* words);

}  // namespace guillemet
