#include "unicode_break_rules.h"

#include <unicode/locid.h>

namespace guillemet {

std::unique_ptr<icu::BreakIterator> make_break_iterator(bool sentences) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale root = icu::Locale::getRoot();
  std::unique_ptr<icu::BreakIterator> iterator(
      sentences ? icu::BreakIterator::createSentenceInstance(root, status)
                : icu::BreakIterator::createWordInstance(root, status));
  return U_SUCCESS(status) ? std::move(iterator) : nullptr;
}

}  // namespace guillemet
