// Dates in digits only.
#include "calendar.h"
#include "timex.h"
#include "value_expressions.h"

namespace guillemet {
namespace {

/// Two digits mean a year from 1950 to 2049.
int32_t full_year(int32_t number, int32_t digits) {
  if (digits != 2) return number;
  return number < 50 ? 2000 + number : 1900 + number;
}

/// Day and month of "12/08/2018" and the like; false where the order is not known or no such day
/// exists.
bool day_of(int32_t first, int32_t second, int32_t year, bool day_first, bool month_first,
            Day* day) {
  const Day by_day = {year, second, first};
  const Day by_month = {year, first, second};
  const bool can_day = is_day(by_day), can_month = is_day(by_month);
  if (!can_day && !can_month) return false;
  if (can_day && can_month && first != second && !day_first && !month_first) return false;
  *day = can_day && (!can_month || day_first || first == second) ? by_day : by_month;
  return true;
}

/// "12.08.2018", which is one run of digits; the day comes first wherever dates have points.
bool read_points(const ValueScene& scene, int32_t at, Expression* found) {
  const std::u16string_view run = slice(scene.text, scene.pieces[at].range);
  int32_t numbers[3] = {0, 0, 0}, digits[3] = {0, 0, 0}, part = 0;
  for (const char16_t c : run) {
    if (c == u'.') {
      if (++part > 2) return false;
    } else if (c >= u'0' && c <= u'9' && digits[part] < 4) {
      numbers[part] = numbers[part] * 10 + (c - u'0');
      ++digits[part];
    } else {
      return false;
    }
  }
  Day day;
  if (digits[0] > 2 || digits[1] > 2 || part != 2) return false;
  // "08.12.18" might number anything: an article has to stand before it.
  const bool short_year = digits[0] == 2 && digits[1] == 2 && digits[2] == 2 &&
                          (scene.given || scene.pieces[at - 1].determiner);
  if (short_year) numbers[2] = full_year(numbers[2], 2);
  if ((digits[2] != 4 && !short_year) || numbers[2] < 1000) return false;
  if (!day_of(numbers[0], numbers[1], numbers[2], true, false, &day)) return false;
  found->value.timex = timex_day(day.year, day.month, day.day);
  found->end = at + 1;
  return true;
}

}  // namespace

bool read_digit_date(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  *found = Expression();
  if (!pieces[at].is_number) return false;
  if (!pieces[at].number.plain) return read_points(scene, at, found);
  // number mark number mark number, nothing between them
  const char16_t mark = pieces[at + 1].mark;
  if ((mark != u'-' && mark != u'/') || pieces[at + 3].mark != mark) return false;
  int32_t numbers[3], digits[3];
  for (int32_t i = 0; i < 3; ++i) {
    const Piece& piece = pieces[at + 2 * i];
    if (!piece.is_number || !piece.number.plain || piece.number.whole_digits > 4) return false;
    if (i > 0 && (!piece.joined || !pieces[at + 2 * i - 1].joined)) return false;
    numbers[i] = whole(piece.number.value);
    digits[i] = piece.number.whole_digits;
  }
  // A fourth number makes it something else: "1-2-3-4".
  const Piece& behind = pieces[at + 5];
  if (behind.joined && behind.mark == mark && pieces[at + 6].joined) return false;
  if (pieces[at].joined && pieces[at - 1].mark == mark) return false;
  Day day;
  if (digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2) {
    day = {numbers[0], numbers[1], numbers[2]};
    if (numbers[0] < 1000 || !is_day(day)) return false;
  } else {
    const bool short_year = digits[2] == 2 && mark == u'/';
    if (digits[0] > 2 || digits[1] > 2 || (digits[2] != 4 && !short_year)) return false;
    const int32_t year = full_year(numbers[2], digits[2]);
    if (year < 1000 || !day_of(numbers[0], numbers[1], year, scene.style.day_first,
                               scene.style.month_first, &day)) {
      return false;
    }
  }
  found->value.timex = timex_day(day.year, day.month, day.day);
  found->end = at + 5;
  return true;
}

}  // namespace guillemet
