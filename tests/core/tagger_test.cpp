#include "fixture.h"
#include "guillemet/analyzer.h"
#include "tagger_model.h"

namespace guillemet {
namespace {

/// "text:type" of every name, joined by '|'.
std::string names_in(std::string_view utf8, const std::string& language) {
  const Analyzer analyzer({test::pack_of("fr"), test::pack_of("en")});
  Options options;
  options.language = language;
  const std::u16string text = to_utf16(utf8);
  const Analysis analysis = analyzer.analyze(text, options);
  std::string joined;
  for (const Entity& entity : analysis.entities) {
    if (entity.type > EntityType::event) continue;
    if (!joined.empty()) joined += '|';
    joined += to_utf8(slice(text, entity.range)) + ":" + std::string(name_of(entity.type));
  }
  return joined;
}

std::string model_bytes(const std::string& language) {
  std::vector<Section> sections;
  const std::string pack = test::read_bytes(GUILLEMET_PACKS "/" + language + ".pack");
  REQUIRE(!read_sections(pack, &sections));
  return std::string(find_section(sections, section_tagger));
}

Fault fault_of(std::string_view bytes) {
  const std::vector<char> exact(bytes.begin(), bytes.end());
  TaggerModel model;
  return TaggerModel::parse({exact.data(), exact.size()}, &model).fault;
}

}  // namespace

TEST_CASE("names that nobody could mistake") {
  struct Row {
    const char* language;
    const char* text;
    const char* names;
  };
  const Row rows[] = {
      {"fr", "Le Premier ministre Jean Castelin s'est rendu à Marseille.",
       "Jean Castelin:person|Marseille:location"},
      {"fr", "Anne Marchal et Paul Verdier habitent à Paris, en France.",
       "Anne Marchal:person|Paul Verdier:person|Paris:location|France:location"},
      {"fr", "L’Organisation des Nations unies a voté à New York.",
       "Organisation des Nations unies:organization|New York:location"},
      {"fr", "Les États-Unis et la Chine négocient à Washington.",
       "États-Unis:location|Chine:location|Washington:location"},
      {"fr", "Il pleut depuis trois jours sur la ville.", ""},
      {"en", "Mary Collins lives in London with John Barrow.",
       "Mary Collins:person|London:location|John Barrow:person"},
      {"en", "The United Nations met in Geneva, Switzerland.",
       "United Nations:organization|Geneva:location|Switzerland:location"},
      {"en", "It has rained for three days over the town.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(names_in(row.text, row.language) == row.names);
  }
}

TEST_CASE("a model cut short is a fault at every length") {
  const std::string model = model_bytes("fr");
  CHECK(fault_of(model) == Fault::none);
  // Every length of the header, then steps through the tables.
  for (size_t size = 1; size < model.size(); size += size < 512 ? 1 : 4099) {
    CAPTURE(size);
    CHECK(fault_of(std::string_view(model).substr(0, size)) != Fault::none);
  }
  CHECK(fault_of(model + "x") != Fault::none);
  CHECK(fault_of("not a model") != Fault::none);
}

TEST_CASE("a model with changed bytes is a fault or reads only what it has") {
  const std::string model = model_bytes("fr");
  const test::Article article("Anne Marchal est allée à Paris le 8 mai 2018.", "fr");
  const Pack::Contents& contents = test::pack_of("fr")->contents();
  uint32_t seed = 1;
  int32_t loaded = 0;
  for (int round = 0; round < 60; ++round) {
    std::string damaged = model;
    const size_t reach = round < 40 ? 256 : damaged.size();  // mostly the header
    for (int k = 0; k < 3; ++k) {
      seed = seed * 1664525u + 1013904223u;
      damaged[seed % reach] = static_cast<char>(seed >> 24);
    }
    LoadError error;
    const std::string lexicon = build_lexicon_table({});
    const auto pack = Pack::parse(
        write_sections(
            {{section_language, "fr"}, {section_lexicon, lexicon}, {section_tagger, damaged}}),
        &error);
    if (pack == nullptr) continue;
    ++loaded;
    const Analyzer analyzer({pack});
    Options options;
    options.language = "fr";
    const Analysis analysis = analyzer.analyze(article.text, options);
    CHECK(broken_invariant(analysis, article.text) == nullptr);
  }
  CHECK(loaded > 0);  // else nothing was shown
  CHECK(contents.language == "fr");
}

TEST_CASE("the same text gives the same names again") {
  const char* text = "Anne Marchal, de Petralis, a rencontré Paul Verdier à Lyon, puis à Rome.";
  const std::string first = names_in(text, "fr");
  CHECK(first.find("Anne Marchal:person") != std::string::npos);
  for (int i = 0; i < 3; ++i) CHECK(names_in(text, "fr") == first);
}

}  // namespace guillemet
