// Stage 5g: mentions -> mentions with the designations that the tagger passed over: GPT-5, RISC-V.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// The mentions, and as products the words that are written as makers number their models: two
/// capitals or more, a hyphen, and up to three digits or capitals; or a word that no list has, a
/// hyphen, and up to two digits. Words in capitals among capitals
/// say nothing, and a designation that is a name's part belongs to that name.
std::vector<Mention> recognize_designations(std::u16string_view text,
                                            const std::vector<TextRange>& tokens,
                                            const std::vector<Word>& words,
                                            const std::vector<Mention>& mentions);

}  // namespace guillemet
