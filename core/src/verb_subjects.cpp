#include "verb_subjects.h"

#include <algorithm>

#include "phrase_names.h"

namespace guillemet {
namespace {

constexpr int32_t farthest_subject = 60;  // items
constexpr int32_t longest_name = 24;

/// Past a preposition and its complement, which is no subject.
int32_t past_adverbial(const QuoteLine& line, int32_t at, int32_t end) {
  int32_t i = at + 1;
  const NounPhrase complement = noun_phrase_at(line, i, end);
  if (!complement) return i;
  // "candidat à la primaire de la droite Alain Roux a dit": the name before the verb is set beside
  // the whole.
  const bool set_beside = complement.items.end == end && complement.mention.end == end &&
                          complement.mention.start > i + 1 && complement.person_like &&
                          !line.is(complement.mention.start - 1, WordClass::functions) &&
                          !line.is(complement.mention.start - 1, WordClass::person_titles);
  return set_beside ? complement.mention.start : complement.items.end;
}

/// "où la préfète, Anne Marchal, a dit", "date à laquelle Orlane a annoncé": the verb's own subject
/// where nothing else stands between the relative word at `at` (or behind it) and the verb after
/// `last`.
NounPhrase subject_in_relative(const QuoteLine& line, int32_t at, int32_t last) {
  const int32_t relative = line.is(at, WordClass::prepositions) ? at + 1 : at;
  if (relative >= last || line.role(relative, "relative") == 0) return NounPhrase();
  const NounPhrase phrase = noun_phrase_at(line, relative + 1, last + 1);
  if (!phrase || phrase.time || phrase.figures) return NounPhrase();
  const NounPhrase whole = with_apposition(line, phrase, last + 1);
  // Before a comma only an apposition's: "le maire, dont la ville souffre, a dit" has another
  // subject.
  const bool reaches =
      whole.items.end > last ||
      (whole.items.end == last && whole.items.end > phrase.items.end && line.is_sign(last, u","));
  return reaches ? whole : NounPhrase();
}

/// The person or organization whose name ends with item `last`; empty where none does.
NounPhrase name_that_ends(const QuoteLine& line, int32_t last) {
  NounPhrase name;
  const Mention* mention = line.mention(last);
  if (mention == nullptr || line.mention(last + 1) == mention ||
      (mention->type != EntityType::person && mention->type != EntityType::organization)) {
    return name;
  }
  int32_t first = last;
  while (line.mention(first - 1) == mention) --first;
  name.items = name.mention = {first, last + 1};
  name.named = name.person_like = true;
  return name;
}

/// "CEO of the Refugee Council Ann Marsh said", "Association president Ann Marsh said": a person
/// set behind other names, rather than behind a preposition, is who speaks.
NounPhrase person_beside_verb(const QuoteLine& line, int32_t last) {
  NounPhrase name = name_that_ends(line, last);
  if (!name || line.mention(last)->type != EntityType::person) return NounPhrase();
  int32_t before = name.items.start - 1;
  if (line.is(before, WordClass::functions) && !line.capitalized(before)) --before;
  const bool behind_name = line.capitalized(before) && !line.is(before, WordClass::prepositions) &&
                           !line.is(before, WordClass::determiners) &&
                           !line.is(before, WordClass::conjunctions) &&
                           (name.items.size() > 1 || !line.is(before, WordClass::person_titles));
  if (!behind_name) return NounPhrase();
  const int32_t first = std::max(0, last - longest_name);
  while (name.items.start > first && !line.starts_sentence(name.items.start) &&
         line.is_word(name.items.start - 1) &&
         (line.capitalized(name.items.start - 1) ||
          line.is(name.items.start - 1, WordClass::functions) ||
          line.has_sense(name.items.start - 1, WordClass::determiners, "g"))) {
    --name.items.start;
  }
  return name;
}

}  // namespace

NounPhrase subject_before(const QuoteLine& line, int32_t start, int32_t verb) {
  start = std::max(start, verb - farthest_subject);
  int32_t last = verb - 1;
  while (last >= start && !line.pronoun(last, 's') &&
         (line.pronoun(last, 'o') || line.is(last, WordClass::negations) || line.adverb(last)) &&
         !line.capitalized(last)) {
    --last;
  }
  if (last < start) return NounPhrase();
  if (line.pronoun(last, 's')) {
    const NounPhrase pronoun = noun_phrase_at(line, last, last + 1);
    if (pronoun.pronoun) return pronoun;
  }
  // "et précise", "but said": the subject is that of the verb before.
  if (line.has_sense(last, WordClass::conjunctions, "c") ||
      line.has_sense(last, WordClass::conjunctions, "a")) {
    return NounPhrase();
  }
  if (const NounPhrase name = name_in_marks(line, last); name && line.starts_sentence(last))
    return name;
  if (const NounPhrase beside = person_beside_verb(line, last)) return beside;
  const bool set_off = line.is_sign(last, u",)");
  NounPhrase first, nearest, person;
  bool joined_nouns = false;
  int32_t i = start;
  while (i <= last) {
    const NounPhrase inside = subject_in_relative(line, i, last);
    if (inside) return inside;
    // German "der" begins a subject as well as a genitive.
    const bool genitive = !line.definite_article(i) || (i > start && !line.punctuation(i - 1));
    if (line.is(i, WordClass::prepositions) && genitive) {
      i = past_adverbial(line, i, last + 1);
      continue;
    }
    if (line.role(i, "relative") > 0 && i < last && i > start) {
      // A relative clause belongs to the noun before it: on to the next comma.
      while (i <= last && !line.is_sign(i, u",)")) ++i;
      if (i > last) break;
      continue;
    }
    const NounPhrase phrase = noun_phrase_at(line, i, last + 1);
    if (!phrase) {
      ++i;
      continue;
    }
    // "Poursuivi pour vol, Jean Roux a nié": no name.
    const bool participle = set_off && line.starts_sentence(i) && phrase.items.size() == 1 &&
                            line.mention(i) == nullptr &&
                            line.is(phrase.items.end, WordClass::prepositions);
    if (!phrase.time && !phrase.figures && !participle) {
      const NounPhrase whole = with_apposition(line, phrase, last + 1);
      const bool joined = nearest && nearest.items.end == i - 1 &&
                          line.has_sense(i - 1, WordClass::conjunctions, "c");
      if (!first && (!set_off || line.is_sign(whole.items.end, u",(") || whole.items.end > last ||
                     line.is(whole.items.end, WordClass::prepositions))) {
        first = whole;
      }
      if (!person && whole.person_like) person = whole;
      if (joined) {
        // "Anne et Jean disent": the first name stands for both.
        nearest.items.end = whole.items.end;
        joined_nouns = true;
      } else {
        nearest = whole;
        joined_nouns = false;
      }
      i = whole.items.end;
      continue;
    }
    i = phrase.items.end;
  }
  // "qui affirme": the noun before the relative speaks.
  if (line.role(last, "relative") > 0) {
    const NounPhrase name =
        name_that_ends(line, line.is_sign(last - 1, u",") ? last - 2 : last - 1);
    // "la colère du garde des Sceaux et ministre Jean Roux, qui affirme"
    const bool misjoined = joined_nouns && !nearest.named && name &&
                           line.mention(name.mention.start)->type == EntityType::person;
    return name && (nearest.items.end < name.items.end || misjoined) ? name : nearest;
  }
  if (set_off) {
    // "Après avoir nié les faits, Jean Roux, ancien maire, a avoué"
    const bool thing = !first.person_like && !first.named && !first.pronoun;
    return first && !(thing && person) ? first : person;
  }
  if (nearest && nearest.items.end > last) return nearest;
  return person ? person : nearest;
}

}  // namespace guillemet
