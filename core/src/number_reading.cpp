#include "number_reading.h"

namespace guillemet {
namespace {

constexpr int32_t max_digits = 15;

bool is_ascii_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

bool is_fixed_space(char16_t c) { return c == 0x00A0 || c == 0x202F || c == 0x2009 || c == 0x2007; }
bool is_grouping_space(char16_t c, NumberStyle style) {
  // An ordinary space groups only where the comma is the decimal mark; elsewhere two numbers meet.
  return is_fixed_space(c) || (c == u' ' && style.decimal_mark == u',');
}
bool is_grouping_apostrophe(char16_t c) { return c == u'\'' || c == 0x2019; }

int32_t count_digits(std::u16string_view text, int32_t position, int32_t end) {
  int32_t at = position;
  while (at < end && is_ascii_digit(text[at])) ++at;
  return at - position;
}

/// The separators inside one run of digits.
struct Marks {
  char16_t first = 0;      // the first one
  char16_t last = 0;       // the last one
  int32_t kinds = 0;       // changes of mark, and one
  int32_t count_last = 0;  // how often the last one stands
  int32_t last_at = -1;
  bool groups_of_three = true;  // all groups but the first, up to the last mark
};

void note(Marks* marks, char16_t mark, int32_t at, int32_t digits_before) {
  if (is_fixed_space(mark)) mark = u' ';
  if (mark == 0x2019) mark = u'\'';
  if (marks->first == 0) {
    marks->first = mark;
    if (digits_before > 3) marks->groups_of_three = false;
  } else if (digits_before != 3) {
    marks->groups_of_three = false;
  }
  if (mark != marks->last) {
    ++marks->kinds;
    marks->count_last = 0;
  }
  marks->last = mark;
  marks->last_at = at;
  ++marks->count_last;
}

enum class Role : uint8_t { none, decimal, group, unclear };

/// What the last mark of the run does, given the digits behind it.
Role role_of_last(const Marks& marks, int32_t digits_after, bool zero_first, NumberStyle style) {
  if (marks.last == 0) return Role::none;
  const bool grouped = digits_after == 3 && marks.groups_of_three;
  if (marks.last == u' ' || marks.last == u'\'') return grouped ? Role::group : Role::unclear;
  if (marks.kinds == 2 && marks.count_last == 1) {
    // Two kinds: the last is the decimal mark, if the others group.
    return marks.groups_of_three ? Role::decimal : Role::unclear;
  }
  if (marks.kinds > 2) return Role::unclear;
  if (marks.count_last > 1) return grouped ? Role::group : Role::unclear;
  if (marks.last == style.decimal_mark || digits_after != 3 || zero_first) return Role::decimal;
  if (!marks.groups_of_three) return Role::decimal;
  return style.decimal_mark == 0 ? Role::unclear : Role::group;
}

}  // namespace

DigitRun read_digits(std::u16string_view text, int32_t position, int32_t end, NumberStyle style) {
  DigitRun run;
  Marks marks;
  int32_t at = position;
  int32_t group = count_digits(text, at, end);
  const bool zero_first = text[position] == u'0';
  at += group;
  while (at + 1 < end && is_ascii_digit(text[at + 1])) {
    const char16_t mark = text[at];
    const int32_t next = count_digits(text, at + 1, end);
    const bool three = next == 3 && group <= 3 && !(zero_first && marks.first == 0);
    const bool goes_on =
        mark == u'.' || mark == u',' ||
        (three && (is_grouping_space(mark, style) || is_grouping_apostrophe(mark)));
    // After a decimal comma a space begins another number.
    if (!goes_on || (is_grouping_space(mark, style) && marks.last != 0 && marks.last != u' '))
      break;
    note(&marks, mark, at, group);
    at += 1 + next;
    group = next;
  }
  run.end = at;
  run.plain = marks.last == 0;
  const Role role = role_of_last(marks, group, zero_first, style);
  if (role == Role::unclear) return run;
  const int32_t decimal_at = role == Role::decimal ? marks.last_at : at;
  int32_t significant = 0;
  for (int32_t i = position; i < at; ++i) {
    if (!is_ascii_digit(text[i])) continue;
    if (i < decimal_at) ++run.whole_digits;
    if (significant > 0 || text[i] != u'0') ++significant;
    if (significant > max_digits) return run;
    run.value.digits = run.value.digits * 10 + (text[i] - u'0');
    if (i > decimal_at) --run.value.exponent;
  }
  run.valid = true;
  run.value = normal(run.value);
  return run;
}

Decimal normal(Decimal value) {
  if (value.digits == 0) return {0, 0};
  while (value.digits % 10 == 0) {
    value.digits /= 10;
    ++value.exponent;
  }
  return value;
}

bool scale(Decimal* value, int32_t exponent) {
  if (value->digits == 0) return true;
  Decimal scaled = *value;
  scaled.exponent += exponent;
  // Size as a power of ten: 1 for "1" to "9".
  int32_t size = scaled.exponent;
  for (int64_t rest = scaled.digits; rest != 0; rest /= 10) ++size;
  if (size > 21 || size < -5) return false;
  *value = scaled;
  return true;
}

bool add(Decimal* sum, Decimal other) {
  constexpr int64_t limit = 1000000000000000;
  Decimal a = *sum;
  if (a.digits == 0) a.exponent = other.exponent;
  if (other.digits == 0) other.exponent = a.exponent;
  while (a.exponent > other.exponent) {
    a.digits *= 10;
    --a.exponent;
    if (a.digits >= limit || a.digits <= -limit) return false;
  }
  while (other.exponent > a.exponent) {
    other.digits *= 10;
    --other.exponent;
    if (other.digits >= limit || other.digits <= -limit) return false;
  }
  a.digits += other.digits;
  if (a.digits >= limit || a.digits <= -limit) return false;
  *sum = normal(a);
  return true;
}

int32_t whole(Decimal value) {
  if (value.digits < 0 || value.exponent < 0) return -1;
  int64_t number = value.digits;
  for (int32_t i = 0; i < value.exponent && number <= 1000000000; ++i) number *= 10;
  return number < 1000000000 ? static_cast<int32_t>(number) : -1;
}

}  // namespace guillemet
