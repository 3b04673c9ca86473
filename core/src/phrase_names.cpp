#include "phrase_names.h"

namespace guillemet {

NounPhrase name_in_marks(const QuoteLine& line, int32_t i) {
  constexpr int32_t longest = 5;  // tokens
  NounPhrase name;
  if (!line.is_pair(i) || line.pair_ends_sentence(i)) return name;
  const WordReader& reader = line.reader();
  const TextRange content = line.pair_content(i);
  const auto count = static_cast<int32_t>(reader.words().size());
  int32_t first = line.item(i).token;
  while (first < count && reader.range(first).start < content.start) ++first;
  int32_t last = first;
  while (last < count && reader.range(last).start < content.end && last <= first + longest) ++last;
  if (last == first || last > first + longest || !reader.is_capitalized(first)) return name;
  for (int32_t t = first; t < last; ++t) {
    if (reader.word(t).shape == Shape::punctuation || reader.finite_auxiliary(t) ||
        reader.pronoun(t, 's') || reader.verb(t, last).finite()) {
      return name;
    }
  }
  name.items = name.mention = {i, i + 1};
  name.named = name.person_like = true;
  return name;
}

namespace {

/// Past what may stand between a function and the comma before its bearer's name: "le maire (divers
/// gauche) de Saint-Aubrac, …", "a spokeswoman for Orlane, …".
int32_t past_modifiers(const QuoteLine& line, int32_t at, int32_t end) {
  constexpr int32_t longest_bracket = 8;
  if (line.is_sign(at, u"(")) {
    int32_t close = at + 1;
    while (close < std::min(end, at + longest_bracket) && !line.is_sign(close, u")")) ++close;
    if (!line.is_sign(close, u")")) return at;
    at = close + 1;
  }
  if (line.is(at, WordClass::prepositions) || line.joins_nouns(at)) {
    const NounPhrase complement = noun_phrase_at(line, at + 1, end);
    if (complement && !complement.time && !complement.pronoun) at = complement.items.end;
  }
  return at;
}

}  // namespace

NounPhrase with_apposition(const QuoteLine& line, NounPhrase phrase, int32_t end) {
  if (!phrase || phrase.pronoun || phrase.named) return phrase;
  const int32_t comma =
      phrase.person_like ? past_modifiers(line, phrase.items.end, end) : phrase.items.end;
  if (!line.is_sign(comma, u",")) return phrase;
  const int32_t at = comma + 1;
  const Mention* mention = line.mention(at);
  if (!line.capitalized(at) || (mention != nullptr && mention->type != EntityType::person)) {
    return phrase;
  }
  const NounPhrase name = noun_phrase_at(line, at, end);
  // The apposition is a name and nothing but a name between commas.
  int32_t title = at;
  while (title < name.mention.start && line.is(title, WordClass::person_titles)) ++title;
  if (!name.named || name.mention.start != title) return phrase;
  if (!line.is_sign(name.items.end, u",.:") && line.is_word(name.items.end) &&
      !line.finite_auxiliary(name.items.end)) {
    return phrase;
  }
  // "the ferry's operator, Norrline,": one word that nobody knows, between commas.
  if (mention == nullptr && name.mention.size() < 2 &&
      !(phrase.person_like && line.is_sign(name.items.end, u",") && !line.starts_sentence(at))) {
    return phrase;
  }
  phrase.mention = name.mention;
  phrase.items.end = name.items.end;
  phrase.named = true;
  return phrase;
}

}  // namespace guillemet
