// Dates on the calendar as their readers hand them to each other.
#pragma once

#include <cstdint>
#include <string>

#include "timex.h"
#include "value_expressions.h"

namespace guillemet {

/// Later years are read only where a word before announces one.
constexpr int32_t end_of_bare_years = 2100;

/// A date as far as it is said: 0 where it is not.
struct CalendarDate {
  int32_t year = 0;
  int32_t month = 0;
  int32_t day = 0;
  /// Last day of a range in the month, last month of a range in the year, or 0.
  int32_t last_day = 0;
  int32_t last_month = 0;
  int32_t end = 0;
};
/// `year` (0: not known) is the one that the date itself may leave out.
std::string timex_of(const CalendarDate& date, int32_t year);

/// A day of the month; 0 where there is none.
int32_t day_at(const Pieces& pieces, int32_t at, int32_t* end);
/// "8 décembre 2018", "3 au 5 mars", "4th of May".
bool read_day_month(const ValueScene& scene, int32_t at, CalendarDate* date);
/// The same, "May 4, 2018", or a month.
bool read_day_or_month(const ValueScene& scene, int32_t at, CalendarDate* date);
/// The day of a list whose month stands at another one.
bool read_day_of_list(const ValueScene& scene, int32_t at, Expression* found);
/// A day or month with its weekday, direction and part of the day, and "lundi 3".
bool read_named_date(const ValueScene& scene, int32_t at, Expression* found);

/// Decades and centuries.
bool read_era(const ValueScene& scene, int32_t at, Expression* found);
/// The year behind a month or another part of it, maybe after a comma or "de": "2018", "last year";
/// 0 where there is none. `*end` moves past it.
int32_t year_behind(const ValueScene& scene, int32_t at, bool comma, int32_t* end);
/// Whether "in three days" behind these words is a time that something took or a record held:
/// "the biggest drop in five years".
bool is_span_of_time(const ValueScene& scene, int32_t at);
/// Whether the clause around pieces [at, end) speaks of what is to come.
bool is_to_come(const ValueScene& scene, int32_t at, int32_t end);
/// "dernier", "prochain" behind an expression; `*end` moves past it.
Direction direction_behind(const Pieces& pieces, int32_t* end);

}  // namespace guillemet
