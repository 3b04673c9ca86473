// How mentions are gathered into groups: a group becomes a subject.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "names.h"
#include "tables.h"

namespace guillemet {

/// A mention that is a name, read once.
struct NameMention {
  int32_t row = 0;  // of the mentions
  EntityType type = EntityType::person;
  int32_t vocabulary_row = -1;
  Name name;
  /// As it is shown: without title, article in lower case, possessive.
  TextRange shown;
  uint64_t spelling = 0;  // spelling_key
  bool acronym = false;
  bool headline = false;  // in the first paragraph of several
  bool family = false;    // several people of that surname
  /// Its group, or -1: filled by the two functions below.
  int32_t group = -1;
};

/// Gathers the mentions of people: a surname goes to the latest bearer that agrees in gender, else
/// to the first full name that comes later; people of one surname stay apart. Groups are numbered
/// on from
/// `*group_count`.
void gather_people(std::u16string_view text, const Lexicon& lexicon,
                   std::vector<NameMention>* names, int32_t* group_count);

/// Gathers the mentions of organizations, places, products and events by their spelling, by
/// acronyms and by shortened forms. Groups are numbered on from `*group_count`.
void gather_things(std::u16string_view text, const Lexicon& lexicon,
                   std::vector<NameMention>* names, int32_t* group_count);

}  // namespace guillemet
