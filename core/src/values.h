// Stage 4: words -> dates, times, money and percent with their values, by rules over data.
//
// The words are data, and their attributes the roles that value_pieces.h lists; how they combine is
// code:
//   value_pieces   tokens -> pieces: a number, a mark, a word or phrase with its roles
//   value_numbers  pieces -> quantities ("deux cent mille", "3.5bn")
//   value_amounts  money and percent
//   value_clock, value_times  times of day
//   value_dates, value_day_lists, value_digit_dates  days and months
//   value_years, value_eras, value_periods  longer spans
//   value_relative  what only the article's day resolves
//   value_tense  whether a clause speaks of what is to come
//
// Values are TIMEX3's, with X for what is not said: 2018-12-08, 2018-12, 2018, 2018-W49,
// 2018-W49-WE, 2018-Q3, 2018-H1, 2018-SU, 199X (a decade), 20XX (a century), BC0052, T14:30,
// T14:30:15, T20:00Z, T20:00+02:00; a range is start/end. A part of a day is a time, 2018-12-08TMO.
// Chosen where the sources leave a choice:
// - A date without a year is the one in the twelve months that end three months after the article's
//   day; the next one where the clause speaks of what is to come ("se tiendra le 8 mai");
//   XXXX-05-01 where that day is not known. "dernier" and "next" choose strictly before and after
//   it.
// - A weekday by itself is the latest one up to the article's day; the next one in a clause that
//   speaks of what is to come. Weeks are ISO 8601's.
// - "fin juillet" has the value of "juillet". A winter belongs to the year in which it begins, if
//   the year is not said.
// - A range is one expression where its first end is no date or amount by itself ("3 au 5 mars",
//   "10 à 15 %"); two where both ends are whole ("de 2010 à 2015", "3 % à 5 %"). The value of a
//   range of amounts is its lower end.
// - "dollars" alone are USD, "livres" GBP, "roupies" INR, "francs CFA" XOF; words for several
//   currencies ("pesos") have no currency. Bitcoins are BTC, which ISO 4217 does not list.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "guillemet/analyzer.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// Finds the expressions in sentences [first_sentence, end_sentence) and appends them to `values`.
/// `today` (month 0: not known) resolves relative ones; their `timex` is empty without it.
/// Prepositions and articles are not part of an expression ("le 8 décembre": 8 décembre).
void find_values(std::u16string_view text, const std::vector<TextRange>& tokens,
                 const std::vector<Word>& words, const Layout& layout, int32_t first_sentence,
                 int32_t end_sentence, const Lexicon& lexicon, Day today,
                 std::vector<ValueMention>* values);

/// The value of one expression whose span another stage found; empty where it says nothing
/// readable. As the span is known to be of that type, less is asked of it: "mars" is a month, "20
/// heures" a time.
Value value_of(std::u16string_view text, const std::vector<TextRange>& tokens,
               const std::vector<Word>& words, TokenRange expression, EntityType type,
               const Lexicon& lexicon, Day today);

}  // namespace guillemet
