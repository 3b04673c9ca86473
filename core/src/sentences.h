// Stage 2: tokens -> sentences and paragraphs.
#pragma once

#include <string_view>
#include <vector>

#include "boundary_model.h"
#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"
#include "unicode.h"

namespace guillemet {

/// Appends the sentences and paragraphs of text[range], whose tokens are rows [first_token, end) of
/// `tokens`, to `layout`. `range` must begin and end at paragraph borders. ICU's rules propose;
/// `model` decides, by the kinds of words in `rules`.
void find_sentences(std::u16string_view text, TextRange range, const std::vector<TextRange>& tokens,
                    int32_t first_token, const Lexicon& rules, const BoundaryModel& model,
                    Breaker& breaker, Layout* layout);

/// A gap between tokens of one paragraph that may end a sentence, as find_sentences sees it.
struct CandidateGap {
  int32_t next = 0;  // the token after it
  Gap gap;
};

/// The candidates of one paragraph; `ends` says of each whether a sentence ends there, in the order
/// of the text. It is what find_sentences decides by, and what the trainer learns from.
template <typename Ends>
void visit_gaps(GapReader& reader, TokenRange paragraph, const std::vector<int32_t>& proposed,
                Ends ends) {
  reader.begin(paragraph);
  int32_t sentence_start = paragraph.start;
  size_t proposal = 0;
  bool has_word = false;
  for (int32_t next = paragraph.start + 1; next < paragraph.end; ++next) {
    has_word |= reader.is_word(next - 1);
    if (!has_word) continue;
    while (proposal < proposed.size() && reader.after_closers(proposed[proposal]) < next) {
      ++proposal;
    }
    const bool is_proposed =
        proposal < proposed.size() && reader.after_closers(proposed[proposal]) == next;
    if (!is_proposed && !reader.may_end_before(next)) continue;
    if (ends(CandidateGap{next, reader.gap_before(next, sentence_start, is_proposed)})) {
      sentence_start = next;
      has_word = false;
    }
  }
}

/// The tokens before which ICU's rules end a sentence, in paragraph `text_range` with tokens
/// `rows`.
void propose_boundaries(std::u16string_view text, TextRange text_range,
                        const std::vector<TextRange>& tokens, TokenRange rows, Breaker& breaker,
                        std::vector<int32_t>* proposed);

}  // namespace guillemet
