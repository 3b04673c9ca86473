// Stage 5f: mentions -> mentions: a name that is seen in one place is seen in the others.
#pragma once

#include <string_view>
#include <vector>

#include "article_context.h"
#include "guillemet/analysis.h"
#include "tables.h"

namespace guillemet {

/// The mentions, and more: where the words of a mention stand again and none was seen, there is
/// one; where only a piece of them was seen, it grows to the whole. A person's surname, given name
/// and family are looked for too, an organization's first word and acronym, a product's last word.
/// One word alone must be written like a name: with a capital, between
/// words without one, not in lower case elsewhere where it begins a sentence; a surname may stand
/// in small letters beside a reporting verb.
std::vector<Mention> recognize_known_names(std::u16string_view text,
                                           const std::vector<TextRange>& tokens,
                                           const std::vector<Word>& words, const Layout& layout,
                                           const ArticleContext& context,
                                           const std::vector<Mention>& mentions);

}  // namespace guillemet
