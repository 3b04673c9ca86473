#include "prepared.h"

#include "entities.h"
#include "sentences.h"
#include "tokens.h"
#include "unicode.h"
#include "values.h"
#include "words.h"

namespace guillemet {

Prepared prepare(const Document& document, const Lexicon& lexicon, const LanguageRules& rules) {
  Breaker breaker;
  const std::u16string& text = document.text;
  const TextRange all = {0, static_cast<int32_t>(text.size())};
  Prepared out;
  out.document = &document;
  find_tokens(text, all, rules.lexicon, breaker, &out.tokens);
  find_sentences(text, all, out.tokens, 0, rules.lexicon, rules.boundaries, &out.layout);
  describe_words(text, out.tokens, {0, static_cast<int32_t>(out.tokens.size())}, out.layout,
                 lexicon, &out.words);
  find_values(text, out.tokens, out.words, out.layout, 0,
              static_cast<int32_t>(out.layout.sentences.size()), lexicon, Day(), &out.values);
  out.context = read_article(out.words, out.layout);
  return out;
}

std::vector<GoldSpan> tag(const Prepared& prepared, const Lexicon& lexicon,
                          const TaggerModel& model) {
  std::vector<Mention> mentions;
  find_entities(prepared.document->text, prepared.tokens, prepared.words, prepared.layout, 0,
                static_cast<int32_t>(prepared.layout.sentences.size()), lexicon, prepared.values,
                model, prepared.context, false, &mentions);
  std::vector<GoldSpan> spans;
  for (const Mention& mention : mentions) spans.push_back({mention.range, mention.type});
  return spans;
}

}  // namespace guillemet
