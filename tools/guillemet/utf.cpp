#include "utf.h"

namespace guillemet::cli {
namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr bool is_high_surrogate(char16_t c) { return (c & 0xFC00) == 0xD800; }
constexpr bool is_low_surrogate(char16_t c) { return (c & 0xFC00) == 0xDC00; }

void append(char32_t c, std::u16string* out) {
  if (c < 0x10000) {
    out->push_back(static_cast<char16_t>(c));
  } else {
    out->push_back(static_cast<char16_t>(0xD7C0 + (c >> 10)));
    out->push_back(static_cast<char16_t>(0xDC00 + (c & 0x3FF)));
  }
}

void append(char32_t c, std::string* out) {
  const auto byte = [out](char32_t b) { out->push_back(static_cast<char>(b)); };
  const auto trail = [byte](char32_t bits) { byte(0x80 | (bits & 0x3F)); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | (c >> 6));
    trail(c);
  } else if (c < 0x10000) {
    byte(0xE0 | (c >> 12));
    trail(c >> 6);
    trail(c);
  } else {
    byte(0xF0 | (c >> 18));
    trail(c >> 12);
    trail(c >> 6);
    trail(c);
  }
}

/// What the first byte of a sequence promises: how many bytes follow, and between which bounds the
/// next one lies (the bounds shut out overlong forms, surrogates and what is past U+10FFFF).
struct Lead {
  int trailing;
  uint8_t lower;
  uint8_t upper;
  char32_t bits;
};

constexpr Lead read_lead(uint8_t b) {
  if (b < 0x80) return {0, 0, 0, b};
  if (b >= 0xC2 && b <= 0xDF) return {1, 0x80, 0xBF, char32_t(b & 0x1F)};
  if (b >= 0xE0 && b <= 0xEF) {
    return {2, uint8_t(b == 0xE0 ? 0xA0 : 0x80), uint8_t(b == 0xED ? 0x9F : 0xBF),
            char32_t(b & 0x0F)};
  }
  if (b >= 0xF0 && b <= 0xF4) {
    return {3, uint8_t(b == 0xF0 ? 0x90 : 0x80), uint8_t(b == 0xF4 ? 0x8F : 0xBF),
            char32_t(b & 0x07)};
  }
  return {0, 0, 0, replacement};
}

/// The code point at `*position`, which moves past it; U+FFFD for a maximal wrong beginning.
char32_t next_code_point(std::string_view bytes, size_t* position) {
  const Lead lead = read_lead(static_cast<uint8_t>(bytes[(*position)++]));
  char32_t c = lead.bits;
  uint8_t lower = lead.lower;
  uint8_t upper = lead.upper;
  for (int i = 0; i < lead.trailing; ++i) {
    if (*position == bytes.size()) return replacement;
    const auto b = static_cast<uint8_t>(bytes[*position]);
    if (b < lower || b > upper) return replacement;
    c = (c << 6) | (b & 0x3F);
    lower = 0x80;
    upper = 0xBF;
    ++*position;
  }
  return c;
}

}  // namespace

std::u16string to_utf16(std::string_view utf8) {
  std::u16string out;
  out.reserve(utf8.size());
  for (size_t i = 0; i < utf8.size();) append(next_code_point(utf8, &i), &out);
  return out;
}

char32_t next_code_point(std::u16string_view text, size_t* position) {
  const char16_t c = text[(*position)++];
  if (is_high_surrogate(c) && *position < text.size() && is_low_surrogate(text[*position])) {
    return (char32_t(c) << 10) + text[(*position)++] - 0x35FDC00;
  }
  return is_high_surrogate(c) || is_low_surrogate(c) ? replacement : char32_t(c);
}

void append_utf8(std::u16string_view utf16, std::string* out) {
  for (size_t i = 0; i < utf16.size();) append(next_code_point(utf16, &i), out);
}

std::string to_utf8(std::u16string_view utf16) {
  std::string out;
  out.reserve(utf16.size());
  append_utf8(utf16, &out);
  return out;
}

std::string well_formed(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (size_t i = 0; i < bytes.size();) append(next_code_point(bytes, &i), &out);
  return out;
}

CodePoints::CodePoints(std::u16string_view text) {
  before_.resize(text.size() + 1);
  int32_t count = 0;
  for (size_t i = 0; i < text.size(); ++count) {
    const size_t first = i;
    next_code_point(text, &i);
    before_[first] = count;
    if (i > first + 1) before_[first + 1] = count;
  }
  before_[text.size()] = count;
}

}  // namespace guillemet::cli
