#include "timex.h"

#include "calendar.h"

namespace guillemet {
namespace {

/// Months after the article's month that a month without a year may lie in.
constexpr int32_t months_ahead = 3;
/// The same in days, for a day without a year.
constexpr int32_t days_ahead = 92;

std::string padded(int32_t number, int32_t width) {
  std::string digits = std::to_string(number);
  while (static_cast<int32_t>(digits.size()) < width) digits.insert(digits.begin(), '0');
  return digits;
}

std::string two_digits(int32_t number) { return number == 0 ? "XX" : padded(number, 2); }

int32_t month_count(Day day) { return day.year * 12 + day.month - 1; }

int32_t year_of_month(int32_t month, Direction direction, Day today) {
  if (direction == Direction::current) return today.year;
  // The last month that is allowed; the month meant is among the twelve that it ends.
  int32_t last = month_count(today);
  if (direction == Direction::last) last -= 1;
  if (direction == Direction::next) last += 12;
  if (direction == Direction::coming) last += 11;
  if (direction == Direction::nearest) last += months_ahead;
  const int32_t back = ((last - (month - 1)) % 12 + 12) % 12;
  return (last - back) / 12;
}

int32_t year_of_day(int32_t month, int32_t day, Direction direction, Day today) {
  if (direction == Direction::current) return today.year;
  const int32_t now = day_number(today);
  const int32_t ahead = direction == Direction::nearest ? days_ahead : 0;
  // The latest year whose day is not too late; a 29 February may need up to eight years.
  const bool ahead_only = direction == Direction::next || direction == Direction::coming;
  for (int32_t back = -1; back <= 8; ++back) {
    const int32_t year = ahead_only ? today.year + back : today.year - back;
    const Day candidate = {year, month, day};
    if (!is_day(candidate)) continue;
    const int32_t distance = day_number(candidate) - now;
    if (ahead_only ? distance >= (direction == Direction::next)
                   : distance <= ahead - (direction == Direction::last)) {
      return year;
    }
  }
  return today.year;
}

/// First month of a season, counted so that the winter begins in December of its year.
int32_t season_start(std::string_view season) {
  if (season == "SP") return 3;
  if (season == "SU") return 6;
  return season == "FA" ? 9 : 12;
}

/// The year of something that begins in `month` and lasts `length` months.
int32_t year_of_span(int32_t month, int32_t length, Direction direction, Day today) {
  const int32_t now = month_count(today);
  if (direction == Direction::current && month + length <= 13) return today.year;
  // The latest that began; "last" has to have ended, "next" is the one after the latest that began.
  const int32_t begun = ((now - (month - 1)) % 12 + 12) % 12;
  int32_t start = now - begun;
  // "This winter" is the coming one as soon as that is the nearer.
  if (direction == Direction::current && begun >= 6) start += 12;
  if (direction == Direction::last && begun < length) start -= 12;
  if (direction == Direction::next) start += 12;
  if (direction == Direction::coming && begun >= length) start += 12;
  if (direction == Direction::nearest && start + 12 - now <= months_ahead && begun >= length)
    start += 12;
  return start / 12;
}

std::string timex_of_week(IsoWeek week) {
  return timex_year(week.year) + "-W" + padded(week.week, 2);
}

bool is_plain_year(int64_t year) { return year >= 1 && year <= 9999; }

}  // namespace

std::string timex_year(int32_t year) { return is_plain_year(year) ? padded(year, 4) : "XXXX"; }

std::string timex_month(int32_t year, int32_t month) {
  return timex_year(year) + "-" + two_digits(month);
}

std::string timex_day(int32_t year, int32_t month, int32_t day) {
  return timex_month(year, month) + "-" + two_digits(day);
}

std::string timex_period(int32_t year, std::string_view code) {
  return timex_year(year) + "-" + std::string(code);
}

std::string timex_week(Day day) { return timex_of_week(iso_week_of(day)); }

std::string timex_time(int32_t hour, int32_t minute) {
  return "T" + padded(hour, 2) + ":" + padded(minute, 2);
}

std::string timex_range(const std::string& start, const std::string& end) {
  return start + "/" + end;
}

int32_t likely_year(int32_t month, int32_t day, int32_t weekday, Direction direction, Day today) {
  if (today.month == 0) return 0;
  if (day == 0) return year_of_month(month, direction, today);
  const int32_t year = year_of_day(month, day, direction, today);
  if (weekday == 0) return year;
  for (const int32_t offset : {0, -1, 1, -2, 2}) {
    const Day candidate = {year + offset, month, day};
    if (is_day(candidate) && weekday_of(candidate) == weekday) return candidate.year;
  }
  return year;
}

Day likely_weekday(int32_t weekday, Direction direction, Day today) {
  const int32_t back = (weekday_of(today) - weekday + 7) % 7;  // to the latest one, today too
  if (direction == Direction::current) return add_days(today, weekday - weekday_of(today));
  if (direction == Direction::next) return add_days(today, 7 - back);
  if (direction == Direction::coming) return add_days(today, (7 - back) % 7);
  if (direction == Direction::last && back == 0) return add_days(today, -7);
  return add_days(today, -back);
}

int32_t likely_season_year(std::string_view season, Direction direction, Day today) {
  return today.month == 0 ? 0 : year_of_span(season_start(season), 3, direction, today);
}

int32_t likely_period_year(std::string_view period, Direction direction, Day today) {
  if (today.month == 0 || period.size() != 2) return 0;
  const int32_t length = period[0] == 'Q' ? 3 : 6;
  return year_of_span((period[1] - '1') * length + 1, length, direction, today);
}

std::string timex_unit(std::string_view unit, int64_t count, Day today) {
  constexpr int64_t limit = 4000000;  // days in all the years that a timex can write
  if (today.month == 0 || count > limit || count < -limit) return {};
  const auto steps = static_cast<int32_t>(count);
  if (unit == "D" || unit == "W" || unit == "WE") {
    if (steps > limit / 7 || steps < -limit / 7) return {};
    const Day day = add_days(today, unit == "D" ? steps : steps * 7);
    const IsoWeek week = iso_week_of(day);
    if (!is_plain_year(day.year) || !is_plain_year(week.year)) return {};
    if (unit == "D") return timex_day(day.year, day.month, day.day);
    return unit == "W" ? timex_of_week(week) : timex_of_week(week) + "-WE";
  }
  const int32_t length = unit == "M" ? 1 : unit == "Q" ? 3 : unit == "H" ? 6 : 0;
  if (length > 0) {
    const int32_t months = (month_count(today) / length + steps) * length;
    const int32_t year = months / 12, month = months % 12;
    if (months < 0 || !is_plain_year(year)) return {};
    if (length == 1) return timex_month(year, month + 1);
    const std::string number = std::to_string(month / length + 1);
    return timex_period(year, (length == 3 ? "Q" : "H") + number);
  }
  const int64_t scale = unit == "Y" ? 1 : unit == "E" ? 10 : unit == "C" ? 100 : 0;
  const int64_t year = today.year + count * scale;
  if (scale == 0 || !is_plain_year(year)) return {};
  const std::string digits = timex_year(static_cast<int32_t>(year));
  return scale == 1 ? digits : scale == 10 ? digits.substr(0, 3) + "X" : digits.substr(0, 2) + "XX";
}

}  // namespace guillemet
