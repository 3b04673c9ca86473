// Bytes of any kind give a pack or a fault; and a pack that was taken can be used.
#include <cstdlib>

#include "exact_copy.h"
#include "guillemet/analyzer.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace guillemet;
  const fuzz::ExactCopy<char> bytes(data, size);
  LoadError error;
  auto pack = Pack::parse(bytes.view(), &error);
  if ((pack == nullptr) != static_cast<bool>(error)) std::abort();
  if (pack == nullptr) return 0;
  Options options;
  options.language = pack->language();
  const std::u16string_view text = u"« Oui », a dit le 3 mai Anne Roux, de l'ONU.";
  const Analysis analysis = Analyzer({std::move(pack)}).analyze(text, options);
  if (broken_invariant(analysis, text) != nullptr) std::abort();
  return 0;
}
