// Stage 5, where there is no trained model: words -> mentions of people named in full.
#pragma once

#include <vector>

#include "guillemet/analysis.h"
#include "tables.h"

namespace guillemet {

/// People by their given name and the capitalized words behind it (Jana Vogt, Inés de la Torre), or
/// by the title before it (Frau Vogt). `mentions` are in text order, as is the result, and are not
/// overlapped.
std::vector<Mention> recognize_full_names(const std::vector<TextRange>& tokens,
                                          const std::vector<Word>& words, const Layout& layout,
                                          const std::vector<Mention>& mentions);

}  // namespace guillemet
