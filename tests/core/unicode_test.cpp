#include "unicode.h"

#include <doctest.h>

namespace guillemet {

TEST_CASE("UTF-8 is read as the Encoding standard has it") {
  struct Row {
    const char* name;
    std::string bytes;
    std::u16string expected;
  };
  const Row rows[] = {
      {"plain", "\xC3\xA9t\xC3\xA9", u"\u00E9t\u00E9"},
      {"beyond the basic plane", "\xF0\x9F\x98\x80", u"\U0001F600"},
      {"stray continuation",
       "a\x80"
       "b",
       u"a\uFFFDb"},
      {"cut short", "\xE2\x82", u"\uFFFD"},
      {"cut short, then text",
       "\xF0\x9F\x98"
       "a",
       u"\uFFFDa"},
      {"overlong", "\xC0\xAF", u"\uFFFD\uFFFD"},
      {"surrogate in UTF-8", "\xED\xA0\x80", u"\uFFFD\uFFFD\uFFFD"},
      {"too large", "\xF4\x90\x80\x80", u"\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"byte order mark stays", "\xEF\xBB\xBFx", u"\uFEFFx"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(to_utf16(row.bytes) == row.expected);
  }
}

TEST_CASE("lone surrogates become U+FFFD and lengths stay") {
  const char16_t lone[] = {u'a', 0xD800, u'b', 0xDC00, 0xD83D, 0xDE00, 0xD83D, 0};
  const std::u16string text(lone);
  CHECK_FALSE(is_well_formed(text));
  const std::u16string repaired = well_formed(text);
  CHECK(repaired.size() == text.size());
  CHECK(repaired == u"a\uFFFDb\uFFFD\U0001F600\uFFFD");
  CHECK(is_well_formed(repaired));
}

TEST_CASE("words that differ in case, apostrophe or invisible characters share a key") {
  struct Row {
    std::u16string a, b;
    bool same;
  };
  const Row rows[] = {
      {u"AUJOURD\u2019HUI", u"aujourd'hui", true},
      {u"\u00C9tat", u"\u00E9tat", true},
      {u"\u00C9tat", u"etat", false},
      {u"porte\u2011parole", u"porte-parole", true},
      {u"ca\u00ADf\u00E9", u"caf\u00E9", true},
      {u"1\u202F234", u"1 234", true},
      {u"\u041C\u043E\u0441\u043A\u0432\u0430", u"\u043C\u043E\u0441\u043A\u0432\u0430", true},
  };
  for (const Row& row : rows) {
    CAPTURE(to_utf8(row.a));
    CHECK((fold_hash(row.a) == fold_hash(row.b)) == row.same);
    CHECK(fold_hash(row.a) == fold_hash(fold(row.a)));
  }
  CHECK(bare_hash(u"\u00C9TATS") == bare_hash(u"etats"));
}

TEST_CASE(
    "letters lose their accents alike natively and in WebAssembly, which has a table of its own") {
  struct {
    char32_t letter;
    char32_t bare;
  } rows[] = {{U'\u00E9', U'e'},      {U'\u00C7', U'C'},      {U'\u1EA4', U'A'},
              {U'\u0171', U'u'},      {U'\u0439', U'\u0438'}, {U'\u03AC', U'\u03B1'},
              {U'\u00F8', U'\u00F8'}, {U'\u00DF', U'\u00DF'}, {U'a', U'a'},
              {U'\u2019', U'\u2019'}, {U'\u4E00', U'\u4E00'}};
  for (const auto& row : rows) CHECK(without_accents(row.letter) == row.bare);
  // All of them: the sum is that of ICU 72's normalizer.
  uint64_t sum = 0;
  int changed = 0;
  for (char32_t c = 0; c < 0x3000; ++c) {
    sum = sum * 31 + without_accents(c);
    changed += without_accents(c) != c ? 1 : 0;
  }
  CHECK(changed == 660);
  CHECK(sum == 15365532349530383428u);
}

}  // namespace guillemet
