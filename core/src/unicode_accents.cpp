// Letters without their accents, by ICU's normalizer. Its code and data would be an eighth of the
// engine that a browser downloads, so WebAssembly has a table instead, which guillemet-pack makes
// by asking this.
#include <unicode/normalizer2.h>

#include "unicode.h"

namespace guillemet {

char32_t without_accents(char32_t c) {
  if (c < first_accented || c > last_accented) return c;
  static const icu::Normalizer2* nfd = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFDInstance(status);
  }();
  if (nfd == nullptr) return c;
  icu::UnicodeString parts;
  // A letter with two accents takes two steps: ấ -> â + ´ -> a + ^.
  for (int step = 0; step < 3; ++step) {
    if (!nfd->getRawDecomposition(static_cast<UChar32>(c), parts) || parts.isEmpty()) return c;
    c = static_cast<char32_t>(parts.char32At(0));
  }
  return c;
}

}  // namespace guillemet
