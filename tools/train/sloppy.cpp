#include "sloppy.h"

#include <algorithm>
#include <array>
#include <functional>

#include "unicode.h"

namespace guillemet {
namespace {

void append(char32_t c, std::u16string* out) {
  if (c >= 0x10000) {
    out->push_back(static_cast<char16_t>(0xD7C0 + (c >> 10)));
    c = 0xDC00 + (c & 0x3FF);
  }
  out->push_back(static_cast<char16_t>(c));
}

constexpr char32_t nothing = 0;

/// The document with each character replaced by what `change` makes of it (`nothing` drops it);
/// `change` gets the text, where the character starts and where the next one does.
Document rewritten(const Document& document,
                   const std::function<char32_t(std::u16string_view, int32_t, int32_t)>& change) {
  Document out;
  out.id = document.id;
  const std::u16string_view text = document.text;
  const auto size = static_cast<int32_t>(text.size());
  std::vector<int32_t> moved(text.size() + 1, 0);
  for (int32_t i = 0; i < size;) {
    int32_t next = i;
    next_code_point(text, &next);
    for (int32_t k = i; k < next; ++k) {
      moved[static_cast<size_t>(k)] = static_cast<int32_t>(out.text.size());
    }
    const char32_t c = change(text, i, next);
    if (c != nothing) append(c, &out.text);
    i = next;
  }
  moved.back() = static_cast<int32_t>(out.text.size());
  for (GoldSpan span : document.spans) {
    span.range = {moved[static_cast<size_t>(span.range.start)],
                  moved[static_cast<size_t>(span.range.end)]};
    if (!span.range.empty()) out.spans.push_back(span);
  }
  return out;
}

char32_t at(std::u16string_view text, int32_t position) {
  return position < static_cast<int32_t>(text.size()) ? next_code_point(text, &position) : U'\n';
}
char32_t before(std::u16string_view text, int32_t position) {
  return position > 0 ? code_point_before(text, position) : U'\n';
}

char32_t typographic(std::u16string_view text, int32_t i, int32_t) {
  return at(text, i) == U'\'' ? U'’' : at(text, i);
}

char32_t closed_up(std::u16string_view text, int32_t i, int32_t next) {
  const char32_t c = at(text, i);
  if (c != U' ') return c;
  const std::u32string_view closing = U".,)";
  const bool drop = closing.find(at(text, next)) != closing.npos || before(text, i) == U'(';
  return drop ? nothing : c;
}

char32_t plain_capital(std::u16string_view text, int32_t i, int32_t) {
  return is_upper(at(text, i)) ? without_accents(at(text, i)) : at(text, i);
}

char32_t unaccented(std::u16string_view text, int32_t i, int32_t) {
  return without_accents(at(text, i));
}

/// A capital after a small letter of the same word is written small: and so is what follows it.
char32_t inner_case(std::u16string_view text, int32_t i, int32_t) {
  const char32_t c = at(text, i);
  if (!is_upper(c)) return c;
  int32_t start = i;
  while (start > 0 && is_letter(code_point_before(text, start))) --start;
  for (int32_t k = start; k < i; ++k) {
    if (is_lower(at(text, k))) return to_lower(c);
  }
  return c;
}

char32_t headline(std::u16string_view text, int32_t i, int32_t) {
  const size_t line_end = std::min(text.find(u'\n'), text.size());
  return static_cast<size_t>(i) < line_end ? to_upper(at(text, i)) : at(text, i);
}

}  // namespace

Document damaged(const Document& document, Damage damage) {
  switch (damage) {
    case Damage::typographic:
      return rewritten(document, typographic);
    case Damage::closed_up:
      return rewritten(document, closed_up);
    case Damage::plain_letters:
      return rewritten(document, plain_capital);
    case Damage::inner_case:
      return rewritten(document, inner_case);
    case Damage::headline:
      return rewritten(document, headline);
    case Damage::unaccented:
      return rewritten(document, unaccented);
  }
  return document;
}

std::vector<Document> careless_copies(const std::vector<Document>& documents) {
  static const std::vector<std::vector<Damage>> recipes = {
      {Damage::typographic, Damage::closed_up},
      {Damage::typographic, Damage::closed_up, Damage::inner_case},
      {Damage::closed_up, Damage::plain_letters},
      {Damage::typographic, Damage::closed_up, Damage::headline},
      {Damage::typographic, Damage::closed_up},
      {Damage::closed_up, Damage::unaccented},
  };
  std::vector<Document> copies;
  for (size_t i = 0; i < documents.size(); ++i) {
    Document copy = documents[i];
    for (const Damage damage : recipes[i % recipes.size()]) copy = damaged(copy, damage);
    copies.push_back(std::move(copy));
  }
  return copies;
}

}  // namespace guillemet
