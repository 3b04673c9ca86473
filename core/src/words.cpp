#include "words.h"

#include "unicode.h"

namespace guillemet {
namespace {

struct Look {
  Shape shape;
  char32_t initial;
};

Look look_at(std::u16string_view token) {
  bool upper = false, lower = false, letter = false, digit = false, inner_upper = false;
  char32_t initial = 0;
  const auto size = static_cast<int32_t>(token.size());
  for (int32_t i = 0; i < size;) {
    const bool at_start = i == 0;
    const char32_t c = next_code_point(token, &i);
    if (at_start) initial = c;
    if (is_upper(c)) {
      upper = letter = true;
      if (lower || digit) inner_upper = true;
    } else if (is_lower(c)) {
      lower = letter = true;
    } else if (is_letter(c)) {
      letter = true;
    } else if (is_digit(c)) {
      digit = true;
    }
  }
  const bool begins_upper = is_upper(initial);
  Shape shape = Shape::other;
  if (is_digit(initial)) {
    shape = Shape::digits;
  } else if (!letter) {
    shape = digit ? Shape::digits : Shape::punctuation;
  } else if (upper && !lower) {
    shape = Shape::upper;
  } else if (begins_upper && !inner_upper) {
    shape = Shape::capitalized;
  } else if (upper) {
    shape = Shape::mixed;
  } else if (lower) {
    shape = Shape::lower;
  }
  return {shape, initial};
}

}  // namespace

void describe_words(std::u16string_view text, const std::vector<TextRange>& tokens, TokenRange rows,
                    const Layout& layout, const Lexicon& lexicon, std::vector<Word>* words) {
  for (int32_t i = rows.start; i < rows.end; ++i) {
    const auto row = static_cast<size_t>(i);
    const std::u16string_view token = slice(text, tokens[row]);
    Word word;
    word.key = fold_hash(token);
    if (const Lexicon::Entry* entry = lexicon.find_word(word.key)) word.classes = entry->classes;
    const Look look = look_at(token);
    word.shape = look.shape;
    word.initial = look.initial;
    word.joined = i > 0 && tokens[row - 1].end == tokens[row].start;
    const int32_t sentence = layout.sentence_of_token[row];
    word.first = layout.sentences[static_cast<size_t>(sentence)].start == i;
    words->push_back(word);
  }
}

}  // namespace guillemet
