#include "guillemet/pack.h"

#include <doctest.h>

#include <algorithm>
#include <utility>

#include "fixture.h"
#include "pack_format.h"

namespace guillemet {
namespace {

std::string small_lexicon() {
  return build_lexicon_table({{"janv", {WordClass::months, "1"}},
                              {"janvier", {WordClass::months, "1"}},
                              {"mi\x1F"
                               "février",
                               {WordClass::months, "2"}}});
}

std::string small_pack() {
  return write_sections({{section_language, "fr"}, {section_lexicon, small_lexicon()}});
}

Word word(std::u16string_view written) {
  Word result;
  result.key = fold_hash(written);
  return result;
}

/// Reads whatever a pack may be asked for, so that a sanitizer sees what it does not have.
void look_into(const Pack::Contents& contents) {
  for (const char16_t* written : {u"janv", u"janvier", u"mi", u"février", u"été", u""}) {
    const Lexicon::Entry* entry = contents.lexicon.find_word(fold_hash(written));
    if (entry == nullptr) continue;
    size_t attributes = 0;
    for (int c = 0; c < word_class_count; ++c) {
      attributes += contents.lexicon.attribute(*entry, static_cast<WordClass>(c)).size();
    }
    CHECK(attributes < 1000);
  }
  contents.lexicon.longest({word(u"mi"), word(u"février")}, 0, 2, WordClass::months);
  TaggerModel::Scores scores{};
  for (uint32_t i = 0; i < 64; ++i) contents.tagger.add(i << 26, &scores);
}

Fault fault_of(std::string_view bytes) {
  // A heap buffer of exactly this size: a sanitizer sees a read past its end.
  const std::vector<char> exact(bytes.begin(), bytes.end());
  LoadError error;
  const auto pack = Pack::parse({exact.data(), exact.size()}, &error);
  CHECK((pack == nullptr) == static_cast<bool>(error));
  if (pack != nullptr) look_into(pack->contents());
  return error.fault;
}

}  // namespace

TEST_CASE("a pack gives back its words, phrases and attributes") {
  LoadError error;
  const auto pack = Pack::parse(small_pack(), &error);
  REQUIRE(pack != nullptr);
  CHECK(pack->language() == "fr");
  const Lexicon& lexicon = pack->contents().lexicon;
  CHECK(lexicon.has(fold_hash(u"Janvier"), WordClass::months));
  CHECK(lexicon.has(fold_hash(u"janv"), WordClass::months));
  CHECK_FALSE(lexicon.has(fold_hash(u"janvier"), WordClass::weekdays));
  CHECK_FALSE(lexicon.has(fold_hash(u"mi"), WordClass::months));
  CHECK_FALSE(lexicon.has(fold_hash(u"ja"), WordClass::months));

  const std::vector<Word> words = {word(u"Mi"), word(u"FÉVRIER"), word(u"janvier")};
  const Lexicon::Match match = lexicon.longest(words, 0, 3, WordClass::months);
  CHECK(match.length == 2);
  CHECK(lexicon.attribute(*match.entry, WordClass::months) == "2");
  CHECK(lexicon.longest(words, 0, 1, WordClass::months).length == 0);
  CHECK(lexicon.longest(words, 2, 3, WordClass::months).length == 1);
}

TEST_CASE("a pack cut short is a fault at every length") {
  const std::string pack = small_pack();
  CHECK(fault_of(pack) == Fault::none);
  for (size_t size = 0; size < pack.size(); ++size) {
    CAPTURE(size);
    CHECK(fault_of(std::string_view(pack).substr(0, size)) == Fault::truncated);
  }
}

TEST_CASE("a pack with any byte changed is a fault") {
  const std::string pack = small_pack();
  for (size_t i = 0; i < pack.size(); ++i) {
    CAPTURE(i);
    std::string damaged = pack;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x41);
    CHECK(fault_of(damaged) != Fault::none);
  }
}

