// ICU's word segments with what the token rules ask of them.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "unicode.h"

namespace guillemet {

enum class SegmentKind : uint8_t {
  space,
  word,    // begins with a letter
  number,  // begins with a digit
  mark,    // punctuation, symbols, emoji
};

struct Segment {
  TextRange range;
  SegmentKind kind;
};

/// Cuts text[range] at ICU's default word boundaries. Scripts that ICU cuts by dictionary are cut
/// alike with and without one: ideographs one by one, runs of Thai and its like not at all.
void cut_segments(std::u16string_view text, TextRange range, Breaker& breaker,
                  std::vector<Segment>* segments);

}  // namespace guillemet
