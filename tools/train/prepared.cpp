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

namespace {

EntityInput input_of(const Lexicon& lexicon, const TaggerModel& model, const Prepared& prepared) {
  return {prepared.document->text, prepared.tokens, prepared.words,  prepared.layout, lexicon,
          prepared.values,         model,           prepared.context};
}

}  // namespace

void run_first_pass(const Lexicon& lexicon, const TaggerModel& model, Prepared* prepared) {
  prepared->first_pass = FirstPass();
  find_first_labels(input_of(lexicon, model, *prepared), 0,
                    static_cast<int32_t>(prepared->layout.sentences.size()), &prepared->first_pass);
  count_votes(prepared->words, &prepared->first_pass);
}

std::vector<GoldSpan> tag(const Lexicon& lexicon, const TaggerModel& model, Prepared* prepared) {
  run_first_pass(lexicon, model, prepared);
  std::vector<Mention> mentions;
  find_entities(input_of(lexicon, model, *prepared), prepared->first_pass, 0,
                static_cast<int32_t>(prepared->layout.sentences.size()), false, &mentions);
  std::vector<GoldSpan> spans;
  for (const Mention& mention : mentions) spans.push_back({mention.range, mention.type});
  return spans;
}

}  // namespace guillemet
