// Numbers written in digits, and exact decimal arithmetic.
#pragma once

#include <cstdint>
#include <string_view>

#include "guillemet/analysis.h"

namespace guillemet {

/// How a language writes numbers.
struct NumberStyle {
  /// ',' or '.'; 0: not known, and a number that reads differently by it has no value.
  char16_t decimal_mark = 0;
};

/// A number as it stands in the text.
struct DigitRun {
  int32_t end = 0;  // in the text
  /// False where the digits and marks are no number ("12.08.2018", "1,2,3", more than 15 digits).
  bool valid = false;
  /// Nothing but digits.
  bool plain = false;
  /// Digits before the decimal mark, grouping left out.
  int32_t whole_digits = 0;
  Decimal value;
};

/// Reads the digits that begin at `position` in `text` and go on at most to `end`, with the decimal
/// marks and grouping that belong to them: "1 234,50", "3.5", "12.08.2018".
DigitRun read_digits(std::u16string_view text, int32_t position, int32_t end, NumberStyle style);

/// The same value without zeros at the end of its digits; zero is {0, 0}.
Decimal normal(Decimal value);
/// value * 10^exponent, or false where the result is out of a Decimal's bounds.
bool scale(Decimal* value, int32_t exponent);
/// Exact sum, or false where it needs more than 15 digits.
bool add(Decimal* sum, Decimal other);
/// The value as a whole number, or -1 where it is none below 10^9.
int32_t whole(Decimal value);

}  // namespace guillemet
