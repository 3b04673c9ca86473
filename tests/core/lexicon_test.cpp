// Word lists, the table that is built of them, and what is found in it.
#include "lexicon.h"

#include <doctest.h>

#include "bytes.h"
#include "unicode.h"

namespace guillemet {
namespace {

/// One class of three lines, in the bytes of word_lists.h.
std::string small_lists() {
  ByteWriter out;
  out.u8(1);
  out.u8(static_cast<uint32_t>(WordClass::months));
  out.varint(2);
  out.put_sized("1");
  out.put_sized("2");
  out.varint(3);
  out.varint(0);
  out.put_sized("janvier");
  out.varint(0);
  out.varint(2);  // shares "ja"
  out.put_sized("nv");
  out.varint(0);
  out.varint(0);
  out.put_sized(
      "mi\x1F"
      "février");
  out.varint(1);
  return out.bytes();
}

/// A word that is like no other number's.
std::string word_of(uint32_t number) {
  std::string word;
  for (uint32_t rest = number + 1; rest > 0; rest /= 26) {
    word.push_back(static_cast<char>('a' + rest % 26));
  }
  return word;
}

/// Keeps what a table points into.
struct Built {
  explicit Built(const std::vector<LexiconLine>& lines) : table(build_lexicon_table(lines)) {
    REQUIRE_FALSE(Lexicon::view(table, &lexicon));
  }
  std::string table;
  Lexicon lexicon;
};

uint64_t key_of(const std::string& word) { return fold_hash(to_utf16(word)); }

}  // namespace

TEST_CASE("word lists are read and written") {
  WordLists lists;
  REQUIRE(read_word_lists(small_lists(), &lists));
  REQUIRE(lists.lines.size() == 3);
  CHECK(lists.lines[0].words == "janvier");
  CHECK(lists.lines[1].words == "janv");
  CHECK(lists.lines[2].words ==
        "mi\x1F"
        "février");
  CHECK(lists.lines[2].sense.attribute == "2");
  CHECK(lists.lines[2].sense.word_class == WordClass::months);

  WordLists again;
  REQUIRE(read_word_lists(write_word_lists(lists.lines), &again));
  REQUIRE(again.lines.size() == 3);
  for (size_t i = 0; i < 3; ++i) {
    CHECK(again.lines[i].words == lists.lines[i].words);
    CHECK(again.lines[i].sense.attribute == lists.lines[i].sense.attribute);
  }
}

TEST_CASE("word lists with any end missing or byte changed are refused or read, never a crash") {
  const std::string good = small_lists();
  WordLists lists;
  for (size_t i = 0; i < good.size(); ++i) {
    CAPTURE(i);
    CHECK_FALSE(read_word_lists(std::string_view(good).substr(0, i), &lists));
    for (const int change : {0x01, 0x7F, 0x80, 0xFF}) {
      std::string damaged = good;
      damaged[i] = static_cast<char>(damaged[i] ^ change);
      if (!read_word_lists(damaged, &lists)) continue;
      for (const LexiconLine& line : lists.lines) CHECK(line.words.size() < 100);
    }
  }
}

TEST_CASE("a lexicon that is built knows its words, one that is read only what they are") {
  Lexicon built;
  REQUIRE_FALSE(Lexicon::build(small_lists(), &built));
  Lexicon moved = std::move(built);
  CHECK(moved.lines().size() == 3);
  CHECK(moved.has(key_of("Janvier"), WordClass::months));
  CHECK_FALSE(moved.has(key_of("février"), WordClass::months));
  CHECK(moved.has_any(WordClass::months));
  CHECK_FALSE(moved.has_any(WordClass::weekdays));

  const Built read({{"mars", {WordClass::months, "3"}}});
  CHECK(read.lexicon.lines().empty());
  CHECK(read.lexicon.has(key_of("mars"), WordClass::months));
  const Lexicon none;
  CHECK(none.find_word(key_of("mars")) == nullptr);
  CHECK(Built({}).lexicon.find_word(key_of("mars")) == nullptr);
}

TEST_CASE("the senses of a word keep the order of the lines") {
  const Built built({{"mars", {WordClass::months, "3"}},
                     {"mars", {WordClass::places, "planet"}},
                     {"mars", {WordClass::months, "second"}},
                     {"mars\x1F"
                      "express",
                      {WordClass::products, ""}},
                     {"mars\x1F"
                      "express",
                      {WordClass::companies, "x"}}});
  const Lexicon& lexicon = built.lexicon;
  const Lexicon::Entry* mars = lexicon.find_word(key_of("Mars"));
  REQUIRE(mars != nullptr);
  CHECK(mars->classes == (bit(WordClass::months) | bit(WordClass::places)));
  CHECK(mars->begins_phrase);
  REQUIRE(mars->sense_count == 3);
  const Sense* senses = lexicon.senses(*mars);
  CHECK(senses[0].attribute == "3");
  CHECK(senses[1].attribute == "planet");
  CHECK(senses[2].attribute == "second");
  CHECK(lexicon.attribute(*mars, WordClass::months) == "3");
  CHECK(lexicon.attribute(*mars, WordClass::weekdays).empty());
}

TEST_CASE("tables of every size find all their words and hardly any other") {
  const uint32_t counts[] = {1, 2, 3, 17, 500, 40000};
  for (const uint32_t count : counts) {
    CAPTURE(count);
    std::vector<std::string> words;
    for (uint32_t i = 0; i < count; ++i) words.push_back(word_of(7 * i));
    std::vector<LexiconLine> lines;
    const std::string attributes[] = {"", "f", "m"};
    for (uint32_t i = 0; i < count; ++i) {
      const auto word_class = static_cast<WordClass>(i % word_class_count);
      lines.push_back({words[i], {word_class, attributes[i % 3]}});
    }
    const Built built(lines);
    bool all = true;
    for (uint32_t i = 0; i < count; ++i) {
      const Lexicon::Entry* entry = built.lexicon.find_word(key_of(words[i]));
      const auto word_class = static_cast<WordClass>(i % word_class_count);
      all = all && entry != nullptr && entry->classes == bit(word_class) &&
            built.lexicon.attribute(*entry, word_class) == attributes[i % 3];
    }
    CHECK(all);
    int false_hits = 0;
    for (uint32_t i = 0; i < 7 * 200000; ++i) {
      if (i % 7 == 0 && i < 7 * count) continue;
      false_hits += built.lexicon.find_word(key_of(word_of(i))) != nullptr ? 1 : 0;
    }
    CHECK(false_hits <= 6);  // about one is to be expected
  }
}

TEST_CASE("what is too much for a table makes none") {
  std::vector<std::string> words;
  for (uint32_t i = 0; i < 70000; ++i) words.push_back(word_of(i));
  std::vector<LexiconLine> lines;
  for (const std::string& word : words) lines.push_back({word, {WordClass::functions, word}});
  CHECK(build_lexicon_table(lines).empty());  // as many entries as words
}

TEST_CASE("words in split-words are told by their shapes") {
  const Built built({{"cannot", {WordClass::split_words, "3 3"}}});
  CHECK(built.lexicon.split_shapes().may_have(u"cannot"));
  CHECK(built.lexicon.split_shapes().may_have(u"Cannot"));
  CHECK_FALSE(built.lexicon.split_shapes().may_have(u"can"));
}

}  // namespace guillemet
