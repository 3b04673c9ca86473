// The proleptic Gregorian calendar: days, weeks and months as numbers.
#pragma once

#include <cstdint>

#include "guillemet/analyzer.h"

namespace guillemet {

/// An ISO 8601 week: it belongs to the year that holds its Thursday.
struct IsoWeek {
  int32_t year = 0;
  int32_t week = 0;
};

/// 28 to 31; `month` counts from 1.
int32_t days_in_month(int32_t year, int32_t month);
/// Whether month and day exist in that year.
bool is_day(Day day);
/// Days since 1970-01-01. Both after Howard Hinnant, "chrono-compatible low-level date algorithms".
int32_t day_number(Day day);
Day day_from_number(int32_t number);
/// 1 (Monday) to 7.
int32_t weekday_of(Day day);
IsoWeek iso_week_of(Day day);
Day add_days(Day day, int32_t days);
/// The same day `months` later, or the last of that month where it is shorter.
Day add_months(Day day, int32_t months);

}  // namespace guillemet
