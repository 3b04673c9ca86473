// Years, and which numbers are some.
#include "value_calendar.h"

namespace guillemet {
namespace {

constexpr int32_t first_bare_year = 1900;

/// Whether what follows makes of a number something that is counted or measured.
bool is_counted(const Pieces& pieces, int32_t next) {
  const Piece& piece = pieces[next];
  if (piece.is(Role::unit) || piece.is(Role::percent) || piece.is(Role::magnitude) ||
      piece.is(Role::currency) || piece.is(Role::hour) || piece.is(Role::half)) {
    return !piece.is(Role::article) && !piece.is(Role::joint);
  }
  if (!piece.joined) return false;
  // "2018km", "2018/3", "2018:14"; but "2018." and "2018-2019".
  const bool mark_between_numbers =
      (piece.mark == u'/' || piece.mark == u':') && pieces[next + 1].is_number;
  return piece.mark == 0 || mark_between_numbers;
}

bool is_dash(const Piece& piece) {
  return piece.mark == u'-' || piece.mark == 0x2013 || piece.mark == 0x2010 || piece.mark == 0x2011;
}

/// A year of our days that nobody would take for a round count of something.
bool is_unlike_a_count(int32_t year) { return year >= 1950 && year < 2050 && year % 100 != 0; }

/// "de 1812", "vers 1850": a number that is not round and that no noun follows.
bool is_year_behind_of(const Pieces& pieces, int32_t at, int32_t year) {
  const Piece& next = pieces[at + 1];
  const Piece& before = pieces[at - 1];
  return (before.is(Role::of) || before.is(Role::time_before)) && year >= 1500 && year % 100 != 0 &&
         !next.open_word && !next.capital && !(next.joined && next.mark == 0);
}

/// "the 1905 law", "la loi de 1905 reste": what follows is nothing that was counted. Words of two
/// letters may be units.
bool is_year_before_singular(const Pieces& pieces, int32_t at, int32_t year) {
  const Piece& before = pieces[at - 1];
  const Piece& next = pieces[at + 1];
  return (before.determiner || before.is(Role::of)) && year >= 1500 && year % 100 != 0 &&
         !next.plural && next.range.size() > 2;
}

/// Whether the surroundings speak for a year.
bool is_year_by_context(const ValueScene& scene, int32_t at, int32_t year) {
  const Pieces& pieces = scene.pieces;
  const Piece& before = pieces[at - 1];
  if (scene.given || before.is(Role::year_before) || before.is(Role::edge)) return true;
  if (before.joined && before.mark != 0 && pieces[at].joined && is_dash(before)) {
    return year >= first_bare_year &&
           (pieces.is(at - 2, Role::edge) || year_at(pieces, at - 2) != 0);
  }
  // "entre 2010 et 2015"
  if ((before.is(Role::joint) || before.is(Role::joint_between)) && year_at(pieces, at - 2) != 0 &&
      pieces.is(at - 3, Role::year_before)) {
    return true;
  }
  if (pieces[at].joined && before.mark == 0 && before.range.size() > 0 &&
      before.range.end == pieces[at].range.start && !before.is(Role::of)) {
    return false;  // "KSN2018"
  }
  // "Euro 2016" is a tournament.
  const bool priced = before.is(Role::currency) && (before.is(Role::leads) || !before.capital);
  if (before.is(Role::count_noun) || before.is_number || priced) return false;
  // "the 2016 election", but "1500 people".
  if (pieces[at + 1].open_word) {
    return is_year_before_singular(pieces, at, year) ||
           (before.determiner && !before.is(Role::of) && is_unlike_a_count(year));
  }
  if (pieces[at + 1].plural) return false;
  if (is_year_behind_of(pieces, at, year)) return true;
  return year >= first_bare_year && year < end_of_bare_years;
}

/// "2017-2018", "2017-18", "2017/2018": the last year, or 0.
int32_t year_behind(const Pieces& pieces, int32_t at, int32_t first, int32_t* end) {
  const Piece& mark = pieces[at + 1];
  const Piece& second = pieces[at + 2];
  const bool joint = is_dash(mark) || (mark.mark == u'/' && mark.joined);
  if (!joint || !second.is_number || !second.number.plain || mark.joined != second.joined) return 0;
  const int32_t number = whole(second.number.value);
  *end = at + 3;
  if (second.number.whole_digits == 4) return number > first && number < 3000 ? number : 0;
  if (second.number.whole_digits != 2) return 0;
  if (number == (first + 1) % 100) return mark.joined ? first + 1 : 0;
  // "1936-39", but "loi 2018-33"
  return first < 2000 && number > first % 100 && is_dash(mark) ? first / 100 * 100 + number : 0;
}

/// "09/2018", where the word before speaks for a date.
bool read_month_number(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  const Piece& slash = pieces[at + 1];
  if (pieces[at].number.whole_digits != 2 || slash.mark != u'/' || !slash.joined) return false;
  const int32_t month = whole(pieces[at].number.value), year = year_at(pieces, at + 2);
  if (month < 1 || month > 12 || year < first_bare_year || !pieces[at + 2].joined) return false;
  const Piece& before = pieces[at - 1];
  if (!scene.given && !before.is(Role::year_before) && !before.is(Role::edge) &&
      !before.is(Role::of) && !before.is(Role::joint)) {
    return false;
  }
  found->value.timex = timex_month(year, month);
  found->end = at + 3;
  return true;
}

/// "de cette année", "last year", "de l'année dernière" behind a part of that year; 0 where the
/// article's day is not known.
int32_t pointed_year(const ValueScene& scene, int32_t at, int32_t* end) {
  const Pieces& pieces = scene.pieces;
  int32_t i = pieces.is(at, Role::of) ? at + 1 : at;
  if (!scene.knows_today()) return 0;
  const bool linked = i != at;
  if (pieces[i].determiner && !pieces.is(i, Role::current)) ++i;
  // "first quarter of the year"
  if (linked && pieces[i].unit == "Y" && !pieces.is(i + 1, Role::last) &&
      !pieces.is(i + 1, Role::next) && year_at(pieces, i + 1) == 0) {
    *end = i + 1;
    return scene.today.year;
  }
  const bool before = pieces[i + 1].unit == "Y";
  const int32_t word_at = before ? i : i + 1;
  const Piece& word = pieces[word_at];
  if (pieces[before ? i + 1 : i].unit != "Y") return 0;
  const int32_t step = word.is(Role::last) ? -1 : word.is(Role::next) ? 1 : 0;
  if (step == 0 && !word.is(Role::current)) return 0;
  const int32_t year = scene.today.year + step;
  if (year < 1 || year > 9999) return 0;
  *end = i + 2;
  return year;
}

}  // namespace

int32_t year_behind(const ValueScene& scene, int32_t at, bool comma, int32_t* end) {
  const Pieces& pieces = scene.pieces;
  int32_t i = at;
  if ((comma && pieces.is_mark(i, u',')) || pieces.is(i, Role::of)) ++i;
  const int32_t year = year_at(pieces, i);
  if (year != 0) *end = i + 1;
  return year != 0 ? year : pointed_year(scene, at, end);
}

Direction direction_behind(const Pieces& pieces, int32_t* end) {
  const Piece& word = pieces[*end];
  if (word.is(Role::year_before) || word.is(Role::unit)) return Direction::nearest;
  // "March last year" was read before; "in May last week" is two expressions.
  if (pieces.is(*end + 1, Role::unit) && word.is(Role::bare)) return Direction::nearest;
  if (word.is(Role::last) || word.is(Role::next)) ++*end;
  return word.is(Role::last)   ? Direction::last
         : word.is(Role::next) ? Direction::next
                               : Direction::nearest;
}

int32_t year_at(const Pieces& pieces, int32_t at) {
  const Piece& piece = pieces[at];
  if (!piece.is_number || !piece.number.plain || piece.number.whole_digits != 4) return 0;
  const int32_t year = whole(piece.number.value);
  return year >= 1000 && year <= 2999 && !is_counted(pieces, at + 1) ? year : 0;
}

bool read_year(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  *found = Expression();
  if (read_era(scene, at, found)) return true;
  const Piece& piece = pieces[at];
  if (!piece.is_number || !piece.number.plain || piece.number.whole_digits > 4) return false;
  if (pieces.is(at + 1, Role::before_era)) {
    found->value.timex = "BC" + timex_year(whole(piece.number.value));
    found->end = at + 2;
    return whole(piece.number.value) > 0;
  }
  if (read_month_number(scene, at, found)) return true;
  const int32_t year = year_at(pieces, at);
  const Piece& slash = pieces[at + 1];
  int32_t end = at + 1;
  const bool by_slash = slash.mark == u'/' && slash.joined;
  if (year == 0 && !by_slash) return false;
  const int32_t first = year != 0 ? year : whole(piece.number.value);
  if (first < 1000 || first > 2999) return false;
  const int32_t last = year_behind(pieces, at, first, &end);
  if (last != 0 && first >= 1500 && !is_counted(pieces, end)) {
    found->value.timex = timex_range(timex_year(first), timex_year(last));
    found->end = end;
    return true;
  }
  if (year == 0 || !is_year_by_context(scene, at, year)) return false;
  // "10/2011": the number of something.
  const Piece& before = pieces[at - 1];
  if (before.mark == u'/' && before.joined && piece.joined && pieces[at - 2].is_number)
    return false;
  // "loi 2018-33": a number that goes on and is no span of years.
  const Piece& dash = pieces[at + 1];
  if (is_dash(dash) && dash.joined && pieces[at + 2].is_number && pieces[at + 2].joined)
    return false;
  found->value.timex = timex_year(year);
  found->end = at + 1;
  return true;
}

}  // namespace guillemet
