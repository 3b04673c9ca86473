// Numbers in words, ranks, and numbers with magnitudes.
#include "value_expressions.h"

namespace guillemet {
namespace {

constexpr int32_t hundred = 100;
constexpr int32_t thousand = 1000;
/// More words than any number below a million million has.
constexpr int32_t max_number_words = 24;
constexpr int32_t no_number = -1;

/// A number built word by word: "deux cent vingt et un mille".
class NumberWords {
 public:
  /// Takes the next word's number; false where it does not fit behind what stands there.
  bool take(int32_t number, bool linked) {
    const int32_t tail = group_ % hundred;
    if (number == thousand) {
      if (linked || thousands_ > 0) return false;
      thousands_ = (started_ && group_ > 0 ? group_ : 1) * thousand;
      group_ = 0;
    } else if (number == hundred) {
      if (linked || group_ >= hundred || (started_ && group_ == 0 && thousands_ == 0)) return false;
      group_ = (group_ > 0 ? group_ : 1) * hundred;
    } else if (number < hundred) {
      if (!fits(number, tail, linked)) return false;
      group_ += number;
    } else {
      return false;
    }
    started_ = true;
    return true;
  }
  bool started() const { return started_; }
  int32_t value() const { return thousands_ + group_; }

 private:
  /// Whether a number below a hundred may follow, where `tail` are the tens and units there
  /// already.
  bool fits(int32_t number, int32_t tail, bool linked) const {
    if (!started_) return !linked;
    if (tail == 0) return group_ > 0 ? number > 0 : thousands_ > 0 && number > 0;
    if (tail < 20 || tail % 10 != 0) return false;
    if (linked) return number == 1 || number == 11;
    return number > 0 && (number < 10 || (number < 20 && (tail == 60 || tail == 80)));
  }

  bool started_ = false;
  int32_t thousands_ = 0;
  int32_t group_ = 0;
};

bool is_hyphen(const Piece& piece) {
  return piece.joined && (piece.mark == u'-' || piece.mark == 0x2010 || piece.mark == 0x2011);
}

/// Value of the number words at `at`, up to `*end`; no_number where there are none.
int32_t read_words(const Pieces& pieces, int32_t at, int32_t* end) {
  NumberWords number;
  int32_t i = at;
  for (int32_t count = 0; count < max_number_words; ++count) {
    int32_t next = i;
    bool linked = false;
    if (number.started()) {
      if (is_hyphen(pieces[next])) ++next;
      if (pieces.is(next, Role::and_number)) {
        linked = true;
        ++next;
        if (is_hyphen(pieces[next])) ++next;
      }
    }
    const Piece& word = pieces[next];
    if (!word.is(Role::number_word)) break;
    const int32_t value = whole(word.amount);
    if (value < 0 || !number.take(value, linked)) break;
    i = next + 1;
  }
  if (!number.started()) return no_number;
  *end = i;
  return number.value();
}

/// A number without magnitude: digits or words.
bool read_plain(const Pieces& pieces, int32_t at, Quantity* quantity) {
  const Piece& piece = pieces[at];
  if (piece.is_number) {
    quantity->value = piece.number.value;
    quantity->end = at + 1;
    return piece.number.valid;
  }
  if (!piece.is(Role::number_word)) return false;
  const int32_t value = read_words(pieces, at, &quantity->end);
  if (value == no_number) {
    // Fractions: "half a million".
    quantity->value = piece.amount;
    quantity->end = at + 1;
    if (pieces.is(quantity->end, Role::article)) ++quantity->end;
    quantity->article = true;
    return true;
  }
  const Piece& half = pieces[quantity->end];
  if (value == 1 && half.is(Role::number_word) && half.amount == Decimal{5, -1}) {
    quantity->value = half.amount;  // "un demi-million"
    quantity->article = true;
    ++quantity->end;
    return true;
  }
  quantity->value = normal({value, 0});
  quantity->article = piece.is(Role::article) && quantity->end == at + 1;
  return true;
}

/// "et demi": half of the last unit, which is 10^exponent.
bool add_half(const Pieces& pieces, int32_t exponent, Quantity* quantity) {
  if (!pieces.is(quantity->end, Role::half)) return true;
  ++quantity->end;
  return add(&quantity->value, Decimal{5, exponent - 1});
}

/// One number with its magnitude.
bool read_term(const Pieces& pieces, int32_t at, Quantity* term) {
  *term = Quantity();
  if (!read_plain(pieces, at, term)) return false;
  if (!term->article && !add_half(pieces, 0, term)) return false;
  int32_t next = term->end;
  if (is_hyphen(pieces[next]) && pieces.is(next + 1, Role::magnitude)) ++next;  // "5-million"
  while (pieces.is(next, Role::magnitude) && term->exponent < 15) {
    term->exponent += pieces[next].exponent;
    term->end = ++next;
    // "dix mille milliards", but "5 millions de milliers" is nobody's number.
  }
  if (term->exponent == 0) return true;
  term->article = false;
  return scale(&term->value, term->exponent) && add_half(pieces, term->exponent, term);
}

}  // namespace

bool read_quantity(const Pieces& pieces, int32_t at, Quantity* quantity) {
  if (!read_term(pieces, at, quantity)) return false;
  // "2 milliards 300 millions": each term smaller than the one before.
  int32_t last_exponent = quantity->exponent;
  Quantity term;
  while (last_exponent > 3 && read_term(pieces, quantity->end, &term) && !term.article &&
         term.exponent < last_exponent &&
         (term.exponent > 0 || !pieces[quantity->end].is_number ||
          !pieces[quantity->end].number.plain)) {
    Decimal sum = quantity->value;
    if (!add(&sum, term.value)) break;
    quantity->value = sum;
    quantity->end = term.end;
    last_exponent = term.exponent;
  }
  return true;
}

int32_t read_count(const Pieces& pieces, int32_t at, int32_t* end) {
  Quantity quantity;
  if (!read_plain(pieces, at, &quantity)) return no_number;
  *end = quantity.end;
  return whole(quantity.value);
}

int32_t read_rank(const Pieces& pieces, int32_t at, int32_t* end, bool* marked) {
  const Piece& piece = pieces[at];
  int32_t rank = 0;
  *marked = false;
  if (piece.is_number) {
    if (!piece.number.plain || piece.number.whole_digits > 2) return 0;
    rank = whole(piece.number.value);
    *end = at + 1;
  } else if (piece.is(Role::ordinal)) {
    *marked = true;
    *end = at + 1;
    return whole(piece.amount);
  } else if (piece.is(Role::number_word) && !piece.is(Role::article)) {
    rank = read_words(pieces, at, end);
    int32_t next = *end;
    if (rank > 0 && is_hyphen(pieces[next])) ++next;
    if (rank >= 20 && rank % 10 == 0 && pieces.is(next, Role::and_number)) ++next;
    // "twenty-first"
    if (rank >= 20 && rank % 10 == 0 && pieces.is(next, Role::ordinal) &&
        whole(pieces[next].amount) < 10) {
      *marked = true;
      *end = next + 1;
      return rank + whole(pieces[next].amount);
    }
  }
  if (rank < 1 || rank > 99) return 0;
  if (pieces.is(*end, Role::ordinal_suffix)) {
    *marked = true;
    ++*end;
  }
  return rank;
}

}  // namespace guillemet
