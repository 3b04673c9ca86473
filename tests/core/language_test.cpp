#include "language.h"

#include <doctest.h>

#include "guillemet/analyzer.h"
#include "unicode.h"

namespace guillemet {
namespace {

struct Row {
  const char* language;
  const char* text;
};

const LanguageDetector& detector() {
  static const LanguageDetector made(read_language_rules());
  return made;
}

}  // namespace

TEST_CASE("the language of a short article") {
  const Row rows[] = {
      {"fr", "Le maire de Valbrune a annoncé que les travaux de l'école seraient finis en juin."},
      {"en", "The mayor of Harrowgate said that the work on the school would be over by June."},
      {"de", "Der Bürgermeister hat gesagt, dass die Arbeiten an der Schule im Juni fertig sind."},
      {"es", "El alcalde dijo que las obras de la escuela estarán terminadas en el mes de junio."},
      {"it", "Il sindaco ha detto che i lavori della scuola saranno finiti nel mese di giugno."},
      {"pt", "O prefeito disse que as obras da escola não estarão prontas até ao mês de junho."},
      {"nl", "De burgemeester zei dat het werk aan de school in juni klaar zal zijn."},
      {"fr", "« Nous ouvrirons le pont lundi », a promis Jeanne Morvan."},
      {"en", "“We will open the bridge on Monday,” promised Joan Morvan."},
      // Names are no words of a language, but stand beside some.
      {"fr", "Marta Kovalenko, Piotr Zielinski et Björn Håkansson ont été reçus par le préfet."},
      {"en", "Giovanni Bellucci and Pedro Carvalho were not told why the flight had been late."},
      {"de", "Beim Treffen in Saint-Malo sprachen Jean Lefèvre und Marie Dubois über das Projekt."},
      // headlines, with few frequent words
      {"fr", "Grève des éboueurs : la mairie de Brévannes réquisitionne une entreprise privée"},
      {"en", "Striking lorry drivers block harbour roads as talks collapse again"},
      {"de", "Streik der Lokführer: Bahn streicht morgen jede dritte Verbindung"},
      {"es", "Huelga de conductores: el puerto cierra mañana hasta nuevo aviso"},
      {"pt", "Greve dos motoristas: porto fecha amanhã e não há previsão de abertura"},
      {"it", "Sciopero dei ferrovieri: domani chiuse tutte le stazioni della regione"},
      {"nl", "Staking van machinisten: morgen rijden er nauwelijks treinen naar het noorden"},
      // languages that nothing more is known of
      {"da", "Borgmesteren sagde i dag, at arbejdet på skolen bliver færdigt."},
      {"nb", "Ordføreren sa i dag at arbeidet på skolen blir ferdig etter ferien."},
      {"sv", "Borgmästaren sade i dag att arbetet på skolan blir klart efter sommaren."},
      {"ca",
       "L'alcalde va dir que les obres de l'escola acabaran al mes de juny, segons el diari."},
      {"hu",
       "A polgármester szerint az iskola felújítása már a nyár végén, nem csak ősszel lesz kész."},
  };
  const Analyzer analyzer;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(analyzer.detect_language(to_utf16(row.text)) == row.language);
  }
}

