// Quotations, cues and speakers in the languages that have word lists and no trained model.
#include <doctest.h>

#include <string>
#include <vector>

#include "fixture.h"
#include "guillemet/analyzer.h"
#include "unicode.h"

namespace guillemet {
namespace {

struct Row {
  std::string text;
  /// "kind: content / cue / speaker's name", one line a quotation; "+" before what continues
  /// another, "-" where there is none.
  std::string quotes;
};

void check(const std::string& language, const std::vector<Row>& rows) {
  const Analyzer analyzer({test::pack_of(language)});
  Options options;
  options.language = language;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::u16string text = to_utf16(row.text);
    const Analysis analysis = analyzer.analyze(text, options);
    std::string lines;
    for (const Quote& quote : analysis.quotes) {
      if (!lines.empty()) lines += '\n';
      lines += std::string(quote.continues >= 0 ? "+" : "") + std::string(name_of(quote.kind)) +
               ": " + to_utf8(slice(text, quote.content)) + " / " +
               (quote.cue.empty() ? "-" : to_utf8(slice(text, quote.cue))) + " / " +
               (quote.speaker.name.empty() ? "-" : to_utf8(quote.speaker.name));
    }
    CHECK(lines == row.quotes);
  }
}

TEST_CASE("German") {
  check(
      "de",
      {
          {"„Wir werden die Steuern nicht erhöhen“, sagte Finanzminister Arndt Kessler am Montag.",
           "direct: Wir werden die Steuern nicht erhöhen / sagte / Arndt Kessler"},
          {"Die Bürgermeisterin von Altenau, Jana Vogt, erklärte, dass die Arbeiten im Mai enden.",
           "indirect: die Arbeiten im Mai enden / erklärte / Jana Vogt"},
          {"Laut Polizei wurde niemand verletzt.",
           "indirect: wurde niemand verletzt / Laut / Polizei"},
          {"Nach Angaben der Staatsanwaltschaft soll der Mann „mehrfach gewarnt“ worden sein.",
           "mixed: mehrfach gewarnt / Nach Angaben der / Staatsanwaltschaft"},
          {"„Das ist ein Fehler“, so Vogt. „Niemand hat uns gefragt.“",
           "direct: Das ist ein Fehler / so / Vogt\ndirect: Niemand hat uns gefragt. / - / Vogt"},
          {"Dem Ministerium zufolge steigen die Kosten um zehn Prozent.",
           "indirect: steigen die Kosten um zehn Prozent / zufolge / Dem Ministerium"},
          {"Am Dienstag teilte die Polizei mit, dass der Fahrer flüchtig sei.",
           "indirect: der Fahrer flüchtig sei / teilte / die Polizei"},
          {"Der Sprecher der Bahn sagte: „Wir prüfen das.“",
           "direct: Wir prüfen das. / sagte / Der Sprecher der Bahn"},
          {"Er sagte, er habe nichts gewusst.", "indirect: er habe nichts gewusst / sagte / Er"},
          {"»Das ist nicht wahr«, rief der Angeklagte.",
           "direct: Das ist nicht wahr / rief / der Angeklagte"},
          {"„Das reicht nicht“, kritisierte die Opposition.",
           "direct: Das reicht nicht / kritisierte / die Opposition"},
          {"Vogt nannte den Plan „absurd“.", "mixed: absurd / nannte / Vogt"},
          {"Der Film „Der letzte Zug“ läuft ab Donnerstag.", ""},
          {"Das sogenannte „Heizungsgesetz“ ist umstritten.", ""},
          {"„Wir haben alles versucht“, sagte er. „Es war zu spät.“",
           "direct: Wir haben alles versucht / sagte / er\n+direct: Es war zu spät. / - / er"},
          {"„Es war“, betonte Kessler, „eine Ausnahme.“",
           "direct: Es war / betonte / Kessler\n+direct: eine Ausnahme. / betonte / Kessler"},
          {"Wie der Sprecher mitteilte, sind alle Züge pünktlich.", ""},
          {"Die Arbeiten, so Vogt, kosten zwei Millionen Euro.",
           "indirect: Die Arbeiten, so Vogt, kosten zwei Millionen Euro / so / Vogt"},
          {"„Das geht so nicht weiter“, fügte die Sprecherin hinzu.",
           "direct: Das geht so nicht weiter / fügte / die Sprecherin"},
          {"Die Gewerkschaft wirft dem Konzern vor, „die Belegschaft belogen“ zu haben.",
           "mixed: die Belegschaft belogen / wirft / Die Gewerkschaft"},
          {"Kessler hat am Freitag gesagt, dass er nicht zurücktreten werde.",
           "indirect: er nicht zurücktreten werde / hat am Freitag gesagt / Kessler"},
      });
}

TEST_CASE("German: the subject between the auxiliary and its participle, behind 'sich'") {
  check("de", {
                  {"„Der Vertrag ist unterschrieben“, hat der Sprecher erklärt.",
                   "direct: Der Vertrag ist unterschrieben / erklärt / der Sprecher"},
                  {"„Ich habe das Feuer gerochen“, erinnert sich die Nachbarin.",
                   "direct: Ich habe das Feuer gerochen / erinnert / die Nachbarin"},
                  {"Sie sagte, der Zug sei pünktlich abgefahren.",
                   "indirect: der Zug sei pünktlich abgefahren / sagte / Sie"},
              });
}

TEST_CASE("Spanish") {
  check("es",
        {
            {"«No subiremos los impuestos», dijo el ministro de Hacienda, Arturo Beltrán.",
             "direct: No subiremos los impuestos / dijo / Arturo Beltrán"},
            {"La alcaldesa de Villarroya, Inés Cordero, afirmó que las obras terminarán en mayo.",
             "indirect: las obras terminarán en mayo / afirmó / Inés Cordero"},
            {"Según el Ministerio de Sanidad, los hospitales recibirán más fondos este año.",
             "indirect: los hospitales recibirán más fondos este año / Según / Ministerio de "
             "Sanidad"},
            {"«Es un error», advirtió Cordero. «Nadie nos ha consultado».",
             "direct: Es un error / advirtió / Cordero\n+direct: Nadie nos ha consultado / - / "
             "Cordero"},
            {"El portavoz de la Policía explicó: “El detenido tenía 34 años”.",
             "direct: El detenido tenía 34 años / explicó / El portavoz de la Policía"},
            {"De acuerdo con el sindicato, «la empresa ha mentido a la plantilla».",
             "direct: la empresa ha mentido a la plantilla / De acuerdo con / el sindicato"},
            {"—No vendré —dijo Ana—. Mañana sí.",
             "direct: No vendré / dijo / Ana\n+direct: Mañana sí. / - / Ana"},
            {"—¿Y quién paga todo esto? —preguntó Julio Mena.",
             "direct: ¿Y quién paga todo esto? / preguntó / Julio Mena"},
            {"La película «El último tren» se estrena mañana en Burgos.", ""},
            {"Beltrán calificó la medida de «injusta» y pidió calma.",
             "mixed: injusta / calificó / Beltrán"},
            {"\"Hemos hecho todo lo posible\", aseguró ella ante los periodistas.",
             "direct: Hemos hecho todo lo posible / aseguró / ella"},
            {"El presidente ha dicho que no dimitirá.",
             "indirect: no dimitirá / ha dicho / El presidente"},
            {"Aseguró que la ley entrará en vigor en enero.",
             "indirect: la ley entrará en vigor en enero / Aseguró / -"},
            {"Como explicó la directora, «la red no aguanta más».",
             "direct: la red no aguanta más / explicó / la directora"},
            {"El llamado «plan verde» no convence a los vecinos.", ""},
            {"Los vecinos denuncian que el ruido «es insoportable».",
             "mixed: es insoportable / denuncian / Los vecinos"},
            {"\"Vamos a recurrir\", han anunciado los abogados de la familia Ortega.",
             "direct: Vamos a recurrir / han anunciado / los abogados de la familia Ortega"},
            {"Las obras, según Cordero, costarán dos millones.",
             "indirect: Las obras, según Cordero, costarán dos millones / según / Cordero"},
            {"Ayer dijo el consejero que no habrá recortes.",
             "indirect: no habrá recortes / dijo / el consejero"},
        });
}

TEST_CASE("Italian") {
  check(
      "it",
      {
          {"«Non aumenteremo le tasse», ha detto il ministro dell'Economia, Arturo Belmonte.",
           "direct: Non aumenteremo le tasse / ha detto / Arturo Belmonte"},
          {"La sindaca di Villarossa, Ines Cordero, ha affermato che i lavori termineranno a "
           "maggio.",
           "indirect: i lavori termineranno a maggio / ha affermato / Ines Cordero"},
          {"Secondo la Procura, l'uomo era stato «avvertito più volte».",
           "mixed: avvertito più volte / Secondo / Procura"},
          {"«È un errore», avverte Cordero. «Nessuno ci ha consultati».",
           "direct: È un errore / avverte / Cordero\n+direct: Nessuno ci ha consultati / - / "
           "Cordero"},
          {"Il portavoce della polizia ha spiegato: “L'arrestato aveva 34 anni”.",
           "direct: L'arrestato aveva 34 anni / ha spiegato / Il portavoce della polizia"},
          {"«Abbiamo fatto tutto il possibile», ha assicurato lei davanti ai cronisti.",
           "direct: Abbiamo fatto tutto il possibile / ha assicurato / lei"},
          {"Per il sindacato, «l'azienda ha mentito ai dipendenti».",
           "direct: l'azienda ha mentito ai dipendenti / Per / il sindacato"},
          {"Belmonte ha definito la misura «ingiusta».",
           "mixed: ingiusta / ha definito / Belmonte"},
          {"Il film «L'ultimo treno» esce giovedì nelle sale.", ""},
          {"Il cosiddetto «decreto sicurezza» divide la maggioranza.", ""},
          {"\"Faremo ricorso\", annunciano i legali della famiglia Ortega.",
           "direct: Faremo ricorso / annunciano / i legali della famiglia Ortega"},
          {"Ha poi aggiunto che la legge entrerà in vigore a gennaio.",
           "indirect: la legge entrerà in vigore a gennaio / Ha poi aggiunto / -"},
          {"«Era», ha sottolineato Belmonte, «un'eccezione».",
           "direct: Era / ha sottolineato / Belmonte\n+mixed: un'eccezione / ha sottolineato / "
           "Belmonte"},
          {"I lavori, a detta di Cordero, costeranno due milioni.",
           "indirect: I lavori, a detta di Cordero, costeranno due milioni / a detta di / Cordero"},
          {"Come ha spiegato la direttrice, «la rete non regge più».",
           "direct: la rete non regge più / ha spiegato / la direttrice"},
          {"- Non vengo - disse Anna. - Domani sì.",
           "direct: Non vengo / disse / Anna\n+direct: Domani sì. / - / Anna"},
      });
}

TEST_CASE("Dutch") {
  check("nl",
        {
            {"‘We verhogen de belastingen niet’, zei minister Arnout Kessels maandag.",
             "direct: We verhogen de belastingen niet / zei / Arnout Kessels"},
            {"Burgemeester Jana Vogel van Altenau verklaarde dat het werk in mei klaar is.",
             "indirect: het werk in mei klaar is / verklaarde / Jana Vogel van Altenau"},
            {"Volgens de politie raakte niemand gewond.",
             "indirect: raakte niemand gewond / Volgens / de politie"},
            {"„Dit is een vergissing”, aldus Vogel. „Niemand heeft ons iets gevraagd.”",
             "direct: Dit is een vergissing / aldus / Vogel\ndirect: Niemand heeft ons iets "
             "gevraagd. / - / Vogel"},
            {"De woordvoerder van de NS zei: “We onderzoeken dit.”",
             "direct: We onderzoeken dit. / zei / De woordvoerder van de NS"},
            {"Hij zei dat hij niets wist.", "indirect: hij niets wist / zei / Hij"},
            {"“Dat is niet waar”, riep de verdachte.",
             "direct: Dat is niet waar / riep / de verdachte"},
            {"‘Dat is niet genoeg’, vindt de oppositie.",
             "direct: Dat is niet genoeg / vindt / de oppositie"},
            {"Vogel noemde het plan ‘absurd’.", "mixed: absurd / noemde / Vogel"},
            {"De film ‘De laatste trein’ draait vanaf donderdag.", ""},
            {"De zogenoemde ‘stikstofwet’ is omstreden.", ""},
            {"“We hebben alles geprobeerd”, zei hij. “Het was te laat.”",
             "direct: We hebben alles geprobeerd / zei / hij\n+direct: Het was te laat. / - / hij"},
            {"‘Het was’, benadrukte Kessels, ‘een uitzondering.’",
             "direct: Het was / benadrukte / Kessels\n+direct: een uitzondering. / benadrukte / "
             "Kessels"},
            {"Zoals de woordvoerder zei, ‘rijden alle treinen op tijd’.",
             "direct: rijden alle treinen op tijd / zei / de woordvoerder"},
            {"Het werk kost twee miljoen euro, aldus Vogel.",
             "indirect: Het werk kost twee miljoen euro / aldus / Vogel"},
            {"‘Zo kan het niet langer’, voegde de woordvoerster toe.",
             "direct: Zo kan het niet langer / voegde / de woordvoerster"},
            {"Kessels heeft gezegd dat hij niet aftreedt.",
             "indirect: hij niet aftreedt / heeft gezegd / Kessels"},
        });
}

TEST_CASE("Portuguese") {
  check("pt",
        {
            {"«Não vamos subir os impostos», disse o ministro das Finanças, Artur Beltrão.",
             "direct: Não vamos subir os impostos / disse / Artur Beltrão"},
            {"A prefeita de Vila Nova, Inês Cordeiro, afirmou que as obras terminam em maio.",
             "indirect: as obras terminam em maio / afirmou / Inês Cordeiro"},
            {"Segundo a Polícia Civil, o homem foi \"avisado várias vezes\".",
             "mixed: avisado várias vezes / Segundo / Polícia Civil"},
            {"\"É um erro\", alertou Cordeiro. \"Ninguém nos consultou.\"",
             "direct: É um erro / alertou / Cordeiro\n+direct: Ninguém nos consultou. / - / "
             "Cordeiro"},
            {"O porta-voz da empresa explicou: “O sistema falhou”.",
             "direct: O sistema falhou / explicou / O porta-voz da empresa"},
            {"\"Fizemos todo o possível\", garantiu ela aos jornalistas.",
             "direct: Fizemos todo o possível / garantiu / ela"},
            {"De acordo com o sindicato, \"a empresa mentiu aos trabalhadores\".",
             "direct: a empresa mentiu aos trabalhadores / De acordo com / o sindicato"},
            {"Beltrão classificou a medida de \"injusta\".",
             "mixed: injusta / classificou / Beltrão"},
            {"O filme \"O último trem\" estreia na quinta-feira.", ""},
            {"A chamada \"lei verde\" divide os vereadores.", ""},
            {"\"Vamos recorrer\", anunciaram os advogados da família Ortega.",
             "direct: Vamos recorrer / anunciaram / os advogados da família Ortega"},
            {"Disse ainda que a lei entra em vigor em janeiro.",
             "indirect: a lei entra em vigor em janeiro / Disse / -"},
            {"“Foi”, sublinhou Beltrão, “uma exceção”.",
             "direct: Foi / sublinhou / Beltrão\n+mixed: uma exceção / sublinhou / Beltrão"},
            {"As obras, segundo Cordeiro, vão custar dois milhões.",
             "indirect: As obras, segundo Cordeiro, vão custar dois milhões / segundo / Cordeiro"},
            {"Como explicou a diretora, \"a rede não aguenta mais\".",
             "direct: a rede não aguenta mais / explicou / a diretora"},
            {"— Não vou — disse Ana. — Amanhã talvez.",
             "direct: Não vou / disse / Ana\n+direct: Amanhã talvez. / - / Ana"},
            {"— Quem paga tudo isto? — perguntou Júlio Mendes.",
             "direct: Quem paga tudo isto? / perguntou / Júlio Mendes"},
            {"– Não vou, respondeu o jogador.", "direct: Não vou / respondeu / o jogador"},
        });
}

}  // namespace
}  // namespace guillemet
