// Times by the clock: "14h30", "half past six", "20:00 GMT".
#include "value_clock.h"

#include "timex.h"

namespace guillemet {
namespace {

constexpr int32_t minutes_of_day = 24 * 60;

int32_t two_digits_at(const Pieces& pieces, int32_t at) {
  const Piece& piece = pieces[at];
  if (!piece.is_number || !piece.number.plain || piece.number.whole_digits != 2) return -1;
  const int32_t number = whole(piece.number.value);
  return number < 60 ? number : -1;
}

/// "14:30", "14:30:15".
bool read_colon(const Pieces& pieces, int32_t at, ClockTime* time) {
  int32_t end = 0;
  const int32_t hour = number_up_to(pieces, at, 24, &end);
  if (hour < 0 || !pieces[at].is_number || !pieces.is_mark(end, u':') || !pieces[end].joined)
    return false;
  const int32_t minute = two_digits_at(pieces, end + 1);
  if (minute < 0 || !pieces[end + 1].joined) return false;
  time->minutes = hour * 60 + minute;
  time->end = end + 2;
  const Piece& mark = pieces[time->end];
  if (mark.mark == u':' && mark.joined && pieces[time->end + 1].joined) {
    time->seconds = two_digits_at(pieces, time->end + 1);
    if (time->seconds < 0) return false;
    time->end += 2;
  }
  const Piece& behind = pieces[time->end];
  time->certain = true;
  // "3:45:12:7", "14:30/15", and a ratio
  return !(behind.joined && (behind.is_number || ((behind.mark == u':' || behind.mark == u'/') &&
                                                  pieces[time->end + 1].is_number)));
}

/// Minutes behind "14h" or "huit heures", and where they end; -1 where what follows is no minutes.
int32_t minutes_behind(const Pieces& pieces, int32_t at, int32_t* end) {
  const int32_t minute = number_up_to(pieces, at, 59, end);
  if (minute < 0) return -1;
  const Piece& number = pieces[at];
  const Piece& behind = pieces[*end];
  if (behind.is(Role::minute)) {
    ++*end;
    return minute;
  }
  if (behind.is(Role::month) || behind.is(Role::unit) || behind.is(Role::percent) ||
      behind.is(Role::currency) || behind.is(Role::magnitude)) {
    return -1;
  }
  if (number.is_number) return number.number.whole_digits == 2 ? minute : -1;
  return minute >= 5 && minute % 5 == 0 && !behind.open_word ? minute : -1;
}

/// "14h30", "14 h", "neuf heures et demie", "14 h 30 min".
bool read_hours(const Pieces& pieces, int32_t at, ClockTime* time) {
  int32_t i = 0;
  const int32_t hour = number_up_to(pieces, at, 24, &i);
  if (hour < 0 || !pieces.is(i, Role::hour) || pieces.is(i, Role::needs_context)) return false;
  time->minutes = hour * 60;
  time->end = i + 1;
  int32_t behind = 0;
  const int32_t minute = minutes_behind(pieces, i + 1, &behind);
  if (minute >= 0) {
    time->minutes += minute;
    time->certain = pieces[i + 1].is_number;
    time->end = behind;
  } else if (pieces.is(i + 1, Role::plus)) {
    time->minutes += pieces[i + 1].minutes;
    time->certain = true;
    time->end = i + 2;
  }
  return true;
}

/// "3.45 p.m.": the run of digits holds hour and minute.
bool read_point(const ValueScene& scene, int32_t at, ClockTime* time) {
  const Piece& piece = scene.pieces[at];
  const std::u16string_view run = slice(scene.text, piece.range);
  const size_t point = run.find(u'.');
  if (!piece.is_number || point == std::u16string_view::npos || point > 2 ||
      run.size() != point + 3) {
    return false;
  }
  const auto digit = [&](size_t i) { return static_cast<int32_t>(run[i] - u'0'); };
  const int32_t hour = point == 1 ? digit(0) : digit(0) * 10 + digit(1);
  const int32_t minute = digit(point + 1) * 10 + digit(point + 2);
  if (hour < 1 || hour > noon || minute > 59) return false;
  time->minutes = hour * 60 + minute;
  time->end = at + 1;
  return scene.pieces.is(at + 1, Role::before_noon) || scene.pieces.is(at + 1, Role::after_noon);
}

/// "0600 GMT", "1830 hours": four digits that a time zone or such a word follows.
bool read_four_digits(const Pieces& pieces, int32_t at, ClockTime* time) {
  const Piece& piece = pieces[at];
  if (!piece.is_number || !piece.number.plain || piece.range.size() != 4) return false;
  const int32_t number = whole(piece.number.value);
  if (number / 100 > 24 || number % 100 > 59) return false;
  time->minutes = number / 100 * 60 + number % 100;
  time->end = at + 1;
  if (!pieces.is(at + 1, Role::hour)) return pieces.is(at + 1, Role::zone);
  time->end = at + 2;
  return true;
}

/// "nine o'clock", "9 a.m.": the number alone, if such a word follows.
bool read_marked_hour(const Pieces& pieces, int32_t at, ClockTime* time) {
  const int32_t hour = number_up_to(pieces, at, 24, &time->end);
  if (hour < 0) return false;
  const Piece& mark = pieces[time->end];
  time->minutes = hour * 60;
  time->certain = true;
  if (mark.is(Role::clock)) {
    ++time->end;
    return true;
  }
  // "9 in the morning" is a time only behind "at".
  return hour >= 1 && hour <= noon && (mark.is(Role::before_noon) || mark.is(Role::after_noon)) &&
         (!mark.is(Role::day_part) || pieces.is(at - 1, Role::time_before));
}

/// "half past nine", "quarter to ten".
bool read_past(const Pieces& pieces, int32_t at, ClockTime* time) {
  if (!pieces.is(at, Role::past)) return false;
  const int32_t hour = number_up_to(pieces, at + 1, 24, &time->end);
  if (hour < 0) return false;
  time->minutes = hour * 60 + pieces[at].minutes;
  if (time->minutes < 0) time->minutes += minutes_of_day;
  if (pieces.is(time->end, Role::clock)) ++time->end;
  time->certain = true;
  return true;
}

/// "midi", "noon", "midi et demi".
bool read_fixed(const Pieces& pieces, int32_t at, ClockTime* time) {
  if (!pieces.is(at, Role::fixed_time)) return false;
  // "Midi-Rhône", "Midi Presse"
  const Piece& next = pieces.is_mark(at + 1, u'-') ? pieces[at + 2] : pieces[at + 1];
  if (pieces[at].capital && next.capital && !next.is_part()) return false;
  time->minutes = pieces[at].minutes;
  time->end = at + 1;
  time->certain = true;
  if (pieces.is(at + 1, Role::plus)) {
    time->minutes += pieces[at + 1].minutes;
    ++time->end;
  }
  return true;
}

/// "du matin", "p.m.", "at night" behind a time of the twelve-hour clock.
void add_half_day(const Pieces& pieces, ClockTime* time) {
  const Piece& word = pieces[time->end];
  const bool morning = word.is(Role::before_noon), evening = word.is(Role::after_noon);
  if (!morning && !evening && !word.is(Role::at_night)) return;
  ++time->end;
  time->certain = true;
  const int32_t hour = time->minutes / 60;
  if (hour > noon) return;
  const bool late = evening || (word.is(Role::at_night) && hour >= 6 && hour < noon);
  if (late && hour < noon) time->minutes += noon * 60;
  const bool midnight = hour == noon && (morning || word.is(Role::at_night));
  if (midnight) time->minutes -= noon * 60;
}

std::string offset_text(int32_t minutes) {
  if (minutes == 0) return "Z";
  const std::string size =
      timex_time((minutes < 0 ? -minutes : minutes) / 60, (minutes < 0 ? -minutes : minutes) % 60);
  return (minutes < 0 ? "-" : "+") + size.substr(1);
}

/// "GMT", "(UTC)", "UTC+2", "UTC−05:30".
void add_zone(const Pieces& pieces, ClockTime* time) {
  const bool bracket = pieces.is_mark(time->end, u'(');
  int32_t i = bracket ? time->end + 1 : time->end;
  const Piece& zone = pieces[i];
  if (!zone.is(Role::zone)) return;
  int32_t minutes = zone.minutes;
  ++i;
  const char16_t sign = pieces[i].mark;
  if (zone.is(Role::zone_plus) &&
      (sign == u'+' || sign == u'-' || sign == 0x2212 || sign == 0x2013)) {
    int32_t end = 0;
    const int32_t hours = number_up_to(pieces, i + 1, 14, &end);
    if (hours >= 0 && pieces[i + 1].joined) {
      const int32_t rest = pieces.is_mark(end, u':') ? two_digits_at(pieces, end + 1) : -1;
      minutes = hours * 60 + (rest >= 0 ? rest : 0);
      if (sign != u'+') minutes = -minutes;
      i = rest >= 0 ? end + 2 : end;
    }
  }
  if (bracket && !pieces.is_mark(i, u')')) return;
  time->zone = offset_text(minutes);
  time->end = bracket ? i + 1 : i;
  time->certain = true;
}

}  // namespace

int32_t number_up_to(const Pieces& pieces, int32_t at, int32_t limit, int32_t* end) {
  const Piece& piece = pieces[at];
  if (piece.is_number && (!piece.number.plain || piece.number.whole_digits > 2)) return -1;
  if (!piece.is_number && piece.is(Role::article)) return -1;
  const int32_t number = read_count(pieces, at, end);
  return number <= limit ? number : -1;
}

bool read_clock(const ValueScene& scene, int32_t at, ClockTime* time) {
  const Pieces& pieces = scene.pieces;
  const auto attempt = [&](bool read) {
    if (!read) *time = ClockTime();
    return read;
  };
  if (!attempt(read_colon(pieces, at, time)) && !attempt(read_hours(pieces, at, time)) &&
      !attempt(read_point(scene, at, time)) && !attempt(read_four_digits(pieces, at, time)) &&
      !attempt(read_marked_hour(pieces, at, time)) && !attempt(read_past(pieces, at, time)) &&
      !attempt(read_fixed(pieces, at, time))) {
    return false;
  }
  add_half_day(pieces, time);
  add_zone(pieces, time);
  if (time->minutes == minutes_of_day) time->minutes = 0;
  return time->minutes >= 0 && time->minutes < minutes_of_day;
}

}  // namespace guillemet
