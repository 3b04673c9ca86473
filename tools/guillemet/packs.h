// Where packs come from: compiled into the program, or a folder.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "guillemet/pack.h"

namespace guillemet::cli {

struct EmbeddedPack {
  std::string_view name;  // "fr.pack"
  std::string_view bytes;
};
/// Defined in a file that the build writes (embedded_packs.cpp.in).
std::vector<EmbeddedPack> embedded_packs();

/// The packs of `folder`, or of the program where it is empty. A pack that cannot be used stops
/// all: returns false and says why in `message`.
bool load_packs(const std::string& folder, std::vector<std::shared_ptr<const Pack>>* packs,
                std::string* message);

}  // namespace guillemet::cli
