#include "long_forms.h"

#include "fixture.h"

namespace guillemet {
namespace {

struct Row {
  const char* language;
  const char* text;
  /// "name = acronym" of each, joined by " | ".
  const char* expected;
};

std::string find(const Row& row) {
  const test::Article article(row.text, row.language);
  std::string all;
  for (const TokenRange sentence : article.layout.sentences) {
    std::vector<LongForm> found;
    find_long_forms(article.text, article.tokens, article.words, sentence, &found);
    for (const LongForm& form : found) {
      if (!all.empty()) all += " | ";
      all += article.at(form.name) + " = " +
             article.at(article.tokens[static_cast<size_t>(form.acronym)]);
    }
  }
  return all;
}

const Row rows[] = {
    {"fr", "La Ligue ouvrière (LO) part.", "Ligue ouvrière = LO"},
    {"en", "The Public Harbor Fund (PHF) met.", "Public Harbor Fund = PHF"},
    // Several in a sentence, one behind the other, and one name twice.
    {"fr", "La Ligue ouvrière (LO), la Fédération des quais (FQ) et Parti rural (PR) partent.",
     "Ligue ouvrière = LO | Fédération des quais = FQ | Parti rural = PR"},
    {"en", "The Harbor Fund (HF) and the Harbor Fund (HF) met.",
     "Harbor Fund = HF | Harbor Fund = HF"},
    // Stops and elided words have no letter, or have one.
    {"fr", "L'Office de la mer et de l’eau (OME) rit.", "Office de la mer et de l’eau = OME"},
    {"fr", "Le Syndicat d'aide à la pêche (SAP) rit.", "Syndicat d'aide à la pêche = SAP"},
    {"fr", "La Route neuve jusqu'à Brest (RB) ouvre.", "Route neuve jusqu'à Brest = RB"},
    {"fr", "Le Mouvement pour la mer (MPLM) rit.", "Mouvement pour la mer = MPLM"},
    {"en", "The Ministry of Ports and Rivers (MPR) met.", "Ministry of Ports and Rivers = MPR"},
    {"en", "The Board of Ports (BOP) met.", "Board of Ports = BOP"},
    // Hyphens stand between words.
    {"en", "The Deep-Sea Harbor Fund (DSHF) met.", "Deep-Sea Harbor Fund = DSHF"},
    // One other word is let pass, two are not.
    {"fr", "La Ligue nantaise ouvrière (LO) part.", "Ligue nantaise ouvrière = LO"},
    {"fr", "La Ligue nantaise ouvrière bretonne (LO) part.", ""},
    {"en", "The Public Regional Harbor Fund (PHF) met.", "Public Regional Harbor Fund = PHF"},
    {"en", "The Public New Regional Harbor Fund (PHF) met.", ""},
    // A name has up to fifteen tokens.
    {"fr", "Le Parti de la et de la et de la et de la et de Mer (PM) part.",
     "Parti de la et de la et de la et de la et de Mer = PM"},
    {"fr", "Le Parti de la et de la et de la et de la et de la Mer (PM) part.", ""},
    // Accents and case do not count; in either form.
    {"fr", "L'École navale d’Aubrac (ENA) ouvre.", "École navale d’Aubrac = ENA"},
    {"fr", "L'ecole navale d’Aubrac (ÉNA) ouvre.", "ecole navale d’Aubrac = ÉNA"},
    {"fr", "L'E\u0301cole navale d’Aubrac (ENA) ouvre.", "E\u0301cole navale d’Aubrac = ENA"},
    {"fr", "Le Σύλλογος Ναυτικών (ΣΝ) part.", "Σύλλογος Ναυτικών = ΣΝ"},
    {"fr", "La 😀 Ligue ouvrière (LO) part.", "Ligue ouvrière = LO"},
    // Letters of two units are none of an acronym's; nothing is read beyond them.
    {"fr", "La \U00010400\U00010428 \U00010401\U00010428 (\U00010400\U00010401) part.", ""},
    // No acronym: too short, too long, not in capitals, not alone in its brackets, no brackets.
    {"fr", "Le Parti (P) part.", ""},
    {"en", "A Big Cat Did Eat Five Green Hot Ices (ABCDEFGHI) there.", ""},
    {"en", "Big Cats Did Eat Five Green Hot Ices (BCDEFGHI) there.",
     "Big Cats Did Eat Five Green Hot Ices = BCDEFGHI"},
    {"fr", "La Ligue ouvrière (lo) part.", ""},
    {"fr", "La Ligue ouvrière (LO rit) part.", ""},
    {"fr", "La Ligue ouvrière, LO, part.", ""},
    {"fr", "La Ligue ouvrière [LO] part.", ""},
    {"fr", "(LO)", ""},
    {"fr", "La Ligue ouvrière (LO", ""},
    // Other letters, the wrong order, a letter too few.
    {"fr", "La Ligue ouvrière (LX) part.", ""},
    {"fr", "La Ligue ouvrière (OL) part.", ""},
    {"fr", "Ouvrière (LO) est un mot.", ""},
    // Not across other marks, nor from the sentence before.
    {"fr", "La Ligue, ouvrière (LO) part.", ""},
    {"fr", "Voici la Ligue. Ouvrière (LO) est un mot.", ""},
    {"en", "She saw the Harbor\nFund (HF) met.", ""},
};

TEST_CASE("long forms: a name's words begin with the letters of the acronym behind it") {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(find(row) == std::string(row.expected));
  }
}

TEST_CASE("long forms: only the rows that are asked for are looked at") {
  const test::Article article("La Ligue ouvrière (LO) part.", "fr");
  // La|Ligue|ouvrière|(|LO|)|part|.
  REQUIRE(article.tokens.size() == 8);
  for (int32_t start = 0; start < 8; ++start) {
    for (int32_t end = start; end <= 8; ++end) {
      CAPTURE(start);
      CAPTURE(end);
      std::vector<LongForm> found;
      find_long_forms(article.text, article.tokens, article.words, {start, end}, &found);
      CHECK(found.size() == (start <= 1 && end >= 6 ? 1 : 0));
    }
  }
}

}  // namespace
}  // namespace guillemet
