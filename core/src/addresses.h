// URLs and e-mail addresses: tokens that hold marks.
#pragma once

#include <string_view>

#include "guillemet/analysis.h"

namespace guillemet {

/// The end of the URL or e-mail address that begins at `start`, the beginning of a word; `start`
/// where none does. Sentence punctuation behind it is not part of it: "(see www.example.org)."
/// No longer than 2048 units.
int32_t address_end(std::u16string_view text, int32_t start);

/// Whether a token is one.
bool is_address(std::u16string_view token);

}  // namespace guillemet
