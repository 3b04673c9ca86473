#include "calendar.h"

namespace guillemet {

int32_t days_in_month(int32_t year, int32_t month) {
  constexpr int8_t lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : lengths[month - 1];
}

bool is_day(Day day) {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 &&
         day.day <= days_in_month(day.year, day.month);
}

int32_t day_number(Day day) {
  const int32_t year = day.month <= 2 ? day.year - 1 : day.year;
  const int32_t era = (year >= 0 ? year : year - 399) / 400;
  const int32_t year_of_era = year - era * 400;
  const int32_t month_from_march = (day.month + 9) % 12;
  const int32_t day_of_year = (153 * month_from_march + 2) / 5 + day.day - 1;
  const int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Day day_from_number(int32_t number) {
  number += 719468;
  const int32_t era = (number >= 0 ? number : number - 146096) / 146097;
  const int32_t day_of_era = number - era * 146097;
  const int32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int32_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int32_t month_from_march = (5 * day_of_year + 2) / 153;
  Day day;
  day.day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  day.month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  day.year = year_of_era + era * 400 + (day.month <= 2 ? 1 : 0);
  return day;
}

int32_t weekday_of(Day day) {
  const int32_t number = day_number(day);  // day 0 was a Thursday
  return ((number + 3) % 7 + 7) % 7 + 1;
}

IsoWeek iso_week_of(Day day) {
  const Day thursday = add_days(day, 4 - weekday_of(day));
  const int32_t first = day_number(Day{thursday.year, 1, 1});
  return {thursday.year, (day_number(thursday) - first) / 7 + 1};
}

Day add_days(Day day, int32_t days) { return day_from_number(day_number(day) + days); }

Day add_months(Day day, int32_t months) {
  const int32_t count = day.year * 12 + (day.month - 1) + months;
  Day moved;
  moved.year = (count >= 0 ? count : count - 11) / 12;
  moved.month = count - moved.year * 12 + 1;
  const int32_t length = days_in_month(moved.year, moved.month);
  moved.day = day.day < length ? day.day : length;
  return moved;
}

}  // namespace guillemet
