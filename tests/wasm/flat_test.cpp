// The border's messages: what JavaScript writes is read, what is broken is refused, and every table
// comes out where flat.h says.
#include "flat.h"

#include <doctest.h>

#include <cstring>
#include <string>
#include <vector>

namespace guillemet {
namespace {

using flat::layout;

/// A request as web/src/flat.js writes it.
std::vector<int32_t> request_of(std::vector<int32_t> ints, std::u16string units) {
  const size_t head = ints.size();
  ints.resize(head + (units.size() + 1) / 2);
  std::memcpy(ints.data() + head, units.data(), units.size() * sizeof(char16_t));
  return ints;
}

TEST_CASE("a request is read") {
  const std::u16string strings =
      u"fr"
      u"ONU"
      u"Nations unies"
      u"https://example.org/onu"
      u"L’ONU.";
  const auto message = request_of({layout, 2024, 2, 29, 1, 1, 2, 6, 1, 3, 13, 23}, strings);
  flat::Request request;
  REQUIRE(flat::decode(message.data(), 12 * 4 + strings.size() * 2, &request));
  CHECK(request.text == u"L’ONU.");
  CHECK(request.tokens);
  CHECK(request.options.language == "fr");
  CHECK(request.options.date.year == 2024);
  CHECK(request.options.date.month == 2);
  CHECK(request.options.date.day == 29);
  REQUIRE(request.options.vocabulary.size() == 1);
  CHECK(request.options.vocabulary[0].name == u"ONU");
  CHECK(request.options.vocabulary[0].type == EntityType::organization);
  CHECK(request.options.vocabulary[0].canonical == u"Nations unies");
  CHECK(request.options.vocabulary[0].link == u"https://example.org/onu");
}

TEST_CASE("a broken request is refused") {
  struct Row {
    const char* what;
    std::vector<int32_t> ints;
    size_t bytes;
  };
  const std::vector<Row> rows = {
      {"nothing", {}, 0},
      {"half a header", {layout, 0, 0, 0}, 16},
      {"another layout", {layout + 1, 0, 0, 0, 0, 0, 0, 0}, 32},
      {"more text than there is", {layout, 0, 0, 0, 0, 0, 0, 2, 0}, 34},
      {"a negative length", {layout, 0, 0, 0, 0, 0, -1, 0}, 32},
      {"a negative number of rows", {layout, 0, 0, 0, 0, -1, 0, 0}, 32},
      {"more rows than there are", {layout, 0, 0, 0, 0, 1 << 30, 0, 0}, 32},
      {"a type that is none", {layout, 0, 0, 0, 0, 1, 0, 0, entity_type_count, 0, 0, 0}, 48},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    // On the heap and of exact size, so that a sanitizer sees an overrun.
    const std::vector<int32_t> message(row.ints.begin(), row.ints.end());
    flat::Request request;
    CHECK_FALSE(flat::decode(message.data(), row.bytes, &request));
  }
}

Analysis sample() {
  Analysis analysis;
  analysis.language = "fr";
  analysis.sentences = {{0, 30}};
  analysis.tokens = {{0, 3}, {4, 9}};
  analysis.entities = {{{0, 3}, EntityType::person, 0, -1}, {{4, 9}, EntityType::money, -1, 0}};
  Value value;
  value.amount = {123456789012345, -2};
  value.currency = "EUR";
  analysis.values = {value};
  Subject subject;
  subject.name = u"Éva";
  subject.mentions = {0};
  analysis.subjects = {subject};
  Quote quote;
  quote.kind = QuoteKind::indirect;
  quote.outer = {10, 30};
  quote.content = {12, 28};
  quote.speaker.name = u"Éva";
  quote.speaker.subject = 0;
  quote.confidence = 87;
  quote.language = "en";
  analysis.quotes = {quote};
  return analysis;
}

TEST_CASE("an analysis is written table after table") {
  const std::vector<int32_t> out = flat::encode(sample(), true);
  const std::vector<int32_t> pool_free = {
      layout,      static_cast<int32_t>(out.size()),
      0,           2,
      2,           1,
      1,           1,
      1,           1,
      2,           13,  // rows, units of the pool
      0,           3,
      0,           0,
      -1,          4,
      9,           7,
      -1,          0,  // entities
      2,           0,
      -2045911175, 28744,
      -2,          2,
      3,  // values
      0,           5,
      3,           8,
      0,           1,  // subjects
      0,               // mentions
      2,           10,
      30,          12,
      28,          0,
      0,           0,
      0,           8,
      3,           0,
      -1,          87,
      11,          2,   // quotes
      0,           30,  // sentences
      0,           3,
      4,           9,  // tokens
  };
  REQUIRE(out.size() == pool_free.size() + 7);
  for (size_t i = 0; i < pool_free.size(); ++i) {
    CAPTURE(i);
    CHECK(out[i] == pool_free[i]);
  }
  std::u16string pool(13, u' ');
  std::memcpy(pool.data(), out.data() + pool_free.size(), 26);
  CHECK(pool == u"frEURÉvaÉvaen");
}

TEST_CASE("sentences and tokens only when they are wanted") {
  const std::vector<int32_t> out = flat::encode(sample(), false);
  CHECK(out[9] == 0);
  CHECK(out[10] == 0);
  CHECK(out[1] == static_cast<int32_t>(out.size()));
}

TEST_CASE("an empty analysis is its header") {
  const std::vector<int32_t> out = flat::encode(Analysis(), true);
  CHECK(out.size() == 12);
}

}  // namespace
}  // namespace guillemet
