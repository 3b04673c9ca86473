// Dates that only the article's day resolves.
#include "calendar.h"
#include "timex.h"
#include "value_calendar.h"

namespace guillemet {
namespace {

std::string timex_of(Day day) { return timex_day(day.year, day.month, day.day); }

/// A part of the day makes a time of a date, as TIMEX3 has it.
void add_part(const Pieces& pieces, int32_t at, Expression* found) {
  if (!pieces.is(at, Role::day_part)) return;
  found->end = at + 1;
  found->type = EntityType::time;
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
    found->type = EntityType::time;
    if (scene.knows_today()) found->value.timex += "T" + std::string(word.day_part);
  } else {
    add_part(scene.pieces, at + 1, found);
  }
  return true;
}

/// A number of units, maybe with a half behind it, and where they end.
struct Distance {
  int32_t count = 0;
  bool half = false;
  std::string_view unit;
  int32_t end = 0;
};

/// "trois jours", "a week", "un an et demi", "two and a half years".
bool read_units(const ValueScene& scene, int32_t at, Distance* distance) {
  const Pieces& pieces = scene.pieces;
  const int32_t start =
      pieces.is(at, Role::count_noun) ? at + 1 : at;  // "il y a environ trois ans"
  Quantity number;
  if (!read_quantity(pieces, start, &number)) return false;
  Decimal whole_part = number.value;
  distance->half = whole_part.exponent == -1 && whole_part.digits % 10 == 5;
  if (distance->half) whole_part = {whole_part.digits / 10, 0};
  distance->count = whole(whole_part);
  int32_t i = number.end;
  if (distance->count < 0 || !pieces.is(i, Role::unit)) return false;
  distance->unit = pieces[i].unit;
  if (pieces.is(++i, Role::half)) {
    distance->half = true;
    ++i;
  }
  distance->end = i;
  return true;
}

/// What lies so far from the article's day; only half a year is more exact than its unit.
std::string timex_at(const Distance& distance, int32_t direction, Day today) {
  const int64_t count = int64_t{direction} * distance.count;
  if (!distance.half || distance.unit != "Y") return timex_unit(distance.unit, count, today);
  return timex_unit("M", 12 * count + 6 * direction, today);
}

/// The end of "from now", "' time", "'s time" behind a unit.
int32_t time_behind(const Pieces& pieces, int32_t at) {
  int32_t i = at;
  if (pieces.is_mark(i, u'\'') || pieces.is_mark(i, 0x2019) || pieces.is(i, Role::decade_after))
    ++i;
  return pieces.is(i, Role::ahead_after) ? i + 1 : at;
}

/// "il y a trois jours", "three days ago", "dans deux semaines", "a year from now".
bool read_distance(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  int32_t direction = pieces.is(at, Role::ago_before)     ? -1
                      : pieces.is(at, Role::ahead_before) ? 1
                                                          : 0;
  if (direction > 0 && pieces.is(at, Role::needs_context) &&
      (pieces.is(at + 1, Role::record) || is_span_of_time(scene, at))) {
    return false;
  }
  const bool behind = direction == 0;
  if (behind && !pieces[at].is_number && !pieces.is(at, Role::number_word)) return false;
  Distance distance;
  if (!read_units(scene, behind ? at : at + 1, &distance)) return false;
  const int32_t ahead_end = direction < 0 ? distance.end : time_behind(pieces, distance.end);
  if (behind && pieces.is(distance.end, Role::ago_after)) {
    direction = -1;
    ++distance.end;
  } else if (behind && ahead_end == distance.end) {
    return false;
  } else if (ahead_end != distance.end) {
    direction = 1;
    distance.end = ahead_end;
  }
  found->end = distance.end;
  found->value.timex = timex_at(distance, direction, scene.today);
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

/// Whether the word may point the one behind it: "the last week" is no week of the calendar, nor is
/// "la dernière semaine".
bool points_forward(const Pieces& pieces, int32_t at) {
  const Piece& word = pieces[at];
  return !word.is(Role::behind) && !(word.is(Role::bare) && pieces[at - 1].determiner);
}

/// "ce jour-là": a day that the story told of, not the article's.
bool is_distant(const Pieces& pieces, int32_t at) { return pieces.is(at, Role::distant); }

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
  return true;
}

/// "last week", "ce lundi", "this morning".
bool read_pointed_before(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  Direction direction;
  if (!direction_of(pieces[at], &direction) || !points_forward(pieces, at)) return false;
  const Piece& word = pieces[at + 1];
  const Piece& next = pieces[at + 2];
  // "ce lundi 3 mars" is a date of its own, "cette année 2018" too; "ce jour de 2018" is no day.
  if ((word.is(Role::weekday) || word.is(Role::month)) && next.is_number) return false;
  if (is_distant(pieces, at + 2) || word.is(Role::many)) return false;
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

/// "la nuit dernière" is yesterday's, "la nuit prochaine" today's.
bool read_night(const ValueScene& scene, int32_t at, Expression* found) {
  const Piece& pointer = scene.pieces[at + 1];
  if (!scene.pieces.is(at, Role::day_part) || scene.pieces[at].day_part != "NI") return false;
  if (!pointer.is(Role::behind) && !pointer.is(Role::next)) return false;
  const int32_t days = pointer.is(Role::last) ? -1 : 0;
  if (scene.knows_today()) found->value.timex = timex_of(add_days(scene.today, days));
  add_part(scene.pieces, at, found);
  found->end = at + 2;
  return true;
}

/// "vendredi" of "de lundi à vendredi" comes after that Monday.
void resolve_end_of_range(const ValueScene& scene, int32_t at, std::string* timex) {
  const Pieces& pieces = scene.pieces;
  const Piece& first = pieces[at - 2];
  if (!pieces.is(at - 1, Role::joint) || !first.is(Role::weekday) || !scene.knows_today()) return;
  const Day start = likely_weekday(first.weekday, Direction::nearest, scene.today);
  *timex = timex_of(add_days(start, (pieces[at].weekday - first.weekday + 7) % 7));
}

/// "la semaine dernière", "jeudi prochain", "lundi soir", "lundi".
bool read_pointed_behind(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  const Piece& word = pieces[at];
  if (read_night(scene, at, found)) return true;
  if (!word.is(Role::unit) && !word.is(Role::weekday) && !word.is(Role::season)) return false;
  const Piece& before = pieces[at - 1];
  if (before.is(Role::set) || before.is(Role::number_word) || before.is(Role::behind)) return false;
  if (is_distant(pieces, at + 1)) return false;
  Direction direction = Direction::nearest;
  found->end = at + 1;
  if (word.is(Role::weekday)) add_part(pieces, at + 1, found);
  const bool has_part = found->end > at + 1;
  const bool pointed = direction_of(pieces[found->end], &direction) &&
                       (direction != Direction::current || word.is(Role::unit));
  if (!pointed) direction = Direction::nearest;
  if (!pointed && word.is(Role::needs_context)) return false;  // "Sat" before a date only
  if (!pointed && !word.is(Role::weekday)) return false;
  if (pointed) ++found->end;
  if (!pointed && is_to_come(scene, at, found->end)) direction = Direction::coming;
  const std::string_view part = has_part ? pieces[at + 1].day_part : std::string_view();
  resolve(scene, word, direction, &found->value.timex);
  if (word.is(Role::weekday) && !pointed) resolve_end_of_range(scene, at, &found->value.timex);
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
