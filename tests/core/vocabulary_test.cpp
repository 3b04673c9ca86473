#include "vocabulary.h"

#include "fixture.h"
#include "mentions.h"

namespace guillemet {
namespace {

/// The names found, as "text=canonical" joined by '|'.
std::string found_in(std::string_view text, std::string_view vocabulary) {
  std::vector<VocabularyEntry> entries;
  REQUIRE(!parse_vocabulary(vocabulary, &entries));
  const test::Article article(text, "fr");
  std::string joined;
  for (const Mention& mention :
       find_vocabulary(article.text, article.tokens, article.words, article.layout, entries)) {
    if (!joined.empty()) joined += '|';
    const VocabularyEntry& entry = entries[static_cast<size_t>(mention.vocabulary_row)];
    joined += article.at(mention.range) + "=" +
              to_utf8(entry.canonical.empty() ? entry.name : entry.canonical);
  }
  return joined;
}

}  // namespace

TEST_CASE("a vocabulary's lines are read, and each fault names its line") {
  struct Row {
    const char* text;
    size_t entries;
    Fault fault;
    int64_t line;
  };
  const Row rows[] = {
      {"", 0, Fault::none, 0},
      {"Orvane\torganization\n", 1, Fault::none, 0},
      {"Orvane\torganization\tGroupe Orvane\thttps://example.org/o", 1, Fault::none, 0},
      {"name\ttype\tcanonical\tlink\nOrvane\torganization\n", 1, Fault::none, 0},
      {"\xEF\xBB\xBF# names\r\n\r\nOrvane\torganization\r\nTilly\tlocation\r\n", 2, Fault::none, 0},
      {"Orvane\torganization\t\thttps://example.org/o", 1, Fault::none, 0},
      {"Orvane\n", 0, Fault::malformed_line, 1},
      {"Orvane\torganization\n\tperson\n", 1, Fault::malformed_line, 2},
      {"Orvane\tcompany\n", 0, Fault::unknown_type, 1},
      {"# x\nOrvane\tdate\n", 0, Fault::unknown_type, 2},
      {"a\tperson\tb\tc\td\n", 0, Fault::malformed_line, 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::vector<VocabularyEntry> entries;
    const LoadError error = parse_vocabulary(row.text, &entries);
    CHECK(error.fault == row.fault);
    CHECK(error.position == row.line);
    CHECK(entries.size() == row.entries);
  }
}

TEST_CASE("the editor's names are found, the longest first") {
  struct Row {
    const char* text;
    const char* vocabulary;
    const char* found;
  };
  const Row rows[] = {
      {"Orvane recrute.", "Orvane\torganization", "Orvane=Orvane"},
      {"ORVANE recrute, orvane paie.", "Orvane\torganization", "ORVANE=Orvane|orvane=Orvane"},
      {"L’Élan d'Étrelles gagne.", "Elan d’Etrelles\torganization\tÉtrelles FC",
       "Élan d'Étrelles=Étrelles FC"},
      {"Le Pont Neuf et le Pont.", "Pont\tlocation\nPont Neuf\tlocation",
       "Pont Neuf=Pont Neuf|Pont=Pont"},
      {"Le Pont\u00A0Neuf", "Pont Neuf\tlocation", "Pont\u00A0Neuf=Pont Neuf"},
      {"Zorbuline 500 est là.", "Zorbuline 500\tproduct", "Zorbuline 500=Zorbuline 500"},
      {"Zorbuline 5000 est là.", "Zorbuline 500\tproduct", ""},
      {"Les Pontois", "Pont\tlocation", ""},
      {"Le Pont\nNeuf", "Pont Neuf\tlocation", ""},
      {"Pomme ou pomme", "pomme\tproduct\tfruit\nPomme\torganization\tfirme",
       "Pomme=firme|pomme=fruit"},
      {"AT&T et Jean-Luc Morvan", "AT&T\torganization\nJean-Luc Morvan\tperson",
       "AT&T=AT&T|Jean-Luc Morvan=Jean-Luc Morvan"},
      {"👩‍🚀 Orvane", "Orvane\torganization", "Orvane=Orvane"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found_in(row.text, row.vocabulary) == row.found);
  }
}

TEST_CASE("the vocabulary wins over the model") {
  const auto mention = [](int32_t start, int32_t end, int32_t row) {
    Mention result;
    result.range = {start, end};
    result.vocabulary_row = row;
    return result;
  };
  const std::vector<Mention> merged = merge_mentions(
      {mention(5, 9, 0), mention(20, 22, 1)},
      {mention(0, 4, -1), mention(3, 6, -1), mention(8, 12, -1), mention(12, 14, -1)});
  std::vector<int32_t> starts;
  for (const Mention& m : merged) starts.push_back(m.range.start);
  CHECK(starts == std::vector<int32_t>{0, 5, 12, 20});
}

}  // namespace guillemet
