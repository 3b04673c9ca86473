#include "guillemet/pack.h"

#include <algorithm>
#include <array>
#include <utility>

#include "bytes.h"
#include "pack_format.h"

namespace guillemet {
namespace {

/// Row k holds what a byte does to the checksum when k others follow it.
using CrcTables = std::array<std::array<uint32_t, 256>, 8>;

CrcTables make_crc_tables() {
  CrcTables tables{};
  for (uint32_t i = 0; i < 256; ++i) {
    uint32_t c = i;
    for (int k = 0; k < 8; ++k) c = (c & 1) != 0 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
    tables[0][i] = c;
  }
  for (size_t k = 1; k < tables.size(); ++k) {
    for (uint32_t i = 0; i < 256; ++i) {
      const uint32_t before = tables[k - 1][i];
      tables[k][i] = tables[0][before & 0xFF] ^ before >> 8;
    }
  }
  return tables;
}

/// Eight bytes at a time (Kounavis and Berry 2008): one by one takes longer than all the rest of
/// loading a pack.
uint32_t crc32(std::string_view bytes) {
  static const CrcTables tables = make_crc_tables();
  uint32_t crc = 0xFFFFFFFFu;
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
    uint64_t eight = load<uint64_t>(bytes.data()) ^ crc;
    crc = 0;
    for (size_t k = 8; k-- > 0; eight >>= 8) crc ^= tables[k][eight & 0xFF];
  }
  for (const char byte : bytes)
    crc = tables[0][(crc ^ static_cast<uint8_t>(byte)) & 0xFF] ^ crc >> 8;
  return crc ^ 0xFFFFFFFFu;
}

constexpr size_t checksummed_from = 20;

}  // namespace

std::string_view name_of(Fault fault) {
  switch (fault) {
    case Fault::none:
      return "none";
    case Fault::foreign:
      return "foreign";
    case Fault::version:
      return "version";
    case Fault::truncated:
      return "truncated";
    case Fault::corrupt:
      return "corrupt";
    case Fault::malformed_line:
      return "malformed-line";
    case Fault::unknown_type:
      return "unknown-type";
  }
  return "none";
}

uint32_t checksum_of(std::string_view pack) { return crc32(pack.substr(checksummed_from)); }

LoadError read_sections(std::string_view bytes, std::vector<Section>* sections) {
  const auto size = static_cast<int64_t>(bytes.size());
  const size_t magic_there = bytes.size() < pack_magic.size() ? bytes.size() : pack_magic.size();
  if (bytes.substr(0, magic_there) != pack_magic.substr(0, magic_there)) return {Fault::foreign, 0};
  if (bytes.size() < pack_header_size) return {Fault::truncated, size};

  ByteReader in(bytes);
  in.take(pack_magic.size());
  if (in.u32() != pack_version) return {Fault::version, 8};
  const uint32_t whole = in.u32();
  if (bytes.size() < whole) return {Fault::truncated, size};
  if (bytes.size() > whole) return {Fault::corrupt, whole};
  if (in.u32() != checksum_of(bytes)) return {Fault::corrupt, 16};

  const uint32_t count = in.u32();
  for (uint32_t i = 0; i < count; ++i) {
    const auto row = static_cast<int64_t>(in.position());
    const std::string_view padded = in.take(section_name_size);
    const uint32_t offset = in.u32();
    const uint32_t length = in.u32();
    if (in.failed() || offset > bytes.size() - pack_tail_size ||
        length > bytes.size() - pack_tail_size - offset) {
      return {Fault::corrupt, row};
    }
    sections->push_back({padded.substr(0, padded.find('\0')), bytes.substr(offset, length)});
  }
  return {};
}

std::string write_sections(const std::vector<Section>& sections) {
  size_t offset = pack_header_size + sections.size() * section_row_size;
  ByteWriter rest;
  rest.u32(static_cast<uint32_t>(sections.size()));
  for (const Section& section : sections) {
    std::string name(section.name);
    name.resize(section_name_size, '\0');
    rest.put(name);
    rest.u32(static_cast<uint32_t>(offset));
    rest.u32(static_cast<uint32_t>(section.bytes.size()));
    offset += section.bytes.size();
  }
  for (const Section& section : sections) rest.put(section.bytes);
  rest.put(std::string(pack_tail_size, '\0'));
  offset += pack_tail_size;

  ByteWriter file;
  file.put(pack_magic);
  file.u32(pack_version);
  file.u32(static_cast<uint32_t>(offset));
  file.u32(crc32(rest.bytes()));
  file.put(rest.bytes());
  return file.bytes();
}

std::string_view find_section(const std::vector<Section>& sections, std::string_view name) {
  for (const Section& section : sections) {
    if (section.name == name) return section.bytes;
  }
  return {};
}

Pack::Pack(std::unique_ptr<const Contents> contents) : contents_(std::move(contents)) {}
Pack::~Pack() = default;

const std::string& Pack::language() const { return contents_->language; }

std::shared_ptr<const Pack> Pack::parse(std::string_view bytes, LoadError* error) {
  PackBytes copy(bytes.size());
  std::copy(bytes.begin(), bytes.end(), copy.data());
  return take(std::move(copy), error);
}

std::shared_ptr<const Pack> Pack::take(PackBytes bytes, LoadError* error) {
  auto contents = std::make_unique<Contents>();
  contents->bytes = std::move(bytes);
  const std::string_view file = contents->bytes.view();
  std::vector<Section> sections;
  *error = read_sections(file, &sections);
  if (*error) return nullptr;
  contents->language = find_section(sections, section_language);
  if (contents->language.empty()) {
    *error = {Fault::corrupt, static_cast<int64_t>(pack_header_size)};
    return nullptr;
  }
  const auto read = [&](std::string_view name, auto view, auto* part) {
    const std::string_view section = find_section(sections, name);
    *error = view(section, part);
    if (!section.empty()) error->position += section.data() - file.data();
    return !*error;
  };
  if (!read(section_lexicon, Lexicon::view, &contents->lexicon)) return nullptr;
  if (!read(section_tagger, TaggerModel::view, &contents->tagger)) return nullptr;
  *error = {};
  return std::shared_ptr<const Pack>(new Pack(std::move(contents)));
}

}  // namespace guillemet
