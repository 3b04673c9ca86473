// Stage 6: mentions -> subjects: who and what the article is about, all mentions under one name.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "guillemet/analyzer.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// Gathers the mentions. `subject_of[i]` becomes the subject of mention i, or -1 (dates, amounts).
void find_subjects(std::u16string_view text, const std::vector<TextRange>& tokens,
                   const std::vector<Word>& words, const Layout& layout,
                   const std::vector<Mention>& mentions, const Lexicon& lexicon,
                   const std::vector<VocabularyEntry>& vocabulary, std::vector<Subject>* subjects,
                   std::vector<int32_t>* subject_of);

}  // namespace guillemet
