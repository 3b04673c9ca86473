// Numbers whose digits stand in groups behind spaces: "1 234,5", "300 000".
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "token_rules.h"

namespace guillemet {

/// Makes one token of each such number among the tokens from row `first` on.
void join_digit_groups(std::u16string_view text, const TokenRules& rules, size_t first,
                       std::vector<TextRange>* tokens);

}  // namespace guillemet
