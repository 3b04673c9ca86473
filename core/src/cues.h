// Cues of reported speech in a line: verb groups with their subjects, and frames such as "selon".
#pragma once

#include <vector>

#include "noun_phrases.h"
#include "quote_line.h"

namespace guillemet {

struct Cue {
  enum class Place : uint8_t {
    before,  // X dit (que / :) …; what follows is reported
    incise,  // …, dit X; …, X said: a clause set into what is reported, or after it
    frame,   // selon X
    agent,   // « … » lancée par X
  };
  Place place = Place::before;
  ItemRange items;   // the verb group, or the words of the frame
  ItemRange clause;  // with the subject
  NounPhrase subject;
  /// The subject is that of another cue or of the sentence, not this verb's own.
  bool borrowed = false;
  /// No subject at all, in a language that leaves it out: whoever spoke before goes on.
  bool dropped = false;
  bool finite = true;
  bool negated = false;
  bool passive = false;
  bool modal = false;  // can say, veut dire: not that anybody did
  /// Any verb at all, known as a cue by its place only.
  bool unknown_verb = false;
  int32_t strength = 0;
  std::string_view flags;
  /// Item after the word "que" / "that" that this verb governs, or -1.
  int32_t that = -1;
  /// Item where the main clause goes on behind that clause, or -1 where that is not seen.
  int32_t that_until = -1;

  bool has(char flag) const { return flags.find(flag) != std::string_view::npos; }
};

/// "Jean Roux dit", not "il dit" nor "dit Jean Roux".
inline bool subject_first(const Cue& cue) {
  return cue.subject.items.start < cue.items.start && !cue.subject.pronoun;
}

/// All cues of the line, in the order of their verbs.
void find_cues(const QuoteLine& line, std::vector<Cue>* cues);

}  // namespace guillemet
