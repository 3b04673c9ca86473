#include "latin_segments.h"

#include <array>

namespace guillemet {
namespace {

/// Word_Break, as far as it matters here.
enum class Break : uint8_t {
  hard,  // ICU decides: combining marks, other scripts, '_', '@', soft hyphens …
  letter,
  digit,
  space,
  mark,
  line,
  mid_any,     // between letters or digits: '.', apostrophes
  mid_letter,  // between letters: the middle dot of Catalan
  mid_number,  // between digits: ',' ';'
};

constexpr char16_t table_size = 0x250;  // Basic Latin to Latin Extended-B

constexpr std::array<Break, table_size> make_table() {
  std::array<Break, table_size> table{};
  for (char16_t c = 0x21; c < 0x7F; ++c) table[c] = Break::mark;
  for (char16_t c = 0xA0; c < 0xC0; ++c) table[c] = Break::mark;
  for (char16_t c = 0xC0; c < table_size; ++c) table[c] = Break::letter;
  for (char16_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 32] = Break::letter;
  for (char16_t c = '0'; c <= '9'; ++c) table[c] = Break::digit;
  table[0xAA] = table[0xB5] = table[0xBA] = Break::letter;  // ª µ º
  table[0xD7] = table[0xF7] = Break::mark;                  // × ÷
  table[0xAD] = table['_'] = table['@'] = Break::hard;
  table['\t'] = Break::mark;
  table[' '] = Break::space;
  table['\n'] = Break::line;
  table['.'] = table['\''] = Break::mid_any;
  table[','] = table[';'] = Break::mid_number;
  table[0xB7] = Break::mid_letter;
  return table;
}
constexpr std::array<Break, table_size> breaks = make_table();

Break break_of(char16_t c) {
  if (c < table_size) return breaks[c];
  if (c == 0x2018 || c == 0x2019) return Break::mid_any;
  const bool mark = (c >= 0x2010 && c <= 0x2017) || (c >= 0x201A && c <= 0x2022) || c == 0x2026 ||
                    c == 0x20AC;  // dashes, quotation marks, bullet, ellipsis, euro
  return mark ? Break::mark : Break::hard;
}

bool joins(Break middle, Break side) {
  return middle == Break::mid_any ||
         middle == (side == Break::letter ? Break::mid_letter : Break::mid_number);
}

}  // namespace

int32_t latin_segment_end(std::u16string_view text, int32_t at, int32_t end) {
  const auto peek = [&](int32_t i) {
    return i < end ? break_of(text[static_cast<size_t>(i)]) : Break::line;
  };
  Break last = peek(at);
  int32_t i = at + 1;
  if (last == Break::hard) return 0;
  if (last == Break::line) return i;
  if (last == Break::space) {
    while (peek(i) == Break::space) ++i;
  } else if (last == Break::letter || last == Break::digit) {
    for (;; ++i) {
      const Break next = peek(i);
      if (next == Break::letter || next == Break::digit) {
        last = next;
      } else if (joins(next, last) && peek(i + 1) == Break::hard) {
        return 0;
      } else if (joins(next, last) && peek(i + 1) == last) {
        ++i;
      } else {
        break;
      }
    }
  }
  return peek(i) == Break::hard ? 0 : i;
}

}  // namespace guillemet