TEST_CASE("what is no pack says so") {
  struct Row {
    const char* name;
    std::string bytes;
    Fault fault;
  };
  const char zeros[200] = {};
  std::string other_version = small_pack();
  other_version[8] = 99;
  const Row rows[] = {
      {"text", "<!doctype html><title>404</title>", Fault::foreign},
      {"empty", "", Fault::truncated},
      {"another version", other_version, Fault::version},
      {"bytes behind the end", small_pack() + "x", Fault::corrupt},
      {"no language", write_sections({{section_lexicon, small_lexicon()}}), Fault::corrupt},
      {"no lexicon", write_sections({{section_language, "fr"}}), Fault::corrupt},
      {"a lexicon of zeros",
       write_sections(
           {{section_language, "fr"}, {section_lexicon, std::string_view(zeros, sizeof zeros)}}),
       Fault::corrupt},
      {"a foreign model",
       write_sections({{section_language, "fr"},
                       {section_lexicon, small_lexicon()},
                       {section_tagger, "not a model"}}),
       Fault::foreign},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(name_of(fault_of(row.bytes)) == name_of(row.fault));
  }
}

TEST_CASE("a damaged lexicon behind a right checksum is a fault, never a crash") {
  const std::string lexicon = small_lexicon();
  for (size_t i = 0; i < lexicon.size(); ++i) {
    CAPTURE(i);
    for (const int change : {0x01, 0x02, 0x7F, 0x80, 0xFF}) {
      std::string damaged = lexicon;
      damaged[i] = static_cast<char>(damaged[i] ^ change);
      fault_of(write_sections({{section_language, "fr"}, {section_lexicon, damaged}}));
    }
    CHECK(fault_of(write_sections({{section_language, "fr"},
                                   {section_lexicon, std::string_view(lexicon).substr(0, i)}})) ==
          Fault::corrupt);
  }
}

TEST_CASE("sections outside the file are a fault, where their row stands") {
  const std::string pack = small_pack();
  struct Row {
    const char* name;
    size_t at;
    uint32_t number;
  };
  const size_t first = pack_header_size + section_name_size;
  const auto size = static_cast<uint32_t>(pack.size());
  const Row rows[] = {
      {"begins behind the end", first, size},
      {"begins in the last zeros", first, size - 7},
      {"begins near the end of the address space", first, 0xFFFFFFF0},
      {"ends in the last zeros", first + 4, size},
      {"longer than anything", first + 4, 0xFFFFFFFF},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    std::string damaged = pack;
    for (size_t i = 0; i < 4; ++i) {
      damaged[row.at + i] = static_cast<char>(row.number >> 8 * i);
    }
    const uint32_t checksum = checksum_of(damaged);
    for (size_t i = 0; i < 4; ++i) damaged[16 + i] = static_cast<char>(checksum >> 8 * i);
    LoadError error;
    CHECK(Pack::parse(damaged, &error) == nullptr);
    CHECK(error.fault == Fault::corrupt);
    CHECK(error.position == static_cast<int64_t>(pack_header_size));
  }
}

TEST_CASE("the checksum is the CRC-32 that everybody computes") {
  const std::string file = "GUILLEME" + std::string(12, '\0');
  CHECK(checksum_of(file + "123456789") == 0xCBF43926u);
  CHECK(checksum_of(file) == 0);
}

TEST_CASE("a pack that is taken over is used where it lies") {
  const std::string small = small_pack();
  PackBytes bytes(small.size());
  std::copy(small.begin(), small.end(), bytes.data());
  const char* begin = bytes.data();
  LoadError error;
  const auto pack = Pack::take(std::move(bytes), &error);
  REQUIRE(pack != nullptr);
  const Lexicon& lexicon = pack->contents().lexicon;
  const Lexicon::Entry* entry = lexicon.find_word(fold_hash(u"janvier"));
  REQUIRE(entry != nullptr);
  const char* attribute = lexicon.attribute(*entry, WordClass::months).data();
  CHECK(attribute > begin);
  CHECK(attribute < begin + small.size());
}

}  // namespace guillemet
