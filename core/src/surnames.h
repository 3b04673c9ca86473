// Stage 5d: mentions -> mentions in which a lone surname is the person that the article names in
// full.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "tables.h"

namespace guillemet {

/// The mentions, and more: one word that ends a person's full name elsewhere in the article, or
/// that is the given name in it, is a person, whatever the tagger made of it where nothing beside
/// it tells and where it saw nothing. An organization of that name in the article makes it a
/// company's where the tagger says so. Not where the lexicon knows a place of that name, nor where
/// the word is written without a capital or as an acronym.
std::vector<Mention> recognize_surnames(const std::vector<TextRange>& tokens,
                                        const std::vector<Word>& words, const Layout& layout,
                                        const std::vector<Mention>& mentions);

}  // namespace guillemet
