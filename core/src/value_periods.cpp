// Seasons, quarters, feasts, weeks of a day, and the edges of all dates: "fin juillet".
#include "calendar.h"
#include "value_calendar.h"

namespace guillemet {
namespace {

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
    stands = !piece.is(Role::needs_context);
  } else if (!piece.is(Role::feast)) {
    bool marked = false;
    const int32_t rank = read_rank(pieces, at, &found->end, &marked);
    const Piece& unit = pieces[found->end];
    const int32_t count = unit.unit == "Q" ? 4 : unit.unit == "H" ? 2 : 0;
    if (!marked || rank > count) return false;
    code = std::string(unit.unit) + static_cast<char>('0' + rank);
    stands = !unit.is(Role::needs_context);
    ++found->end;
  }
  int32_t year = year_behind(scene, found->end, false, &found->end);
  if (year == 0) {
    if (pieces.is(found->end, Role::of)) return false;  // "second half of the match"
    Direction direction = direction_behind(pieces, &found->end);
    const bool pointed = direction != Direction::nearest;
    if (!pointed && is_to_come(scene, at, found->end)) direction = Direction::coming;
    if (piece.is(Role::feast)) {
      year = likely_year(piece.day / 100, piece.day % 100, 0, direction, scene.today);
    } else {
      if (!stands && !pointed) return false;
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
  return pieces.is(at, Role::feast) && next.capital && !next.is_part();
}

/// "semaine du 8 juillet": the week of that day, if its year is known.
bool read_week_of(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  if (pieces[at].unit != "W" || !pieces.is(at + 1, Role::of)) return false;
  const int32_t day_at = pieces.is(at + 2, Role::weekday) ? at + 3 : at + 2;
  CalendarDate date;
  if (!read_day_or_month(scene, day_at, &date) || date.day == 0 || date.last_day != 0) return false;
  if (date.year == 0)
    date.year = likely_year(date.month, date.day, 0, Direction::nearest, scene.today);
  const Day day = {date.year, date.month, date.day};
  if (date.year == 0 || !is_day(day)) return false;
  found->value.timex = timex_week(day);
  found->end = date.end;
  return true;
}

/// "fin du mois", "end of the year": the unit that the article's day lies in.
bool read_edge_of_unit(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  const std::string_view unit = pieces[at].unit;
  if (unit.empty() || unit == "D" || pieces.is(at + 1, Role::of)) return false;
  if (unit == "C" && pieces.is(at - 1, Role::edge)) return false;  // "fin de siècle"
  found->value.timex = timex_unit(unit, 0, scene.today);
  found->end = at + 1;
  return true;
}

/// "fin juillet", "mi-juillet", "early in 2018", "late last year": the value is the whole's.
bool read_edge(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  int32_t i = at + 1;
  bool linked = pieces[at].tokens.size() > 1;
  if (pieces.is_mark(i, u'-') && pieces[i].joined) {
    ++i;
  } else if (pieces.is(i, Role::of)) {
    linked = true;
    ++i;
  }
  if (pieces[i].determiner && !pieces.is(i, Role::current) && !pieces.is(i, Role::article)) ++i;
  if (pieces.is(i, Role::weekday)) return false;
  ValueScene inner = scene;
  if (pieces.is(i, Role::year_before) && pieces.is(i + 1, Role::month)) ++i;  // "mois de mars"
  if (pieces[i].unit == "Y" && !pieces.is(i, Role::decade_before) && year_at(pieces, i + 1) != 0)
    ++i;                                       // "année 2016"
  if (pieces.is(i, Role::edge)) return false;  // no edge of an edge, and no recursion
  inner.given = scene.given || pieces.is(i, Role::month) || pieces.is(i, Role::season);
  if (read_calendar_date(inner, i, found)) return true;
  *found = Expression();
  const Piece& word = pieces[i];
  const bool pointed = word.is(Role::unit) ||
                       (pieces.is(i + 1, Role::unit) &&
                        (word.is(Role::last) || word.is(Role::next) || word.is(Role::current)));
  if (pointed && read_relative_date(scene, i, found)) return true;
  *found = Expression();
  return linked && read_edge_of_unit(scene, i, found);
}

}  // namespace

bool read_calendar_date(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  *found = Expression();
  if (pieces.is(at, Role::edge)) return read_edge(scene, at, found);
  if (is_feast_name(pieces, at)) return false;
  return read_digit_date(scene, at, found) || read_week_of(scene, at, found) ||
         read_named_date(scene, at, found) || read_part_of_year(scene, at, found) ||
         read_year(scene, at, found);
}

}  // namespace guillemet
