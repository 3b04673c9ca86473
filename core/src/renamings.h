// Names that the text itself declares to be one: "Aminata Sarr, dite Zaya".
#pragma once

#include <string_view>
#include <vector>

#include "gather.h"
#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// Joins the groups of two names that the text says to be one bearer's. A name whose group has
/// other names in it too does not bring them: "dit Morvan" may have been taken for somebody else.
void join_renamed(std::u16string_view text, const std::vector<TextRange>& tokens,
                  const std::vector<Word>& words, const std::vector<Mention>& mentions,
                  const Lexicon& lexicon, std::vector<NameMention>* names);

}  // namespace guillemet
