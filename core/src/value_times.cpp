// Times of day: which times by the clock are no durations, and ranges of them.
#include "timex.h"
#include "value_clock.h"

namespace guillemet {
namespace {

std::string timex_of(const ClockTime& time) {
  std::string timex = timex_time(time.minutes / 60, time.minutes % 60);
  if (time.seconds >= 0) timex += timex_time(0, time.seconds).substr(3);
  return timex + time.zone;
}

/// "une réunion de deux heures", "une grève de 24 heures", but "de 9 heures à midi"; later hours
/// are those of trains and broadcasts.
bool is_length_of(const Pieces& pieces, int32_t at, const ClockTime& time) {
  return !time.certain && pieces.is(at - 1, Role::of) && pieces[at - 2].open_word &&
         !pieces.is(time.end, Role::joint) && time.minutes <= noon * 60;
}

/// Whether "9 heures" is a time and not a duration.
bool is_time_of_day(const ValueScene& scene, int32_t at, const ClockTime& time) {
  if (scene.given) return true;
  const Pieces& pieces = scene.pieces;
  if (pieces.is(at - 1, Role::ago_before) || pieces.is(at - 1, Role::ahead_before)) return false;
  if (pieces.is(at - 1, Role::span_before) || is_length_of(pieces, at, time)) return false;
  const Piece& behind = pieces[time.end];
  // "2h30 de débat"
  if (behind.is(Role::of) && pieces[time.end + 1].open_word) return false;
  if (time.certain) return !behind.is(Role::ago_after);
  const Piece& before = pieces[at - 1];
  return (before.is(Role::time_before) || before.is(Role::weekday) || before.is(Role::month)) &&
         !behind.is(Role::not_time) && !behind.is(Role::ago_after);
}

/// "9 à 17 heures", "3-5 p.m.": an hour that takes its unit from the later one.
bool read_bare_range(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  int32_t end = 0;
  const int32_t first = number_up_to(pieces, at, 24, &end);
  if (first < 0 || !(pieces.is(end, Role::joint) || pieces.is(end, Role::joint_between)))
    return false;
  const bool dash = pieces[end].mark != 0;
  if (!dash && !pieces.is(at - 1, Role::time_before)) return false;
  ClockTime later;
  if (!read_clock(scene, end + 1, &later) || pieces.is(later.end, Role::not_time)) return false;
  // "3-5 p.m." begins in the afternoon too, "11-1 p.m." does not.
  int32_t hour = first;
  if (hour < noon && hour + noon <= later.minutes / 60 && !pieces.is(end + 2, Role::hour))
    hour += noon;
  if (hour * 60 >= later.minutes) return false;
  if (!later.certain && dash && !pieces.is(at - 1, Role::time_before)) return false;
  found->value.timex = timex_range(timex_time(hour, 0) + later.zone, timex_of(later));
  found->end = later.end;
  return true;
}

}  // namespace

bool read_time(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  *found = Expression();
  found->type = EntityType::time;
  ClockTime time;
  if (!read_clock(scene, at, &time)) return read_bare_range(scene, at, found);
  found->end = time.end;
  found->value.timex = timex_of(time);
  // "20h-22h": two hours so close are no durations.
  const Piece& dash = pieces[time.end];
  ClockTime later;
  if (dash.is(Role::joint) && dash.mark != 0 && dash.joined &&
      read_clock(scene, time.end + 1, &later)) {
    found->value.timex = timex_range(found->value.timex, timex_of(later));
    found->end = later.end;
    time.certain = true;
    time.end = later.end;
    if (pieces.is(later.end, Role::not_time)) return false;
  }
  return is_time_of_day(scene, at, time);
}

}  // namespace guillemet
