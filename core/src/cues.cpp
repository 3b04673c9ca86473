#include "cues.h"

#include <algorithm>

namespace guillemet {
namespace {

// Between an auxiliary and its participle, between a verb and its "que", between a verb and the
// subject that follows it.
constexpr int32_t longest_group = 6;
constexpr int32_t longest_gap = 10;
constexpr int32_t longest_adverbial = 6;
constexpr int32_t farthest_agent = 40;
constexpr int32_t farthest_clause = 80;

/// A verb group without its subject.
struct Group {
  ItemRange items;
  int32_t clitic = -1;  // item of the inverted subject pronoun
  VerbForm verb;
  bool finite = false;
  bool negated = false;
  bool passive = false;
  bool infinitive = false;
  bool gerund = false;
  bool modal = false;
};

/// The finite auxiliary that the participle at `verb` belongs to, or -1. Adverbials may stand
/// between.
int32_t auxiliary_of(const QuoteLine& line, int32_t verb, Group* group) {
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
    if (line.adverb(i) || line.pronoun(i, 'o') || line.pronoun(i, 's')) continue;
    if (line.is_sign(i, u",") && i == verb - 1) {
      // avait, il y a quelques jours, qualifié
      int32_t comma = i - 1;
      while (comma > i - longest_gap && line.is_word(comma) && !line.is_sign(comma, u",")) --comma;
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

/// Whether the word at `i`, a verb by its form, is a noun here: la note, his report.
bool is_noun_here(const QuoteLine& line, int32_t i, const VerbForm& verb) {
  if (!line.is_word(i - 1)) return false;
  if (line.is(i - 1, WordClass::determiners)) {
    // "X l'assure :" has a clitic where "la note" has an article.
    const bool clitic = line.pronoun(i - 1, 'o') && line.is_word(i - 2) &&
                        !line.starts_sentence(i - 1) && !line.punctuation(i - 2) &&
                        !line.is(i - 2, WordClass::prepositions) &&
                        !line.is(i - 2, WordClass::conjunctions) && !line.verb(i - 2) &&
                        !line.auxiliary(i - 2, "bhdm") && !line.adverb(i - 2);
    return !clitic;
  }
  if (verb.is('i')) return false;
  return line.is(i - 1, WordClass::prepositions) && !verb.is('g') &&
         !line.is(i - 1, WordClass::adverbs);
}

bool verb_group(const QuoteLine& line, int32_t i, bool after_participle, Group* group) {
  const VerbForm verb = line.verb(i);
  if (!verb || (line.capitalized(i) && !line.starts_sentence(i))) return false;
  // so-called
  if (line.is_sign(i - 1, u"-") && !line.is_dash(i - 1)) return false;
  *group = Group();
  group->verb = verb;
  group->items = {i, i + verb.length};
  if (verb.is('d')) {
    const int32_t auxiliary = auxiliary_of(line, i, group);
    if (auxiliary >= 0) {
      group->items.start = auxiliary;
      group->finite = true;
      // Reflexives are no passives: s'est félicité.
      for (int32_t k = auxiliary - 1; k >= auxiliary - 1 && k >= 0; --k) {
        if (line.pronoun(k, 'r')) {
          group->passive = false;
          group->items.start = k;
        }
      }
    } else if (!verb.finite()) {
      // a précisé …, et ajouté que
      if (!after_participle || !line.is(i - 1, WordClass::conjunctions)) return false;
      group->finite = true;
    }
  }
  if (group->items.start == i) {
    if (verb.finite()) {
      if (is_noun_here(line, i, verb)) {
        if (!verb.is('i') && !verb.is('g')) return false;
      } else {
        group->finite = true;
      }
      if (line.pronoun(i + verb.length, 'i')) {
        group->clitic = i + verb.length;
        group->items.end = i + verb.length + 1;
      }
    }
    if (verb.is('i')) {
      // English base forms are plural presents too; after a preposition or a modal they are
      // infinitives.
      const int32_t before = line.adverb(i - 1) ? i - 2 : i - 1;
      const bool modal = line.auxiliary(before, "md");
      if (modal || line.is(before, WordClass::prepositions) || !verb.finite()) {
        group->infinitive = true;
        group->finite = modal;
        if (modal) group->items.start = before;
        group->modal = modal && line.auxiliary(before, "m");
        if (line.is(before, WordClass::determiners) && !line.is(before, WordClass::prepositions)) {
          return false;
        }
      } else if (!group->finite) {
        return false;
      }
    }
    if (verb.is('g')) {
      group->gerund = true;
      group->finite = false;
      // "is saying" is finite; "the saying" is a noun.
      if (line.auxiliary(i - 1, "b") && line.finite_auxiliary(i - 1)) {
        group->finite = true;
        group->gerund = false;
        group->items.start = i - 1;
      } else if (line.is(i - 1, WordClass::determiners)) {
        return false;
      }
    }
    if (line.pronoun(i - 1, 'r')) group->items.start = std::min(group->items.start, i - 1);
  } else {
    group->infinitive = false;
  }
  if (group->verb.has('r') && group->verb.flags == "r") {
    // Reports when reflexive only.
    bool reflexive = false;
    for (int32_t k = group->items.start; k >= group->items.start - 1 && k >= 0; --k) {
      reflexive = reflexive || line.pronoun(k, 'r');
    }
    if (!reflexive) return false;
  }
  // "has also said", "still says": the adverb is part of the group.
  if (group->finite && group->items.start == i && line.adverb(i - 1) && line.is_word(i - 2) &&
      !line.starts_sentence(i - 1) &&
      line.reader().word(line.item(i - 1).token).shape == Shape::lower &&
      !line.punctuation(i - 2)) {
    --group->items.start;
  }
  for (int32_t k = group->items.start - 1; k >= group->items.start - 2 && k >= 0; --k) {
    if (line.is(k, WordClass::negations)) group->negated = true;
  }
  return true;
}

/// Where the clause of the verb at `verb` may begin: after the last colon, semicolon, "que", or
/// subordinating word of its sentence.
int32_t clause_start(const QuoteLine& line, int32_t verb) {
  const ItemRange sentence = line.sentence_of(verb);
  int32_t inside = 0;
  for (int32_t i = verb - 1; i >= sentence.start && i > verb - farthest_clause; --i) {
    if (line.is_sign(i, u")")) ++inside;
    if (line.is_sign(i, u"(") && --inside < 0) return i + 1;
    if (inside > 0) continue;
    if (line.is_sign(i, u":;") || line.is_dash(i)) return i + 1;
    if (line.role(i, "that") > 0 && line.role(i, "relative") == 0) return i + 1;
    const int32_t length = line.role(i, "break");
    if (length > 0) return i + length;
    if (line.has_sense(i, WordClass::conjunctions, "s") ||
        line.has_sense(i, WordClass::conjunctions, "a")) {
      return i + 1;
    }
  }
  return sentence.start;
}

/// The subject that follows a verb group: directly, or after an adverbial ("a déclaré mardi X", "a
/// dit à la presse X").
NounPhrase subject_after(const QuoteLine& line, int32_t at) {
  const int32_t end = std::min(line.size(), at + longest_gap + 14);
  int32_t i = at;
  for (int32_t step = 0; step < 3; ++step) {
    NounPhrase phrase = noun_phrase_at(line, i, end);
    // "admitted she was": a clause's own subject pronoun is no inverted subject.
    if (phrase.pronoun && line.pronoun(i, 's')) return NounPhrase();
    if (phrase && !phrase.time) return with_apposition(line, phrase, end);
    if (phrase.time) {
      i = phrase.items.end;
    } else if (line.adverb(i)) {
      ++i;
    } else if (line.is_sign(i, u",") && line.is(i + 1, WordClass::prepositions)) {
      // s'inquiète, de son côté, Anne Marchal
      const NounPhrase aside =
          noun_phrase_at(line, i + 2, std::min(end, i + 2 + longest_adverbial));
      if (!aside || !line.is_sign(aside.items.end, u",")) break;
      i = aside.items.end + 1;
    } else if (line.is(i, WordClass::prepositions)) {
      const NounPhrase complement =
          noun_phrase_at(line, i + 1, std::min(end, i + 1 + longest_adverbial));
      if (!complement) break;
      // "a confié à la radio Anne Marchal": the name beside the adverbial's noun is the subject.
      if (complement.named && complement.mention.end == complement.items.end &&
          complement.mention.start > i + 2) {
        NounPhrase name = complement;
        name.items = name.mention;
        name.person_like = true;
        return name;
      }
      i = complement.items.end;
    } else {
      break;
    }
  }
  return NounPhrase();
}

/// The noun phrase that ends right before `end`, even after a preposition: "with one poster
/// writing".
NounPhrase noun_phrase_before(const QuoteLine& line, int32_t end) {
  NounPhrase longest;
  for (int32_t at = end - 1; at >= 0 && at > end - longest_gap; --at) {
    if (!line.is_word(at) || line.punctuation(at) || line.is(at, WordClass::prepositions)) break;
    const NounPhrase phrase = noun_phrase_at(line, at, end);
    if (phrase.items.end == end && !phrase.pronoun && !phrase.time) longest = phrase;
    if (line.starts_sentence(at)) break;
  }
  return longest;
}

/// Item after the "que" that the verb group governs, or -1.
int32_t governed_clause(const QuoteLine& line, int32_t at) {
  for (int32_t i = at; i < at + longest_gap && line.is_word(i); ++i) {
    // "alors que" is another word.
    if (line.role(i, "break") > 0) return -1;
    const int32_t length = line.role(i, "that");
    if (length > 0) return i + length;
    if (i == at && line.is_sign(i, u",")) {
      // explains, in a satirical fashion, that
      int32_t comma = i + 1;
      while (comma < i + longest_gap && line.is_word(comma) && !line.punctuation(comma)) ++comma;
      const int32_t after = line.is_sign(comma, u",") ? line.role(comma + 1, "that") : 0;
      return after > 0 && !line.starts_sentence(comma + 1) ? comma + 1 + after : -1;
    }
    if (line.punctuation(i) || line.finite_auxiliary(i) || line.pronoun(i, 's') ||
        line.starts_sentence(i)) {
      return -1;
    }
  }
  return -1;
}

/// Whether a clause set into reported words can begin at `i`: after a quotation, a comma, a dash.
bool after_reported(const QuoteLine& line, int32_t i, bool* beside_pair) {
  *beside_pair = line.is_pair(i - 1) ||
                 ((line.is_sign(i - 1, u",") || line.is_dash(i - 1)) && line.is_pair(i - 2));
  return *beside_pair || line.is_sign(i - 1, u",") || line.is_dash(i - 1);
}

/// Whether a clause from `start` to `end`, set off by a comma, closes a sentence that has its
/// finite verb before it: "…, indique la préfecture." A relative clause's verb does not count.
bool closes_sentence(const QuoteLine& line, int32_t start, int32_t end) {
  if (line.inside(end) && !line.ends_sentence(end) && !line.starts_sentence(end)) return false;
  const ItemRange sentence = line.sentence_of(start);
  bool relative = false;
  for (int32_t i = std::max(sentence.start, start - farthest_clause); i < start; ++i) {
    if (line.is_sign(i, u",")) relative = false;
    if (line.role(i, "relative") > 0) relative = true;
    if (!relative && (line.finite_auxiliary(i) || line.verb(i).finite())) return true;
  }
  return false;
}

/// Whether a clause can end before `i`: punctuation, an adverbial, the line's end.
bool ends_clause(const QuoteLine& line, int32_t i) {
  return !line.inside(i) || line.is_pair(i) || line.punctuation(i) || line.starts_sentence(i) ||
         line.is(i, WordClass::prepositions) || line.role(i, "time") > 0 ||
         line.role(i, "relative") > 0 || line.adverb(i);
}

/// Whether nothing but adverbials follows to the sentence's end: "said Sunday", "said in a
/// statement".
bool only_adverbials(const QuoteLine& line, int32_t from) {
  if (!line.is(from, WordClass::prepositions) && !line.adverb(from) && line.role(from, "time") == 0)
    return false;
  for (int32_t i = from; i < from + longest_gap; ++i) {
    if (!line.inside(i) || line.starts_sentence(i) || line.punctuation(i)) return true;
    if (!line.is_word(i) || line.finite_auxiliary(i) || line.verb(i).finite() ||
        line.pronoun(i, 's'))
      return false;
  }
  return false;
}

/// Whether "X said", with X from `start` and the verb before `next`, is set into or after what X
/// said, rather than the beginning of a sentence of its own.
bool follows_reported(const QuoteLine& line, int32_t start, int32_t next, bool by_habit) {
  bool beside = false;
  if (!after_reported(line, start, &beside)) return false;
  if (line.is_sign(next, u":") || governed_clause(line, next) >= 0) return false;
  const bool ended = !line.inside(next) || line.punctuation(next) || line.starts_sentence(next);
  if (!beside)
    return by_habit && (ended || only_adverbials(line, next)) && !line.is_pair(next) &&
           !line.is_pair(next + 1);
  // Marks that end with a comma go on with the reporting clause, whatever follows the verb.
  const bool comma = !line.is_pair(start - 1) || line.pair_ends_with(start - 1, u",");
  if (comma || ended || line.is_pair(next)) return true;
  if (line.is(next, WordClass::prepositions) || line.adverb(next) || line.role(next, "time") > 0 ||
      line.has_sense(next, WordClass::conjunctions, "s") || line.role(next, "break") > 0) {
    return true;
  }
  const NounPhrase told = noun_phrase_at(line, next, line.size());
  return told.person_like && !line.verb(told.items.end) && !line.finite_auxiliary(told.items.end);
}

/// « … », s'est borné à répondre X: the group that begins right after a quotation and ends with an
/// infinitive is as good as a finite verb.
void widen_infinitive(const QuoteLine& line, Group* group) {
  if (!group->infinitive || group->finite ||
      !line.is(group->items.start - 1, WordClass::prepositions))
    return;
  for (int32_t i = group->items.start - 1; i > group->items.start - longest_group - 1; --i) {
    if (!line.is_word(i) || line.punctuation(i)) return;
    bool beside = false;
    if (after_reported(line, i, &beside) && beside) {
      if (!line.finite_auxiliary(i) && !line.pronoun(i, 'r') && !line.verb(i)) return;
      group->items.start = i;
      group->finite = true;
      group->infinitive = false;
      return;
    }
  }
}

void add_verb(const QuoteLine& line, Group group, std::vector<Cue>* cues) {
  widen_infinitive(line, &group);
  Cue cue;
  cue.items = cue.clause = group.items;
  cue.finite = group.finite;
  cue.negated = group.negated;
  cue.passive = group.passive;
  cue.modal = group.modal;
  cue.strength = group.verb.strength;
  cue.flags = group.verb.flags;
  const ItemRange sentence = line.sentence_of(group.items.start);
  bool beside_pair = false;
  // », lui a répondu X: the object clitic stands before the group.
  int32_t lead = group.items.start;
  while (line.pronoun(lead - 1, 'o') || line.is(lead - 1, WordClass::negations)) --lead;
  const bool reported_before = after_reported(line, lead, &beside_pair);
  if (group.finite && group.clitic >= 0) {
    cue.subject.items = cue.subject.mention = {group.clitic, group.clitic + 1};
    cue.subject.pronoun = cue.subject.person_like = true;
    if (reported_before) {
      cue.place = Cue::Place::incise;
      cue.clause.start = lead;
    }
  } else if (group.finite) {
    const NounPhrase after =
        reported_before && !group.passive ? subject_after(line, group.items.end) : NounPhrase();
    const bool asks_object =
        line.is_sign(group.items.end, u":") || governed_clause(line, group.items.end) >= 0;
    if (after && !asks_object && !line.is_sign(after.items.end, u":") &&
        (beside_pair || (after.person_like && ends_clause(line, after.items.end)) ||
         closes_sentence(line, group.items.start, after.items.end))) {
      cue.subject = after;
      cue.place = Cue::Place::incise;
      cue.clause = {lead, after.items.end};
    } else {
      cue.subject = subject_before(line, clause_start(line, group.items.start), group.items.start);
      if (cue.subject) {
        const int32_t start = cue.subject.items.start;
        cue.clause.start = start;
        if (follows_reported(line, start, group.items.end, group.verb.has('v'))) {
          // "A," he said, "B": the comma before the second quotation is the clause's end.
          cue.place = Cue::Place::incise;
        }
      }
    }
  }
  if (!cue.subject && !group.finite && !line.punctuation(group.items.start - 1)) {
    // "a message stating", "on voit Jean répéter": the noun right before it speaks.
    cue.subject = noun_phrase_before(line, group.items.start);
  }
  if (!cue.subject) {
    cue.borrowed = true;
    const size_t oldest = cues->size() > 8 ? cues->size() - 8 : 0;
    for (size_t i = cues->size(); i-- > oldest;) {
      if (line.sentence_of((*cues)[i].items.start) == sentence && (*cues)[i].subject &&
          (*cues)[i].place != Cue::Place::frame) {
        cue.subject = (*cues)[i].subject;
        break;
      }
    }
    if (!cue.subject) {
      cue.subject = subject_before(line, clause_start(line, group.items.start), group.items.start);
      const NounPhrase main = subject_before(line, sentence.start, group.items.start + 1);
      if (!cue.subject.person_like && main.person_like) cue.subject = main;
    }
  }
  if (cue.passive) {
    // Whoever is named as agent speaks; the subject does not.
    cue.subject = NounPhrase();
    const int32_t first = std::max(sentence.start, group.items.start - farthest_agent);
    const int32_t last = std::min(sentence.end, group.items.end + farthest_agent);
    for (int32_t i = first; i < last; ++i) {
      if (!line.has_sense(i, WordClass::quote_words, "agent")) continue;
      const NounPhrase agent = noun_phrase_at(line, i + 1, sentence.end);
      if (agent && !agent.time) {
        cue.subject = agent;
        break;
      }
    }
  }
  if (cue.place == Cue::Place::before) cue.that = governed_clause(line, cue.items.end);
  cues->push_back(cue);
}

/// "», lancée par X": a participle of a reporting verb right after a quotation, with its agent.
bool add_agent(const QuoteLine& line, int32_t i, std::vector<Cue>* cues) {
  const VerbForm verb = line.verb(i);
  if (!verb || !verb.is('d') ||
      !(line.is_pair(i - 1) || (line.is_sign(i - 1, u",") && line.is_pair(i - 2)))) {
    return false;
  }
  for (int32_t k = i + verb.length; k < i + longest_gap && line.is_word(k); ++k) {
    if (line.punctuation(k)) break;
    if (!line.has_sense(k, WordClass::quote_words, "agent")) continue;
    Cue cue;
    cue.place = Cue::Place::agent;
    cue.items = {i, i + verb.length};
    cue.subject = noun_phrase_at(line, k + 1, line.size());
    if (!cue.subject) return false;
    cue.clause = {i, cue.subject.items.end};
    cue.strength = verb.strength;
    cue.flags = verb.flags;
    cues->push_back(cue);
    return true;
  }
  return false;
}

/// "», s'enthousiasme X" with any verb: where a known name or a clitic follows a word that has no
/// other part in the sentence.
bool add_unknown_verb(const QuoteLine& line, int32_t i, std::vector<Cue>* cues) {
  if (!line.is_word(i) || line.punctuation(i)) return false;
  bool beside_pair = false;
  if (!after_reported(line, i, &beside_pair)) return false;
  int32_t verb = i;
  int32_t clitic = -1;
  if (line.pronoun(verb, 'r')) ++verb;
  if (line.finite_auxiliary(verb)) {
    ++verb;
    if (line.pronoun(verb, 'i')) clitic = verb++;
    while (line.adverb(verb) && verb < i + longest_group) ++verb;
  }
  if (!line.is_word(verb) || line.reader().word(line.item(verb).token).shape != Shape::lower)
    return false;
  if (line.is(verb, WordClass::determiners) || line.is(verb, WordClass::prepositions) ||
      line.is(verb, WordClass::conjunctions) || line.is(verb, WordClass::pronouns) ||
      line.is(verb, WordClass::functions) || line.is(verb, WordClass::person_titles) ||
      line.is(verb, WordClass::source_words) || line.is(verb, WordClass::quote_words) ||
      line.is(verb, WordClass::auxiliaries) || line.adverb(verb) || line.verb(verb)) {
    return false;
  }
  int32_t end = verb + 1;
  if (clitic < 0 && line.pronoun(end, 'i')) clitic = end++;
  Cue cue;
  cue.place = Cue::Place::incise;
  cue.items = cue.clause = {i, end};
  cue.unknown_verb = true;
  cue.strength = 1;
  if (clitic >= 0) {
    cue.subject.items = cue.subject.mention = {clitic, clitic + 1};
    cue.subject.pronoun = cue.subject.person_like = true;
  } else {
    const bool comma =
        line.is_sign(i - 1, u",") || (line.is_pair(i - 1) && line.pair_ends_with(i - 1, u","));
    if (!beside_pair || !(comma || line.finite_auxiliary(i) || line.pronoun(i, 'r'))) {
      return false;
    }
    cue.subject = noun_phrase_at(line, end, line.size());
    if (!cue.subject.person_like || cue.subject.pronoun) return false;
    // After a bare comma a noun may stand in apposition: only a name right after the word makes it
    // a verb.
    if (cue.subject.mention.start != end && !line.finite_auxiliary(i) && !line.pronoun(i, 'r') &&
        !line.is(end, WordClass::determiners)) {
      return false;
    }
    cue.clause.end = cue.subject.items.end;
  }
  cues->push_back(cue);
  return true;
}

bool add_frame(const QuoteLine& line, int32_t i, int32_t* length, std::vector<Cue>* cues) {
  std::string_view attribute;
  *length = line.phrase(i, WordClass::source_words, &attribute);
  if (*length == 0) return false;
  const ItemRange sentence = line.sentence_of(i);
  NounPhrase source = noun_phrase_at(line, i + *length, sentence.end);
  if (!source || source.time || (source.figures && !source.named)) return false;
  if (source.pronoun) {
    // "selon ce dernier" is a source; "selon que" is not.
    if (!line.pronoun(source.items.start, 'd') && source.items.size() == 1) return false;
  }
  source = with_apposition(line, source, sentence.end);
  if (attribute == "weak") {
    const bool opens =
        i == sentence.start || (i == sentence.start + 2 && line.is_sign(i - 1, u","));
    if (!opens || !source.person_like) return false;
    // Pour X, …: the comma closes the frame, directly or after an apposition.
    if (!line.is_sign(source.items.end, u",") && !line.is_pair(source.items.end)) return false;
  }
  Cue cue;
  cue.place = Cue::Place::frame;
  cue.items = {i, i + *length};
  cue.clause = {i, source.items.end};
  cue.subject = source;
  cue.strength = attribute == "weak" ? 2 : 3;
  cue.flags = "q";
  cues->push_back(cue);
  return true;
}

}  // namespace

void find_cues(const QuoteLine& line, std::vector<Cue>* cues) {
  cues->clear();
  bool after_participle = false;
  for (int32_t i = 0; i < line.size(); ++i) {
    if (!line.is_word(i)) continue;
    if (line.starts_sentence(i)) after_participle = false;
    int32_t length = 0;
    if (add_frame(line, i, &length, cues)) {
      i += length - 1;
      continue;
    }
    Group group;
    if (verb_group(line, i, after_participle, &group)) {
      add_verb(line, group, cues);
      if (group.items.start < i) after_participle = true;
      i = std::max(i, group.items.end - 1);
      continue;
    }
    if (add_agent(line, i, cues)) continue;
    add_unknown_verb(line, i, cues);
  }
}

}  // namespace guillemet
