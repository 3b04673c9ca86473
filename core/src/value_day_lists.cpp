// Days that share a month: "les 17, 18 et 19 juillet", "March 3 and 5".
#include "calendar.h"
#include "timex.h"
#include "value_calendar.h"

namespace guillemet {
namespace {

/// More days than anybody lists before the month that they share.
constexpr int32_t max_listed_days = 8;

/// The end of a day's number that others follow before their month: behind "18 et", "17,"; 0 where
/// the list does not go on.
int32_t next_listed(const Pieces& pieces, int32_t at, bool comma) {
  if (!pieces.is(at, Role::joint_between) && !(comma && pieces.is_mark(at, u','))) return 0;
  int32_t i = at + 1;
  if (pieces[i].determiner) ++i;
  if (pieces.is(i, Role::weekday)) ++i;
  return i;
}

/// "18" in "les 17, 18 et 19 juillet": its month and year stand behind a later day.
bool read_listed_day(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  int32_t i = pieces.is(at, Role::weekday) ? at + 1 : at;
  const int32_t first = day_at(pieces, i, &i);
  // "entre 3 et 5 mars" is one expression.
  if (first == 0 || pieces.is(at - 1, Role::between)) return false;
  found->end = i;
  const Piece& before = pieces[at - 1];
  const bool listed =
      before.determiner || i > at + 1 || pieces.is(at - 2, Role::weekday) ||
      ((before.mark == u',' || before.is(Role::joint_between)) && pieces[at - 2].is_number);
  int32_t last = first;
  for (int32_t days = 0; days < max_listed_days; ++days) {
    i = next_listed(pieces, i, listed);
    if (i == 0) return false;
    CalendarDate date;
    if (read_day_month(scene, i, &date)) {
      if (date.day <= last || date.last_day != 0) return false;
      date.day = first;
      const int32_t year = date.year != 0
                               ? date.year
                               : likely_year(date.month, first, 0, Direction::nearest, scene.today);
      found->value.timex = timex_of(date, year);
      return true;
    }
    const int32_t day = day_at(pieces, i, &i);
    if (day <= last) return false;
    last = day;
  }
  return false;
}

/// "5" in "March 3 and 5": its month stands before an earlier day.
bool read_day_behind_list(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  if (!scene.style.month_first || !pieces.is(at - 1, Role::joint_between)) return false;
  if (!pieces[at].is_number || !pieces[at - 2].is_number || !pieces.is(at - 3, Role::month))
    return false;
  CalendarDate date;
  date.day = day_at(pieces, at, &date.end);
  const Piece& next = pieces[date.end];
  if (date.day == 0 || next.is_part() || next.open_word || (next.joined && next.mark == 0) ||
      whole(pieces[at - 2].number.value) >= date.day) {
    return false;
  }
  date.month = pieces[at - 3].month;
  date.year = year_behind(scene, date.end, true, &date.end);
  const int32_t year = date.year != 0
                           ? date.year
                           : likely_year(date.month, date.day, 0, Direction::nearest, scene.today);
  found->value.timex = timex_of(date, year);
  found->end = date.end;
  return date.day <= days_in_month(2000, date.month);
}

}  // namespace

bool read_day_of_list(const ValueScene& scene, int32_t at, Expression* found) {
  return read_listed_day(scene, at, found) || read_day_behind_list(scene, at, found);
}

}  // namespace guillemet
