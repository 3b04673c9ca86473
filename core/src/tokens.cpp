#include "tokens.h"

namespace guillemet {

void find_tokens(std::u16string_view text, TextRange range, const Lexicon& /*rules*/, Breaker& words,
                 std::vector<TextRange>* tokens) {
  words.set_text(slice(text, range));
  for (int32_t start = 0, end = words.next(); end >= 0; start = end, end = words.next()) {
    int32_t position = range.start + start;
    if (is_space(next_code_point(text, &position))) continue;
    tokens->push_back({range.start + start, range.start + end});
  }
}

}  // namespace guillemet
