// The pack that is compiled into the library: token rules and language detection for every
// language, and the data that belongs to no language. Its definition is generated from core/data by
// tools/pack.
#pragma once

#include <string_view>

namespace guillemet {

std::string_view base_pack();

}  // namespace guillemet
