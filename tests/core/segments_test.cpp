#include "segments.h"

#include <doctest.h>

#include <random>

#include "latin_segments.h"
#include "unicode.h"

namespace guillemet {
namespace {

std::vector<int32_t> boundaries_by_icu(std::u16string_view text, Breaker& breaker) {
  std::vector<int32_t> boundaries;
  breaker.set_text(text);
  for (int32_t next = breaker.next(); next >= 0; next = breaker.next()) boundaries.push_back(next);
  return boundaries;
}

/// Where latin_segment_end() says something, ICU says the same.
void check_against_icu(std::u16string_view text, Breaker& breaker, int* decided) {
  int32_t start = 0;
  for (const int32_t end : boundaries_by_icu(text, breaker)) {
    const int32_t said = latin_segment_end(text, start, static_cast<int32_t>(text.size()));
    if (said != 0) {
      ++*decided;
      if (said != end) {
        CAPTURE(to_utf8(text));
        CAPTURE(start);
        CHECK(said == end);
      }
    }
    start = end;
  }
}

}  // namespace

TEST_CASE("the table of Latin word boundaries says what ICU's rules say") {
  Breaker breaker;
  int decided = 0;
  const std::u16string contexts[] = {u"",  u"a",      u"1",      u" ",      u".",  u"'",
                                     u",", u":",      u"\u2019", u"a.",     u"1,", u"_",
                                     u"@", u"\u0301", u"\u202F", u"\u05D0", u"\n"};
  for (char16_t c = 1; c < 0x3100; ++c) {
    if (c >= 0x0E00 && c < 0x2000) continue;  // no Latin letters; the table knows none of them
    for (const std::u16string& before : contexts) {
      for (const std::u16string& behind : contexts) {
        check_against_icu(before + c + behind, breaker, &decided);
      }
    }
  }
  std::mt19937 random(29);
  const std::u16string_view alphabet =
      u"aZ\u00E9\u0153 \u00A0\u202F\t\n\r09.,;:'\u2019\"\u00AB\u00BB\u201C-_@/&#\u00B7\u00AD\u0301"
      u"\u200D\u20AC\u2026\u65E5\u0E01\U0001F468";
  for (int i = 0; i < 100000; ++i) {
    std::u16string text;
    for (uint32_t size = random() % 14 + 1; size > 0; --size) {
      text += alphabet[random() % alphabet.size()];
    }
    check_against_icu(text, breaker, &decided);
  }
  CHECK(decided > 500000);  // it is not silent
}

TEST_CASE("segments are ICU's, whoever decides") {
  Breaker breaker, other;
  std::mt19937 random(31);
  // No white space, and no script that has no spaces: there ours differ on purpose.
  const std::u16string_view alphabet =
      u"aZ\u00E909.,:'\u2019-_@"
      u"\u00AD\u0301\u200D\u05D0\u05D1\"\U0001F1EB\U0001F1F7\U0001F468\u00B7";
  for (int i = 0; i < 20000; ++i) {
    std::u16string text;
    for (uint32_t size = random() % 16 + 1; size > 0; --size) {
      text += alphabet[random() % alphabet.size()];
    }
    text = well_formed(text);
    std::vector<Segment> segments;
    cut_segments(text, {0, static_cast<int32_t>(text.size())}, breaker, &segments);
    std::vector<int32_t> ends;
    for (const Segment& segment : segments) ends.push_back(segment.range.end);
    CAPTURE(to_utf8(text));
    CHECK(ends == boundaries_by_icu(text, other));
  }
}

TEST_CASE("runs of a script without spaces take linear time") {
  // Each sign ends one of ICU's segments, and the run grew by it.
  Breaker breaker;
  std::u16string text;
  for (int i = 0; i < 100000; ++i) text += u"\u1780\u17D4";
  std::vector<Segment> segments;
  cut_segments(text, {0, static_cast<int32_t>(text.size())}, breaker, &segments);
  CHECK(segments.size() == 1);
}

TEST_CASE("segments tile any text") {
  Breaker breaker;
  std::mt19937 random(30);
  const std::u16string_view alphabet =
      u"ab \n.'\u2019-_@\u00AD\u0301\u202F\u0E01\u0E48\u65E5\u30C9\U0001F468\u200D\uFE0F";
  for (int i = 0; i < 20000; ++i) {
    std::u16string text;
    for (uint32_t size = random() % 20; size > 0; --size) {
      text += alphabet[random() % alphabet.size()];
    }
    std::vector<Segment> segments;
    cut_segments(text, {0, static_cast<int32_t>(text.size())}, breaker, &segments);
    int32_t end = 0;
    bool tiles = true;
    for (const Segment& segment : segments) {
      tiles = tiles && segment.range.start == end && !segment.range.empty();
      end = segment.range.end;
    }
    CAPTURE(to_utf8(text));
    CHECK(tiles);
    CHECK(end == static_cast<int32_t>(text.size()));
  }
}

}  // namespace guillemet
