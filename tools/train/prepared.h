// A document after the stages that come before the tagger.
#pragma once

#include <string>
#include <vector>

#include "article_context.h"
#include "corpus.h"
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
};

/// `document` must outlive the result. `lexicon` is the language's pack's, `rules` cut the text.
Prepared prepare(const Document& document, const Lexicon& lexicon, const LanguageRules& rules);

/// What the model finds there.
std::vector<GoldSpan> tag(const Prepared& prepared, const Lexicon& lexicon,
                          const TaggerModel& model);

}  // namespace guillemet
