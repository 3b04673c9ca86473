// Stage 5b: mentions -> mentions in which a lone surname is the person that the article names in
// full.
#pragma once

#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// The same mentions; one word that ends a person's full name elsewhere in the article is a person
/// too, whatever the tagger made of it where nothing beside it tells, unless the lexicon knows a
/// place of that name.
std::vector<Mention> recognize_surnames(const std::vector<Word>& words,
                                        const std::vector<Mention>& mentions,
                                        const Lexicon& lexicon);

}  // namespace guillemet
