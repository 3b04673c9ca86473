// What several stages do with lists of mentions.
#pragma once

#include <vector>

#include "tables.h"

namespace guillemet {

/// All of `winners`, and what of `others` does not overlap them. All in text order.
std::vector<Mention> merge_mentions(const std::vector<Mention>& winners,
                                    const std::vector<Mention>& others);

}  // namespace guillemet
