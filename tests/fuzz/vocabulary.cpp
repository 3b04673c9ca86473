// Bytes of any kind give a vocabulary or a fault; and it can be used.
#include <cstdlib>

#include "exact_copy.h"
#include "guillemet/analyzer.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace guillemet;
  const fuzz::ExactCopy<char> bytes(data, size);
  Options options;
  if (parse_vocabulary(bytes.view(), &options.vocabulary)) return 0;
  static const Analyzer analyzer;
  // A text of the names themselves, so that they are found.
  std::u16string text;
  for (const VocabularyEntry& entry : options.vocabulary) text += entry.name + u", ";
  const Analysis analysis = analyzer.analyze(text, options);
  if (broken_invariant(analysis, text) != nullptr) std::abort();
  return 0;
}
