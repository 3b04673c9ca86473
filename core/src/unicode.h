// Characters, case and text boundaries: the only way to ICU.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "guillemet/analysis.h"

namespace guillemet {

constexpr char32_t replacement_character = 0xFFFD;

/// The code point at `*position`, which moves past it. A lone surrogate reads as U+FFFD.
inline char32_t next_code_point(std::u16string_view text, int32_t* position) {
  const char32_t c = text[static_cast<size_t>((*position)++)];
  if ((c & 0xFFFFF800u) != 0xD800) return c;
  const bool leads = (c & 0xFFFFFC00u) == 0xD800;
  if (!leads || static_cast<size_t>(*position) == text.size()) return replacement_character;
  const char32_t trail = text[static_cast<size_t>(*position)];
  if ((trail & 0xFFFFFC00u) != 0xDC00) return replacement_character;
  ++*position;
  return 0x10000 + ((c - 0xD800) << 10) + (trail - 0xDC00);
}
/// The code point that ends at `position` (> 0), without moving.
char32_t code_point_before(std::u16string_view text, int32_t position);
/// `text` with every lone surrogate replaced by U+FFFD; the length stays the same.
std::u16string well_formed(std::u16string_view text);
bool is_well_formed(std::u16string_view text);

constexpr bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'\u02BC'; }
constexpr bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == U'\u2011'; }
/// What ends a paragraph: the mandatory breaks of UAX #14.
constexpr bool is_line_break(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// What ICU says of characters beyond ASCII. Everybody asks the functions below, which know ASCII
/// without a call: most characters of most texts.
namespace beyond_ascii {
bool is_space(char32_t c);
bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
}  // namespace beyond_ascii

/// White_Space, and U+FEFF, U+200B
inline bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= 0x09 && c <= 0x0D) : beyond_ascii::is_space(c);
}
/// General_Category L* and M*
inline bool is_letter(char32_t c) {
  return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : beyond_ascii::is_letter(c);
}
/// General_Category Nd
inline bool is_digit(char32_t c) {
  return c < 0x80 ? c >= '0' && c <= '9' : beyond_ascii::is_digit(c);
}
/// Lu, Lt
inline bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : beyond_ascii::is_upper(c);
}
/// Ll
inline bool is_lower(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : beyond_ascii::is_lower(c);
}
/// Simple lower-case mapping.
char32_t to_lower(char32_t c);
char32_t to_upper(char32_t c);
/// The letter without its accents: é -> e, Ç -> C. Others as they are, among them all below and
/// above these, where no Latin letter has an accent.
char32_t without_accents(char32_t c);
constexpr char32_t first_accented = 0xC0;
constexpr char32_t last_accented = 0x1EFF;

/// The key of a word in every lexicon: lower case, ’ and ʼ as ', soft hyphens and zero-width
/// characters dropped, no-break spaces as spaces, non-breaking hyphens as '-'.
std::u16string fold(std::u16string_view word);
/// 64-bit hash of fold(word), computed without building it.
uint64_t fold_hash(std::u16string_view word);
/// The same of the word without accents ("etats-unis" for "États-Unis").
uint64_t bare_hash(std::u16string_view word);
/// Key of a phrase from its words' hashes: start with 0.
constexpr uint64_t extend_phrase(uint64_t phrase, uint64_t word) {
  uint64_t h = (phrase ^ word) * 0x9E3779B97F4A7C15u;
  return h ^ (h >> 29);
}

std::u16string to_utf16(
    std::string_view utf8);  // invalid bytes as the WHATWG standard has it: U+FFFD
std::string to_utf8(std::u16string_view utf16);

/// ICU's default word boundaries (UAX #29) of one text; made once, used for many texts.
class Breaker {
 public:
  Breaker();
  ~Breaker();
  Breaker(const Breaker&) = delete;
  Breaker& operator=(const Breaker&) = delete;

  /// `text` must outlive the calls of next().
  void set_text(std::u16string_view text);
  /// The next boundary after the last one, or -1 at the end.
  int32_t next();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace guillemet
