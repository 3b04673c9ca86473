// Bytes of any kind give a pack or a fault; and a pack that was taken can be used. The bytes are
// tried as they are, and with a head that fits them: a checksum keeps out chance, not malice.
#include <cstdlib>
#include <cstring>
#include <string>

#include "exact_copy.h"
#include "guillemet/analyzer.h"
#include "pack_format.h"

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

void put(uint32_t number, char* at) { std::memcpy(at, &number, sizeof number); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const fuzz::ExactCopy<char> bytes(data, size);
  try_pack(bytes.view());
  if (size < pack_header_size) return 0;
  std::string mended(bytes.view());
  mended.replace(0, pack_magic.size(), pack_magic);
  put(pack_version, &mended[8]);
  put(static_cast<uint32_t>(size), &mended[12]);
  put(checksum_of(mended), &mended[16]);
  try_pack(mended);
  return 0;
}
