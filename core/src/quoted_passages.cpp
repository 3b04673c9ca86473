#include "quoted_passages.h"

namespace guillemet {
namespace {

/// What closes what the glyph opens; 0 where it opens nothing.
constexpr std::u16string_view closers_of(char16_t opener) {
  switch (opener) {
    case u'\u00AB':  // «
      return u"\u00BB";
    case u'\u201C':  // “
      return u"\u201D";
    case u'\u201E':  // „
      return u"\u201C\u201D";
    case u'"':
      return u"\"";
    default:
      return {};
  }
}

}  // namespace

void find_quoted_passages(std::u16string_view text, TextRange paragraph,
                          std::vector<TextRange>* passages) {
  const std::u16string_view rest = text.substr(0, static_cast<size_t>(paragraph.end));
  // A closer that is missing once is not looked for again: a paragraph of openers takes linear
  // time.
  bool may_close = true;
  for (auto at = static_cast<size_t>(paragraph.start); at < rest.size() && may_close; ++at) {
    const char16_t opener = rest[at];
    if (opener != u'"' && opener < u'\u00AB') continue;  // most characters
    const std::u16string_view closers = closers_of(opener);
    if (closers.empty()) continue;
    const size_t close = rest.find_first_of(closers, at + 1);
    may_close = close != std::u16string_view::npos;
    if (!may_close) break;
    passages->push_back({static_cast<int32_t>(at + 1), static_cast<int32_t>(close)});
    at = close;
  }
}

}  // namespace guillemet
