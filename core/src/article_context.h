// What of the whole article the tagger looks at.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "tables.h"

namespace guillemet {

struct ArticleContext {};

/// Reads the whole article once.
ArticleContext read_article(std::u16string_view text, const std::vector<TextRange>& tokens,
                            const std::vector<Word>& words, const Layout& layout);

}  // namespace guillemet
