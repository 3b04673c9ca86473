#include "guillemet/pack.h"

#include <array>

#include "bytes.h"
#include "pack_format.h"

namespace guillemet {
namespace {

constexpr std::array<uint32_t, 256> crc_table = [] {
  std::array<uint32_t, 256> table{};
  for (uint32_t i = 0; i < 256; ++i) {
    uint32_t c = i;
    for (int k = 0; k < 8; ++k) c = (c & 1) != 0 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
    table[i] = c;
  }
  return table;
}();

uint32_t crc32(std::string_view bytes) {
  uint32_t crc = 0xFFFFFFFFu;
  for (const char byte : bytes)
    crc = crc_table[(crc ^ static_cast<uint8_t>(byte)) & 0xFF] ^ (crc >> 8);
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
  if (in.u32() != crc32(bytes.substr(checksummed_from))) return {Fault::corrupt, 16};

  const uint32_t count = in.u32();
  for (uint32_t i = 0; i < count; ++i) {
    const auto row = static_cast<int64_t>(in.position());
    const std::string_view padded = in.take(section_name_size);
    const uint32_t offset = in.u32();
    const uint32_t length = in.u32();
    if (in.failed() || offset > bytes.size() || length > bytes.size() - offset) {
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
  std::vector<Section> sections;
  *error = read_sections(bytes, &sections);
  if (*error) return nullptr;

  const auto position_of = [&](std::string_view section) {
    return section.empty() ? int64_t{0} : static_cast<int64_t>(section.data() - bytes.data());
  };
  auto contents = std::make_unique<Contents>();
  contents->language = find_section(sections, section_language);
  if (contents->language.empty()) {
    *error = {Fault::corrupt, static_cast<int64_t>(pack_header_size)};
    return nullptr;
  }
  const std::string_view lexicon = find_section(sections, section_lexicon);
  *error = Lexicon::parse(lexicon, &contents->lexicon);
  if (!*error) {
    const std::string_view tagger = find_section(sections, section_tagger);
    *error = TaggerModel::parse(tagger, &contents->tagger);
    if (*error) error->position += position_of(tagger);
  } else {
    error->position += position_of(lexicon);
  }
  if (*error) return nullptr;
  return std::shared_ptr<const Pack>(new Pack(std::move(contents)));
}

}  // namespace guillemet
