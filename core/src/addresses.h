// URLs, e-mail addresses, handles and hashtags: tokens that white space alone ends.
#pragma once

#include <string_view>

#include "guillemet/analysis.h"

namespace guillemet {

/// The end of the URL or e-mail address that begins at `start`, the beginning of a word; `start`
/// where none does. Sentence punctuation behind it is not part of it: "(see www.example.org)."
int32_t address_end(std::u16string_view text, int32_t start);

}  // namespace guillemet
