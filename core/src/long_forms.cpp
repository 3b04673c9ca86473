#include "long_forms.h"

#include "unicode.h"
#include "word_classes.h"

namespace guillemet {
namespace {

constexpr size_t longest_acronym = 8;
constexpr int32_t longest_name = 15;  // in tokens

/// Words that have no letter in an acronym, as a rule.
constexpr uint64_t stops = bit(WordClass::acronym_stops) | bit(WordClass::elisions) |
                           bit(WordClass::determiners) | bit(WordClass::prepositions);

char32_t bare(char32_t c) { return without_accents(to_lower(c)); }

/// Where the name that ends before `end` begins, or -1.
int32_t start_of_name(std::u16string_view letters, const std::vector<Word>& words, int32_t first,
                      int32_t end) {
  size_t left = letters.size();
  bool skipped = false;  // one word without a letter is let pass
  for (int32_t i = end - 1; i >= first && end - i <= longest_name; --i) {
    const Word& word = words[static_cast<size_t>(i)];
    if (word.shape == Shape::punctuation) {
      if (word.initial == U'-') continue;
      return -1;
    }
    if (bare(word.initial) == bare(letters[left - 1])) {
      if (--left == 0) return i;
    } else if ((word.classes & stops) == 0) {
      if (skipped) return -1;
      skipped = true;
    }
  }
  return -1;
}

}  // namespace

void find_long_forms(std::u16string_view text, const std::vector<TextRange>& tokens,
                     const std::vector<Word>& words, TokenRange rows,
                     std::vector<LongForm>* long_forms) {
  for (int32_t i = rows.start + 2; i + 1 < rows.end; ++i) {
    const auto row = static_cast<size_t>(i);
    if (words[row].shape != Shape::upper || words[row - 1].initial != U'(' ||
        words[row + 1].initial != U')') {
      continue;
    }
    const std::u16string_view letters = slice(text, tokens[row]);
    if (letters.size() < 2 || letters.size() > longest_acronym) continue;
    const int32_t start = start_of_name(letters, words, rows.start, i - 1);
    if (start >= 0) long_forms->push_back({{start, i - 1}, i});
  }
}

}  // namespace guillemet
