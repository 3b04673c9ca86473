#include "letter_table.h"

#include "unicode.h"

namespace guillemet {
namespace {

constexpr char32_t soft_hyphen = 0xAD;

bool is_dropped(char32_t c) {
  const bool accent = c >= 0x0300 && c <= 0x036F;
  const bool joiner = c == 0x200C || c == 0x200D || c == 0x2060;
  return c == soft_hyphen || accent || joiner;
}

/// No language needs letters beyond U+FFFF apart: that there are such letters is enough.
char16_t unit_of(char32_t c) {
  return static_cast<char16_t>(c < 0x10000 ? c : replacement_character);
}

Letter describe(char32_t c) {
  Letter letter;
  if (c == U'\'' || c == 0x2019 || c == 0x02BC) {
    letter.flags = Letter::apostrophe;
  } else if (is_dropped(c)) {
    letter.flags = Letter::dropped;
  } else if (is_letter(c)) {
    const char32_t lower = to_lower(c);
    letter.lower = unit_of(lower);
    letter.bare = unit_of(without_accents(lower));
    if (lower >= 0x80) letter.flags = Letter::accented;
  } else if (is_space(c)) {
    letter.flags = Letter::blank;
  } else if (is_digit(c)) {
    letter.flags = Letter::number;
  }
  return letter;
}

}  // namespace

LetterTable::LetterTable() {
  for (size_t c = 0; c < size; ++c) letters_[c] = describe(static_cast<char32_t>(c));
  for (const char16_t c : std::u16string_view(u"@/\\_=<>#{}|*&+$~^")) {
    letters_[c].flags = Letter::technical;
  }
  for (const char16_t c : std::u16string_view(u".:;(")) letters_[c].flags = Letter::joint;
}

Letter LetterTable::beyond(std::u16string_view text, size_t* position) {
  auto next = static_cast<int32_t>(*position);
  const char32_t c = next_code_point(text, &next);
  *position = static_cast<size_t>(next);
  return describe(c);
}

}  // namespace guillemet
