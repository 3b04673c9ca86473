#include "sentences.h"

#include "boundary_features.h"
#include "fixture.h"
#include "language_rules.h"

namespace guillemet {
namespace {

std::string sentences_of(const std::string& language, std::string_view utf8) {
  const test::CutText cut(utf8, language);
  return test::joined(cut, cut.layout.sentences);
}

struct Row {
  const char* language;
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("sentences end where a reader would end them") {
  const Row rows[] = {
      {"fr", "Il pleut. Elle part.", "Il pleut.|Elle part."},
      {"fr", "Qui a gagné ? Personne. Mystère !", "Qui a gagné ?|Personne.|Mystère !"},
      // Abbreviations, initials, acronyms.
      {"fr", "M. Orvain est parti. Mme Lestrac reste.", "M. Orvain est parti.|Mme Lestrac reste."},
      {"fr", "Il vient en oct. 2018. Elle aussi.", "Il vient en oct. 2018.|Elle aussi."},
      {"fr", "J. Morvan écrit. Il choisit le plan B. Il part.",
       "J. Morvan écrit.|Il choisit le plan B.|Il part."},
      {"fr", "J. K. Morvan et J.-P. Lestrac signent. Jean R. Morvan aussi.",
       "J. K. Morvan et J.-P. Lestrac signent.|Jean R. Morvan aussi."},
      {"fr", "Il quitte l'O.N.U. Elle y reste.", "Il quitte l'O.N.U.|Elle y reste."},
      {"fr", "En 300 av. J.-C. Rome est loin.", "En 300 av. J.-C. Rome est loin."},
      {"fr", "Cf. p. 12. Voir aussi le chap. 3.", "Cf. p. 12.|Voir aussi le chap. 3."},
      {"en", "Mr. Harrow left the U.S. He is back.", "Mr. Harrow left the U.S.|He is back."},
      {"en", "It opened at 5 p.m. She came.", "It opened at 5 p.m.|She came."},
      {"en", "It opened at 5 p.m. Monday.", "It opened at 5 p.m. Monday."},
      {"en", "The U.S. Senate met. Acme Inc. agreed.", "The U.S. Senate met.|Acme Inc. agreed."},
      {"en", "MILLFORD, Kan. -- The storm came.", "MILLFORD, Kan. -- The storm came."},
      {"en", "The F.B.I. But no. He left Acme Inc. The rest stayed.",
       "The F.B.I.|But no.|He left Acme Inc.|The rest stayed."},
      {"de", "Das gilt z. B. hier. Es war 44 v. Chr. so.",
       "Das gilt z. B. hier.|Es war 44 v. Chr. so."},
      {"de", "Es kostet 5 Mio. Die Firma zahlt.", "Es kostet 5 Mio.|Die Firma zahlt."},
      {"de", "Kaiser Wilhelm II. dankte am 9. 11. 1918 ab.",
       "Kaiser Wilhelm II. dankte am 9. 11. 1918 ab."},
      {"es", "A las 10 a. m. en EE.UU. El lunes no.", "A las 10 a. m. en EE.UU.|El lunes no."},
      // An abbreviation that no list has, before a word in lower case; a writer without capitals.
      {"fr", "Le zblk. de la région. Elle part.", "Le zblk. de la région.|Elle part."},
      {"en", "i am tired. they left. we stay.", "i am tired.|they left.|we stay."},
      // What opens an item is no sentence.
      {"fr", "1. Couper la pâte.", "1. Couper la pâte."},
      {"en", "a) Go home.", "a) Go home."},
      {"fr", "Elle est partie.Il est resté.", "Elle est partie.|Il est resté."},
      {"en", "It landed 🚀 Friday. 👩🏽‍🚀 The crew left.",
       "It landed 🚀 Friday. 👩🏽‍🚀|The crew left."},
      {"de", "Dr. Weber kommt. Er bleibt.", "Dr. Weber kommt.|Er bleibt."},
      {"de", "Er kommt am 3. Mai. Das Spiel endet 3:2. Das war gut.",
       "Er kommt am 3. Mai.|Das Spiel endet 3:2.|Das war gut."},
      {"es", "EE. UU. firmó. El Sr. López no.", "EE. UU. firmó.|El Sr. López no."},
      {"it", "L'on. Bianchi tace. È tardi.", "L'on. Bianchi tace.|È tardi."},
      {"pt", "A Dra. Lima saiu. É tarde.", "A Dra. Lima saiu.|É tarde."},
      {"nl", "Dhr. Jansen komt. Mevr. Vos niet.", "Dhr. Jansen komt.|Mevr. Vos niet."},
      // Decimals, ellipses.
      {"fr", "Le prix est de 3.5 euros. Fin .", "Le prix est de 3.5 euros.|Fin ."},
      {"fr", "Il hésite… puis il part. Bon... Il verra.",
       "Il hésite… puis il part.|Bon...|Il verra."},
      // Marks behind the stop; a quotation of several sentences is cut as the treebanks cut it.
      {"fr", "« Nous partons. » Il sourit.", "« Nous partons. »|Il sourit."},
      {"fr", "« Nous partons ! » a-t-il dit.", "« Nous partons ! » a-t-il dit."},
      {"fr", "« Oui. Nous restons », a dit Orvain. Il rit.",
       "« Oui.|Nous restons », a dit Orvain.|Il rit."},
      {"fr", "Elle répond : « Nous restons. » Il rit.", "Elle répond : « Nous restons. »|Il rit."},
      {"fr", "Il rit (comme toujours.) Elle part.", "Il rit (comme toujours.)|Elle part."},
      {"en", "“We won.” She smiled.", "“We won.”|She smiled."},
      {"en", "\"We won,\" Marsh said. \"We are happy.\"",
       "\"We won,\" Marsh said.|\"We are happy.\""},
      {"nl", ",,Wij gaan.'' Hij ging.", ",,Wij gaan.''|Hij ging."},
      // Headlines and items without a stop, and capitals that begin no sentence.
      {"fr", "Climat : les ministres se divisent Les ministres se sont réunis lundi.",
       "Climat : les ministres se divisent|Les ministres se sont réunis lundi."},
      {"fr", "Le journal Le Monde publie Les Échos de La Rochelle.",
       "Le journal Le Monde publie Les Échos de La Rochelle."},
      {"de", "Die Regierung hat die Maßnahmen beschlossen.",
       "Die Regierung hat die Maßnahmen beschlossen."},
      {"en", "He reads The New York Times in The Hague.",
       "He reads The New York Times in The Hague."},
      {"fr", "Un titre sans point\nUne phrase.", "Un titre sans point|Une phrase."},
      {"fr", "Un titre\r\nUne phrase.\rFin", "Un titre|Une phrase.|Fin"},
      {"fr", "Fin du texte . Autre phrase .", "Fin du texte .|Autre phrase ."},
      {"fr", "il écrit sans majuscule\nni point", "il écrit sans majuscule|ni point"},
      // A language without weights of its own has those of all.
      {"und", "Xyzzy foo. Bar baz.", "Xyzzy foo.|Bar baz."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(sentences_of(row.language, row.text) == row.expected);
  }
}

TEST_CASE("a feature's name leads back to the feature") {
  Gap gap;
  gap.before = TokenKind::initial;
  gap.left = TokenKind::stop;
  gap.right = word_kind(WordCase::title, 2);
  gap.after = word_kind(WordCase::lower, 0);
  gap.close = 1;
  gap.open = 8;
  gap.state = 3;
  gap.length = 4;
  gap.space = 2;
  gap.stopped = 1;
  for (const uint32_t feature : features_of(gap)) {
    CAPTURE(name_of_feature(feature));
    CHECK(feature_from(name_of_feature(feature)) == feature);
  }
  CHECK(name_of_feature(features_of(gap)[4]) == "left=stop right=title-pronoun");
  for (const char* name : {"", "left", "left=", "left=no", "left=stop right", "left=stop left=stop",
                           "close=x", "left=edge close=259", "left=stop "}) {
    CAPTURE(name);
    CHECK(feature_from(name) == 0);
  }
}

TEST_CASE("every kind of word in the data is one that the sentence rules know") {
  for (const LanguageRules& rules : read_language_rules()) {
    for (const Lexicon::Line& line : rules.lexicon.lines()) {
      const bool has_kind = line.sense.word_class == WordClass::function_words ||
                            line.sense.word_class == WordClass::sentence_words;
      if (!has_kind || line.sense.attribute.empty()) continue;
      CAPTURE(line.words);
      CHECK(word_type_from(line.sense.attribute) > 0);
    }
  }
}

TEST_CASE("every weight in the data is a weight of a feature") {
  for (const LanguageRules& rules : read_language_rules()) {
    int weights = 0;
    for (const Lexicon::Line& line : rules.lexicon.lines()) {
      if (line.sense.word_class != WordClass::sentence_weights) continue;
      CAPTURE(line.words);
      CHECK(feature_from(line.words) != 0);
      CHECK(!line.sense.attribute.empty());
      ++weights;
    }
    if (rules.language == "und") CHECK(weights > 100);
  }
}

}  // namespace guillemet
