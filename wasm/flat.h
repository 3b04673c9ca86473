// The two messages that cross the border between JavaScript and the core, each one run of 32-bit
// integers in one piece of memory. web/src/flat.js is the other end: change both, and `layout`.
//
// A request, as JavaScript writes it and `decode` reads it:
//
//   int   what
//   0     `layout`
//   1-3   the article's date: year, month, day; month 0 where none is given
//   4     1 where sentences and tokens are wanted, else 0
//   5     n, the number of vocabulary rows
//   6     units of the language tag; 0: detect
//   7     units of the text
//   8...  n rows of 4: entity type, units of the name, of the canonical name, of the link
//   then  UTF-16 units without gaps: language; name, canonical name and link of each row; text
//
// An analysis, as `encode` writes it. "at, units" is a place in the pool of UTF-16 units at the
// end.
//
//   int   what
//   0     `layout`
//   1     ints in all
//   2-3   language: at, units
//   4-11  rows of each table below, in this order, then the units of the pool
//   then  entities   5 ints: start, end, type, subject or -1, value or -1
//         values     7: timex at, units; amount's digits (low 32 bits, high 32 bits), exponent;
//                       currency at, units
//         subjects   6: type; name at, units; link at, units; number of mentions
//         mentions   1: entity; those of the first subject, then those of the second ...
//         quotes    16: kind; start, end; content start, end; cue start, end; speaker start, end;
//                       speaker's name at, units; subject or -1; continues or -1; confidence in
//                       hundredths; language at, units
//         sentences  2: start, end
//         tokens     2: start, end
//         pool         two units an int, the first in the low half
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "guillemet/analyzer.h"

namespace guillemet::flat {

constexpr int32_t layout = 1;

struct Request {
  /// Points into the message.
  std::u16string_view text;
  Options options;
  bool tokens = false;
};

/// Reads the request in the `size` bytes at `message`, which is aligned for int32_t and must
/// outlive `request->text`. False where the numbers do not fit the size or each other.
bool decode(const void* message, size_t size, Request* request);

std::vector<int32_t> encode(const Analysis& analysis, bool tokens);

}  // namespace guillemet::flat