TEST_CASE("the language of text that is written carelessly") {
  const Row rows[] = {
      {"fr", "LE MAIRE A ANNONCÉ QUE LES TRAVAUX DE L’ÉCOLE SERAIENT FINIS EN JUIN"},
      {"fr", "LE MAIRE A ANNONCE QUE LES TRAVAUX DE L'ECOLE SERAIENT FINIS EN JUIN"},
      {"fr", "Le prefet a declare que la situation etait maitrisee des la fin de l'apres-midi."},
      {"es", "EL MINISTRO DIJO QUE NO HABRA MAS DINERO PARA LAS CARRETERAS ESTE ANO"},
      {"de", "DER MINISTER SAGTE, DASS ES IN DIESEM JAHR KEIN GELD MEHR GEBEN WIRD"},
      {"pt", "O ministro nao disse quando e que as estradas vao ser reparadas."},
      {"de", "Der Burgermeister hatte fur die Schule uber Jahre kein Geld ubrig."},
      // accents as characters of their own; soft hyphens; curly apostrophes
      {"fr",
       "Le pre\u0301fet a de\u0301clare\u0301 que l\u2019e\u0301cole e\u0301tait ferme\u0301e."},
      {"fr",
       "Les habi\u00ADtants du quar\u00ADtier ont mani\u00ADfes\u00ADté de\u00ADvant la "
       "mai\u00ADrie."},
      {"en", "They\u2019re sure it isn\u2019t over, and that\u2019s what we\u2019ve been told."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(detector().detect(to_utf16(row.text), Certainty::usual) == row.language);
  }
}

TEST_CASE("text that is in no language, or in none that is known") {
  const Row rows[] = {
      {"und", ""},
      {"und", "Ok"},
      {"und", "Non"},
      {"und", "Mort de Johnny Hallyday"},
      {"und", "ok grazie a domani"},
      {"und", "12 345 !!!"},
      {"und", "Lorem ipsum dolor sit amet consectetur adipiscing elit"},
      {"und",
       "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt "
       "ut "
       "labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco "
       "laboris nisi ut aliquip ex ea commodo consequat."},
      {"und",
       "Senatus populusque decrevit ut consules exercitum ad flumen ducerent neque pontem "
       "rumperent antequam omnes captivi redditi essent."},
      {"und", "Ana Horvat, Piotr Zielinski, Giovanni Bellucci, Björn Håkansson, Pedro Carvalho"},
      {"und", "Zagreb 12, Lisboa 7, Kraków 31, Brno 4, Göteborg 18, Porto 9, Utrecht 22"},
      {"und", "for (int i = 0; i < count; ++i) { total += rows[i].size(); } return total;"},
      {"und", "https://www.example.org/news/2031/03/the-mayor-of-the-town.html?from=mail"},
      {"und", "Мэр заявил, что работы в школе будут закончены в июне."},
      {"und", "市長は学校の工事が六月に終わると述べた。"},
      {"und", "Meya alisema kwamba kazi ya ujenzi wa shule itamalizika mwezi wa sita."},
      {"und", "Burmistrz"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(detector().detect(to_utf16(row.text), Certainty::usual) == row.language);
  }
}

TEST_CASE("a passage in another language, and what must not pass for one") {
  const Row rows[] = {
      {"en", "We will not leave this valley before every house has been rebuilt"},
      {"en", "It was the worst storm that I have ever seen in my life"},
      {"fr", "Nous ne quitterons pas cette vallée avant que chaque maison soit reconstruite"},
      {"de", "Wir werden nicht gehen, bevor das letzte Haus wieder steht"},
      {"es", "No nos iremos de aquí hasta que todas las casas estén reconstruidas"},
      {"it", "Non ce ne andremo finché non saranno ricostruite tutte le case"},
      {"nl", "Wij gaan hier niet weg voordat alle huizen weer zijn opgebouwd"},
      {"und", "The Long and Winding Road"},
      {"und", "Hasta la vista"},
      {"und", "La vie en rose"},
      {"und", "Frankfurter Allgemeine Zeitung"},
      {"und", "Corriere della Sera"},
      {"und", "fake news"},
      {"und", "Joan Morvan, Harrowgate Harbour Company"},
      {"und", "le deal du siècle"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(detector().detect(to_utf16(row.text), Certainty::strict) == row.language);
  }
}

TEST_CASE("a long text's language is not that of its beginning") {
  std::u16string text;
  for (int i = 0; i < 40; ++i) {
    text += u"We and our partners use cookies to store information on your device. ";
  }
  const size_t notice = text.size();
  while (text.size() < 12 * notice) {
    text += u"Le maire a annoncé que les travaux de l'école seraient finis avant l'été.\n";
  }
  CHECK(detector().detect(text, Certainty::usual) == "fr");
}

TEST_CASE("a detector without data knows no language") {
  CHECK(LanguageDetector().detect(u"The mayor said so.", Certainty::usual) == "und");
  CHECK(LanguageDetector({{"en", Lexicon(), BoundaryModel()}})
            .detect(u"The mayor said so.", Certainty::usual) == "und");
}

}  // namespace guillemet
