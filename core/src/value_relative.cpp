// Dates that only the article's day resolves.
#include "calendar.h"
#include "timex.h"
#include "value_expressions.h"

namespace guillemet {
namespace {

std::string timex_of(Day day) { return timex_day(day.year, day.month, day.day); }

void add_part(const Pieces& pieces, int32_t at, Expression* found) {
  if (!pieces.is(at, Role::day_part)) return;
  found->end = at + 1;
  if (!found->value.timex.empty()) {
    found->value.timex += "T";
    found->value.timex += pieces[at].day_part;
  }
}

/// "hier", "hier soir", "tonight".
bool read_day_offset(const ValueScene& scene, int32_t at, Expression* found) {
  const Piece& word = scene.pieces[at];
  if (!word.is(Role::day_offset)) return false;
  found->end = at + 1;
  if (scene.knows_today()) found->value.timex = timex_of(add_days(scene.today, word.day));
  if (word.is(Role::day_part)) {
    if (scene.knows_today()) found->value.timex += "T" + std::string(word.day_part);
  } else {
    add_part(scene.pieces, at + 1, found);
  }
  return true;
}

/// A number and a unit, and where they end: "trois jours", "a week".
bool read_span(const ValueScene& scene, int32_t at, int32_t* count, Expression* found) {
  const Pieces& pieces = scene.pieces;
  int32_t i = pieces.is(at, Role::count_noun) ? at + 1 : at;  // "il y a environ trois ans"
  *count = read_count(pieces, i, &i);
  if (*count < 0 || !pieces.is(i, Role::unit)) return false;
  found->end = i + 1;
  return true;
}

/// "il y a trois jours", "three days ago", "dans deux semaines", "a year from now".
bool read_distance(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  int32_t count = 0;
  int32_t direction = pieces.is(at, Role::ago_before)     ? -1
                      : pieces.is(at, Role::ahead_before) ? 1
                                                          : 0;
  if (direction != 0) {
    if (!read_span(scene, at + 1, &count, found)) return false;
  } else {
    if (!pieces[at].is_number && !pieces.is(at, Role::number_word)) return false;
    if (!read_span(scene, at, &count, found)) return false;
    const Piece& behind = pieces[found->end];
    direction = behind.is(Role::ago_after) ? -1 : behind.is(Role::ahead_after) ? 1 : 0;
    if (direction == 0) return false;
    ++found->end;
  }
  const int32_t unit_at = pieces.is(found->end - 1, Role::unit) ? found->end - 1 : found->end - 2;
  found->value.timex = timex_unit(pieces[unit_at].unit, int64_t{direction} * count, scene.today);
  return true;
}

/// The value of a weekday, unit, month, season or feast seen in that direction; false where the
/// piece is none of these.
bool resolve(const ValueScene& scene, const Piece& piece, Direction direction, std::string* timex) {
  const Day today = scene.today;
  const bool known = scene.knows_today();
  const int64_t step = direction == Direction::last ? -1 : direction == Direction::next ? 1 : 0;
  if (piece.is(Role::weekday)) {
    if (known) *timex = timex_of(likely_weekday(piece.weekday, direction, today));
  } else if (piece.is(Role::unit)) {
    *timex = timex_unit(piece.unit, step, today);
  } else if (piece.is(Role::month)) {
    *timex = timex_month(likely_year(piece.month, 0, 0, direction, today), piece.month);
  } else if (piece.is(Role::season)) {
    *timex = timex_period(likely_season_year(piece.season, direction, today), piece.season);
  } else if (piece.is(Role::feast)) {
    const int32_t month = piece.day / 100, day = piece.day % 100;
    *timex = timex_day(likely_year(month, day, 0, direction, today), month, day);
  } else {
    return false;
  }
  return true;
}

/// Direction of a word before ("ce", "last") or behind ("dernier") the word that it points.
bool direction_of(const Piece& piece, Direction* direction) {
  if (piece.is(Role::last)) {
    *direction = Direction::last;
  } else if (piece.is(Role::next)) {
    *direction = Direction::next;
  } else if (piece.is(Role::current)) {
    *direction = Direction::current;
  } else {
    return false;
  }
  return true;
}

/// "ce matin" is a time of today's, "last night" of yesterday's.
bool read_pointed_day_part(const ValueScene& scene, int32_t at, Direction direction,
                           Expression* found) {
  if (!scene.pieces.is(at + 1, Role::day_part)) return false;
  const int32_t days = direction == Direction::last ? -1 : direction == Direction::next ? 1 : 0;
  if (scene.knows_today()) found->value.timex = timex_of(add_days(scene.today, days));
  add_part(scene.pieces, at + 1, found);
  found->type = direction == Direction::current ? EntityType::time : EntityType::date;
  return true;
}

/// "last week", "ce lundi", "this morning".
bool read_pointed_before(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  Direction direction;
  if (!direction_of(pieces[at], &direction)) return false;
  const Piece& word = pieces[at + 1];
  const Piece& next = pieces[at + 2];
  // "ce lundi 3 mars" is a date of its own, "cette année 2018" too; "ce jour de 2018" is no day.
  if ((word.is(Role::weekday) || word.is(Role::month)) && next.is_number) return false;
  if (direction == Direction::current && word.is(Role::month)) return false;
  if (read_pointed_day_part(scene, at, direction, found)) return true;
  if (!resolve(scene, word, direction, &found->value.timex)) return false;
  found->end = at + 2;
  if (word.is(Role::weekday)) {
    Direction behind;
    if (direction == Direction::current && direction_of(next, &behind)) {
      resolve(scene, word, behind, &found->value.timex);
      ++found->end;
    }
    add_part(pieces, found->end, found);
  }
  return true;
}

/// "la semaine dernière", "jeudi prochain", "lundi soir", "lundi".
bool read_pointed_behind(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  const Piece& word = pieces[at];
  if (!word.is(Role::unit) && !word.is(Role::weekday) && !word.is(Role::season)) return false;
  if (pieces.is(at - 1, Role::set) || pieces.is(at - 1, Role::number_word)) return false;
  Direction direction = Direction::nearest;
  found->end = at + 1;
  if (word.is(Role::weekday)) add_part(pieces, at + 1, found);
  const bool has_part = found->end > at + 1;
  const bool pointed = direction_of(pieces[found->end], &direction) &&
                       (direction != Direction::current || word.is(Role::unit));
  if (!pointed) direction = Direction::nearest;
  if (!pointed && !word.is(Role::weekday)) return false;
  if (pointed) ++found->end;
  const std::string_view part = has_part ? pieces[at + 1].day_part : std::string_view();
  resolve(scene, word, direction, &found->value.timex);
  if (!part.empty() && !found->value.timex.empty()) found->value.timex += "T" + std::string(part);
  if (!has_part && word.is(Role::weekday)) add_part(pieces, found->end, found);
  return true;
}

}  // namespace

bool read_relative_date(const ValueScene& scene, int32_t at, Expression* found) {
  using Read = bool (*)(const ValueScene&, int32_t, Expression*);
  constexpr Read readers[] = {read_day_offset, read_distance, read_pointed_before,
                              read_pointed_behind};
  for (const Read read : readers) {
    *found = Expression();
    if (read(scene, at, found)) return true;
  }
  return false;
}

}  // namespace guillemet
