#include "addresses.h"

#include <array>

#include "unicode.h"

namespace guillemet {
namespace {

constexpr int32_t longest_address = 2048;
constexpr int32_t longest_local_part = 64;  // RFC 5321

/// What announces a URL; how long it has to be at least is one unit more.
constexpr std::array<std::u16string_view, 5> url_beginnings = {u"http://", u"https://", u"ftp://",
                                                               u"www.", u"mailto:"};

/// Characters that end an address only together with what follows.
constexpr std::u16string_view tail = u".,;:!?)]}>\u00BB\u201D\u2019'\"\u2026";

bool begins_with(std::u16string_view text, std::u16string_view beginning) {
  if (text.size() < beginning.size()) return false;
  for (size_t i = 0; i < beginning.size(); ++i) {
    if (to_lower(text[i]) != beginning[i]) return false;
  }
  return true;
}

bool is_url_unit(char16_t c) {
  if (c < 0x80) return c > 0x20 && c != '<' && c != '>' && c != '"';
  return is_letter(c) || is_digit(c);
}

bool is_mail_unit(char16_t c) {
  return c < 0x80 &&
         (is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%');
}

/// "example.org/news": a word with a dot inside, then a slash.
bool is_bare_domain(std::u16string_view text) {
  size_t i = 0, dot = 0;
  while (i < text.size() && i < longest_local_part && is_mail_unit(text[i])) {
    if (text[i] == '.' && i > 0) dot = i;
    ++i;
  }
  return dot > 0 && i < text.size() && text[i] == '/' && i - dot > 2 && is_letter(text[i - 1]) &&
         is_letter(text[dot + 1]) && i + 1 < text.size() && is_url_unit(text[i + 1]);
}

/// A closing bracket stays where the address has its opening one: "Paris_(Texas)".
size_t without_tail(std::u16string_view text, size_t size) {
  const size_t opener = text.substr(0, size).find(u'(');
  while (size > 0 && tail.find(text[size - 1]) != std::u16string_view::npos) {
    if (text[size - 1] == ')' && opener < size) break;
    --size;
  }
  return size;
}

size_t url_size(std::u16string_view text) {
  size_t beginning = 0;
  for (const std::u16string_view known : url_beginnings) {
    if (begins_with(text, known)) beginning = known.size();
  }
  if (beginning == 0 && !is_bare_domain(text)) return 0;
  size_t size = 0;
  while (size < text.size() && is_url_unit(text[size])) ++size;
  size = without_tail(text, size);
  return size > beginning ? size : 0;
}

size_t mail_size(std::u16string_view text) {
  size_t at_sign = 0;
  while (at_sign < text.size() && at_sign < longest_local_part && is_mail_unit(text[at_sign])) {
    ++at_sign;
  }
  if (at_sign == 0 || at_sign == text.size() || text[at_sign] != '@') return 0;
  size_t size = at_sign + 1;
  while (size < text.size() && is_mail_unit(text[size])) ++size;
  size = without_tail(text, size);
  const bool domain = text.substr(0, size).find(u'.', at_sign) != std::u16string_view::npos;
  return domain && size > at_sign + 2 ? size : 0;
}

}  // namespace

int32_t address_end(std::u16string_view text, int32_t start) {
  const std::u16string_view rest = text.substr(static_cast<size_t>(start), longest_address);
  const size_t url = url_size(rest);
  return start + static_cast<int32_t>(url > 0 ? url : mail_size(rest));
}

bool is_address(std::u16string_view token) {
  constexpr size_t shortest = 6;  // "a@b.fr"
  if (token.size() < shortest || token.find_first_of(u"@.") == std::u16string_view::npos) {
    return false;
  }
  return address_end(token, 0) == static_cast<int32_t>(token.size());
}

}  // namespace guillemet
