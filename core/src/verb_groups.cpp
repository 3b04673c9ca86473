#include "verb_groups.h"

#include <algorithm>

#include "noun_phrases.h"

namespace guillemet {
namespace {

// Words between an auxiliary and its participle, and in an aside between them.
constexpr int32_t longest_group = 6;
constexpr int32_t longest_aside = 10;

/// Where the adverbial of several words that ends with item `last` begins; `last` where there is
/// none.
int32_t adverbial_start(const QuoteLine& line, int32_t last) {
  constexpr int32_t longest = 4;
  for (int32_t i = std::max(last - longest + 1, 0); i < last; ++i) {
    std::string_view attribute;
    if (line.phrase(i, WordClass::adverbs, &attribute) == last - i + 1) return i;
  }
  return last;
}

/// The finite auxiliary that the participle at `verb` belongs to, or -1. Adverbials may stand
/// between.
int32_t auxiliary_of(const QuoteLine& line, int32_t verb, VerbGroup* group) {
  bool infinite = false;
  for (int32_t i = verb - 1; i >= 0 && i >= verb - longest_group; --i) {
    if (line.auxiliary(i, "bhdm")) {
      if (line.auxiliary(i, "b")) group->passive = true;
      if (line.finite_auxiliary(i)) return i;
      infinite = true;
      continue;
    }
    if (line.pronoun(i, 'i')) {
      group->clitic = i;
      continue;
    }
    if (line.is(i, WordClass::negations)) {
      group->negated = true;
      continue;
    }
    // "avait lui-même estimé"
    if (line.adverb(i) || line.pronoun(i, 'o') || line.pronoun(i, 's') || line.pronoun(i, 'd'))
      continue;
    // a, pour sa part, commenté
    if (const int32_t start = adverbial_start(line, i); start < i) {
      i = start;
      continue;
    }
    if (line.is_sign(i, u",") && i == verb - 1) {
      // avait, il y a quelques jours, qualifié
      int32_t comma = i - 1;
      while (comma > i - longest_aside && comma > 0 && !line.is_sign(comma, u",")) --comma;
      if (!line.is_sign(comma, u",") || !line.finite_auxiliary(comma - 1)) break;
      if (line.auxiliary(comma - 1, "b")) group->passive = true;
      return comma - 1;
    }
    // a, à tort, annoncé
    if (!infinite && line.is(i - 1, WordClass::prepositions) && !line.joins_nouns(i - 1) &&
        !line.is(i, WordClass::determiners)) {
      --i;
      continue;
    }
    break;
  }
  group->clitic = -1;
  group->negated = false;
  group->passive = false;
  return -1;
}

/// "comme le rappelle X,": the subject behind the verb and then a sign, where a noun would have a
/// complement: "comme la note du maire".
bool is_verb_after_as(const QuoteLine& line, int32_t i, const VerbForm& verb) {
  if (line.role(i - 2, "asaid") == 0 || !line.pronoun(i - 1, 'o')) return false;
  const NounPhrase subject = noun_phrase_at(line, i + verb.length, line.size());
  const int32_t end = subject.items.end;
  return subject && (!line.inside(end) || line.punctuation(end) || line.is_pair(end));
}

/// Whether the word at `i`, a verb by its form, is a noun here: la note, his report.
bool is_noun_here(const QuoteLine& line, int32_t i, const VerbForm& verb) {
  if (!line.is_word(i - 1)) return false;
  // "another wrote", but not "another report".
  if (line.role(i - 1, "collective") > 0 && verb.is('p') && !verb.is('i')) return false;
  if (line.is(i - 1, WordClass::determiners)) {
    // "X l'assure :" has a clitic where "la note" has an article.
    const bool clitic = line.pronoun(i - 1, 'o') && line.is_word(i - 2) &&
                        !line.starts_sentence(i - 1) && !line.punctuation(i - 2) &&
                        !line.is(i - 2, WordClass::prepositions) &&
                        !line.is(i - 2, WordClass::conjunctions) && !line.verb(i - 2) &&
                        !line.auxiliary(i - 2, "bhdm") && !line.adverb(i - 2);
    return !clitic && !is_verb_after_as(line, i, verb);
  }
  if (verb.is('i')) return false;
  // 50 questions
  if (line.reader().word(line.item(i - 1).token).shape == Shape::digits) return true;
  return line.is(i - 1, WordClass::prepositions) && !verb.is('g') &&
         !line.is(i - 1, WordClass::adverbs);
}

/// "ont jeté des œufs et crié": whether another verb's auxiliary stands before the conjunction.
bool shares_auxiliary(const QuoteLine& line, int32_t verb) {
  if (!line.has_sense(verb - 1, WordClass::conjunctions, "c")) return false;
  const int32_t first = std::max(line.sentence_of(verb).start, verb - longest_aside);
  for (int32_t i = verb - 2; i >= first; --i) {
    if (line.is_sign(i, u";:") || line.role(i, "relative") > 0) return false;
    if (line.finite_auxiliary(i)) return line.auxiliary(i, "h");
  }
  return false;
}

/// A participle's auxiliary; false where it has none and nothing excuses that.
bool read_participle(const QuoteLine& line, int32_t verb, bool after_participle, VerbGroup* group) {
  const int32_t auxiliary = auxiliary_of(line, verb, group);
  if (auxiliary >= 0) {
    group->items.start = auxiliary;
    group->finite = true;
    // Reflexives are no passives: s'est félicité.
    if (line.pronoun(auxiliary - 1, 'r')) {
      group->passive = false;
      group->items.start = auxiliary - 1;
    }
    return true;
  }
  if (group->verb.finite()) return true;
  // a précisé …, et ajouté que; ont jeté des œufs et crié
  group->finite = line.is(verb - 1, WordClass::conjunctions) &&
                  (after_participle || shares_auxiliary(line, verb));
  return group->finite;
}

void read_finite(const QuoteLine& line, int32_t verb, VerbGroup* group) {
  if (!is_noun_here(line, verb, group->verb)) group->finite = true;
  if (line.pronoun(group->items.end, 'i')) group->clitic = group->items.end++;
}

/// English base forms are plural presents too; after a preposition or a modal they are infinitives.
bool read_infinitive(const QuoteLine& line, int32_t verb, VerbGroup* group) {
  const int32_t before = line.adverb(verb - 1) ? verb - 2 : verb - 1;
  const bool modal = line.auxiliary(before, "md");
  if (!modal && !line.is(before, WordClass::prepositions) && group->verb.finite()) {
    return group->finite;
  }
  // "Il est à noter que": nobody notes.
  if (line.is(before, WordClass::prepositions) && line.auxiliary(before - 1, "b")) return false;
  group->infinitive = true;
  group->finite = modal;
  if (modal) group->items.start = before;
  group->modal = modal && line.auxiliary(before, "m");
  return !line.is(before, WordClass::determiners) || line.is(before, WordClass::prepositions);
}

/// "is saying" is finite; "the saying" is a noun.
bool read_gerund(const QuoteLine& line, int32_t verb, VerbGroup* group) {
  group->finite = line.auxiliary(verb - 1, "b") && line.finite_auxiliary(verb - 1);
  if (group->finite) group->items.start = verb - 1;
  return group->finite || !line.is(verb - 1, WordClass::determiners);
}

/// "has also said", "still says": the adverb is part of the group. Negations stand before it.
void read_what_precedes(const QuoteLine& line, int32_t verb, VerbGroup* group) {
  const int32_t adverb = verb - 1;
  if (group->finite && group->items.start == verb && line.adverb(adverb) &&
      line.is_word(adverb - 1) && !line.starts_sentence(adverb) && !line.punctuation(adverb - 1) &&
      line.reader().word(line.item(adverb).token).shape == Shape::lower) {
    group->items.start = adverb;
  }
  for (int32_t i = group->items.start - 1; i >= group->items.start - 2; --i) {
    if (line.is(i, WordClass::negations)) group->negated = true;
  }
}

}  // namespace

bool read_verb_group(const QuoteLine& line, int32_t verb, bool after_participle, VerbGroup* group) {
  const VerbForm form = line.verb(verb);
  if (!form || (line.capitalized(verb) && !line.starts_sentence(verb))) return false;
  // so-called
  if (line.is_sign(verb - 1, u"-") && !line.is_dash(verb - 1)) return false;
  *group = VerbGroup();
  group->verb = form;
  group->items = {verb, verb + form.length};
  if (form.is('d') && !read_participle(line, verb, after_participle, group)) return false;
  if (group->items.start == verb) {
    if (form.finite()) {
      read_finite(line, verb, group);
      if (!group->finite && !form.is('i') && !form.is('g')) return false;
    }
    if (form.is('i') && !read_infinitive(line, verb, group)) return false;
    if (form.is('g') && !read_gerund(line, verb, group)) return false;
    if (line.pronoun(verb - 1, 'r')) group->items.start = std::min(group->items.start, verb - 1);
  }
  const bool reflexive_only = form.flags == "r";
  if (reflexive_only && !line.pronoun(group->items.start, 'r') &&
      !line.pronoun(group->items.start - 1, 'r')) {
    return false;
  }
  read_what_precedes(line, verb, group);
  return true;
}

}  // namespace guillemet
