#include "boundary_examples.h"

#include <algorithm>

#include "sentences.h"
#include "tokens.h"
#include "unicode.h"

namespace guillemet {
namespace {

/// The text's gaps are in its paragraphs: the treebank says where one begins.
BoundaryText cut(const TreebankText& joined, const std::vector<TreebankSentence>& sentences,
                 const LanguageRules& rules, Breaker& breaker) {
  BoundaryText out;
  out.text = joined.text;
  const auto size = static_cast<int32_t>(out.text.size());
  find_tokens(out.text, {0, size}, rules.lexicon, breaker, &out.tokens);
  for (const TextRange token : out.tokens) {
    out.begins.push_back(
        std::binary_search(joined.starts.begin(), joined.starts.end(), token.start));
  }
  int32_t token = 0;
  for (size_t row = joined.first; row < joined.end;) {
    do {
      ++row;
    } while (row < joined.end && sentences[row].begins == TreebankBreak::none);
    const int32_t end = row < joined.end ? joined.starts[row - joined.first] : size;
    const int32_t first = token;
    while (token < static_cast<int32_t>(out.tokens.size()) &&
           out.tokens[static_cast<size_t>(token)].start < end) {
      ++token;
    }
    if (first == token) continue;
    out.paragraphs.push_back({first, token});
  }
  return out;
}

}  // namespace

std::string read_boundaries(const std::string& path, const LanguageRules& rules,
                            BoundaryCorpus* corpus) {
  std::vector<TreebankSentence> sentences;
  const std::string error = read_treebank(path, MultiwordTokens::whole, &sentences);
  if (!error.empty()) return error;
  corpus->name = path;
  corpus->rules = &rules;
  Breaker breaker;
  for (const TreebankText& text : join_sentences(sentences)) {
    corpus->texts.push_back(cut(text, sentences, rules, breaker));
  }
  return {};
}

void append_boundary_examples(const BoundaryText& text, const LanguageRules& rules,
                              std::vector<BoundaryExample>* examples) {
  GapReader reader(text.text, text.tokens, rules.lexicon);
  for (const TokenRange paragraph : text.paragraphs) {
    visit_gaps(reader, paragraph, [&](const CandidateGap& candidate) {
      const bool ends = text.begins[static_cast<size_t>(candidate.next)];
      examples->push_back({features_of(candidate.gap), ends});
      return ends;
    });
  }
}

}  // namespace guillemet
