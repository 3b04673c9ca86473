// A time of day as its readers hand it to each other.
#pragma once

#include <cstdint>
#include <string>

#include "value_expressions.h"

namespace guillemet {

constexpr int32_t noon = 12;

struct ClockTime {
  int32_t minutes = 0;  // since midnight
  int32_t seconds = -1;
  int32_t end = 0;
  /// More than "9 heures": minutes, "a.m.", "o'clock" or a time zone say that it is a time of day.
  bool certain = false;
  std::string zone;
};

/// A number of up to two digits, or words, from 0 to `limit`; -1 where there is none.
int32_t number_up_to(const Pieces& pieces, int32_t at, int32_t limit, int32_t* end);
/// A time by the clock, whether or not the words around make it a duration.
bool read_clock(const ValueScene& scene, int32_t at, ClockTime* time);

}  // namespace guillemet
