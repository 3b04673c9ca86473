#include "text_cutter.h"

#include <algorithm>

#include "quoted_passages.h"
#include "sentences.h"
#include "tokens.h"

namespace guillemet {

int32_t TextCutter::block_end(int32_t start, int32_t units) const {
  const auto size = static_cast<int32_t>(text_.size());
  if (size - start <= units) return size;
  const size_t line_break = text_.find(u'\n', static_cast<size_t>(start + units));
  return line_break == std::u16string_view::npos ? size : static_cast<int32_t>(line_break) + 1;
}

const LanguageRules& TextCutter::rules_of(TextRange range, const LanguageRules& usual) const {
  // Most passages are in the usual language, and their beginning says so.
  constexpr int32_t shortest = 40;
  constexpr size_t glance = 40, beginning = 120;
  const std::u16string_view passage = slice(text_, range);
  if (range.size() < shortest) return usual;
  for (const size_t units : {glance, beginning}) {
    const std::string_view said = detector_.detect(passage.substr(0, units), Certainty::usual);
    if (said == usual.language) return usual;
  }
  const std::string_view language = detector_.detect(passage, Certainty::strict);
  if (language == undetermined_language) return usual;
  const LanguageRules& own = rules_for(languages_, language);
  // Of some languages we know how to tell them, and no more.
  return own.lexicon.has_any(WordClass::abbreviations) ? own : usual;
}

/// The paragraph's own language must be that of what it does not quote, too: « We will never
/// surrender », a-t-il dit.
const LanguageRules& TextCutter::rules_of_paragraph(TextRange paragraph) {
  const LanguageRules& own = rules_of(paragraph, article_);
  if (&own == &article_ || quoted_.empty()) return own;
  std::u16string around;
  int32_t at = paragraph.start;
  for (const TextRange quoted : quoted_) {
    around += slice(text_, {at, quoted.start});
    at = quoted.end;
  }
  around += slice(text_, {at, paragraph.end});
  const bool has_words =
      std::any_of(around.begin(), around.end(), [](char16_t c) { return is_letter(c); });
  return !has_words || detector_.detect(around, Certainty::usual) == own.language ? own : article_;
}

/// Appends the tokens, sentences and paragraphs of paragraphs that have one language's rules, but
/// for the passages in `foreign_`.
void TextCutter::cut_run(int32_t start, int32_t end, const LanguageRules& rules,
                         std::vector<TextRange>* tokens, Layout* layout) {
  const auto first_token = static_cast<int32_t>(tokens->size());
  int32_t at = start;
  for (const Passage& passage : foreign_) {
    find_tokens(text_, {at, passage.range.start}, rules.lexicon, breaker_, tokens);
    find_tokens(text_, passage.range, passage.rules->lexicon, breaker_, tokens);
    at = passage.range.end;
  }
  find_tokens(text_, {at, end}, rules.lexicon, breaker_, tokens);
  find_sentences(text_, {start, end}, *tokens, first_token, rules.lexicon, rules.boundaries,
                 layout);
  foreign_.clear();
}

void TextCutter::cut(int32_t start, int32_t end, std::vector<TextRange>* tokens, Layout* layout) {
  // Paragraphs of one language that follow one another are cut together.
  const LanguageRules* rules = nullptr;
  int32_t run_start = start;
  for (int32_t at = start; at < end;) {
    const TextRange paragraph = {at, block_end(at, 0)};
    quoted_.clear();
    find_quoted_passages(text_, paragraph, &quoted_);
    const LanguageRules& own = rules_of_paragraph(paragraph);
    if (rules != nullptr && rules != &own) {
      cut_run(run_start, at, *rules, tokens, layout);
      run_start = at;
    }
    rules = &own;
    constexpr int32_t shortest_quotation = 50;  // in few words little is cut otherwise
    for (const TextRange quoted : quoted_) {
      if (quoted.size() < shortest_quotation) continue;
      const LanguageRules& others = rules_of(quoted, own);
      if (&others != &own) foreign_.push_back({quoted, &others});
    }
    at = paragraph.end;
  }
  if (rules != nullptr) cut_run(run_start, end, *rules, tokens, layout);
}

}  // namespace guillemet
