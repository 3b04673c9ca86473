// What the quote and speaker stages read.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// Everything that the quote stages read.
struct QuoteInput {
  std::u16string_view text;
  const std::vector<TextRange>& tokens;
  const std::vector<Word>& words;
  const Layout& layout;
  const std::vector<Mention>& mentions;
  const std::vector<int32_t>& subject_of;  // row of mentions -> row of subjects, or -1
  const std::vector<Subject>& subjects;
  const std::vector<MarkPair>& pairs;
  const Lexicon& lexicon;
};

}  // namespace guillemet
