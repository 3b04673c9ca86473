// Whether the clause around a date speaks of what is to come: "se réunira lundi", "will meet on
// Monday".
#include "value_calendar.h"

namespace guillemet {
namespace {

/// Words looked at on either side of the date.
constexpr int32_t reach = 9;
/// Words between a verb that may be any tense's ("jugé", "speak") and the one that tells.
constexpr int32_t auxiliary_reach = 4;

/// Hyphens and apostrophes stand inside words.
bool ends_clause(const Piece& piece) {
  return piece.mark != 0 && piece.mark != u'-' && piece.mark != u'\'' && piece.mark != 0x2019;
}

}  // namespace

bool is_span_of_time(const ValueScene& scene, int32_t at) {
  const Pieces& pieces = scene.pieces;
  for (int32_t i = at - 1; i >= 0 && i > at - reach && !ends_clause(pieces[i]); --i) {
    const Piece& word = pieces[i];
    if (word.is(Role::record) || word.is(Role::told) || word.is(Role::ordinal)) return true;
    if (word.is(Role::future)) return false;
  }
  return false;
}

bool is_to_come(const ValueScene& scene, int32_t at, int32_t end) {
  const Pieces& pieces = scene.pieces;
  int32_t first = at - reach;
  bool reported = false;
  for (int32_t i = at - 1; i >= 0 && i > first && !ends_clause(pieces[i]); --i) {
    const Piece& word = pieces[i];
    if (word.is(Role::future)) return true;
    if (word.is(Role::told)) return false;
    reported |= word.reports;
    if (word.reports && i - auxiliary_reach > first) first = i - auxiliary_reach;
  }
  // "Lundi, le conseil se réunira": only a date at the head of the sentence waits for its verb.
  if (at > 2 || reported) return false;
  int32_t i = pieces.is_mark(end, u',') ? end + 1 : end;
  for (const int32_t stop = i + reach; i < stop && i < pieces.size(); ++i) {
    const Piece& word = pieces[i];
    if (word.is(Role::future)) return true;
    if (word.is(Role::told) || word.reports || ends_clause(word)) return false;
  }
  return false;
}

}  // namespace guillemet
