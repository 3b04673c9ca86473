// Money and percent.
#include "value_expressions.h"

namespace guillemet {
namespace {

bool is_minus(const Piece& sign) { return sign.mark == u'-' || sign.mark == 0x2212; }

/// A sign that belongs to the amount behind it; "10-15" and "mi-2018" have a hyphen.
bool is_sign(const Pieces& pieces, int32_t at) {
  const Piece& sign = pieces[at];
  return (is_minus(sign) || sign.mark == u'+') && (!sign.joined || pieces.is_mark(at - 1, u'(')) &&
         pieces[at + 1].joined;
}

/// The end of "10 à 15", "10-15", and behind "entre" of "10 et 15", with the first number's value;
/// the magnitude behind the last number is the first one's too, if it has none.
bool read_range(const ValueScene& scene, int32_t at, bool between, Quantity* range) {
  const Pieces& pieces = scene.pieces;
  if (!read_quantity(pieces, at, range)) return false;
  const Piece& joint = pieces[range->end];
  if (!joint.is(Role::joint) && !(between && joint.is(Role::joint_between))) return true;
  // "11,9 % en 2009 à 5,1 %"
  if (pieces.is(at - 1, Role::year_before) && year_at(pieces, at) != 0) return true;
  Quantity upper;
  if (!read_quantity(pieces, range->end + 1, &upper)) return true;
  Decimal lower = range->value;
  if (range->exponent == 0 && upper.exponent != 0 && !scale(&lower, upper.exponent)) return true;
  range->value = lower;
  range->exponent = upper.exponent;
  range->end = upper.end;
  range->article = false;
  return true;
}

/// The currency behind a quantity; `*end` moves past it.
const Piece* currency_behind(const Pieces& pieces, const Quantity& quantity, int32_t* end) {
  int32_t at = quantity.end;
  const bool linked = pieces.is(at, Role::of) && quantity.exponent != 0;
  if (linked) ++at;
  if (pieces.is_mark(at, u'-') && pieces[at].joined) ++at;  // "a 5-million-dollar deal"
  const Piece& currency = pieces[at];
  if (!currency.is(Role::currency)) return nullptr;
  if (currency.is(Role::needs_magnitude) && quantity.exponent < 5) return nullptr;
  *end = at + 1;
  return &currency;
}

/// "et 50 centimes" behind "12 euros".
void add_cents(const Pieces& pieces, const Piece& currency, Expression* found) {
  int32_t at = found->end;
  if (pieces.is(at, Role::joint_between)) ++at;
  Quantity cents;
  int32_t end = 0;
  if (!read_quantity(pieces, at, &cents) || cents.article) return;
  const Piece* unit = currency_behind(pieces, cents, &end);
  if (unit == nullptr || unit->currency_exponent >= 0 || unit->currency != currency.currency)
    return;
  if (!scale(&cents.value, unit->currency_exponent)) return;
  if (add(&found->value.amount, cents.value)) found->end = end;
}

/// "19€99", "12 € 50": two digits behind a sign are its hundredths.
void add_decimals(const Pieces& pieces, const Quantity& quantity, Expression* found) {
  const Piece& sign = pieces[found->end - 1];
  const Piece& digits = pieces[found->end];
  const Piece& behind = pieces[found->end + 1];
  if (sign.mark == 0 || quantity.value.exponent < 0 || quantity.exponent != 0) return;
  if (!digits.is_number || !digits.number.plain || digits.number.whole_digits != 2) return;
  if (!digits.joined || behind.open_word || (behind.joined && behind.mark == 0)) return;
  Decimal cents = digits.number.value;
  if (scale(&cents, -2) && add(&found->value.amount, cents)) ++found->end;
}

bool leads_amount(const Pieces& pieces, int32_t at) {
  return pieces.is(at, Role::currency) && pieces.is(at, Role::leads) && pieces[at + 1].is_number;
}

/// "$3 to $5 million", "$3-$5 million": the later magnitude is the earlier amount's too. Where both
/// have one, or neither, they are two amounts.
void share_magnitude(const ValueScene& scene, bool between, const Piece& currency,
                     Quantity* lower) {
  const Pieces& pieces = scene.pieces;
  const Piece& joint = pieces[lower->end];
  if (lower->exponent != 0 ||
      !(joint.is(Role::joint) || (between && joint.is(Role::joint_between))))
    return;
  const int32_t at = lower->end + 1;
  Quantity upper;
  if (!leads_amount(pieces, at) || pieces[at].currency != currency.currency ||
      !read_quantity(pieces, at + 1, &upper) || upper.exponent == 0) {
    return;
  }
  if (!scale(&lower->value, upper.exponent)) return;
  lower->exponent = upper.exponent;
  lower->end = upper.end;
}

bool read_leading_currency(const ValueScene& scene, int32_t at, bool between, Expression* found) {
  const Pieces& pieces = scene.pieces;
  if (!leads_amount(pieces, at)) return false;
  const Piece& currency = pieces[at];
  Quantity quantity;
  if (!read_range(scene, at + 1, between, &quantity)) return false;
  share_magnitude(scene, between, currency, &quantity);
  found->type = EntityType::money;
  found->value.amount = normal(quantity.value);
  found->value.currency = currency.currency;
  found->end = quantity.end;
  // "$5 million dollars" says it twice.
  int32_t end = 0;
  const Piece* again = currency_behind(pieces, quantity, &end);
  if (again != nullptr && again->currency == currency.currency && !leads_amount(pieces, end - 1))
    found->end = end;
  return true;
}

/// "a dollar": one of it, if no noun follows that the currency only describes ("a dollar store").
bool is_one_of(const Pieces& pieces, const Quantity& quantity) {
  const Piece& currency = pieces[quantity.end];
  const Piece& behind = pieces[quantity.end + 1];
  return quantity.exponent == 0 && currency.is(Role::currency) && !currency.is(Role::leads) &&
         !behind.open_word && !(behind.joined && behind.mark == u'-') && !behind.capital;
}

/// The word for percent behind a quantity, maybe after a hyphen; its position, or -1.
int32_t percent_behind(const Pieces& pieces, int32_t at) {
  if (pieces.is_mark(at, u'-') && pieces[at].joined && pieces[at + 1].joined) ++at;
  return pieces.is(at, Role::percent) ? at : -1;
}

}  // namespace

bool read_amount(const ValueScene& scene, int32_t at, Expression* found) {
  const Pieces& pieces = scene.pieces;
  *found = Expression();
  const bool between = pieces.is(at - 1, Role::between);
  const int32_t start = is_sign(pieces, at) ? at + 1 : at;
  const bool negative = start != at && is_minus(pieces[at]);
  if (read_leading_currency(scene, start, between, found)) {
    if (negative) found->value.amount.digits = -found->value.amount.digits;
    return true;
  }
  Quantity quantity;
  if (!read_range(scene, start, between, &quantity)) return false;
  const int32_t percent = percent_behind(pieces, quantity.end);
  // "millions de" without a number, or "a" before a word that is no magnitude.
  const bool half = quantity.article && quantity.value.exponent < 0;
  if (quantity.article && !scene.given && !(half && percent >= 0) && !is_one_of(pieces, quantity))
    return false;
  found->value.amount = normal(quantity.value);
  if (percent >= 0) {
    found->type = EntityType::percent;
    found->end = percent + 1;
  } else {
    const Piece* currency = currency_behind(pieces, quantity, &found->end);
    if (currency == nullptr || !scale(&found->value.amount, currency->currency_exponent))
      return false;
    found->type = EntityType::money;
    found->value.currency = currency->currency;
    if (currency->currency_exponent == 0) {
      add_decimals(pieces, quantity, found);
      add_cents(pieces, *currency, found);
    }
  }
  if (negative) found->value.amount.digits = -found->value.amount.digits;
  return true;
}

}  // namespace guillemet
