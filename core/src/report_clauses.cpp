#include "report_clauses.h"

#include <algorithm>

#include "phrase_names.h"

namespace guillemet {
namespace {

// Items: between a verb and its "que" or its subject, in an adverbial, back to a clause's
// beginning.
constexpr int32_t longest_gap = 10;
constexpr int32_t longest_adverbial = 6;
constexpr int32_t farthest_clause = 80;

}  // namespace

int32_t clause_start(const QuoteLine& line, int32_t verb) {
  const ItemRange sentence = line.sentence_of(verb);
  int32_t inside = 0;
  for (int32_t i = verb - 1; i >= sentence.start && i > verb - farthest_clause; --i) {
    if (line.is_sign(i, u")")) ++inside;
    if (line.is_sign(i, u"(") && --inside < 0) return i + 1;
    if (inside > 0) continue;
    if (line.is_sign(i, u":;") || line.is_dash(i)) return i + 1;
    // "X, que Y a vu, estime": between commas it begins a relative clause.
    const bool set_in = line.is_sign(i - 1, u",") && line.is_sign(verb - 1, u",");
    if (set_in && line.role(i, "that") > 0) continue;
    if (line.role(i, "that") > 0 && line.role(i, "relative") == 0) return i + 1;
    const int32_t length = std::max(line.role(i, "break"), line.role(i, "whether"));
    if (length > 0 && !set_in) return i + length;
    if (line.has_sense(i, WordClass::conjunctions, "s") ||
        line.has_sense(i, WordClass::conjunctions, "a")) {
      return i + 1;
    }
  }
  return sentence.start;
}

namespace {

/// "souffle encore tremblante la vendeuse": a word of no other part before the subject's article.
bool is_adjective_before(const QuoteLine& line, int32_t i) {
  return line.is_word(i) && !line.punctuation(i) && !line.capitalized(i) &&
         !line.is(i, WordClass::determiners) && !line.is(i, WordClass::prepositions) &&
         !line.is(i, WordClass::conjunctions) && !line.is(i, WordClass::pronouns) &&
         !line.is(i, WordClass::functions) && !line.verb(i).finite() && !line.finite_auxiliary(i) &&
         (line.is(i + 1, WordClass::determiners) || line.is(i + 1, WordClass::person_titles)) &&
         !line.starts_sentence(i + 1);
}

}  // namespace

NounPhrase subject_after(const QuoteLine& line, int32_t at) {
  const int32_t end = std::min(line.size(), at + longest_gap + 14);
  int32_t i = at;
  for (int32_t step = 0; step < 3; ++step) {
    if (line.pronoun(i, 'r')) {
      ++i;  // erinnert sich die Nachbarin
      continue;
    }
    NounPhrase phrase = noun_phrase_at(line, i, end);
    // "admitted she was": a clause's own subject pronoun is no inverted subject.
    if (phrase.pronoun && line.pronoun(i, 's')) return NounPhrase();
    if (phrase && !phrase.time) return with_apposition(line, phrase, end);
    if (phrase.time) {
      i = phrase.items.end;
    } else if (line.adverb(i) || is_adjective_before(line, i)) {
      ++i;
    } else if (line.is_sign(i, u",") && line.is_sign(i + 2, u",") && line.is_word(i + 1) &&
               !line.capitalized(i + 1) && !line.verb(i + 1).finite()) {
      i += 3;  // s'interroge, perplexe, le maire
    } else if (line.is_sign(i, u",") && line.is(i + 1, WordClass::prepositions)) {
      // s'inquiète, de son côté, Anne Marchal
      const NounPhrase aside =
          noun_phrase_at(line, i + 2, std::min(end, i + 2 + longest_adverbial));
      if (!aside || !line.is_sign(aside.items.end, u",")) break;
      i = aside.items.end + 1;
    } else if (line.is(i, WordClass::prepositions)) {
      const NounPhrase complement =
          noun_phrase_at(line, i + 1, std::min(end, i + 1 + longest_adverbial));
      if (!complement && is_adjective_before(line, i + 1)) {
        i += 2;  // "rectifie en riant la gardienne"
        continue;
      }
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

NounPhrase noun_phrase_before(const QuoteLine& line, int32_t end) {
  NounPhrase longest;
  for (int32_t at = end - 1; at >= 0 && at > end - longest_gap; --at) {
    const bool preposition = line.is(at, WordClass::prepositions) && !line.definite_article(at);
    if (!line.is_word(at) || line.punctuation(at) || preposition) break;
    const NounPhrase phrase = noun_phrase_at(line, at, end);
    if (phrase.items.end == end && !phrase.pronoun && !phrase.time) longest = phrase;
    if (line.starts_sentence(at)) break;
  }
  return longest;
}

int32_t governed_clause(const QuoteLine& line, int32_t at) {
  // "soutenir son régime qu'il juge dur": a relative clause to the verb's object. People are told
  // something: "informer les élus que".
  const NounPhrase object = noun_phrase_at(line, at, at + longest_gap);
  if (object && !object.time && !object.person_like && !object.named &&
      line.role(object.items.end, "that") > 0) {
    return -1;
  }
  for (int32_t i = at; i < at + longest_gap && line.inside(i); ++i) {
    // "told the podcast “Root Cause” that"
    if (line.is_pair(i)) {
      if (i == at || line.pair_ends_sentence(i) || !line.is_word(i - 1)) return -1;
      continue;
    }
    // "alors que" is another word.
    if (line.role(i, "break") > 0) return -1;
    const int32_t behind_comma = line.is_sign(i, u",") ? line.role(i + 1, "commathat") : 0;
    if (behind_comma > 0 && !line.starts_sentence(i + 1)) return i + 1 + behind_comma;
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

bool after_reported(const QuoteLine& line, int32_t i, bool* beside_pair) {
  *beside_pair = line.is_pair(i - 1) ||
                 ((line.is_sign(i - 1, u",") || line.is_dash(i - 1)) && line.is_pair(i - 2));
  return *beside_pair || line.is_sign(i - 1, u",") || line.is_dash(i - 1);
}

bool closes_sentence(const QuoteLine& line, int32_t start, int32_t end) {
  if (line.inside(end) && !line.ends_sentence(end) && !line.starts_sentence(end)) return false;
  const ItemRange sentence = line.sentence_of(start);
  bool relative = false;
  for (int32_t i = std::max(sentence.start, start - farthest_clause); i < start; ++i) {
    if (line.is_sign(i, u",")) relative = false;
    if (line.role(i, "relative") > 0) relative = true;
    if (!relative && line.finite(i)) return true;
  }
  return false;
}

bool ends_clause(const QuoteLine& line, int32_t i) {
  return !line.inside(i) || line.is_pair(i) || line.punctuation(i) || line.starts_sentence(i) ||
         line.is(i, WordClass::prepositions) || line.role(i, "time") > 0 ||
         line.role(i, "relative") > 0 || line.adverb(i);
}

bool only_adverbials(const QuoteLine& line, int32_t from) {
  if (!line.is(from, WordClass::prepositions) && !line.adverb(from) && line.role(from, "time") == 0)
    return false;
  for (int32_t i = from; i < from + longest_gap; ++i) {
    if (!line.inside(i) || line.starts_sentence(i) || line.punctuation(i)) return true;
    if (!line.is_word(i) || line.finite(i) || line.pronoun(i, 's')) return false;
  }
  return false;
}

bool follows_reported(const QuoteLine& line, int32_t start, int32_t next, bool by_habit) {
  bool beside = false;
  if (!after_reported(line, start, &beside)) return false;
  if (line.is_sign(next, u":") || governed_clause(line, next) >= 0) return false;
  const bool ended = !line.inside(next) || line.punctuation(next) || line.starts_sentence(next);
  if (!beside)
    return by_habit && (ended || only_adverbials(line, next)) && !line.is_pair(next) &&
           !line.is_pair(next + 1);
  // “But we fought.” The fans agreed: a sentence of its own, unless the verb is one that says who
  // spoke.
  if (!by_habit && line.is_pair(start - 1) && line.pair_ends_with(start - 1, u".")) return false;
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

}  // namespace guillemet
