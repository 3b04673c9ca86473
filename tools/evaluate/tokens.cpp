// Strict scores of tokens and sentences against treebanks, from raw text. Offsets count characters
// that are not blank, as the evaluation of the CoNLL 2018 shared task has it: a treebank does not
// always say how its sentences were spaced.

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <iterator>

#include "evaluation.h"
#include "language_rules.h"
#include "scores.h"
#include "treebank.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr int32_t context = 10;       // characters, beside a mistake
constexpr size_t longest_quote = 60;  // bytes, in a message

/// Unicode's White_Space; is_space() takes U+FEFF and U+200B for blanks too.
bool is_blank(char32_t c) { return is_space(c) && c != 0xFEFF && c != 0x200B; }

using Spans = std::vector<TextRange>;  // in characters that are not blank

/// What a text of a treebank should be cut into.
struct Gold {
  Spans tokens;
  Spans sentences;
  int32_t length = 0;  // in characters that are not blank

  Gold(const TreebankText& text, const std::vector<TreebankSentence>& treebank) {
    for (size_t row = text.first; row < text.end; ++row) {
      const int32_t start = length;
      for (const std::string& token : treebank[row].tokens) {
        const std::u16string form = to_utf16(token);
        const int32_t token_start = length;
        for (int32_t i = 0; i < static_cast<int32_t>(form.size());) {
          length += !is_blank(next_code_point(form, &i));
        }
        tokens.push_back({token_start, length});
      }
      sentences.push_back({start, length});
    }
  }
};

/// How many characters that are not blank stand before each UTF-16 offset, and those characters.
std::vector<int32_t> without_blanks(std::u16string_view text, std::u16string* flat,
                                    std::vector<int32_t>* units) {
  std::vector<int32_t> before;
  int32_t count = 0;
  for (int32_t i = 0; i < static_cast<int32_t>(text.size());) {
    const int32_t start = i;
    const char32_t c = next_code_point(text, &i);
    before.insert(before.end(), static_cast<size_t>(i - start), count);
    if (is_blank(c)) continue;
    ++count;
    units->push_back(static_cast<int32_t>(flat->size()));
    *flat += slice(text, {start, i});
  }
  before.push_back(count);
  units->push_back(static_cast<int32_t>(flat->size()));
  return before;
}

/// Prints what is only wanted or only found, within the text without blanks.
class Mistakes {
 public:
  Mistakes(const char* what, int left) : what_(what), left_(left) {}

  void show(const Spans& wanted, const Spans& found, std::u16string_view flat,
            const std::vector<int32_t>& units) {
    size_t w = 0;
    size_t f = 0;
    while (left_ > 0 && (w < wanted.size() || f < found.size())) {
      const bool only_wanted =
          f == found.size() || (w < wanted.size() && less(wanted[w], found[f]));
      const bool only_found = w == wanted.size() || (f < found.size() && less(found[f], wanted[w]));
      if (only_wanted || only_found) {
        print(only_wanted ? "missed" : "false ", only_wanted ? wanted[w] : found[f], flat, units);
        --left_;
      }
      w += !only_found;
      f += !only_wanted;
    }
  }
  static bool less(TextRange a, TextRange b) {
    return a.start != b.start ? a.start < b.start : a.end < b.end;
  }

 private:
  void print(const char* how, TextRange span, std::u16string_view flat,
             const std::vector<int32_t>& units) const {
    const auto last = static_cast<int32_t>(units.size()) - 1;
    const auto at = [&](int32_t start, int32_t end) {
      const auto unit = [&](int32_t i) {
        return units[static_cast<size_t>(std::clamp(i, 0, last))];
      };
      return to_utf8(slice(flat, {unit(start), unit(end)}));
    };
    std::printf("%s %s: %s [%s] %s\n", how, what_, at(span.start - context, span.start).c_str(),
                at(span.start, span.end).c_str(), at(span.end, span.end + context).c_str());
  }

  const char* what_;
  int left_;
};

void count(const Spans& wanted, const Spans& found, Counts* counts) {
  Spans both;
  std::set_intersection(wanted.begin(), wanted.end(), found.begin(), found.end(),
                        std::back_inserter(both), Mistakes::less);
  counts->gold += static_cast<int64_t>(wanted.size());
  counts->found += static_cast<int64_t>(found.size());
  counts->right += static_cast<int64_t>(both.size());
}

}  // namespace

int evaluate_tokens(const EvaluateOptions& options) {
  // English treebanks join "do" and "n't", which the analysis takes for two words as readers do:
  // where the data cuts a negation off.
  const std::vector<LanguageRules> languages = read_language_rules();
  const bool spells_out =
      rules_for(languages, options.language).lexicon.has(fold_hash(u"n't"), WordClass::clitics);
  const Analyzer analyzer;
  Options analysis_options;
  analysis_options.language = options.language;
  Counts tokens;
  Counts sentences;
  Mistakes token_mistakes("token", options.mistakes);
  Mistakes sentence_mistakes("sentence", options.mistakes);
  for (const std::string& input : options.inputs) {
    std::vector<TreebankSentence> treebank;
    const std::string error = read_treebank(
        input, spells_out ? MultiwordTokens::spelled_out : MultiwordTokens::whole, &treebank);
    if (!error.empty()) {
      std::cerr << "guillemet-evaluate: " << error << '\n';
      return 1;
    }
    for (const TreebankText& part : join_sentences(treebank)) {
      const Gold gold(part, treebank);
      const Analysis analysis = analyzer.analyze(part.text, analysis_options);
      std::u16string flat;
      std::vector<int32_t> units;
      const std::vector<int32_t> before = without_blanks(part.text, &flat, &units);
      if (gold.length != before.back()) {
        std::cerr << "guillemet-evaluate: " << input
                  << ": the tokens do not spell the texts of the sentences near \""
                  << treebank[part.first].text.substr(0, longest_quote) << "\"\n";
        return 1;
      }
      const auto flattened = [&](const Spans& ranges) {
        Spans spans;
        for (const TextRange range : ranges) {
          spans.push_back(
              {before[static_cast<size_t>(range.start)], before[static_cast<size_t>(range.end)]});
        }
        return spans;
      };
      const Spans found_tokens = flattened(analysis.tokens);
      const Spans found_sentences = flattened(analysis.sentences);
      count(gold.tokens, found_tokens, &tokens);
      count(gold.sentences, found_sentences, &sentences);
      token_mistakes.show(gold.tokens, found_tokens, flat, units);
      sentence_mistakes.show(gold.sentences, found_sentences, flat, units);
    }
  }
  std::printf("%s\n%s\n", row("tokens", tokens).c_str(), row("sentences", sentences).c_str());
  return 0;
}

}  // namespace guillemet
