#include "quoted_content.h"

namespace guillemet {

QuotedContent read_content(const QuoteLine& line, int32_t pair) {
  constexpr int32_t enough = 40;
  QuotedContent content;
  const WordReader& reader = line.reader();
  const TextRange range = line.pair_content(pair);
  content.ends_sentence = line.pair_ends_sentence(pair);
  const int32_t end = static_cast<int32_t>(reader.words().size());
  bool first = true;
  for (int32_t t = line.item(pair).token; t < end && content.words < enough; ++t) {
    const TextRange token = reader.range(t);
    if (token.start >= range.end) break;
    if (token.end <= range.start || reader.word(t).shape == Shape::punctuation) continue;
    if (first) {
      content.starts_lower = reader.word(t).shape == Shape::lower;
      content.starts_function =
          reader.is(t, WordClass::determiners) || reader.is(t, WordClass::prepositions);
      first = false;
    }
    ++content.words;
    const Shape shape = reader.word(t).shape;
    if (reader.is_capitalized(t) || shape == Shape::digits) ++content.capitalized;
    if (shape != Shape::upper) content.all_upper = false;
    if (reader.has_sense(t, WordClass::quote_words, "deictic")) content.speaks = true;
    if (reader.finite_auxiliary(t) || reader.pronoun(t, 's') || reader.verb(t, end).finite()) {
      content.has_verb = true;
    }
  }
  constexpr int32_t longest_name = 5;
  content.named = content.words <= longest_name && content.capitalized > 0 &&
                  !content.starts_lower && !content.speaks && !content.has_verb &&
                  !content.ends_sentence;
  return content;
}

}  // namespace guillemet
