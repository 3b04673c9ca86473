// Bytes of any kind give a pack or a fault; and a pack that was taken can be used. The bytes are
// tried as they are, and with a head that fits them: a checksum keeps out chance, not malice.
#include <cstdlib>
#include <string>
#include <string_view>

#include "exact_copy.h"
#include "guillemet/analyzer.h"

namespace {

using namespace guillemet;

void try_pack(std::string_view bytes) {
  LoadError error;
  auto pack = Pack::parse(bytes, &error);
  if ((pack == nullptr) != static_cast<bool>(error)) std::abort();
  if (error && (error.position < 0 || error.position > static_cast<int64_t>(bytes.size()))) {
    std::abort();
  }
  if (pack == nullptr) return;
  Options options;
  options.language = pack->language();
  const std::u16string_view text = u"« Oui », a dit le 3 mai Anne Roux, de l'ONU.";
  const Analysis analysis = Analyzer({std::move(pack)}).analyze(text, options);
  if (broken_invariant(analysis, text) != nullptr) std::abort();
}

/// CRC-32, bit by bit: the fuzzer's packs are small.
uint32_t checksum_of(std::string_view bytes) {
  uint32_t crc = 0xFFFFFFFFu;
  for (const char byte : bytes) {
    crc ^= static_cast<uint8_t>(byte);
    for (int k = 0; k < 8; ++k) crc = (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
  }
  return crc ^ 0xFFFFFFFFu;
}

void put(uint32_t number, size_t at, std::string* bytes) {
  for (size_t i = 0; i < 4; ++i) (*bytes)[at + i] = static_cast<char>(number >> 8 * i);
}

/// The bytes with the head of a pack: magic, version 2, size and checksum.
std::string mended(std::string_view bytes) {
  std::string pack(bytes);
  pack.replace(0, 8, "GUILLEME");
  put(2, 8, &pack);
  put(static_cast<uint32_t>(pack.size()), 12, &pack);
  put(checksum_of(std::string_view(pack).substr(20)), 16, &pack);
  return pack;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const fuzz::ExactCopy<char> bytes(data, size);
  try_pack(bytes.view());
  constexpr size_t head = 24;
  if (size >= head) try_pack(mended(bytes.view()));
  return 0;
}
