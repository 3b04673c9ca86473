#include "sentences.h"

namespace guillemet {

void find_sentences(std::u16string_view text, TextRange range, const std::vector<TextRange>& tokens,
                    int32_t first_token, const Lexicon& /*rules*/, Breaker& breaker, Layout* layout) {
  const auto token_count = static_cast<int32_t>(tokens.size());
  int32_t token = first_token;
  for (int32_t at = range.start; at < range.end;) {
    int32_t end = at;
    while (end < range.end && text[static_cast<size_t>(end)] != u'\n') ++end;
    const int32_t paragraph_first = token;
    breaker.set_text(slice(text, {at, end}));
    int32_t sentence_first = token;
    for (int32_t boundary = breaker.next(); boundary >= 0; boundary = breaker.next()) {
      while (token < token_count && tokens[static_cast<size_t>(token)].end <= at + boundary) {
        layout->sentence_of_token.push_back(static_cast<int32_t>(layout->sentences.size()));
        ++token;
      }
      if (token > sentence_first) {
        layout->sentences.push_back({sentence_first, token});
        layout->paragraph_of_sentence.push_back(static_cast<int32_t>(layout->paragraphs.size()));
        sentence_first = token;
      }
    }
    if (token > paragraph_first) {
      layout->paragraphs.push_back({paragraph_first, token});
      layout->paragraph_text.push_back({at, end});
    }
    at = end + 1;
  }
}

}  // namespace guillemet
