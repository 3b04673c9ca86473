#include "noun_phrases.h"

#include <algorithm>

namespace guillemet {
namespace {

// A phrase longer than this is no speaker; it also keeps every search short.
constexpr int32_t longest_phrase = 24;
constexpr int32_t farthest_subject = 60;

bool in_name(const QuoteLine& line, int32_t i) {
  return line.capitalized(i) && !line.is(i, WordClass::determiners) &&
         !line.is(i, WordClass::prepositions);
}

bool is_person(const Mention* mention) {
  return mention != nullptr && mention->type == EntityType::person;
}

/// A run of capitalized words with the particles inside, from `at`; where the tagger knows the name,
/// its bounds count.
int32_t name_end(const QuoteLine& line, int32_t at, int32_t end) {
  const Mention* mention = line.mention(at);
  if (mention != nullptr && mention->type <= EntityType::event) {
    int32_t i = at;
    while (i < end && line.mention(i) == mention) ++i;
    // A surname that the tagger left out.
    while (i < end && mention->type == EntityType::person && in_name(line, i) &&
           line.mention(i) == nullptr) {
      ++i;
    }
    return i;
  }
  int32_t i = at;
  while (i < end) {
    if (i > at && line.mention(i) != nullptr && is_person(line.mention(i))) break;
    if (in_name(line, i)) {
      ++i;
      continue;
    }
    // Particles and joining words count where the name goes on: Henri de Castries.
    int32_t next = i;
    while (next < end && next < i + 2 && i > at && line.is(next, WordClass::name_particles)) ++next;
    if (next == i || !in_name(line, next)) break;
    i = next;
  }
  return i;
}

bool stops_phrase(const QuoteLine& line, int32_t i) {
  if (!line.is_word(i)) return true;
  if (line.punctuation(i)) return true;
  if (line.finite_auxiliary(i) || line.pronoun(i, 's') || line.pronoun(i, 'i')) return true;
  if (line.is(i, WordClass::conjunctions) || line.is(i, WordClass::negations)) return true;
  if (line.role(i, "relative") > 0 || line.role(i, "that") > 0) return true;
  return line.is(i, WordClass::prepositions) && !line.joins_nouns(i);
}

/// Whether a lower-case word can only be the verb that follows the phrase.
bool is_verb_here(const QuoteLine& line, int32_t i, int32_t phrase_start) {
  const VerbForm verb = line.verb(i);
  return verb && verb.finite() && i > phrase_start + 1;
}

NounPhrase pronoun_phrase(const QuoteLine& line, int32_t at, int32_t end) {
  NounPhrase phrase;
  std::string_view attribute;
  int32_t length = line.phrase(at, WordClass::pronouns, &attribute);
  if (length == 0 || at + length > end) return phrase;
  const size_t uses = attribute.find("r=");
  if (attribute.find("p=3") == std::string_view::npos || uses == std::string_view::npos) {
    return phrase;
  }
  if (attribute.find_first_of("sid", uses + 2) == std::string_view::npos) return phrase;
  phrase.items = phrase.mention = {at, at + length};
  phrase.pronoun = phrase.person_like = true;
  return phrase;
}

}  // namespace

NounPhrase noun_phrase_at(const QuoteLine& line, int32_t at, int32_t end) {
  NounPhrase phrase;
  end = std::min(end, std::min(line.size(), at + longest_phrase));
  if (at >= end || !line.is_word(at)) return phrase;
  phrase = pronoun_phrase(line, at, end);
  if (phrase) return phrase;

  int32_t i = at;
  const bool determined = line.is(i, WordClass::determiners);
  while (i < end && i < at + 3 && line.is(i, WordClass::determiners)) ++i;
  ItemRange name;
  bool after_joint = false;  // in a complement: "le maire de Paris"
  bool any = false;
  int32_t nouns = 0;
  while (i < end) {
    if (line.is_pair(i)) {
      // A name in marks: the "History" section.
      if (!determined && !any) break;
      ++i;
      continue;
    }
    if (line.is(i, WordClass::months) || line.is(i, WordClass::weekdays) || line.role(i, "time") > 0) {
      if (nouns == 0) phrase.time = true;
      if (any) break;
      any = true;
      ++i;
      continue;
    }
    const bool title = line.is(i, WordClass::person_titles);
    if (in_name(line, i) && (!line.starts_sentence(i) || determined || line.mention(i) != nullptr ||
                             in_name(line, i + 1) || line.is(i, WordClass::given_names) ||
                             !line.reader().is(line.item(i).token, WordClass::adverbs))) {
      const int32_t stop = name_end(line, i, end);
      const bool person = is_person(line.mention(i));
      // "le ministre de la Justice Jean Roux": the name after the complement speaks.
      if (!after_joint || person) {
        if (name.empty() || (person && !is_person(line.mention(name.start)))) name = {i, stop};
        if (name.start == i && title && stop == i + 1 && in_name(line, stop)) {
          name.end = name_end(line, stop, end);
        }
      }
      if (person || line.mention(i) == nullptr ||
          line.mention(i)->type == EntityType::organization) {
        phrase.person_like = true;
      }
      i = std::max(stop, name.start == i ? name.end : stop);
      any = true;
      after_joint = false;
      ++nouns;
      // Two names together are two parts (SNCF Jean Roux) only where the second is a person.
      if (i < end && in_name(line, i)) continue;
      continue;
    }
    if (line.joins_nouns(i)) {
      if (!any) break;
      const int32_t next = line.is(i + 1, WordClass::determiners) ? i + 2 : i + 1;
      if (next >= end || stops_phrase(line, next)) break;
      after_joint = true;
      i = next;
      continue;
    }
    if (stops_phrase(line, i)) break;
    // M., Mme, Mr before a name; the title's full stop is part of its token.
    if (title && in_name(line, i + 1)) {
      const int32_t stop = name_end(line, i + 1, end);
      if (name.empty()) name = {stop == i + 2 ? i : i + 1, stop};
      phrase.person_like = any = true;
      i = stop;
      continue;
    }
    if (!determined && !any && !title && !line.is(i, WordClass::functions) &&
        line.role(i, "collective") == 0) {
      // A bare plural can be a subject (researchers say); a bare adverb or verb cannot.
      if (line.adverb(i) || line.verb(i) || line.auxiliary(i, "bhdm")) break;
    }
    if (any && is_verb_here(line, i, at)) break;
    if (nouns > 0 && line.adverb(i) && !line.is(i + 1, WordClass::determiners)) break;
    if (line.role(i, "figures") > 0 && !phrase.person_like && !after_joint) phrase.figures = true;
    if (line.is(i, WordClass::functions) || line.is(i, WordClass::organization_words) ||
        line.role(i, "collective") > 0) {
      phrase.person_like = true;
      if (!after_joint) phrase.figures = false;
    }
    any = true;
    if (!after_joint) ++nouns;
    ++i;
    // A complement's own words end it when its noun is read; adjectives may follow.
  }
  if (!any) return NounPhrase();
  phrase.items = {at, i};
  if (!name.empty()) {
    phrase.mention = name;
    phrase.named = true;
    phrase.figures = false;
  } else {
    phrase.mention = phrase.items;
  }
  // Jean et Marie Roux: two names are one speaker's phrase.
  if (phrase.named && phrase.items.end == name.end && line.is(i, WordClass::conjunctions) &&
      in_name(line, i + 1) && i + 1 < end) {
    const int32_t stop = name_end(line, i + 1, end);
    if (stop == end || !line.is_word(stop) || line.punctuation(stop) || line.finite_auxiliary(stop) ||
        line.verb(stop) || line.pronoun(stop, 'o')) {
      phrase.items.end = phrase.mention.end = stop;
    }
  }
  return phrase;
}

NounPhrase with_apposition(const QuoteLine& line, NounPhrase phrase, int32_t end) {
  if (!phrase || phrase.pronoun || phrase.named) return phrase;
  if (!line.is_sign(phrase.items.end, u",")) return phrase;
  const int32_t at = phrase.items.end + 1;
  const Mention* mention = line.mention(at);
  if (!line.capitalized(at) || (mention != nullptr && mention->type != EntityType::person)) {
    return phrase;
  }
  const NounPhrase name = noun_phrase_at(line, at, end);
  // The apposition is a name and nothing but a name between commas.
  if (!name.named || name.mention.start != at) return phrase;
  if (!line.is_sign(name.items.end, u",.") && line.is_word(name.items.end) &&
      !line.finite_auxiliary(name.items.end)) {
    return phrase;
  }
  if (mention == nullptr && name.mention.size() < 2) return phrase;
  phrase.mention = name.mention;
  phrase.items.end = name.items.end;
  phrase.named = true;
  return phrase;
}

NounPhrase subject_before(const QuoteLine& line, int32_t start, int32_t verb) {
  start = std::max(start, verb - farthest_subject);
  int32_t last = verb - 1;
  while (last >= start && (line.pronoun(last, 'o') || line.is(last, WordClass::negations) ||
                           line.adverb(last)) &&
         !line.pronoun(last, 's')) {
    --last;
  }
  if (last < start) return NounPhrase();
  if (line.pronoun(last, 's')) return pronoun_phrase(line, last, last + 1);
  const bool set_off = line.is_sign(last, u",)");
  NounPhrase first, nearest;
  int32_t i = start;
  while (i <= last) {
    if (line.is(i, WordClass::prepositions)) {
      // Its complement is no subject.
      const NounPhrase complement = noun_phrase_at(line, i + 1, last + 1);
      i = complement ? complement.items.end : i + 1;
      continue;
    }
    if (line.role(i, "relative") > 0 && i < last) {
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
    if (!phrase.time && !(phrase.figures && !phrase.named)) {
      const NounPhrase whole = with_apposition(line, phrase, last + 1);
      if (!first && (!set_off || line.is_sign(whole.items.end, u",(") || whole.items.end > last)) {
        first = whole;
      }
      nearest = whole;
    }
    i = phrase.items.end;
  }
  // "qui affirme": the noun before the relative speaks.
  if (line.role(last, "relative") > 0) return nearest;
  if (set_off) return first;
  return nearest && nearest.items.end >= last ? nearest : (nearest.items.end > start ? nearest : first);
}

}  // namespace guillemet
