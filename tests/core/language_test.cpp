#include <doctest.h>

#include "guillemet/analyzer.h"
#include "unicode.h"

namespace guillemet {

TEST_CASE("the language of a short article") {
  struct Row {
    const char* language;
    const char* text;
  };
  const Row rows[] = {
      {"fr", "Le maire de Valbrune a annoncé que les travaux de l'école seraient finis en juin."},
      {"en", "The mayor of Harrowgate said that the work on the school would be over by June."},
      {"de", "Der Bürgermeister hat gesagt, dass die Arbeiten an der Schule im Juni fertig sind."},
      {"es", "El alcalde dijo que las obras de la escuela estarán terminadas en el mes de junio."},
      {"it", "Il sindaco ha detto che i lavori della scuola saranno finiti nel mese di giugno."},
      {"pt", "O prefeito disse que as obras da escola não estarão prontas até ao mês de junho."},
      {"nl", "De burgemeester zei dat het werk aan de school in juni klaar zal zijn."},
      {"und", "Ok"},
      {"und", ""},
      {"und", "12 345 !!!"},
      {"und", "Lorem ipsum dolor sit amet consectetur adipiscing elit"},
      {"fr", "« Nous ouvrirons le pont lundi », a promis Jeanne Morvan."},
      {"en", "“We will open the bridge on Monday,” promised Joan Morvan."},
      {"da", "Borgmesteren sagde i dag, at arbejdet på skolen bliver færdigt."},
      {"fr", "LE MAIRE A ANNONCÉ QUE LES TRAVAUX DE L’ÉCOLE SERAIENT FINIS EN JUIN"},
  };
  const Analyzer analyzer;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(analyzer.detect_language(to_utf16(row.text)) == row.language);
  }
}

}  // namespace guillemet
