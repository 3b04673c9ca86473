// Stages 1 and 2 as the pipeline runs them. No other file of the benchmark calls them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "tables.h"
#include "text_cutter.h"

namespace guillemet::bench {

/// Tokens, sentences and paragraphs of one text. Made anew for each, as an analysis is.
struct Cut {
  std::vector<TextRange> tokens;
  Layout layout;
};

/// The rules of one language, from the base pack, with what the stages want beside them.
class Stages {
 public:
  /// A language without rules gets those of "und".
  explicit Stages(std::string_view language);

  /// Block by block, each paragraph by its own language's rules, as an analysis does.
  void find_all(std::u16string_view text, Cut* cut);
  /// All of it by the one language's.
  void find_tokens_only(std::u16string_view text, Cut* cut);
  /// `cut` holds the text's tokens.
  void find_sentences_only(std::u16string_view text, Cut* cut);

 private:
  std::vector<LanguageRules> languages_;
  LanguageDetector detector_;
  const LanguageRules& rules_;
  Breaker breaker_;
};

}  // namespace guillemet::bench
