// ICU's compiled break rules as bytes; embed_break_rules.cmake generates the definitions.
#pragma once

#include <cstdint>

namespace guillemet {

/// As icu::RuleBasedBreakIterator(const uint8_t*, uint32_t, UErrorCode&) takes them; 16-byte
/// aligned.
struct EmbeddedRules {
  const uint8_t* bytes;
  uint32_t size;
};

extern const EmbeddedRules embedded_word_rules;

}  // namespace guillemet
