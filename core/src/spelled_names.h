// Stage 5e: mentions -> mentions in which a name that an acronym of the article spells stands in
// full.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "tables.h"

namespace guillemet {

/// The mentions, and more: words whose first letters spell an acronym of the article ("Mouvement
/// pour la démocratie et le progrès", MDP) are one name, whatever piece of them the tagger saw;
/// also where it saw more than them. After Schwartz and Hearst (2003), but anywhere in the article
/// and by first letters alone. Its type is that of the acronym's own mention. An acronym that is no
/// mention and in no list of institutions may be one of anything, such as a contract or a disease:
/// there the words must tell an organization. An acronym in brackets right behind a longer name is
/// a mention like that one.
std::vector<Mention> recognize_spelled_names(std::u16string_view text,
                                             const std::vector<TextRange>& tokens,
                                             const std::vector<Word>& words, const Layout& layout,
                                             const std::vector<Mention>& mentions);

}  // namespace guillemet
