// Stage 5a: mentions -> mentions that cut no hyphenated name, in languages where the parts of a
// hyphenated word are tokens: "Hou Min|-yi", "Stoke|-on-Trent", "Ann-|Sofie Berg".
#pragma once

#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// The mentions, grown to the ends of hyphenated names and without what such words hold besides:
/// "[U.S.-based Orlane]" is [U.S.] and [Orlane]. Names with a hyphen between them ("Paris-Berlin")
/// stay two where both were seen. `mentions` are in text order, as is the result.
std::vector<Mention> mend_hyphenated_names(const std::vector<TextRange>& tokens,
                                           const std::vector<Word>& words, const Lexicon& lexicon,
                                           const std::vector<Mention>& mentions);

}  // namespace guillemet
