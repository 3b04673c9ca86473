// A document after the stages that come before the tagger.
#pragma once

#include <string>
#include <vector>

#include "article_context.h"
#include "corpus.h"
#include "first_pass.h"
#include "language_rules.h"
#include "lexicon.h"
#include "tables.h"
#include "tagger_model.h"

namespace guillemet {

struct Prepared {
  const Document* document = nullptr;
  std::vector<TextRange> tokens;
  Layout layout;
  std::vector<Word> words;
  std::vector<ValueMention> values;
  ArticleContext context;
  FirstPass first_pass;    // labels by run_first_pass
  float importance = 1;    // as an example to learn from
  int32_t annotators = 0;  // 0: those whose rules the model follows
  float apartness = 1;     // of other annotators: how far their peculiarities are their own
};

/// `document` must outlive the result. `lexicon` is the language's pack's, `rules` cut the text.
Prepared prepare(const Document& document, const Lexicon& lexicon, const LanguageRules& rules);

/// Fills `first_pass` with what the model finds there at first.
void run_first_pass(const Lexicon& lexicon, const TaggerModel& model, Prepared* prepared);

/// What the model finds there, in both passes.
std::vector<GoldSpan> tag(const Lexicon& lexicon, const TaggerModel& model, Prepared* prepared);

}  // namespace guillemet
