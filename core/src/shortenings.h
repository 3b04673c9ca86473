// By which shorter names a longer one goes: "Adobe" for "Adobe Systems", "United" for "Ashworth
// United".
#pragma once

#include <cstdint>
#include <vector>

#include "gather.h"
#include "lexicon.h"

namespace guillemet {

/// words_key of the shorter names that stand for the longer one wherever they stand: without what
/// says only that it is a company ("Group", "SA") or an organization ("Société"); events without
/// their end ("Coupe du monde 2026"), towns without where they lie ("Aix-en-Provence").
void find_usual_shortenings(const NameMention& mention, const Lexicon& lexicon,
                            std::vector<uint64_t>* keys);

/// words_key of the beginnings and ends by which the text may go on calling it after the name in
/// full. None where the rest begins with a country: "Orlane France" is not "Orlane".
void find_later_shortenings(std::u16string_view text, const NameMention& mention,
                            const Lexicon& lexicon, std::vector<uint64_t>* keys);

/// The key of the place at the end of an organization's name, where the place stands for it:
/// "Marseille" of "Olympique de Marseille"; 0 where there is none.
uint64_t place_at_end(const NameMention& mention, const Lexicon& lexicon);

/// Whether a name of one word names a country or people, and is not short for anything.
bool is_name_of_country(const NameMention& mention, const Lexicon& lexicon);
/// The same or a listed company: "Google" after "Google DeepMind".
bool stands_for_itself(const NameMention& mention, const Lexicon& lexicon);

}  // namespace guillemet
