#include "sentences.h"

#include "unicode.h"

namespace guillemet {
void find_sentences(std::u16string_view text, TextRange range, const std::vector<TextRange>& tokens,
                    int32_t first_token, const Lexicon& rules, const BoundaryModel& model,
                    Layout* layout) {
  GapReader reader(text, tokens, rules);
  RememberingModel remembering(model);
  const auto token_count = static_cast<int32_t>(tokens.size());
  int32_t token = first_token;
  for (int32_t at = range.start; at < range.end;) {
    int32_t paragraph_end = at;
    while (paragraph_end < range.end && !is_line_break(text[static_cast<size_t>(paragraph_end)])) {
      ++paragraph_end;
    }
    int32_t last = token;  // the paragraph's tokens are [token, last)
    while (last < token_count && tokens[static_cast<size_t>(last)].end <= paragraph_end) ++last;
    const TokenRange paragraph = {token, last};
    const auto close_sentence = [&](int32_t end) {
      const auto sentence = static_cast<int32_t>(layout->sentences.size());
      layout->sentence_of_token.insert(layout->sentence_of_token.end(),
                                       static_cast<size_t>(end - token), sentence);
      layout->sentences.push_back({token, end});
      layout->paragraph_of_sentence.push_back(static_cast<int32_t>(layout->paragraphs.size()));
      token = end;
    };
    if (!paragraph.empty()) {
      visit_gaps(reader, paragraph, [&](const CandidateGap& candidate) {
        if (!remembering.ends(candidate.gap)) return false;
        close_sentence(candidate.next);
        return true;
      });
      close_sentence(last);
      layout->paragraphs.push_back(paragraph);
      layout->paragraph_text.push_back({at, paragraph_end});
    }
    at = paragraph_end + 1;
  }
}

}  // namespace guillemet
