#include "names.h"

#include <utility>

#include "entities.h"
#include "marks.h"
#include "pack_format.h"
#include "quotes.h"
#include "speakers.h"
#include "subjects.h"
#include "values.h"
#include "words.h"

namespace guillemet::bench {

Names::Names(std::shared_ptr<const Pack> pack, std::u16string_view text)
    : pack_(std::move(pack)), text_(text) {
  Stages(pack_->language()).find_all(text, &cut_);
  for (const std::string_view stage : name_stages) run(stage);
}

size_t Names::run(std::string_view stage) {
  const Pack::Contents& known = pack_->contents();
  const auto sentences = static_cast<int32_t>(cut_.layout.sentences.size());
  if (stage == "words") {
    words_.clear();
    for (const TokenRange sentence : cut_.layout.sentences) {
      describe_words(text_, cut_.tokens, sentence, cut_.layout, known.lexicon, &words_);
    }
    return words_.size();
  }
  if (stage == "values") {
    values_.clear();
    find_values(text_, cut_.tokens, words_, cut_.layout, 0, sentences, known.lexicon, {}, &values_);
    return values_.size();
  }
  if (stage == "article") {
    article_ = read_article(words_, cut_.layout);
    return article_.slots.size();
  }
  if (stage == "subjects") {
    subjects_.clear();
    find_subjects(text_, cut_.tokens, words_, cut_.layout, mentions_, known.lexicon, {}, &subjects_,
                  &subject_of_);
    return subjects_.size();
  }
  if (stage == "marks") {
    pairs_.clear();
    pair_marks(text_, cut_.tokens, words_, cut_.layout, 0,
               static_cast<int32_t>(cut_.layout.paragraphs.size()), known.lexicon, &pairs_);
    return pairs_.size();
  }
  if (stage == "quotes") {
    const QuoteInput input{text_,       cut_.tokens, words_, cut_.layout,  mentions_,
                           subject_of_, subjects_,   pairs_, known.lexicon};
    std::vector<QuoteFrame> frames;
    find_quotes(input, &frames);
    std::vector<Speaker> speakers;
    find_speakers(input, frames, &speakers);
    return speakers.size();
  }
  const EntityInput input{text_,         cut_.tokens, words_,       cut_.layout,
                          known.lexicon, values_,     known.tagger, article_};
  FirstPass first_pass;
  find_first_labels(input, 0, sentences, &first_pass);
  count_votes(words_, &first_pass);
  mentions_.clear();
  find_entities(input, first_pass, 0, sentences, false, &mentions_);
  return mentions_.size();
}

}  // namespace guillemet::bench
