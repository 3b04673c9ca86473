#include "name_edges.h"

#include "mentions_fixture.h"

namespace guillemet {
namespace {

std::string mend(const char* text, const char* language) {
  const test::Marked marked(text);
  const test::Article article(marked.text, language);
  std::string all;
  for (const Mention& mention : mend_name_edges(article.tokens, article.words, *article.lexicon,
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

void check(const std::vector<Row>& rows, const char* language) {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(mend(row.text, language) == std::string(row.mentions));
  }
}

TEST_CASE("edges: hyphenated names are whole") {
  check(
      {
          {"He met [P Bae Soo]-yon twice.", "Bae Soo-yon:person"},
          {"He met [P Bae Soo]-Yon twice.", "Bae Soo-Yon:person"},
          {"Ann-[P Sofie Berg] left.", "Ann-Sofie Berg:person"},
          {"said [P Walter Orne]-Vidal.", "Walter Orne-Vidal:person"},
          {"in [L Barrow]-on-Tarn today", "Barrow-on-Tarn:location"},
          {"the [O Orvain Times]-Age said", "Orvain Times-Age:organization"},
          {"the J-[P Orne] file", "J-Orne:person"},
          {"the [L Orvain]-2 landed", "Orvain-2:product"},
          {"the [L Orvain]-2-1 rule", "Orvain:location"},
          {"in [L Paris]-2 today", "Paris-2:location"},
          // Two names with a hyphen between them.
          {"the [L Orvain]-[L Tarn] road", "Orvain:location | Tarn:location"},
      },
      "en");
}

TEST_CASE("edges: other parts of hyphenated words are none of the name") {
  check(
      {
          {"the [L Orvain]-based firm", "Orvain:location"},
          {"the [P Orne]-era law", "Orne:person"},
          {"the [P Orne]-led party", "Orne:person"},
          {"Then-[P Orne] aide", "Orne:person"},
          {"a [L U.S.]-French firm", "U.S.:location"},
          {"[O U.S.-based PureVeltro Inc.] left", "U.S.:location | PureVeltro Inc.:organization"},
          {"[O Orvain-owned Veltro] left", "Orvain:organization | Veltro:organization"},
          // Not joined.
          {"the [L Orvain] - on time", "Orvain:location"},
          {"[P Orne] -Vidal", "Orne:person"},
          {"[P Orne]-", "Orne:person"},
          {"[P Orne]", "Orne:person"},
      },
      "en");
}

TEST_CASE("edges: a nickname between marks") {
  check(
      {
          {"said [P Walter] “Skip” [P Berg].", "Walter “Skip” Berg:person"},
          {"said [P Walter] “[P Skip]” [P Berg].", "Walter “Skip” Berg:person"},
          {"said [P Walter] \"Big Skip\" [P Berg].", "Walter \"Big Skip\" Berg:person"},
          {"said [P Walter] “yes” [P Berg].", "Walter:person | Berg:person"},
          {"said [P Walter] (Skip) [P Berg].", "Walter:person | Berg:person"},
          {"said [P Walter] “Skip” [O Berg].", "Walter:person | Berg:organization"},
          {"said [P Walter], “Skip” [P Berg].", "Walter:person | Berg:person"},
          {"said [P Walter] “A B C D” [P Berg].", "Walter:person | Berg:person"},
          {"said [P Walter] “Skip”", "Walter:person"},
      },
      "en");
  check({{"selon [P Jean] « Django » [P Morvan]", "Jean « Django » Morvan:person"}}, "fr");
}

TEST_CASE("edges: a place that an institution belongs to") {
  check(
      {
          {"[O Japan's Ministry of Health] said",
           "Japan:location | Ministry of Health:organization"},
          {"[O Japan’s Ministry of Health] said",
           "Japan:location | Ministry of Health:organization"},
          {"[O McDonald's] said", "McDonald's:organization"},
          {"[O St. Orne's Hospital] said", "St. Orne's Hospital:organization"},
          {"[P Japan's Orne] said", "Japan's Orne:person"},
      },
      "en");
}

}  // namespace
}  // namespace guillemet
