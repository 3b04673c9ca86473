// Stage 2: tokens -> sentences and paragraphs.
#pragma once

#include <string_view>
#include <vector>

#include "boundary_model.h"
#include "gap_reader.h"
#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// Appends the sentences and paragraphs of text[range], whose tokens are rows [first_token, end) of
/// `tokens`, to `layout`. `range` must begin and end at paragraph borders. `rules` tells the kinds
/// of words, `model` decides.
void find_sentences(std::u16string_view text, TextRange range, const std::vector<TextRange>& tokens,
                    int32_t first_token, const Lexicon& rules, const BoundaryModel& model,
                    Layout* layout);

/// A gap between tokens of one paragraph that may end a sentence.
struct CandidateGap {
  int32_t next = 0;  // the token after it
  Gap gap;
};

/// Shows `ends` the candidates of one paragraph in the order of the text; it says of each whether a
/// sentence ends there. find_sentences decides so, and the trainer learns from the same gaps.
template <typename Ends>
void visit_gaps(GapReader& reader, TokenRange paragraph, Ends ends) {
  reader.begin(paragraph);
  int32_t sentence_start = paragraph.start;
  bool has_word = false;
  for (int32_t next = paragraph.start + 1; next < paragraph.end; ++next) {
    has_word = has_word || reader.is_prose(next - 1);
    if (!has_word || !reader.may_end_before(next, sentence_start)) continue;
    if (!ends(CandidateGap{next, reader.gap_before(next, sentence_start)})) continue;
    sentence_start = next;
    has_word = false;
  }
}

}  // namespace guillemet
