// UTF-8 in and out, and the distance between the program's two ways of counting: the analysis
// counts UTF-16 code units, brat and W3C annotations count code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace guillemet::cli {

/// Decodes as the WHATWG encoding standard does, but keeps a byte order mark: each maximal
/// beginning of a sequence that does not go on as it should becomes one U+FFFD.
std::u16string to_utf16(std::string_view utf8);

/// Appends `utf16` to `out`; lone surrogates as U+FFFD.
void append_utf8(std::u16string_view utf16, std::string* out);
std::string to_utf8(std::u16string_view utf16);

/// `bytes` with everything that is not UTF-8 replaced by U+FFFD.
std::string well_formed(std::string_view bytes);

/// The code point at `*position`, which moves past it; a lone surrogate reads as U+FFFD.
char32_t next_code_point(std::u16string_view text, size_t* position);

/// Code point offsets of a text's UTF-16 offsets.
class CodePoints {
 public:
  explicit CodePoints(std::u16string_view text);
  /// How many code points begin before `unit`, which may be the text's length.
  int32_t before(int32_t unit) const { return before_[static_cast<size_t>(unit)]; }

 private:
  std::vector<int32_t> before_;
};

}  // namespace guillemet::cli
