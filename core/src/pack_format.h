// The pack file, byte by byte. Numbers are little-endian.
//
//   0  "GUILLEME"   8 bytes
//   8  version      u32
//  12  size         u32, of the whole file
//  16  checksum     u32, CRC-32 (IEEE 802.3) of everything from byte 20 on
//  20  count        u32, of sections
//  24  sections     count * { name: 12 bytes padded with zeros, offset u32, length u32 }
//      the sections' bytes
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
constexpr uint32_t pack_version = 1;
constexpr size_t pack_header_size = 24;
constexpr size_t section_name_size = 12;
constexpr size_t section_row_size = section_name_size + 8;

/// The sections a language's pack has. The base pack has one lexicon a language: "lexicon:fr".
constexpr std::string_view section_language = "language";
constexpr std::string_view section_lexicon = "lexicon";
constexpr std::string_view section_tagger = "tagger";

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

struct Pack::Contents {
  std::string language;
  Lexicon lexicon;
  TaggerModel tagger;
};

}  // namespace guillemet
