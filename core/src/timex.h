// TIMEX3 values, and which day, month or year an incomplete date means.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "guillemet/analyzer.h"

namespace guillemet {

/// Which way an incomplete date points.
enum class Direction : uint8_t {
  nearest,  // news tells mostly of the past
  last,     // strictly before the article's day
  next,     // strictly after it
  current,  // in its week, month or year
  coming,   // on or after it
};

/// "2018-12-08"; month 0 as XX, a year that four digits cannot write as XXXX.
std::string timex_day(int32_t year, int32_t month, int32_t day);
std::string timex_month(int32_t year, int32_t month);
std::string timex_year(int32_t year);
/// "2018-SU", "2018-Q3".
std::string timex_period(int32_t year, std::string_view code);
/// "2018-W49": the week that the day lies in.
std::string timex_week(Day day);
/// "T14:30".
std::string timex_time(int32_t hour, int32_t minute);
std::string timex_range(const std::string& start, const std::string& end);

/// The year of a month, or with `day` of a day, that the text does not say; 0 where `today` is
/// unknown. `weekday` (0: none) settles it where only one of the years around has the day on it.
int32_t likely_year(int32_t month, int32_t day, int32_t weekday, Direction direction, Day today);
/// The day with that weekday.
Day likely_weekday(int32_t weekday, Direction direction, Day today);
/// The year of a season (SP, SU, FA, WI).
int32_t likely_season_year(std::string_view season, Direction direction, Day today);
/// The year of a quarter or half-year ("Q3", "H1").
int32_t likely_period_year(std::string_view period, Direction direction, Day today);
/// The unit (D, W, WE, M, Q, H, Y, E, C) that lies `count` units from today's: ("W", -1) is last
/// week. Empty for an unknown unit or a year out of 1 to 9999.
std::string timex_unit(std::string_view unit, int64_t count, Day today);

}  // namespace guillemet
