#include "entities.h"

namespace guillemet {

void find_entities(std::u16string_view, const std::vector<TextRange>&, const std::vector<Word>&,
                   const Layout&, int32_t first_sentence, int32_t end_sentence, const Lexicon&,
                   const std::vector<ValueMention>& values, const TaggerModel&, const ArticleContext&,
                   std::vector<Mention>* mentions) {
  if (first_sentence == end_sentence) return;
  for (const ValueMention& value : values) {
    mentions->push_back({value.tokens, value.range, value.type, 1.0F, -1});
  }
}

}  // namespace guillemet
