// The grammar of values: each function tries to read one kind of expression that begins at piece
// `at`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "guillemet/analysis.h"
#include "guillemet/analyzer.h"
#include "value_pieces.h"

namespace guillemet {

/// What every reader may look at.
struct ValueScene {
  std::u16string_view text;
  const Pieces& pieces;
  const WritingStyle& style;
  /// The article's day; month 0: not known.
  Day today;
  /// The pieces are one expression whose type is known: no context is asked for.
  bool given = false;

  bool knows_today() const { return today.month != 0; }
};

/// An expression found: pieces [at, end).
struct Expression {
  int32_t end = 0;
  EntityType type = EntityType::date;
  Value value;
};

/// A number with the magnitude that follows it.
struct Quantity {
  int32_t end = 0;
  Decimal value;
  /// Power of ten of its magnitude words; 0 without one.
  int32_t exponent = 0;
  /// Only an article ("a million"): no number without a magnitude or a unit.
  bool article = false;
};
bool read_quantity(const Pieces& pieces, int32_t at, Quantity* quantity);
/// The same without magnitudes, as a whole number: of units, hours, decades. -1 where there is
/// none.
int32_t read_count(const Pieces& pieces, int32_t at, int32_t* end);
/// "4", "1er", "1 er", "4th", "premier", "quatorze": a rank from 1 to 99; 0 where there is none.
/// `marked`: a suffix or an ordinal word says so.
int32_t read_rank(const Pieces& pieces, int32_t at, int32_t* end, bool* marked);

/// Money and percent.
bool read_amount(const ValueScene& scene, int32_t at, Expression* found);
/// Times of day.
bool read_time(const ValueScene& scene, int32_t at, Expression* found);
/// Dates on the calendar: days, months, seasons, quarters, years, decades, centuries; with or
/// without a weekday, "dernier" or a part of the day.
bool read_calendar_date(const ValueScene& scene, int32_t at, Expression* found);
/// Dates that only the article's day resolves: "hier", "la semaine dernière", "two days ago".
bool read_relative_date(const ValueScene& scene, int32_t at, Expression* found);

/// A number of four digits that could be a year, by itself; 0 where it could not.
int32_t year_at(const Pieces& pieces, int32_t at);
/// Years, decades and centuries.
bool read_year(const ValueScene& scene, int32_t at, Expression* found);
/// Dates in digits only: 2018-12-08, 12/08/2018, 12.08.2018.
bool read_digit_date(const ValueScene& scene, int32_t at, Expression* found);

}  // namespace guillemet
