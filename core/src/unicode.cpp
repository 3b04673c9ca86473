#include "unicode.h"

#include <unicode/brkiter.h>
#include <unicode/rbbi.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "unicode_break_rules.h"

namespace guillemet {
namespace {

constexpr bool is_lead(char32_t c) { return (c & 0xFFFFFC00u) == 0xD800; }
constexpr bool is_trail(char32_t c) { return (c & 0xFFFFFC00u) == 0xDC00; }
constexpr char32_t join_surrogates(char16_t lead, char16_t trail) {
  return 0x10000 + ((char32_t{lead} - 0xD800) << 10) + (char32_t{trail} - 0xDC00);
}

constexpr uint64_t hash_basis = 0xCBF29CE484222325u;
constexpr uint64_t hash_prime = 0x100000001B3u;
constexpr uint64_t add_to_hash(uint64_t hash, char32_t c) { return (hash ^ c) * hash_prime; }
// FNV-1a leaves its high bits weak on short words; slots are chosen by the low ones of this.
constexpr uint64_t finish_hash(uint64_t hash) { return hash ^ (hash >> 32) ^ (hash >> 15); }

constexpr char32_t dropped = 0;

/// One code point of fold(), or `dropped`.
char32_t fold_code_point(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  switch (c) {
    case 0x2019:  // right single quotation mark
    case 0x2018:
    case 0x02BC:  // modifier letter apostrophe
    case 0x02B9:
      return '\'';
    case 0x00A0:  // no-break space
    case 0x202F:  // narrow no-break space
    case 0x2009:  // thin space
    case 0x2007:  // figure space
      return ' ';
    case 0x2010:  // hyphen
    case 0x2011:  // non-breaking hyphen
      return '-';
    case 0x00AD:  // soft hyphen
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFE0F:
    case 0xFEFF:
      return dropped;
    default:
      return to_lower(c);
  }
}

template <typename Visit>
void for_each_folded(std::u16string_view word, Visit visit) {
  const auto size = static_cast<int32_t>(word.size());
  for (int32_t i = 0; i < size;) {
    const char32_t c = fold_code_point(next_code_point(word, &i));
    if (c != dropped) visit(c);
  }
}

void append_utf16(char32_t c, std::u16string* out) {
  if (c < 0x10000) {
    out->push_back(static_cast<char16_t>(c));
  } else {
    out->push_back(static_cast<char16_t>(0xD7C0 + (c >> 10)));
    out->push_back(static_cast<char16_t>(0xDC00 + (c & 0x3FF)));
  }
}

void append_utf8(char32_t c, std::string* out) {
  if (c < 0x80) {
    out->push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out->push_back(static_cast<char>(0xC0 | (c >> 6)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else if (c < 0x10000) {
    out->push_back(static_cast<char>(0xE0 | (c >> 12)));
    out->push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else {
    out->push_back(static_cast<char>(0xF0 | (c >> 18)));
    out->push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
  }
}

}  // namespace

char32_t code_point_before(std::u16string_view text, int32_t position) {
  const char32_t c = text[static_cast<size_t>(position - 1)];
  if ((c & 0xFFFFF800u) != 0xD800) return c;
  if (is_trail(c) && position > 1 && is_lead(text[static_cast<size_t>(position - 2)])) {
    return join_surrogates(text[static_cast<size_t>(position - 2)], static_cast<char16_t>(c));
  }
  return replacement_character;
}

bool is_well_formed(std::u16string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if ((text[i] & 0xF800) != 0xD800) continue;
    if (!is_lead(text[i]) || i + 1 == text.size() || !is_trail(text[i + 1])) return false;
    ++i;
  }
  return true;
}

std::u16string well_formed(std::u16string_view text) {
  std::u16string result(text);
  for (size_t i = 0; i < result.size(); ++i) {
    if ((result[i] & 0xF800) != 0xD800) continue;
    if (is_lead(result[i]) && i + 1 < result.size() && is_trail(result[i + 1])) {
      ++i;
    } else {
      result[i] = static_cast<char16_t>(replacement_character);
    }
  }
  return result;
}

namespace beyond_ascii {

bool is_space(char32_t c) {
  if (c == 0x85 || c == 0xFEFF || c == 0x200B) return true;
  // White_Space above U+0085 is Z*; asking for the property itself would bring all of ICU's tables.
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & U_GC_Z_MASK) != 0;
}

bool is_letter(char32_t c) {
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool is_digit(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER; }

bool is_upper(char32_t c) {
  const int8_t type = u_charType(static_cast<UChar32>(c));
  return type == U_UPPERCASE_LETTER || type == U_TITLECASE_LETTER;
}

bool is_lower(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_LOWERCASE_LETTER; }

}  // namespace beyond_ascii

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

char32_t to_upper(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 32 : c;
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c)));
}

std::u16string fold(std::u16string_view word) {
  std::u16string folded;
  folded.reserve(word.size());
  for_each_folded(word, [&](char32_t c) { append_utf16(c, &folded); });
  return folded;
}

uint64_t fold_hash(std::u16string_view word) {
  uint64_t hash = hash_basis;
  for_each_folded(word, [&](char32_t c) { hash = add_to_hash(hash, c); });
  return finish_hash(hash);
}

uint64_t bare_hash(std::u16string_view word) {
  uint64_t hash = hash_basis;
  for_each_folded(word, [&](char32_t c) { hash = add_to_hash(hash, without_accents(c)); });
  return finish_hash(hash);
}

std::u16string to_utf16(std::string_view utf8) {
  std::u16string out;
  out.reserve(utf8.size());
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(utf8[i]); };
  for (size_t i = 0; i < utf8.size();) {
    const uint8_t first = byte(i++);
    if (first < 0x80) {
      out.push_back(first);
      continue;
    }
    // The Encoding standard's UTF-8 decoder: a maximal ill-formed prefix becomes one U+FFFD.
    int more = first >= 0xC2 && first <= 0xDF   ? 1
               : first >= 0xE0 && first <= 0xEF ? 2
               : first >= 0xF0 && first <= 0xF4 ? 3
                                                : 0;
    if (more == 0) {
      out.push_back(static_cast<char16_t>(replacement_character));
      continue;
    }
    uint8_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    uint8_t high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    char32_t c = first & (more == 1 ? 0x1F : more == 2 ? 0x0F : 0x07);
    while (more > 0 && i < utf8.size() && byte(i) >= low && byte(i) <= high) {
      c = (c << 6) | (byte(i++) & 0x3F);
      low = 0x80;
      high = 0xBF;
      --more;
    }
    append_utf16(more == 0 ? c : replacement_character, &out);
  }
  return out;
}

std::string to_utf8(std::u16string_view utf16) {
  std::string out;
  out.reserve(utf16.size() + utf16.size() / 8);
  const auto size = static_cast<int32_t>(utf16.size());
  for (int32_t i = 0; i < size;) append_utf8(next_code_point(utf16, &i), &out);
  return out;
}

struct Breaker::State {
  std::unique_ptr<icu::BreakIterator> iterator;
  UText text = UTEXT_INITIALIZER;
};

Breaker::Breaker() : state_(std::make_unique<State>()) { state_->iterator = make_break_iterator(); }

Breaker::~Breaker() { utext_close(&state_->text); }

void Breaker::set_text(std::u16string_view text) {
  if (!state_->iterator) return;
  UErrorCode status = U_ZERO_ERROR;
  utext_openUChars(&state_->text, text.data(), static_cast<int64_t>(text.size()), &status);
  state_->iterator->setText(&state_->text, status);
  state_->iterator->first();
}

int32_t Breaker::next() {
  const int32_t boundary = state_->iterator ? state_->iterator->next() : icu::BreakIterator::DONE;
  return boundary == icu::BreakIterator::DONE ? -1 : boundary;
}

}  // namespace guillemet
