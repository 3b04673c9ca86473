// Names whose acronym follows in brackets: "Organisation des Nations unies (ONU)".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "tables.h"

namespace guillemet {

/// A name and the acronym behind it, in tokens.
struct LongForm {
  TokenRange name;
  int32_t acronym;
};

/// Those in `rows`, a sentence or a piece of one, in text order (Schwartz and Hearst 2003, from the
/// acronym's last letter to its first, by words' first letters).
void find_long_forms(std::u16string_view text, const std::vector<TextRange>& tokens,
                     const std::vector<Word>& words, TokenRange rows,
                     std::vector<LongForm>* long_forms);

}  // namespace guillemet
