#include "digit_groups.h"

#include "unicode.h"

namespace guillemet {
namespace {

constexpr int32_t group_size = 3;

/// Digits at the token's beginning.
int32_t leading_digits(std::u16string_view text, TextRange token) {
  int32_t count = 0;
  while (count < token.size() && is_digit(text[static_cast<size_t>(token.start + count)])) ++count;
  return count;
}

/// Whether what stands between the tokens is one space that may group digits.
bool are_grouped(std::u16string_view text, const TokenRules& rules, TextRange left,
                 TextRange right) {
  if (right.start - left.end != 1) return false;
  const char16_t space = text[static_cast<size_t>(left.end)];
  const bool no_break = space == 0xA0 || space == 0x202F || space == 0x2009;
  return no_break || (space == u' ' && rules.plain_spaces_group);
}

}  // namespace

void join_digit_groups(std::u16string_view text, const TokenRules& rules, size_t first,
                       std::vector<TextRange>* tokens) {
  size_t out = first;
  for (size_t i = first; i < tokens->size();) {
    TextRange number = (*tokens)[i++];
    const int32_t digits = leading_digits(text, number);
    bool open = digits >= 1 && digits <= group_size && digits == number.size();
    while (open && i < tokens->size()) {
      const TextRange group = (*tokens)[i];
      if (!are_grouped(text, rules, number, group) || leading_digits(text, group) != group_size) {
        break;
      }
      number.end = group.end;
      open = group.size() == group_size;  // "1 234,5": decimals end it
      ++i;
    }
    (*tokens)[out++] = number;
  }
  tokens->resize(out);
}

}  // namespace guillemet
