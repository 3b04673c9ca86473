// What the values stage reads: a sentence cut into pieces, each with the roles that the data gives
// it.
//
// Pieces are finer than tokens where digits are concerned ("14h30" is 14, h, 30; "US$5m" is US$, 5,
// m) and coarser where the data has a phrase ("pour cent", "francs CFA"), and do not depend on
// whether the tokenizer joined "1 234,50".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "number_reading.h"
#include "tables.h"

namespace guillemet {

/// What a piece may be in an expression: bits. The name in the data stands behind each; those of
/// the first group come from a word class of their own.
enum class Role : uint8_t {
  month,
  weekday,
  day_part,
  number_word,
  ordinal,
  magnitude,
  currency,
  percent,
  // months
  needs_context,  // context: no month by itself ("mars", "May")
  capitalized,    // capital: only with a capital letter ("May")
  // numbers, ordinals
  and_number,      // and: inside a number ("vingt et un", "one hundred and five")
  half,            // half: "et demi"
  article,         // article: a number only before a magnitude or a unit ("a million")
  ordinal_suffix,  // suffix: "e", "th"
  // currencies
  leads,            // leads: may stand before the amount ("$5")
  needs_magnitude,  // magnitude: a currency only after one ("5 million pounds")
  // date words
  unit,           // unit=D, W, WE, M, Q, H, Y, E (decade), C (century)
  day_offset,     // day=-1: hier
  season,         // season=SU
  period,         // period=Q3
  feast,          // feast=12-25
  edge,           // edge: début, mi, fin
  last,           // last: dernier
  next,           // next: prochain
  distant,        // distant: "-là" in "ce jour-là"
  bare,           // bare: "last" and "next" not behind an article ("the last week")
  behind,         // behind: not before the word that it points ("la dernière semaine")
  current,        // this: ce
  ago_before,     // ago-before: il y a
  ago_after,      // ago-after: ago
  ahead_before,   // ahead-before: dans
  ahead_after,    // ahead-after: from now
  of,             // of: between day, month and year, amount and currency
  joint,          // range: à, to, -
  joint_between,  // and: only after `between`
  between,        // between
  year_before,    // year-before: words that make a number behind them a year ("en", "saison")
  decade_before,  // decade-before: années
  decade_after,   // decade-after: 's' in 1990s
  decade,         // decade=1960: the sixties
  future,         // future: verbs that speak of what is to come ("aura", "will")
  record,         // record: words that compare with the past ("biggest", "nearly")
  owner,          // owner: whose age may follow ("in his 70s")
  told,           // told: verbs that speak of what was ("a", "était")
  many,           // many: units in the plural, which "coming" does not point
  set,            // set: chaque; no date follows
  before_era,     // bc: av. J.-C.
  count_noun,     // count: what stands before makes a number a count ("environ")
  // time words
  hour,         // hour: h, heures
  minute,       // minute: min
  clock,        // clock: o'clock
  before_noon,  // am
  after_noon,   // pm
  at_night,     // night: "at night", "de la nuit"
  fixed_time,   // at=12:00: midi
  plus,         // plus=30: et demie
  past,         // past=30: half past
  time_before,  // before: words that make "9 heures" a time of day
  not_time,     // not-after: words that make it a duration ("9 heures de travail")
  span_before,  // span-before: words that make what follows a duration ("pendant 2h30")
  zone,         // zone=+00:00
  zone_plus,    // zone-plus: UTC, which an offset may follow
  // language settings
  day_first,    // on "/": 12/08 is 12 August
  month_first,  // on "/"
  count_
};
static_assert(static_cast<int>(Role::count_) <= 64, "roles are bits of a uint64_t");
constexpr uint64_t bit(Role role) { return uint64_t{1} << static_cast<int>(role); }
/// Of words that only tell how to read an expression near them.
constexpr uint64_t context_roles = bit(Role::future) | bit(Role::told) | bit(Role::record) |
                                   bit(Role::owner) | bit(Role::span_before);

struct Piece {
  TextRange range;
  TokenRange tokens;
  uint64_t roles = 0;
  /// Digits as they stand.
  bool is_number = false;
  DigitRun number;
  /// Of a piece that is one character, no letter or digit; else 0.
  char16_t mark = 0;
  /// No space before it.
  bool joined = false;
  /// The word begins with a capital letter.
  bool capital = false;
  /// A word in lower case that is neither a value word nor one of the closed classes.
  bool open_word = false;
  /// Such a word with the ending of a noun in the plural.
  bool plural = false;
  /// An article or the like.
  bool determiner = false;
  /// A reporting verb.
  bool reports = false;

  int8_t month = 0;
  int8_t weekday = 0;
  /// Of number words and ordinals; half is 5 with exponent -1.
  Decimal amount;
  int8_t exponent = 0;           // of a magnitude
  int8_t currency_exponent = 0;  // cents: -2
  int16_t day = 0;               // day_offset; feast: month * 100 + day
  int16_t minutes = 0;           // fixed_time, plus, past, zone
  std::string_view currency;     // ISO 4217, may be empty
  std::string_view day_part;     // MO, AF, EV, NI
  std::string_view unit;         // D, W, ...
  std::string_view season;       // SP, SU, FA, WI
  std::string_view period;       // Q3
  std::string_view decade;       // 1960

  bool is(Role role) const { return (roles & bit(role)) != 0; }
  /// Whether it may be a part of an expression.
  bool is_part() const { return (roles & ~context_roles) != 0; }
};

/// A sentence's pieces, safe to ask at any index.
class Pieces {
 public:
  const Piece& operator[](int32_t i) const {
    return i >= 0 && i < size() ? pieces_[static_cast<size_t>(i)] : nothing_;
  }
  int32_t size() const { return static_cast<int32_t>(pieces_.size()); }
  void clear() { pieces_.clear(); }
  Piece& append() {
    pieces_.emplace_back();
    return pieces_.back();
  }
  bool is(int32_t i, Role role) const { return (*this)[i].is(role); }
  bool is_mark(int32_t i, char16_t mark) const { return (*this)[i].mark == mark; }

 private:
  std::vector<Piece> pieces_;
  Piece nothing_;
};

/// A language's ways of writing, read from its data once.
struct WritingStyle {
  NumberStyle numbers;
  /// Of 12/08/2018; both false: not known.
  bool day_first = false;
  bool month_first = false;
};
WritingStyle writing_style(const Lexicon& lexicon);

/// Adds the roles that the data gives an entry's word or phrase.
void add_roles(const Lexicon& lexicon, const Lexicon::Entry& entry, Piece* piece);

/// Cuts tokens [rows.start, rows.end) into pieces.
void read_pieces(std::u16string_view text, const std::vector<TextRange>& tokens,
                 const std::vector<Word>& words, TokenRange rows, const Lexicon& lexicon,
                 const WritingStyle& style, Pieces* pieces);

}  // namespace guillemet
