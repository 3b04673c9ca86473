// One string that was taken for things of two types.
#pragma once

#include <string_view>
#include <vector>

#include "gather.h"
#include "lexicon.h"

namespace guillemet {

/// Joins groups that one spelling was put into because the tagger gave it two types, where one of
/// them is clearly a mistake. Groups of which other names are a part stay where they are.
void settle_types(std::u16string_view text, const Lexicon& lexicon, int32_t group_count,
                  std::vector<NameMention>* names);

}  // namespace guillemet
