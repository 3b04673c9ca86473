// Stage 5: words and values -> mentions of people, organizations, places, products, events and
// dates.
//
// A linear-chain sequence model over hashed features (Collins 2002; Lafferty et al. 2001); the same
// feature code trains it (tools/train).
#pragma once

#include <string_view>
#include <vector>

#include "article_context.h"
#include "first_pass.h"
#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"
#include "tagger_model.h"

namespace guillemet {

/// What the tagger reads.
struct EntityInput {
  std::u16string_view text;
  const std::vector<TextRange>& tokens;
  const std::vector<Word>& words;
  const Layout& layout;
  const Lexicon& lexicon;
  const std::vector<ValueMention>& values;
  const TaggerModel& model;
  const ArticleContext& context;
};

/// The first pass: appends the scores and labels of the tokens of sentences [first_sentence,
/// end_sentence) to `first_pass`. After the article's last sentence, call count_votes.
void find_first_labels(const EntityInput& input, int32_t first_sentence, int32_t end_sentence,
                       FirstPass* first_pass);

/// The second pass: finds the mentions in sentences [first_sentence, end_sentence) and appends them
/// to `mentions`. Values found by rules are features, and money and percent pass through; where the
/// model's own types include dates and times, its spans win over the rules'. `dated`: the article's
/// date is known, so that "yesterday" says something; then the rules' dates that a corpus leaves
/// out are mentions too.
void find_entities(const EntityInput& input, const FirstPass& first_pass, int32_t first_sentence,
                   int32_t end_sentence, bool dated, std::vector<Mention>* mentions);

}  // namespace guillemet
