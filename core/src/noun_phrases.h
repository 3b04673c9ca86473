// Who may speak: noun phrases of a line, and the part of each that names somebody.
#pragma once

#include "quote_line.h"

namespace guillemet {

/// A noun phrase and what of it stands for the speaker: a proper name without function or article,
/// else the phrase with its determiner, else the pronoun.
struct NounPhrase {
  ItemRange items;
  ItemRange mention;
  bool named = false;  // the mention is a proper name
  bool pronoun = false;
  bool figures = false;      // its noun is a mere result (sondage, bilan)
  bool time = false;         // lundi, ce matin
  bool person_like = false;  // a person, an organization or a function by its words
  explicit operator bool() const { return !items.empty(); }
};

/// The noun phrase that begins at `at` and ends before `end`; empty where none begins there.
NounPhrase noun_phrase_at(const QuoteLine& line, int32_t at, int32_t end);

}  // namespace guillemet
