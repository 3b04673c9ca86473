// Dates on the calendar: days and months, with weekdays, ranges and parts of the day; seasons,
// quarters.
#include "calendar.h"
#include "timex.h"
#include "value_expressions.h"

namespace guillemet {
namespace {

/// A date as far as it is said: 0 where it is not.
struct CalendarDate {
  int32_t year = 0;
  int32_t month = 0;
  int32_t day = 0;
  /// Last day of a range in the month, or 0.
  int32_t last_day = 0;
  int32_t end = 0;
};

bool is_joint(const Pieces& pieces, int32_t at) { return pieces.is(at, Role::joint); }

/// A day of the month; 0 where there is none.
int32_t day_at(const Pieces& pieces, int32_t at, int32_t* end) {
  bool marked = false;
  const int32_t day = read_rank(pieces, at, end, &marked);
  return day <= 31 ? day : 0;
}

/// The year behind a month or a day, maybe after a comma or "de"; 0 where there is none.
int32_t year_behind(const Pieces& pieces, int32_t at, bool comma, int32_t* end) {
  int32_t i = at;
  if ((comma && pieces.is_mark(i, u',')) || pieces.is(i, Role::of)) ++i;
  const int32_t year = year_at(pieces, i);
  if (year != 0) *end = i + 1;
  return year;
}

/// "68" behind "mai": a year of the last century.
int32_t short_year_behind(const Pieces& pieces, int32_t at, int32_t* end) {
  const int32_t i = pieces.is_mark(at, u'\'') || pieces.is_mark(at, 0x2019) ? at + 1 : at;
  const Piece& piece = pieces[i];
  if (!piece.is_number || !piece.number.plain || piece.number.whole_digits != 2) return 0;
  const int32_t year = whole(piece.number.value);
  const Piece& next = pieces[i + 1];
  if (year < 32 || next.open_word || next.roles != 0 || (next.joined && next.mark == 0)) return 0;
  *end = i + 1;
  return 1900 + year;
}

/// "8 décembre 2018", "3 au 5 mars", "4th of May".
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
  if (pieces.is(i, Role::of) || (pieces.is_mark(i, u'-') && pieces[i].joined)) ++i;
  if (!pieces.is(i, Role::month)) return false;
  date->month = pieces[i].month;
  date->end = i + 1;
  date->year = year_behind(pieces, date->end, scene.style.month_first, &date->end);
  return date->day <= days_in_month(2000, date->month) &&
         date->last_day <= days_in_month(2000, date->month);
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
  date->year = year_behind(pieces, i, true, &date->end);
  return date->day <= days_in_month(2000, date->month) &&
         date->last_day <= days_in_month(2000, date->month);
}

/// Whether a month may stand by itself here: its name is no other word, or the words around say so.
bool month_stands(const ValueScene& scene, int32_t at) {
  const Pieces& pieces = scene.pieces;
  if (scene.given || !pieces.is(at, Role::needs_context)) return true;
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
         next.roles == 0;
}

/// "décembre 2018", "décembre", "mai 68".
bool read_month(const ValueScene& scene, int32_t at, CalendarDate* date) {
  const Pieces& pieces = scene.pieces;
  if (!pieces.is(at, Role::month) || is_in_compound(pieces, at)) return false;
  date->month = pieces[at].month;
  date->end = at + 1;
  date->year = year_behind(pieces, at + 1, true, &date->end);
  if (date->year == 0) date->year = short_year_behind(pieces, at + 1, &date->end);
  return date->year != 0 || month_stands(scene, at);
}

bool read_day_or_month(const ValueScene& scene, int32_t at, CalendarDate* date) {
  for (const auto read : {read_day_month, read_month_day, read_month}) {
    *date = CalendarDate();
    if (read(scene, at, date)) return true;
  }
  return false;
}

/// "dernier", "prochain" behind an expression; `*end` moves past it.
Direction direction_behind(const Pieces& pieces, int32_t* end) {
  const Piece& word = pieces[*end];
  if (word.is(Role::year_before) || word.is(Role::unit)) return Direction::nearest;
  if (word.is(Role::last) || word.is(Role::next)) ++*end;
  return word.is(Role::last)   ? Direction::last
         : word.is(Role::next) ? Direction::next
                               : Direction::nearest;
}

/// "24 septembre au 2 octobre 2016": the year said of the later date is the earlier one's too.
int32_t borrowed_year(const ValueScene& scene, const CalendarDate& date) {
  const Pieces& pieces = scene.pieces;
  if (!is_joint(pieces, date.end) && !pieces.is(date.end, Role::joint_between)) return 0;
  // "du 3 mars au 5 avril 2018", "entre le 3 mars et le 5 avril 2018"
  const int32_t later_at = pieces[date.end + 1].determiner ? date.end + 2 : date.end + 1;
  CalendarDate later;
  return read_day_or_month(scene, later_at, &later) ? later.year : 0;
}

std::string timex_of(const CalendarDate& date, int32_t year) {
  if (date.day == 0) return timex_month(year, date.month);
  // 29 February of a year that has none: the text errs, and its month is all that is left.
  if (year != 0 && date.day > days_in_month(year, date.month)) return timex_month(year, date.month);
  const std::string first = timex_day(year, date.month, date.day);
  if (date.last_day == 0) return first;
  return timex_range(first, timex_day(year, date.month, date.last_day));
}

/// A part of the day behind a day: "2018-12-08TMO".
void add_day_part(const Pieces& pieces, Expression* found) {
  const Piece& part = pieces[found->end];
  if (!part.is(Role::day_part)) return;
  ++found->end;
  if (!found->value.timex.empty()) {
    found->value.timex += "T";
    found->value.timex += part.day_part;
  }
}

/// A weekday before a date, and where the date begins; 0 and `at` where there is none.
int32_t weekday_before(const Pieces& pieces, int32_t at, int32_t* date_at) {
  *date_at = at;
  if (!pieces.is(at, Role::weekday)) return 0;
  *date_at = pieces.is_mark(at + 1, u',') ? at + 2 : at + 1;
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

bool read_named_date(const ValueScene& scene, int32_t at, Expression* found) {
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
  }
  const int32_t year = date.year != 0
                           ? date.year
                           : likely_year(date.month, date.day, weekday, direction, scene.today);
  found->value.timex = timex_of(date, year);
  if (date.day != 0) add_day_part(scene.pieces, found);
  return true;
}

/// "été 2017", "premier semestre 2018", "Q3 2018", "Noël 2018"; without a year where `stands`.
bool read_part_of_year(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  const Piece& piece = pieces[at];
  std::string code;
  found->end = at + 1;
  bool stands = scene.given || pieces.is(at - 1, Role::edge);
  if (piece.is(Role::season)) {
    code = piece.season;
  } else if (piece.is(Role::period)) {
    code = piece.period;
    stands = true;
  } else if (!piece.is(Role::feast)) {
    bool marked = false;
    const int32_t rank = read_rank(pieces, at, &found->end, &marked);
    const Piece& unit = pieces[found->end];
    const int32_t count = unit.unit == "Q" ? 4 : unit.unit == "H" ? 2 : 0;
    if (!marked || rank > count) return false;
    code = std::string(unit.unit) + static_cast<char>('0' + rank);
    ++found->end;
    stands = true;
  }
  int32_t year = year_behind(pieces, found->end, false, &found->end);
  if (year == 0) {
    const Direction direction = direction_behind(pieces, &found->end);
    if (piece.is(Role::feast)) {
      year = likely_year(piece.day / 100, piece.day % 100, 0, direction, scene.today);
    } else {
      if (!stands && direction == Direction::nearest) return false;
      year = piece.is(Role::season) ? likely_season_year(code, direction, scene.today)
                                    : likely_period_year(code, direction, scene.today);
    }
  }
  found->value.timex = piece.is(Role::feast) ? timex_day(year, piece.day / 100, piece.day % 100)
                                             : timex_period(year, code);
  return true;
}

/// A feast is no name: "Noël Dupont" is.
bool is_feast_name(const Pieces& pieces, int32_t at) {
  const Piece& next = pieces[at + 1];
  return pieces.is(at, Role::feast) && next.capital && next.roles == 0;
}

}  // namespace

bool read_calendar_date(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  *found = Expression();
  if (pieces.is(at, Role::edge)) {
    // "fin juillet", "mi-juillet", "early in 2018": the value is the month's.
    int32_t i = at + 1;
    if ((pieces.is_mark(i, u'-') && pieces[i].joined) || pieces.is(i, Role::of)) ++i;
    if (pieces.is(i, Role::edge) || pieces.is(i, Role::weekday)) return false;
    ValueScene inner = scene;
    inner.given = scene.given || pieces.is(i, Role::month) || pieces.is(i, Role::season);
    return read_calendar_date(inner, i, found);
  }
  if (is_feast_name(pieces, at)) return false;
  return read_digit_date(scene, at, found) || read_named_date(scene, at, found) ||
         read_part_of_year(scene, at, found) || read_year(scene, at, found);
}

}  // namespace guillemet
