// Where a paragraph quotes, before there are tokens: near enough to look at what language is
// quoted.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"

namespace guillemet {

/// Appends what stands between quotation marks in text[paragraph], by the glyphs alone and without
/// nesting. The marks stage (marks.h) says later what is a quotation.
void find_quoted_passages(std::u16string_view text, TextRange paragraph,
                          std::vector<TextRange>* passages);

}  // namespace guillemet
