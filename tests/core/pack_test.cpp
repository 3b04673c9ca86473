#include "guillemet/pack.h"

#include <doctest.h>

#include "bytes.h"
#include "fixture.h"
#include "pack_format.h"

namespace guillemet {
namespace {

/// A lexicon section as tools/pack writes it: one class, front-coded phrases, attributes by number.
std::string small_lexicon() {
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

std::string small_pack() {
  return write_sections({{section_language, "fr"}, {section_lexicon, small_lexicon()}});
}

Fault fault_of(std::string_view bytes) {
  // A heap buffer of exactly this size: a sanitizer sees a read past its end.
  const std::vector<char> exact(bytes.begin(), bytes.end());
  LoadError error;
  const auto pack = Pack::parse({exact.data(), exact.size()}, &error);
  CHECK((pack == nullptr) == static_cast<bool>(error));
  return error.fault;
}

Word word(std::u16string_view written) {
  Word result;
  result.key = fold_hash(written);
  return result;
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
  std::string other_version = small_pack();
  other_version[8] = 99;
  const Row rows[] = {
      {"text", "<!doctype html><title>404</title>", Fault::foreign},
      {"empty", "", Fault::truncated},
      {"another version", other_version, Fault::version},
      {"bytes behind the end", small_pack() + "x", Fault::corrupt},
      {"no language", write_sections({{section_lexicon, small_lexicon()}}), Fault::corrupt},
      {"a lexicon of zeros",
       write_sections({{section_language, "fr"}, {section_lexicon, {"\1\0", 2}}}), Fault::corrupt},
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
    for (const int change : {0x01, 0x7F, 0x80, 0xFF}) {
      std::string damaged = lexicon;
      damaged[i] = static_cast<char>(damaged[i] ^ change);
      fault_of(write_sections({{section_language, "fr"}, {section_lexicon, damaged}}));
    }
    CHECK(fault_of(write_sections({{section_language, "fr"},
                                   {section_lexicon, std::string_view(lexicon).substr(0, i)}})) ==
          Fault::corrupt);
  }
}

}  // namespace guillemet
