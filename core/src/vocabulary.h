// The editor's names in the text.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "guillemet/analyzer.h"
#include "tables.h"

namespace guillemet {

/// Finds the entries' names, the longest first; case and accents as given or folded. In text order.
std::vector<Mention> find_vocabulary(std::u16string_view text, const std::vector<TextRange>& tokens,
                                     const std::vector<Word>& words, const Layout& layout,
                                     const std::vector<VocabularyEntry>& entries);

}  // namespace guillemet
