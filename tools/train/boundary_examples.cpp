#include "boundary_examples.h"

#include <algorithm>

#include "sentences.h"
#include "tokens.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr size_t sentences_a_text = 10;

/// Sentences joined as tools/evaluate joins them: a blank, or a blank line where a paragraph
/// begins.
BoundaryText join(const std::vector<TreebankSentence>& sentences, size_t first, size_t end,
                  const LanguageRules& rules, Breaker& words, Breaker& breaker) {
  BoundaryText out;
  std::vector<int32_t> starts;
  std::vector<TextRange> paragraphs(1);
  for (size_t i = first; i < end; ++i) {
    if (i > first && sentences[i].begins != TreebankBreak::none) {
      paragraphs.back().end = static_cast<int32_t>(out.text.size());
      out.text += u"\n\n";
      paragraphs.push_back({static_cast<int32_t>(out.text.size()), 0});
    } else if (i > first) {
      out.text += u' ';
    }
    starts.push_back(static_cast<int32_t>(out.text.size()));
    out.text += to_utf16(sentences[i].text);
  }
  paragraphs.back().end = static_cast<int32_t>(out.text.size());
  find_tokens(out.text, {0, paragraphs.back().end}, rules.lexicon, words, &out.tokens);
  out.begins.resize(out.tokens.size());
  for (size_t i = 0; i < out.tokens.size(); ++i) {
    out.begins[i] = std::binary_search(starts.begin(), starts.end(), out.tokens[i].start);
  }
  int32_t token = 0;
  for (const TextRange paragraph : paragraphs) {
    const int32_t start = token;
    while (token < static_cast<int32_t>(out.tokens.size()) &&
           out.tokens[static_cast<size_t>(token)].start < paragraph.end) {
      ++token;
    }
    if (start == token) continue;
    out.paragraphs.push_back({start, token});
    out.proposed.emplace_back();
    propose_boundaries(out.text, paragraph, out.tokens, {start, token}, breaker,
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
  const bool documents = std::any_of(
      sentences.begin() + 1, sentences.end(),
      [](const TreebankSentence& sentence) { return sentence.begins == TreebankBreak::document; });
  for (size_t first = 0, end = 0; first < sentences.size(); first = end) {
    end = first + 1;
    while (end < sentences.size() && (documents ? sentences[end].begins != TreebankBreak::document
                                                : end - first < sentences_a_text)) {
      ++end;
    }
    corpus->texts.push_back(join(sentences, first, end, rules, words, breaker));
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
