// Which language a text is in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language_rules.h"
#include "unicode.h"

namespace guillemet {

/// How far the best language has to be ahead of the second: a tenth, or twice as far for a passage
/// inside a text whose language is known.
enum class Certainty : uint8_t { usual, strict };

/// BCP 47 of the best language by its frequent words, weighted by how few languages share them (a
/// naive Bayes with presence of words only); "und" where the text says too little or two are close.
/// Reads a bounded sample of the text.
std::string detect_language(std::u16string_view text, const std::vector<LanguageRules>& languages,
                            Breaker& words, Certainty certainty);

}  // namespace guillemet
