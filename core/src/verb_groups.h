// Verb groups of reporting verbs: the verb with its auxiliary, its clitics, and what form it has.
#pragma once

#include "quote_line.h"

namespace guillemet {

/// A verb group without its subject.
struct VerbGroup {
  ItemRange items;
  int32_t clitic = -1;  // item of the inverted subject pronoun: a-t-il
  VerbForm verb;
  bool finite = false;
  bool infinitive = false;
  bool passive = false;
  bool negated = false;
  bool modal = false;  // can say, veut dire
};

/// Reads the group whose reporting verb stands at `verb`; false where the word there is no verb, or
/// reports only as a reflexive. `after_participle`: a group with an auxiliary stands before it in
/// the sentence, so that "et ajouté" may do without.
bool read_verb_group(const QuoteLine& line, int32_t verb, bool after_participle, VerbGroup* group);

}  // namespace guillemet
