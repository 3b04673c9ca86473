// Decades and centuries.
#include "value_calendar.h"

namespace guillemet {
namespace {

/// "XXI": the number; 0 where the word is none.
int32_t roman_number(std::u16string_view word) {
  int32_t sum = 0, last = 0;
  if (word.empty() || word.size() > 6) return 0;
  for (size_t i = word.size(); i-- > 0;) {
    const char16_t c = static_cast<char16_t>(word[i] | 0x20);
    const int32_t digit = c == u'i' ? 1 : c == u'v' ? 5 : c == u'x' ? 10 : 0;
    if (digit == 0) return 0;
    sum += digit < last ? -digit : digit;
    if (digit > last) last = digit;
  }
  return sum;
}

/// The number of a century at `at`: "XXI", "XXIe", "XXI e", "21e", "twenty-first".
int32_t century_number(const ValueScene& scene, int32_t at, int32_t* end) {
  const Piece& piece = scene.pieces[at];
  bool marked = false;
  const int32_t rank = read_rank(scene.pieces, at, end, &marked);
  if (rank > 0) return marked ? rank : 0;
  if (piece.is_number || piece.mark != 0) return 0;
  // The suffix is the small letters at the end; a word of the data would have another meaning.
  std::u16string_view word = slice(scene.text, piece.range);
  while (!word.empty() && word.size() < 12) {
    const int32_t number = roman_number(word);
    if (number > 0) {
      *end = at + 1;
      if (scene.pieces.is(*end, Role::ordinal_suffix)) ++*end;
      return number;
    }
    const char16_t last = word.back();
    if (last != u'e' && last != u'r' && last != 0xE8 && last != u'm' && last != 0x1D49) return 0;
    word.remove_suffix(1);
  }
  return 0;
}

/// A century's first two digits: the 21st is 20XX.
std::string timex_century(int32_t number) {
  return timex_year(number * 100 - 100).substr(0, 2) + "XX";
}

bool read_century(const ValueScene& scene, int32_t at, Expression* found) {
  int32_t end = 0;
  const int32_t number = century_number(scene, at, &end);
  if (number < 1 || number > 30) return false;
  if (scene.pieces.is_mark(end, u'-')) ++end;  // "19th-century"
  if (!scene.pieces.is(end, Role::unit) || scene.pieces[end].unit != "C") return false;
  found->end = end + 1;
  if (scene.pieces.is(found->end, Role::before_era)) {
    found->value.timex = "BC" + timex_century(number);
    ++found->end;
    return true;
  }
  found->value.timex = number == 1 ? "00XX" : timex_century(number);
  return true;
}

/// The first year of a decade said by two or four digits; 0 where the number is none.
int32_t decade_of(int32_t number) {
  if (number >= 10 && number <= 90 && number % 10 == 0) return 1900 + number;
  return number >= 1000 && number < end_of_bare_years && number % 10 == 0 ? number : 0;
}

/// "in his early 70s"
bool is_age(const Pieces& pieces, int32_t at) {
  int32_t i = at - 1;
  while (pieces.is(i, Role::edge) || pieces.is_mark(i, u'-') || pieces.is_mark(i, u'\'')) --i;
  return pieces.is(i, Role::owner);
}

bool read_decade(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  if (pieces.is(at, Role::decade)) {
    found->value.timex = std::string(pieces[at].decade.substr(0, 3)) + "X";
    found->end = at + 1;
    return true;
  }
  const bool announced = pieces.is(at, Role::decade_before);
  const int32_t start = announced ? at + 1 : at;
  int32_t end = 0;
  const int32_t decade = decade_of(read_count(pieces, start, &end));
  if (decade == 0) return false;
  if (!announced) {
    // "1990s", "the 90s": the letter belongs to the digits.
    if (pieces.is_mark(end, u'\'') || pieces.is_mark(end, 0x2019)) ++end;
    if (!pieces[start].is_number || !pieces[end].joined || !pieces.is(end, Role::decade_after) ||
        is_age(pieces, at)) {
      return false;
    }
    ++end;
  }
  found->value.timex = timex_year(decade).substr(0, 3) + "X";
  found->end = end;
  return true;
}

}  // namespace

bool read_era(const ValueScene& scene, int32_t at, Expression* found) {
  return read_century(scene, at, found) || read_decade(scene, at, found);
}

}  // namespace guillemet
