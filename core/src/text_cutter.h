// Stages 1 and 2 on a whole article: text -> tokens, sentences and paragraphs, each by the rules of
// its own language.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "language.h"
#include "language_rules.h"
#include "tables.h"
#include "unicode.h"

namespace guillemet {

/// A paragraph is cut by the rules of its own language where that is surely another
/// than the article's, and what it quotes in another language by that one's.
class TextCutter {
 public:
  /// All but `text` must outlive it. `languages` as read_language_rules() gives them; `article`
  /// is one of them.
  TextCutter(std::u16string_view text, const std::vector<LanguageRules>& languages,
             const LanguageDetector& detector, const LanguageRules& article)
      : text_(text), languages_(languages), detector_(detector), article_(article) {}

  /// The end of the block of whole paragraphs that begins at `start` and has about `units` units.
  int32_t block_end(int32_t start, int32_t units) const;
  /// Appends the tokens, sentences and paragraphs of text[start, end), whole paragraphs.
  void cut(int32_t start, int32_t end, std::vector<TextRange>* tokens, Layout* layout);

 private:
  /// Text that is cut into tokens by one language's rules.
  struct Passage {
    TextRange range;
    const LanguageRules* rules;
  };

  /// Another language's rules where text[range] is surely in it; else `usual`.
  const LanguageRules& rules_of(TextRange range, const LanguageRules& usual) const;
  const LanguageRules& rules_of_paragraph(TextRange paragraph);
  void cut_run(int32_t start, int32_t end, const LanguageRules& rules,
               std::vector<TextRange>* tokens, Layout* layout);

  std::u16string_view text_;
  const std::vector<LanguageRules>& languages_;
  const LanguageDetector& detector_;
  const LanguageRules& article_;
  Breaker breaker_;
  std::vector<TextRange> quoted_;  // of the paragraph in hand
  std::vector<Passage> foreign_;   // in the run in hand
};

}  // namespace guillemet
