// WebAssembly has no ICU data file: the rules are embedded in the module. And the stand-in for
// brkeng.cpp has no dictionaries, as the header asks.
#include "unicode_break_rules.h"

#include <unicode/rbbi.h>

#include "embedded_break_rules.h"

namespace guillemet {

std::unique_ptr<icu::BreakIterator> make_break_iterator() {
  const EmbeddedRules& rules = embedded_word_rules;
  UErrorCode status = U_ZERO_ERROR;
  auto iterator = std::make_unique<icu::RuleBasedBreakIterator>(rules.bytes, rules.size, status);
  return U_SUCCESS(status) ? std::move(iterator) : nullptr;
}

}  // namespace guillemet
