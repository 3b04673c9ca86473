#include "designations.h"

#include "mentions_fixture.h"

namespace guillemet {
namespace {

std::string find(const char* text, const char* language) {
  const test::Marked marked(text);
  const test::Article article(marked.text, language);
  std::string all;
  for (const Mention& mention : recognize_designations(article.text, article.tokens, article.words,
                                                       test::mentions_of(marked, article))) {
    if (!all.empty()) all += " | ";
    all += article.at(mention.range) + ":" + std::string(name_of(mention.type));
    CHECK(article.at(mention.range) == article.at(mention.tokens));
  }
  return all;
}

TEST_CASE("designations: what makers number their models with") {
  const struct {
    const char* text;
    const char* mentions;
  } rows[] = {
      {"They showed the VT-5 there.", "VT-5:product"},
      {"They showed the OVT-X there.", "OVT-X:product"},
      {"They showed the Velorn-2 there.", "Velorn-2:product"},
      {"[O Orvain] showed the Velorn-12.", "Orvain:organization | Velorn-12:product"},
      {"The [R VT-5] flies.", "VT-5:product"},
      // No model: too long, too short, in small letters, a word that is something else.
      {"They showed the Velorn-212 there.", ""},
      {"They showed the velorn-2 there.", ""},
      {"They showed the V-5 there.", ""},
      {"They showed the VT-5000 there.", ""},
      {"They won in Paris-2 there.", ""},
      {"They met on May-2 then.", ""},
      {"THE VT-5 IS OUT", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(find(row.text, "en") == std::string(row.mentions));
  }
  CHECK(find("Ils montrent la Velorn-2 demain.", "fr") == "Velorn-2:product");
  CHECK(find("Le Covid-19 est là.", "fr").empty());
}

}  // namespace
}  // namespace guillemet
