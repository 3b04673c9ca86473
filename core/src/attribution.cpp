#include "attribution.h"

#include <algorithm>

#include "phrase_names.h"
#include "quoted_content.h"
#include "unicode.h"

namespace guillemet {
namespace {

// Evidence, in one place: what speaks for a quotation and what for a term. Links are exclusive, the
// rest adds up; the sum decides. Set by hand on the development articles.
struct Weights {
  // Links between a quotation and a cue, before the distance in items is taken off.
  int32_t incise_beside = 80;
  int32_t incise_after_stop = 35;
  int32_t incise_in_sentence = 40;
  int32_t colon = 75;
  int32_t that = 70;
  int32_t object = 45;  // parle de « … »
  int32_t frame = 50;
  int32_t agent = 60;
  int32_t weak_verb = -15;  // one that seldom reports
  int32_t unknown_verb = -15;
  int32_t takes_piece = 10;  // a verb that names or judges
  int32_t beside = 10;       // the marks right after the verb
  int32_t weak_piece = -35;  // a few words after a verb that seldom reports
  int32_t negated = -20;
  int32_t conjecture = -8;    // hopes, believes
  int32_t modal = -75;        // peut reconnaître
  int32_t agentless = -25;    // est qualifié de
  int32_t thing = -15;        // no name, no person, no organization is the subject
  int32_t thing_doing = -75;  // of a participle: "en considérant"
  // Without a link.
  int32_t alone = 45;
  int32_t after_colon = 20;
  int32_t utterance_after_colon = 30;
  int32_t signed_line = 60;
  int32_t verb_inside = 15;
  int32_t predicate = 50;  // the marks hold a verb's object or the verb: n'a « jamais … »
  int32_t adjective = 15;  // est « … »
  int32_t none = -40;
  // What stands in the marks.
  int32_t speaks = 30;      // I, we, you
  int32_t sentence = 15;    // a full stop inside
  int32_t long_words = 15;  // eight words and more
  int32_t single_word = -5;
  int32_t all_names = -20;
  // What stands before them.
  int32_t naming_word = -70;
  int32_t named_by_noun = -100;  // l'organisation « Aube nouvelle »
  int32_t distancing_word = -40;
  int32_t least = 0;
};
constexpr Weights weights;

constexpr int32_t farthest_cue = 60;  // items

/// Finite verbs and colons between a cue and the quotation weaken the tie.
int32_t distance(const QuoteLine& line, int32_t from, int32_t to) {
  int32_t sum = 0;
  for (int32_t i = from; i < to; ++i) {
    ++sum;
    if (line.is_sign(i, u";")) sum += 20;
    if (line.is_sign(i, u",")) sum += 2;
    if (line.finite_auxiliary(i)) sum += 2;
  }
  return sum;
}

bool is_document(const QuoteLine& line, const NounPhrase& phrase) {
  for (int32_t i = phrase.items.start; i < phrase.items.end; ++i) {
    if (line.role(i, "document") > 0 || line.role(i, "speech") > 0) return true;
  }
  return false;
}

int32_t verb_strength(const QuoteLine& line, const Cue& cue, bool piece) {
  int32_t sum = cue.strength >= 2 ? 0 : weights.weak_verb;
  if (cue.unknown_verb) sum = weights.unknown_verb;
  if (piece && cue.has('f')) sum += weights.takes_piece;
  if (cue.has('h')) sum += weights.conjecture;
  if (cue.modal) sum += weights.modal;
  if (cue.passive && !cue.subject) sum += weights.agentless;
  const bool somebody = cue.subject.person_like || cue.subject.named || cue.subject.pronoun;
  if (piece && cue.subject && !somebody && cue.strength < 3 && !is_document(line, cue.subject)) {
    sum += cue.finite ? weights.thing : weights.thing_doing;
  }
  if (cue.negated) sum += weights.negated;
  return sum;
}

/// Evidence that `cue` reports the quotation at `pair`; very low where it cannot.
int32_t link(const QuoteLine& line, const Cue& cue, int32_t pair, const QuotedContent& content) {
  constexpr int32_t impossible = -1000;
  // What looks like a verb after a title in commas is none.
  if (cue.unknown_verb && !cue.subject.pronoun && content.words < 3 && !content.speaks &&
      !content.has_verb && !content.ends_sentence) {
    return impossible;
  }
  const ItemRange sentence = line.sentence_of(pair);
  const bool in_sentence = sentence.contains(cue.items.start);
  if (cue.items.start > pair) {
    const int32_t gap = cue.clause.start - pair - 1;
    const bool beside =
        gap == 0 || (gap == 1 && (line.is_sign(pair + 1, u",.") || line.is_dash(pair + 1)));
    switch (cue.place) {
      case Cue::Place::incise:
        // “…, but we fought.” The fans agreed: rather a sentence of its own, if another clause may
        // report it. So is "Poursuivi pour « vol », Jean Roux a nié" where a language inverts such
        // clauses.
        if (beside && cue.subject.items.start < cue.items.start &&
            (line.pair_ends_with(pair, u".") || (subject_first(cue) && !cue.has('v')))) {
          return weights.incise_after_stop + verb_strength(line, cue, false) / 3;
        }
        if (beside) return weights.incise_beside + verb_strength(line, cue, false) / 3;
        return in_sentence ? weights.incise_in_sentence - distance(line, pair, cue.clause.start)
                           : impossible;
      case Cue::Place::agent:
        return beside ? weights.agent : impossible;
      case Cue::Place::frame:
        return in_sentence ? weights.frame - (cue.clause.start - pair) : impossible;
      case Cue::Place::before:
        return impossible;
    }
    return impossible;
  }
  if (!in_sentence) return impossible;
  const int32_t gap = distance(line, cue.clause.end, pair);
  if (cue.place == Cue::Place::frame) return weights.frame - gap / 3;
  if (cue.place == Cue::Place::agent) return impossible;
  if (cue.place == Cue::Place::incise) {
    // "A," he said, "B" and: pour ceux qui « A », a-t-elle dit, c'est « B ».
    const int32_t close =
        gap <= 2 ? weights.incise_beside - 10 : weights.incise_in_sentence - gap / 2;
    return close + verb_strength(line, cue, false) / 3;
  }
  const int32_t after_verb = distance(line, cue.items.end, pair);
  const bool piece = content.words <= 6;
  if (line.is_sign(pair - 1, u":") ||
      (line.is_sign(pair - 1, u",") && after_verb < 10 && !content.starts_lower)) {
    return weights.colon - after_verb + verb_strength(line, cue, false);
  }
  if (cue.that >= 0 && cue.that <= pair && (cue.that_until < 0 || pair < cue.that_until)) {
    return weights.that - distance(line, cue.that, pair) / 2 + verb_strength(line, cue, piece);
  }
  int32_t sum = weights.object - after_verb + verb_strength(line, cue, piece);
  if (after_verb <= 1) sum += weights.beside;
  if (cue.strength < 2 && !cue.has('f') && content.words <= 3) sum += weights.weak_piece;
  return sum;
}

/// A noun for something that has a name.
bool announces_name(const QuoteLine& line, int32_t i) {
  return !line.capitalized(i) &&
         (line.is(i, WordClass::organization_words) || line.is(i, WordClass::place_words) ||
          line.is(i, WordClass::event_words) || line.is(i, WordClass::product_words));
}

/// Whether nothing but a complement stands from `at` to the marks.
bool leads_to(const QuoteLine& line, int32_t at, int32_t pair) {
  if (at == pair) return true;
  if (!line.joins_nouns(at)) return false;
  const NounPhrase complement = noun_phrase_at(line, at + 1, pair);
  return complement.named && complement.items.end == pair;
}

/// Words just before the marks that say what they hold.
int32_t words_before(const QuoteLine& line, int32_t pair, const Cue* cue,
                     const QuotedContent& content) {
  int32_t sum = 0;
  const ItemRange sentence = line.sentence_of(pair);
  for (int32_t i = std::max(sentence.start, pair - 4); i < pair; ++i) {
    if (cue != nullptr && cue->items.contains(i)) {
      // A naming verb with somebody who names is speech: what the general called "small".
      // "was charged with" names nobody who does.
      const bool longer = cue->items.size() > 1 && (!cue->passive || cue->subject);
      // Not so "the arcs, which he called “Liberty” and “Equality”".
      const bool names = content.named && line.role(i, "name") > 0;
      if (!names && (cue->subject.named || cue->subject.pronoun || longer)) continue;
    }
    // "le prix est « élevé »" names nothing.
    if (i + 1 < pair && line.finite_auxiliary(i + 1)) continue;
    // "a dit regretter « … »": the verb, not "dit le Bison".
    if (line.verb(i) && line.finite_auxiliary(i - 1) && !line.auxiliary(i - 1, "b") &&
        !content.named) {
      continue;
    }
    const int32_t name = line.role(i, "name");
    // "qualifié ce projet de « … »": the verb, not the noun, takes the piece.
    const bool judged = cue != nullptr && cue->has('f') && cue->items.end <= i;
    if (name > 0 && i + name == pair - 1 && judged) continue;
    // So it does in "called the plan “absurd”", but not in "called the plan “Fresh Start”".
    if (name > 0 && i + name == pair && judged && content.starts_lower &&
        line.is(i - 1, WordClass::determiners)) {
      continue;
    }
    if (name > 0 && i + name >= pair - 1) sum = std::min<int32_t>(sum, weights.naming_word);
    // l'émission de TMC « Quotidien », l'organisation « Aube nouvelle »
    if (content.named && (name > 0 || announces_name(line, i)) && leads_to(line, i + 1, pair)) {
      sum = std::min<int32_t>(sum, weights.named_by_noun);
    }
    const int32_t apart = line.role(i, "soidisant");
    if (apart > 0 && i + apart == pair && !(cue != nullptr && cue->has('f'))) {
      sum = std::min<int32_t>(sum, weights.distancing_word);
    }
  }
  return sum;
}

bool names_theme(const QuoteLine& line, int32_t pair) {
  const ItemRange sentence = line.sentence_of(pair);
  for (int32_t i = std::max(sentence.start, pair - 8); i < pair; ++i) {
    if (line.role(i, "name") > 0) return true;
  }
  return false;
}

/// "« … » — Name": a dash and a name right after the quotation, in its line.
NounPhrase signature(const QuoteLine& line, int32_t pair) {
  if (pair != 0) return NounPhrase();
  int32_t i = pair + 1;
  if (line.is_dash(i)) {
    ++i;
  } else if (line.is_sign(i, u":")) {
    // A headline: « … » : the speaker.
    const NounPhrase speaker = noun_phrase_at(line, i + 1, line.size());
    return speaker.time || speaker.pronoun ? NounPhrase() : speaker;
  }
  const NounPhrase phrase = noun_phrase_at(line, i, line.size());
  const int32_t end = phrase.items.end;
  if (!phrase || !line.capitalized(i) || phrase.pronoun) return NounPhrase();
  // "« … » Le consul, Jean Roux, a conclu": a sentence of its own.
  if (line.has_finite({end, std::min(line.sentence_of(i).end, end + farthest_cue)}))
    return NounPhrase();
  return !line.inside(end) || line.is_sign(end, u",.(") ? phrase : NounPhrase();
}

/// "Jean Roux (LR) : « … »", "Jean Roux, député : « … »": who is named alone before the colon.
NounPhrase named_before_colon(const QuoteLine& line, int32_t pair) {
  constexpr int32_t longest = 16;  // items
  if (!line.is_sign(pair - 1, u":")) return NounPhrase();
  const int32_t start = line.sentence_of(pair).start;
  if (pair - start > longest) return NounPhrase();
  const NounPhrase name = with_apposition(line, noun_phrase_at(line, start, pair - 1), pair - 1);
  if (!name.named || !name.person_like || name.time) return NounPhrase();
  // "Cinéma : « … »" has a theme before the colon.
  const Mention* mention = line.mention(name.mention.start);
  const bool somebody = mention != nullptr && (mention->type == EntityType::person ||
                                               mention->type == EntityType::organization);
  if (!somebody && (mention != nullptr || name.mention.size() < 2)) return NounPhrase();
  // Nothing after it but a bracket or a function in apposition.
  if (name.items.end < pair - 1 && !line.is_sign(name.items.end, u",(")) return NounPhrase();
  for (int32_t i = name.items.end; i < pair - 1; ++i) {
    if (!line.is_word(i) || line.finite(i)) return NounPhrase();
  }
  return name;
}

/// "Le président, Jean Roux, n'a pas caché sa colère : « … »": the person that the sentence before
/// the colon is about. Empty where it begins with anything else.
NounPhrase subject_of_announcement(const QuoteLine& line, int32_t pair) {
  const int32_t start = line.sentence_of(pair).start;
  const NounPhrase subject = with_apposition(line, noun_phrase_at(line, start, pair - 1), pair - 1);
  if (!subject.person_like || subject.time || subject.figures) return NounPhrase();
  if (line.has_finite({subject.items.end, pair - 1})) return subject;
  // "made no secret of it": after the subject and its comma, a word that can only be a verb.
  const int32_t verb =
      line.is_sign(subject.items.end, u",") ? subject.items.end + 1 : subject.items.end;
  const bool open = verb < pair - 1 && line.is_word(verb) && !line.punctuation(verb) &&
                    !line.capitalized(verb) && !line.is(verb, WordClass::prepositions) &&
                    !line.is(verb, WordClass::determiners) &&
                    !line.is(verb, WordClass::conjunctions) &&
                    !line.is(verb, WordClass::functions) && line.role(verb, "relative") == 0;
  return open && line.is(verb + 1, WordClass::determiners) ? subject : NounPhrase();
}

bool stands_alone(const QuoteLine& line, int32_t pair) {
  constexpr int32_t longest = 12;  // items: more than a few quotations in a row are a list
  const ItemRange sentence = line.sentence_of(pair);
  if (sentence.size() > longest) return false;
  for (int32_t i = sentence.start; i < sentence.end; ++i) {
    if (!line.is_pair(i) && !line.punctuation(i)) return false;
  }
  return true;
}

QuoteKind kind_of(const QuoteLine& line, int32_t pair, const Cue* cue,
                  const QuotedContent& content) {
  if (cue != nullptr && cue->place == Cue::Place::before) {
    if (line.is_sign(pair - 1, u":") || (line.is_sign(pair - 1, u",") && !content.starts_lower))
      return content.words > 1 ? QuoteKind::direct : QuoteKind::mixed;
    if (cue->that >= 0 && cue->that <= pair) return QuoteKind::mixed;
    return ((content.words >= 6 && content.has_verb) || content.ends_sentence) &&
                   !content.starts_lower
               ? QuoteKind::direct
               : QuoteKind::mixed;
  }
  const bool own = line.starts_sentence(pair) || line.punctuation(pair - 1);
  const bool closes = !line.is_word(pair + 1) || line.punctuation(pair + 1);
  if (own && closes && content.words >= 3) return QuoteKind::direct;
  if (own &&
      (content.has_verb || content.ends_sentence || !content.starts_lower || content.words > 3)) {
    return QuoteKind::direct;
  }
  return own && content.words > 3 ? QuoteKind::direct : QuoteKind::mixed;
}

}  // namespace

Attribution attribute_quotation(const QuoteLine& line, const std::vector<Cue>& cues, int32_t pair) {
  Attribution found;
  const QuotedContent content = read_content(line, pair);
  int32_t best = weights.least;
  // Cues stand in text order: only those near the quotation are looked at.
  const auto first =
      std::lower_bound(cues.begin(), cues.end(), pair - farthest_cue,
                       [](const Cue& cue, int32_t item) { return cue.items.start < item; });
  for (auto cue = first; cue != cues.end() && cue->items.start < pair + farthest_cue; ++cue) {
    const int32_t weight = link(line, *cue, pair, content);
    if (weight > best) {
      best = weight;
      found.cue = static_cast<int32_t>(cue - cues.begin());
    }
  }
  const Cue* cue = found.cue < 0 ? nullptr : &cues[static_cast<size_t>(found.cue)];
  found.alone = stands_alone(line, pair);
  found.speaks = content.speaks;
  int32_t sum = cue != nullptr ? best : weights.none;
  if (content.speaks) sum += weights.speaks;
  if (content.ends_sentence) sum += weights.sentence;
  if (content.words >= 8) sum += weights.long_words;
  if (content.words == 1) sum += weights.single_word;
  if (content.capitalized == content.words && content.words > 0 &&
      !(content.all_upper && content.words > 2))
    sum += weights.all_names;
  // "Poursuivi pour « vol », Jean Roux a nié": a subject before its verb is no sure sign.
  const bool clause_behind =
      cue != nullptr && cue->place == Cue::Place::incise && (cue->has('v') || !subject_first(*cue));
  const bool tight = cue != nullptr && (line.is_sign(pair - 1, u":") || clause_behind ||
                                        (cue->that >= 0 && cue->that == pair));
  if (!tight) sum += words_before(line, pair, cue, content);
  if (cue == nullptr) {
    const NounPhrase name = signature(line, pair);
    const NounPhrase before = named_before_colon(line, pair);
    if (before && (content.words > 2 || content.ends_sentence || content.speaks)) {
      sum += weights.signed_line;
      found.speaker = before;
    } else if (name && (content.words > 2 || content.ends_sentence || content.speaks)) {
      sum += weights.signed_line;
      // Not "« … » : Millbrook turns it down".
      const Mention* mention = line.mention(name.mention.start);
      const bool place = mention != nullptr && mention->type == EntityType::location;
      const bool somebody = (name.person_like || name.named) && !place;
      if (somebody || !line.is_sign(pair + 1, u":")) found.speaker = name;
    } else if (found.alone && (content.words > 2 || content.ends_sentence)) {
      sum += weights.alone;
    } else if (line.is_sign(pair - 1, u":") && content.ends_sentence && content.words > 1) {
      sum += weights.utterance_after_colon;
      found.speaker = subject_of_announcement(line, pair);
    } else if (line.is_sign(pair - 1, u":") && content.words > 4) {
      sum += weights.after_colon;
      if (content.speaks) found.speaker = subject_of_announcement(line, pair);
    }
    const bool predicate =
        !found.alone && content.words > 1 &&
        ((line.auxiliary(pair - 1, "hm") && !line.is(pair - 1, WordClass::determiners)) ||
         line.pronoun(pair - 1, 's') || line.pronoun(pair - 1, 'r') ||
         (line.is(pair - 1, WordClass::negations) && !line.is(pair - 1, WordClass::determiners)));
    if (predicate) {
      sum += weights.predicate;
    } else {
      if (!found.alone && content.words > 1 && line.auxiliary(pair - 1, "b"))
        sum += weights.adjective;
      if (names_theme(line, pair)) sum += weights.naming_word;
    }
    found.kind =
        found.alone || found.speaker || line.is_sign(pair - 1, u":") || line.is_sign(pair + 1, u":")
            ? QuoteKind::direct
            : QuoteKind::mixed;
  } else {
    found.kind = kind_of(line, pair, cue, content);
  }
  found.weight = sum;
  found.quotation = sum > weights.least;
  return found;
}

}  // namespace guillemet
