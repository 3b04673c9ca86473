#include "guillemet/analyzer.h"

namespace guillemet {
namespace {

bool is_leap_year(int32_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int32_t days_in(int32_t year, int32_t month) {
  constexpr int32_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : days[month - 1];
}

/// The number in text[at, at + length), or -1.
int32_t digits(std::string_view text, size_t at, size_t length) {
  int32_t number = 0;
  for (const char c : text.substr(at, length)) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

bool parse_day(std::string_view text, Day* day) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const Day read = {digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)};
  if (read.year < 0 || read.month < 1 || read.month > 12 || read.day < 1 ||
      read.day > days_in(read.year, read.month)) {
    return false;
  }
  *day = read;
  return true;
}

}  // namespace guillemet
