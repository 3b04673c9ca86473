// People named in full, in languages without a trained model.
#include <doctest.h>

#include <string>
#include <vector>

#include "fixture.h"
#include "guillemet/analyzer.h"
#include "unicode.h"

namespace guillemet {
namespace {

std::string people_in(const std::string& utf8, const std::string& language) {
  const Analyzer analyzer({test::pack_of(language)});
  const std::u16string text = to_utf16(utf8);
  Options options;
  options.language = language;
  const Analysis analysis = analyzer.analyze(text, options);
  std::string names;
  for (const Entity& entity : analysis.entities) {
    if (entity.type != EntityType::person) continue;
    if (!names.empty()) names += " | ";
    names += to_utf8(slice(text, entity.range));
  }
  return names;
}

TEST_CASE("a given name and what is capitalized behind it") {
  struct Row {
    std::string language, text, people;
  };
  const std::vector<Row> rows = {
      {"de", "Gestern kam Jana Müller-Brandt nach Altenau.", "Jana Müller-Brandt"},
      {"de", "Karl von der Heide und Petra Lenz kamen. Lenz ging früh.",
       "Karl von der Heide | Petra Lenz | Lenz"},
      {"es", "La alcaldesa Inés de la Torre visitó Soria.", "Inés de la Torre"},
      {"it", "Il sindaco di Rosano non c'era.", ""},
      {"nl", "Mevrouw Zijlstra woont in Altena.", "Zijlstra"},
      {"nl", "Jan van den Berg sprak met de minister.", "Jan van den Berg"},
      {"pt", "Rosa dos Santos Ministra.", "Rosa dos Santos"},
      // A given name alone, and one before another kind of word.
      {"de", "Am Montag war Karl in Altenau.", ""},
      {"es", "Rosa Ministra.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(people_in(row.text, row.language) == row.people);
  }
}

}  // namespace
}  // namespace guillemet
