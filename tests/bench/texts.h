// Long texts made of short ones. page/texts.mjs makes the same ones, unit for unit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace guillemet::bench {

/// The languages that have a file in texts/.
const std::vector<std::string>& languages();

/// The whole file as UTF-16; ends the program with a message where it cannot be read.
std::u16string read_text(const std::string& path);

/// Paragraphs of texts/<language>.txt in an order without a period, as many as it takes for `units`
/// UTF-16 units.
std::u16string news(const std::string& language, size_t units);

/// Text that no newspaper prints: one paragraph each, of `units` units.
struct Hostile {
  std::string_view name;
  std::u16string (*make)(size_t units);
};
const std::vector<Hostile>& hostile_texts();

}  // namespace guillemet::bench
