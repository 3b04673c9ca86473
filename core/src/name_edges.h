// Stage 5a: mentions -> mentions whose edges neither cut a name nor hold two.
#pragma once

#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// The mentions, with these edges mended:
///  - hyphenated names, where the parts of a hyphenated word are tokens: "[Hou Min]-yi",
///    "[Stoke]-on-Trent", "Ann-[Sofie Berg]" are names to the end, "[U.S.-based Orlane]" is two;
///    names with a hyphen between them ("Paris-Berlin") stay two where both were seen; what is
///    numbered so ("Rong-2") is a product;
///  - nicknames between marks: [Walter] "[Skip]" [Doe] is one person;
///  - possessors: "[Japan's Ministry of Health]" is a place and an institution.
/// `mentions` are in text order, as is the result.
std::vector<Mention> mend_name_edges(const std::vector<TextRange>& tokens,
                                     const std::vector<Word>& words, const Lexicon& lexicon,
                                     const std::vector<Mention>& mentions);

}  // namespace guillemet
