#include "event_names.h"

#include "mentions_fixture.h"
#include "model_fixture.h"

namespace guillemet {
namespace {

std::string find(const char* text, const std::vector<EntityType>& types) {
  const test::Marked marked(text);
  const test::Article article(marked.text, "en");
  const TaggerModel model = test::model_of(types);
  std::string all;
  for (const Mention& mention :
       recognize_event_names(article.tokens, article.words, article.layout, *article.lexicon, model,
                             test::mentions_of(marked, article))) {
    if (!all.empty()) all += " | ";
    all += article.at(mention.range) + ":" + std::string(name_of(mention.type));
    CHECK(article.at(mention.range) == article.at(mention.tokens));
  }
  return all;
}

struct Row {
  const char* text;
  const char* mentions;
};

const Row rows[] = {
    {"They reached the final of the Orvain Twenty20 Cup on Sunday.", "Orvain Twenty20 Cup:event"},
    {"She won the Emperor's Cup in Fukuoka.", "Emperor's Cup:event"},
    {"She won the Emperor’s Cup in Fukuoka.", "Emperor’s Cup:event"},
    {"Prizes at the Royal Orvain Show went to cattle.", "Royal Orvain Show:event"},
    {"In May the [L Africa] Film Awards will be held.", "Africa Film Awards:event"},
    {"He plays in the [L Orvain] Open next week.", "Orvain Open:event"},
    {"The [O Orvain Prize] is worth nothing.", "Orvain Prize:event"},
    // Without what only stands before it.
    {"On Saturday Orvain Marathon runners met.", "Orvain Marathon:event"},
    {"Last year The Orvain Derby was lost.", "Orvain Derby:event"},
    // A head needs a capital and a word before it, and has to be the last.
    {"They won the cup at the Orvain show.", ""},
    {"They lost the Cup.", ""},
    {"Show them the cup.", ""},
    {"The Orvain Prize Foundation said no.", ""},
    {"The [O Orvain Prize Foundation] said no.", "Orvain Prize Foundation:organization"},
    // Other event words end no name.
    {"The Orvain Incident was told by all of them.", ""},
    // Where everything has capitals they tell nothing.
    {"Thousands Attend Free Orvain Show", ""},
    {"A Thousand Attend the Free Show in the Park", ""},
    {"", ""},
};

TEST_CASE("events: what a last word tells") {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(find(row.text, {EntityType::person, EntityType::organization}) ==
          std::string(row.mentions));
  }
}

TEST_CASE("events: a model that finds them is left alone") {
  const char* text = "They lost the Orvain Cup.";
  CHECK(find(text, {EntityType::person}) == "Orvain Cup:event");
  CHECK(find(text, {EntityType::person, EntityType::event}).empty());
  CHECK(find(text, {}).empty());
}

}  // namespace
}  // namespace guillemet
