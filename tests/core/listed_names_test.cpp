#include "listed_names.h"

#include "mentions_fixture.h"
#include "model_fixture.h"

namespace guillemet {
namespace {

using Types = std::vector<EntityType>;

std::string find(const char* text, const Types& types) {
  const test::Marked marked(text);
  const test::Article article(marked.text, "en");
  const TaggerModel model = test::model_of(types);
  std::string all;
  for (const Mention& mention :
       recognize_listed_names(article.tokens, article.words, article.layout, *article.lexicon,
                              model, test::mentions_of(marked, article))) {
    if (!all.empty()) all += " | ";
    all += article.at(mention.range) + ":" + std::string(name_of(mention.type));
    CHECK(article.at(mention.range) == article.at(mention.tokens));
  }
  return all;
}

const Types names_only = {EntityType::person, EntityType::organization, EntityType::location};

struct Row {
  const char* text;
  /// The mentions in order, joined by " | ".
  const char* mentions;
};

const Row rows[] = {
    {"He won the Super Bowl in [L Miami].", "Super Bowl:event | Miami:location"},
    {"Orvain bought a PlayStation 4 there.", "PlayStation 4:product"},
    {"Since Brexit, prices rose.", "Brexit:event"},
    {"It was drawn in Photoshop by [P Ann Pryce].", "Photoshop:product | Ann Pryce:person"},
    // The longest name; several; whatever stands around.
    {"They won the 2016 Summer Olympics.", "2016 Summer Olympics:event"},
    {"They lost the FA Cup final.", "FA Cup:event"},
    {"From the Super Bowl to the FA Cup: (Brexit) too.",
     "Super Bowl:event | FA Cup:event | Brexit:event"},
    // Around another mention, not across its border, nor in place of it.
    {"They won the [O FA] Cup.", "FA Cup:event"},
    {"They won the FA [O Cup].", "FA Cup:event"},
    {"They won the [O FA] [L Cup].", "FA Cup:event"},
    {"They won the [O FA Cup].", "FA Cup:organization"},
    {"They won the [O Veltro FA] Cup.", "Veltro FA:organization"},
    {"They won the FA [O Cup Company].", "Cup Company:organization"},
    {"They won the [O Veltro FA Cup Company].", "Veltro FA Cup Company:organization"},
    // A name of several words begins a sentence, a word alone does not unless it is written so.
    {"Super Bowl tickets sold.", "Super Bowl:event"},
    {"Brexit came.", ""},
    {"Photoshop crashed.", ""},
    {"PlayStation sales fell.", "PlayStation:product"},
    // Written as a name at both ends.
    {"a super bowl of soup", ""},
    {"the fa cup", ""},
    {"the Super bowl", ""},
    {"since brexit", ""},
    // Places, given names, companies and the like by themselves.
    {"She went to Wimbledon.", ""},
    // Companies and institutions that the model passed over, if they are the whole name.
    {"A bid by Hasbro failed.", "Hasbro:organization"},
    {"Nvidia CEO Ann Pryce left.", ""},
    {"Shares of Nvidia CEO Ann Pryce fell.", "Nvidia:organization"},
    {"They met at Doctors Without Borders.", "Doctors Without Borders:organization"},
    {"They met at Hasbro Village.", ""},
    {"They met at Lower Hasbro.", ""},
    {"hasbro said no", ""},
    {"Hasbro said no", ""},
    {"They sued [P Hasbro].", "Hasbro:person"},
    // Sentences are apart.
    {"It was Super.\nBowl it was.", ""},
    {"", ""},
    {"Nothing here.", ""},
};

TEST_CASE("listed names: English products and events of the lists") {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(find(row.text, names_only) == std::string(row.mentions));
  }
}

TEST_CASE("listed names: one word that may well be something else is none") {
  constexpr WordClass others[] = {WordClass::given_names, WordClass::places,
                                  WordClass::organizations, WordClass::companies};
  int32_t met = 0;
  for (const char* word : {"Wimbledon", "Avatar", "Apollo", "Bible", "Titanic", "Brexit"}) {
    const std::string text = "We saw " + std::string(word) + " there.";
    const test::Article article(text, "en");
    bool other = false;
    for (const WordClass word_class : others) {
      other = other || is_in(article.words[2].classes, word_class);
    }
    CAPTURE(text);
    CHECK(find(text.c_str(), names_only).empty() == other);
    met += other ? 1 : 0;
  }
  CHECK(met > 0);
}

TEST_CASE("listed names: types that the model has are left to it") {
  const struct {
    Types types;
    const char* mentions;
  } models[] = {
      {names_only, "PlayStation 4:product | Brexit:event"},
      {{EntityType::person, EntityType::product}, "Brexit:event"},
      {{EntityType::person, EntityType::event}, "PlayStation 4:product"},
      {{EntityType::product, EntityType::event}, ""},
      {{}, ""},  // no model at all: no names
  };
  for (const auto& model : models) {
    CAPTURE(model.types.size());
    CHECK(find("The PlayStation 4 came after Brexit.", model.types) == std::string(model.mentions));
  }
}

TEST_CASE("listed names: surer than chance, less sure than the model") {
  const test::Marked marked("We saw [P Ann Pryce] after Brexit.");
  const test::Article article(marked.text, "en");
  const std::vector<Mention> mentions =
      recognize_listed_names(article.tokens, article.words, article.layout, *article.lexicon,
                             test::model_of(names_only), test::mentions_of(marked, article));
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[0].certainty == 1.0F);
  CHECK(mentions[1].certainty > 0.5F);
  CHECK(mentions[1].certainty < 1.0F);
}

}  // namespace
}  // namespace guillemet
