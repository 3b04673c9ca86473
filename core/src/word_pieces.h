// The tokens inside one word: "l'homme", "a-t-il", "don't", "well-known", "cannot".
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "token_rules.h"

namespace guillemet {

/// Appends the tokens of text[word], which holds no white space: all of it where the data keeps it
/// whole.
void add_word_pieces(std::u16string_view text, TextRange word, const TokenRules& rules,
                     std::vector<TextRange>* tokens);

/// The pieces of a word by its row in split-words ("cannot": 3 3); false where it has none that
/// fits.
bool add_split_word(std::u16string_view text, TextRange word, const TokenRules& rules,
                    std::vector<TextRange>* tokens);

}  // namespace guillemet
