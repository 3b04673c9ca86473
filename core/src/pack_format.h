// The pack file, byte by byte. Numbers are little-endian and lie at any address.
//
//   0  "GUILLEME"   8 bytes
//   8  version      u32
//  12  size         u32, of the whole file
//  16  checksum     u32, CRC-32 (IEEE 802.3) of everything from byte 20 on
//  20  count        u32, of sections
//  24  sections     count * { name: 12 bytes padded with zeros, offset u32, length u32 }
//      the sections' bytes
//      8 bytes of zeros
//
// A section is used where it lies: the library keeps the file's bytes and unpacks next to nothing.
// Whoever reads a section checks it once, from end to end, in such a way that no later look-up can
// leave it, but for the few bytes behind it that a look-up may load and not use; the zeros are
// there for the last one. The checksum tells damage, not malice: nothing relies on it.
//
// A language's pack has these sections:
//
//   language   its tag: "fr"
//   lexicon    word lists, as lexicon_table.h draws them
//   tagger     weights, as tagger_model.h draws them; none where there is no model
//
// The base pack has one a language: "words:fr", its lists as word_lists.h draws them. There are
// many of them, few words in each, and who tells the language wants the words themselves.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "guillemet/pack.h"
#include "lexicon.h"
#include "tagger_model.h"

namespace guillemet {

constexpr std::string_view pack_magic = "GUILLEME";
constexpr uint32_t pack_version = 2;
constexpr size_t pack_header_size = 24;
constexpr size_t pack_tail_size = 8;
static_assert(pack_tail_size >= TaggerModel::readable_past);
constexpr size_t section_name_size = 12;
constexpr size_t section_row_size = section_name_size + 8;

constexpr std::string_view section_language = "language";
constexpr std::string_view section_lexicon = "lexicon";
constexpr std::string_view section_tagger = "tagger";
constexpr std::string_view section_words = "words";

struct Section {
  std::string_view name;
  std::string_view bytes;
};

/// Validates the frame and lists the sections, which point into `bytes`.
LoadError read_sections(std::string_view bytes, std::vector<Section>* sections);
/// The inverse, for tools/pack.
std::string write_sections(const std::vector<Section>& sections);

/// The section's bytes; empty where there is none.
std::string_view find_section(const std::vector<Section>& sections, std::string_view name);

/// What stands at byte 16 of a pack of at least pack_header_size bytes.
uint32_t checksum_of(std::string_view pack);

struct Pack::Contents {
  PackBytes bytes;  // what the others point into
  std::string language;
  Lexicon lexicon;
  TaggerModel tagger;
};

}  // namespace guillemet
