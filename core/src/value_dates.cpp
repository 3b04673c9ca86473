// Days and months on the calendar, with weekdays, ranges and parts of the day.
#include "calendar.h"
#include "timex.h"
#include "value_calendar.h"

namespace guillemet {
namespace {

bool is_joint(const Pieces& pieces, int32_t at) { return pieces.is(at, Role::joint); }

bool is_dash(const Piece& piece) {
  return piece.joined && piece.is(Role::joint) && piece.mark != 0;
}

/// "68" behind "mai": a year of the last century.
int32_t short_year_behind(const Pieces& pieces, int32_t at, int32_t* end) {
  const int32_t i = pieces.is_mark(at, u'\'') || pieces.is_mark(at, 0x2019) ? at + 1 : at;
  const Piece& piece = pieces[i];
  if (!piece.is_number || !piece.number.plain || piece.number.whole_digits != 2) return 0;
  const int32_t year = whole(piece.number.value);
  const Piece& next = pieces[i + 1];
  if (year < 32 || next.open_word || next.is_part() || (next.joined && next.mark == 0)) return 0;
  *end = i + 1;
  return 1900 + year;
}

/// "May 4, 2018", "May 3-5".
bool read_month_day(const ValueScene& scene, int32_t at, CalendarDate* date) {
  const Pieces& pieces = scene.pieces;
  if (!scene.style.month_first || !pieces.is(at, Role::month)) return false;
  int32_t i = at + 1;
  date->month = pieces[at].month;
  if (pieces.is(i, Role::current)) return false;
  date->day = day_at(pieces, i, &i);
  if (date->day == 0) return false;
  const Piece& next = pieces[i];
  // "May 4 percent", "March 3:30"
  if (next.is(Role::percent) || next.is(Role::magnitude) || next.is(Role::before_noon) ||
      next.is(Role::after_noon) || next.is(Role::clock) || (next.mark == u':' && next.joined)) {
    return false;
  }
  if (is_joint(pieces, i)) {
    int32_t behind = 0;
    const int32_t last = day_at(pieces, i + 1, &behind);
    if (last > date->day && !pieces.is(behind, Role::month)) {
      date->last_day = last;
      i = behind;
    }
  }
  date->end = i;
  date->year = year_behind(scene, i, true, &date->end);
  if (date->year == 0 && pieces.is(i, Role::joint_between)) {
    // "March 3 and 5, 2018"
    int32_t behind = 0;
    if (day_at(pieces, i + 1, &behind) > date->day)
      date->year = year_behind(scene, behind, true, &behind);
  }
  return date->day <= days_in_month(2000, date->month) &&
         date->last_day <= days_in_month(2000, date->month);
}

/// "Avril Lenoir": the name of somebody, where no word before speaks for a month.
bool is_given_name(const Pieces& pieces, int32_t at) {
  const Piece& next = pieces[at + 1];
  const Piece& before = pieces[at - 1];
  return pieces[at].capital && next.capital && !next.is_part() && !next.joined &&
         !before.is(Role::year_before) && !before.is(Role::edge) && !before.is(Role::last) &&
         !before.is(Role::next) && !before.is(Role::current);
}

/// Whether a month may stand by itself here: its name is no other word, or the words around say so.
bool month_stands(const ValueScene& scene, int32_t at) {
  const Pieces& pieces = scene.pieces;
  if (scene.given) return true;
  if (!pieces.is(at, Role::needs_context)) return !is_given_name(pieces, at);
  const Piece& before = pieces[at - 1];
  return before.is(Role::year_before) || before.is(Role::edge) || before.is(Role::last) ||
         before.is(Role::next) || pieces.is(at + 1, Role::last) || pieces.is(at + 1, Role::next) ||
         (before.mark == u'-' && pieces.is(at - 2, Role::edge));
}

/// "Juillet-sur-Marne": a hyphen binds it to a word that is none of a date's.
bool is_in_compound(const Pieces& pieces, int32_t at) {
  const Piece& hyphen = pieces[at + 1];
  const Piece& next = pieces[at + 2];
  return hyphen.mark == u'-' && hyphen.joined && next.joined && !next.is_number && next.mark == 0 &&
         !next.is_part();
}

/// "décembre 2018", "décembre", "mai 68".
bool read_month(const ValueScene& scene, int32_t at, CalendarDate* date) {
  const Pieces& pieces = scene.pieces;
  if (!pieces.is(at, Role::month) || is_in_compound(pieces, at)) return false;
  date->month = pieces[at].month;
  date->end = at + 1;
  if (is_dash(pieces[at + 1]) && pieces[at + 2].joined && pieces[at + 2].month > date->month) {
    date->last_month = pieces[at + 2].month;  // "avril-mai 2018"
    date->end = at + 3;
  }
  date->year = year_behind(scene, date->end, true, &date->end);
  if (date->year == 0) date->year = short_year_behind(pieces, date->end, &date->end);
  return date->year != 0 || month_stands(scene, at);
}

bool comes_before(const CalendarDate& a, const CalendarDate& b) {
  return a.month != b.month ? a.month < b.month : a.day < b.day;
}

/// "24 septembre au 2 octobre 2016": the year said of the later date is the earlier one's too.
int32_t borrowed_year(const ValueScene& scene, const CalendarDate& date) {
  const Pieces& pieces = scene.pieces;
  if (!is_joint(pieces, date.end) && !pieces.is(date.end, Role::joint_between)) return 0;
  // "du 3 mars au 5 avril 2018", "entre le 3 mars et le 5 avril 2018"
  const int32_t later_at = pieces[date.end + 1].determiner ? date.end + 2 : date.end + 1;
  CalendarDate later;
  if (!read_day_or_month(scene, later_at, &later) || later.year == 0) return 0;
  // "30 décembre au 2 janvier 2019" begins in the year before.
  return later.year > 1 && comes_before(later, date) ? later.year - 1 : later.year;
}

/// A part of the day behind a day: "2018-12-08TMO".
void add_day_part(const Pieces& pieces, Expression* found) {
  const Piece& part = pieces[found->end];
  if (!part.is(Role::day_part)) return;
  ++found->end;
  found->type = EntityType::time;
  if (!found->value.timex.empty()) {
    found->value.timex += "T";
    found->value.timex += part.day_part;
  }
}

/// A weekday before a date, and where the date begins; 0 and `at` where there is none.
int32_t weekday_before(const Pieces& pieces, int32_t at, int32_t* date_at) {
  *date_at = at;
  if (!pieces.is(at, Role::weekday)) return 0;
  int32_t i = at + 1;
  if (pieces.is_mark(i, u'.') && pieces[i].joined) ++i;  // "Sat., Dec. 8"
  *date_at = pieces.is_mark(i, u',') ? i + 1 : i;
  return pieces[at].weekday;
}

/// "lundi 3": the latest month in which that day was such a weekday.
bool read_weekday_number(const ValueScene& scene, int32_t at, int32_t weekday, Expression* found) {
  const Pieces& pieces = scene.pieces;
  bool marked = false;
  const int32_t day = read_rank(pieces, at, &found->end, &marked);
  const Piece& next = pieces[found->end];
  if (day == 0 || day > 31 || scene.style.month_first || !(pieces[at].is_number || marked))
    return false;
  if (next.open_word || next.is_number || next.is(Role::hour) || next.is(Role::percent) ||
      next.is(Role::currency) || next.is(Role::magnitude) || next.is(Role::unit) ||
      (next.joined &&
       (next.mark == 0 || next.mark == u':' || next.mark == u'/' || next.mark == u'-'))) {
    return false;
  }
  found->value.timex = timex_day(0, 0, day);
  if (!scene.knows_today()) return true;
  Day candidate = {scene.today.year, scene.today.month, day};
  if (day > scene.today.day + 14)
    candidate = add_months(Day{candidate.year, candidate.month, 1}, -1);
  for (int32_t months = 0; months > -12; --months) {
    Day month = add_months(Day{candidate.year, candidate.month, 1}, months);
    month.day = day;
    if (is_day(month) && weekday_of(month) == weekday) {
      found->value.timex = timex_day(month.year, month.month, month.day);
      break;
    }
  }
  return true;
}

}  // namespace

int32_t day_at(const Pieces& pieces, int32_t at, int32_t* end) {
  bool marked = false;
  const int32_t day = read_rank(pieces, at, end, &marked);
  return day <= 31 ? day : 0;
}

bool read_day_month(const ValueScene& scene, int32_t at, CalendarDate* date) {
  const Pieces& pieces = scene.pieces;
  int32_t i = 0;
  date->day = day_at(pieces, at, &i);
  if (date->day == 0) return false;
  const bool between = pieces.is(at - 1, Role::between) && pieces.is(i, Role::joint_between);
  if (is_joint(pieces, i) || between) {
    int32_t behind = 0;
    const int32_t last = day_at(pieces, i + 1, &behind);
    if (last > date->day) {
      date->last_day = last;
      i = behind;
    }
  }
  const bool dashed = pieces.is_mark(i, u'-') && pieces[i].joined;
  if (dashed || pieces.is(i, Role::of)) ++i;
  if (!pieces.is(i, Role::month)) return false;
  date->month = pieces[i].month;
  date->end = i + 1;
  if (dashed && pieces.is_mark(i + 1, u'-') && year_at(pieces, i + 2) != 0) ++date->end;  // "-2018"
  date->year = year_behind(scene, date->end, scene.style.month_first, &date->end);
  return date->day <= days_in_month(2000, date->month) &&
         date->last_day <= days_in_month(2000, date->month);
}

bool read_day_or_month(const ValueScene& scene, int32_t at, CalendarDate* date) {
  for (const auto read : {read_day_month, read_month_day, read_month}) {
    *date = CalendarDate();
    if (read(scene, at, date)) return true;
  }
  return false;
}

std::string timex_of(const CalendarDate& date, int32_t year) {
  if (date.day == 0) {
    const std::string first = timex_month(year, date.month);
    return date.last_month == 0 ? first : timex_range(first, timex_month(year, date.last_month));
  }
  // 29 February of a year that has none: the text errs, and its month is all that is left.
  if (year != 0 && date.day > days_in_month(year, date.month)) return timex_month(year, date.month);
  const std::string first = timex_day(year, date.month, date.day);
  if (date.last_day == 0) return first;
  return timex_range(first, timex_day(year, date.month, date.last_day));
}

bool read_named_date(const ValueScene& scene, int32_t at, Expression* found) {
  if (read_day_of_list(scene, at, found)) return true;
  int32_t date_at = at;
  const int32_t weekday = weekday_before(scene.pieces, at, &date_at);
  if (weekday != 0 && read_digit_date(scene, date_at, found)) return true;
  CalendarDate date;
  if (!read_day_or_month(scene, date_at, &date) || (weekday != 0 && date.day == 0)) {
    return weekday != 0 && date_at == at + 1 && read_weekday_number(scene, date_at, weekday, found);
  }
  found->end = date.end;
  Direction direction = Direction::nearest;
  if (date.year == 0) {
    if (scene.pieces.is(at - 1, Role::last)) direction = Direction::last;
    if (scene.pieces.is(at - 1, Role::next)) direction = Direction::next;
    if (direction == Direction::nearest) direction = direction_behind(scene.pieces, &found->end);
    if (direction == Direction::nearest) date.year = borrowed_year(scene, date);
    if (direction == Direction::nearest && is_to_come(scene, at, found->end))
      direction = Direction::coming;
  }
  const int32_t year = date.year != 0
                           ? date.year
                           : likely_year(date.month, date.day, weekday, direction, scene.today);
  found->value.timex = timex_of(date, year);
  if (date.day != 0) add_day_part(scene.pieces, found);
  return true;
}

}  // namespace guillemet
