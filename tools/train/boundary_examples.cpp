#include "boundary_examples.h"

#include <algorithm>

#include "sentences.h"
#include "tokens.h"
#include "unicode.h"

namespace guillemet {
namespace {

/// The text's gaps are in its paragraphs: the treebank says where one begins.
BoundaryText cut(const TreebankText& joined, const std::vector<TreebankSentence>& sentences,
                 const LanguageRules& rules, Breaker& words, Breaker& breaker) {
  BoundaryText out;
  out.text = joined.text;
  const auto size = static_cast<int32_t>(out.text.size());
  find_tokens(out.text, {0, size}, rules.lexicon, words, &out.tokens);
  for (const TextRange token : out.tokens) {
    out.begins.push_back(
        std::binary_search(joined.starts.begin(), joined.starts.end(), token.start));
  }
  int32_t token = 0;
  for (size_t row = joined.first; row < joined.end;) {
    const int32_t start = joined.starts[row - joined.first];
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
    out.proposed.emplace_back();
    propose_boundaries(out.text, {start, end}, out.tokens, {first, token}, breaker,
                       &out.proposed.back());
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
  Breaker words(Breaker::Kind::word), breaker(Breaker::Kind::sentence);
  for (const TreebankText& text : join_sentences(sentences)) {
    corpus->texts.push_back(cut(text, sentences, rules, words, breaker));
  }
  return {};
}

void append_boundary_examples(const BoundaryText& text, const LanguageRules& rules,
                              std::vector<BoundaryExample>* examples) {
  GapReader reader(text.text, text.tokens, rules.lexicon);
  for (size_t i = 0; i < text.paragraphs.size(); ++i) {
    visit_gaps(reader, text.paragraphs[i], text.proposed[i], [&](const CandidateGap& candidate) {
      const bool ends = text.begins[static_cast<size_t>(candidate.next)];
      examples->push_back({features_of(candidate.gap), ends});
      return ends;
    });
  }
}

}  // namespace guillemet
