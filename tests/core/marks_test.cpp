// Pairing of quotation marks: seven languages, sound and broken.
#include "marks.h"

#include <doctest.h>

#include <string>
#include <vector>

#include "fixture.h"

namespace guillemet {
namespace {

/// The pairs of a text, each as "[outer|content]"; "~" before repaired ones, "+" before continued
/// ones. Languages with a pack are read by the stage alone, the others by the analyzer, which gives
/// every pair of a language without words.
std::string pairs_of(const std::string& text, const std::string& language) {
  std::string line;
  const auto append = [&](const std::string& outer, const std::string& content, bool continues) {
    line += (continues ? "+[" : "[") + (outer == content ? content : outer + "|" + content) + "]";
  };
  if (language == "fr" || language == "en") {
    const test::Article article(text, language);
    std::vector<MarkPair> pairs;
    pair_marks(article.text, article.tokens, article.words, article.layout, 0,
               static_cast<int32_t>(article.layout.paragraphs.size()), *article.lexicon, &pairs);
    for (const MarkPair& pair : pairs) {
      append(article.at(pair.outer), article.at(pair.content), pair.continues >= 0);
    }
    return line;
  }
  const std::u16string units = to_utf16(text);
  Options options;
  options.language = language;
  for (const Quote& quote : Analyzer().analyze(units, options).quotes) {
    append(to_utf8(slice(units, quote.outer)), to_utf8(slice(units, quote.content)),
           quote.continues >= 0);
  }
  return line;
}

struct Row {
  std::string language;
  std::string text;
  std::string pairs;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.language);
    CAPTURE(row.text);
    CHECK(pairs_of(row.text, row.language) == row.pairs);
  }
}

TEST_CASE("marks: every language's own") {
  check({
      {"fr", "« Je pars », dit-il.", "[« Je pars »|Je pars]"},
      {"fr", "«Je pars», dit-il.", "[«Je pars»|Je pars]"},
      {"fr", "«\u00A0Je pars\u00A0», dit-il.", "[«\u00A0Je pars\u00A0»|Je pars]"},
      {"fr", "«\u202FJe pars\u202F», dit-il.", "[«\u202FJe pars\u202F»|Je pars]"},
      {"fr", "“Je pars”, dit-il.", "[“Je pars”|Je pars]"},
      {"fr", "\"Je pars\", dit-il.", "[\"Je pars\"|Je pars]"},
      {"fr", "‹ Je pars ›, dit-il.", "[‹ Je pars ›|Je pars]"},
      {"fr", "Il dit qu’« il part ».", "[« il part »|il part]"},
      {"fr", "Un (« grand ») pas.", "[« grand »|grand]"},
      {"fr", "« Oui » et « non ».", "[« Oui »|Oui][« non »|non]"},
      {"en", "“I am leaving,” he said.", "[“I am leaving,”|I am leaving,]"},
      {"en", "\"I am leaving,\" he said.", "[\"I am leaving,\"|I am leaving,]"},
      {"en", "‘I am leaving,’ he said.", "[‘I am leaving,’|I am leaving,]"},
      {"en", "'I am leaving,' he said.", "['I am leaving,'|I am leaving,]"},
      {"en", "\"A,\" he said, \"and B.\"", "[\"A,\"|A,][\"and B.\"|and B.]"},
      {"de", "„Wir gehen“, sagte Jan.", "[„Wir gehen“|Wir gehen]"},
      {"de", "‚Wir gehen‘, sagte Jan.", "[‚Wir gehen‘|Wir gehen]"},
      {"de", "»Wir gehen«, sagte Jan.", "[»Wir gehen«|Wir gehen]"},
      {"de", "›Wir gehen‹, sagte Jan.", "[›Wir gehen‹|Wir gehen]"},
      {"de", "«Wir gehen», sagte Jan.", "[«Wir gehen»|Wir gehen]"},
      {"de", "„Wir gehen”, sagte Jan.", "[„Wir gehen”|Wir gehen]"},
      {"de", "\"Wir gehen\", sagte Jan.", "[\"Wir gehen\"|Wir gehen]"},
      {"it", "«Partiamo domani», ha detto Anna.", "[«Partiamo domani»|Partiamo domani]"},
      {"it", "“Partiamo domani”, ha detto Anna.", "[“Partiamo domani”|Partiamo domani]"},
      {"it", "\"Partiamo domani\", ha detto Anna.", "[\"Partiamo domani\"|Partiamo domani]"},
      {"es", "«Nos vamos», dijo Ana.", "[«Nos vamos»|Nos vamos]"},
      {"es", "“Nos vamos”, dijo Ana.", "[“Nos vamos”|Nos vamos]"},
      {"es", "\"¿Nos vamos?\", dijo Ana.", "[\"¿Nos vamos?\"|¿Nos vamos?]"},
      {"pt", "“Vamos embora”, disse João.", "[“Vamos embora”|Vamos embora]"},
      {"pt", "«Vamos embora», disse João.", "[«Vamos embora»|Vamos embora]"},
      {"pt", "\"Vamos embora\", disse João.", "[\"Vamos embora\"|Vamos embora]"},
      {"nl", "‘Wij gaan weg’, zegt Jan.", "[‘Wij gaan weg’|Wij gaan weg]"},
      {"nl", "“Wij gaan weg”, zegt Jan.", "[“Wij gaan weg”|Wij gaan weg]"},
      {"nl", "„Wij gaan weg”, zegt Jan.", "[„Wij gaan weg”|Wij gaan weg]"},
      {"nl", "\"Wij gaan weg\", zegt Jan.", "[\"Wij gaan weg\"|Wij gaan weg]"},
  });
}

TEST_CASE("marks: apostrophes and measures are none") {
  check({
      {"fr", "L’équipe d’Anne n’a pas l’air d’aller mal aujourd’hui.", ""},
      {"fr", "L'équipe d'Anne n'a pas l'air d'aller mal aujourd'hui.", ""},
      {"en", "It’s the players’ fault.", ""},
      {"en", "It's the players' fault.", ""},
      {"en", "Back in the ’90s, they won.", ""},
      {"en", "He is 6' tall.", ""},
      {"en", "A 12\" record is here.", ""},
      {"en", "‘It’s the players’ fault,’ said Jones.",
       "[‘It’s the players’ fault,’|It’s the players’ fault,]"},
      {"en", "‘It was rock ’n’ roll,’ he said.", "[‘It was rock ’n’ roll,’|It was rock ’n’ roll,]"},
      {"nl", "’s Avonds gaan de foto’s online.", ""},
      {"it", "L’amica dell’uomo è arrivata.", ""},
  });
}

TEST_CASE("marks: nested and doubled") {
  check({
      {"fr", "« Il a dit “non” hier », dit-elle.", "[« Il a dit “non” hier »|Il a dit “non” hier]"},
      {"fr", "« Il a dit « non » hier », dit-elle.",
       "[« Il a dit « non » hier »|Il a dit « non » hier]"},
      {"fr", "« “Nous gagnerons” », promet Jean.", "[« “Nous gagnerons” »|Nous gagnerons]"},
      {"en", "“He said ‘no’ to me,” she said.", "[“He said ‘no’ to me,”|He said ‘no’ to me,]"},
      {"en", "\"He said 'no' to me,\" she said.", "[\"He said 'no' to me,\"|He said 'no' to me,]"},
      {"de", "„Er sagte ‚nein‘ zu mir“, sagte sie.",
       "[„Er sagte ‚nein‘ zu mir“|Er sagte ‚nein‘ zu mir]"},
  });
}

TEST_CASE("marks: missing and inverted") {
  check({
      // One lost closer takes nothing of the next paragraph with it.
      {"fr",
       "« Je ne céderai pas, a lancé Paul Roche.\nLe maire est parti. « Enfin », souffle Anne.",
       "[« Je ne céderai pas|Je ne céderai pas][« Enfin »|Enfin]"},
      {"fr", "Il les « représente plus depuis hier. Puis il n'a « jamais été vu » ici.",
       "[« représente plus depuis hier|représente plus depuis hier][« jamais été vu »|jamais été "
       "vu]"},
      {"fr", "» Je pars «, dit-il.", "[» Je pars «|Je pars]"},
      {"fr", "« Je pars «, dit-il.", "[« Je pars «|Je pars]"},
      {"fr", "Il est parti » hier.", ""},
      // Machine translation turns the inner pair round.
      {"fr", "« Ce modèle est une » fête de l’idée « . » Paul Roche l’a écrit.",
       "[« Ce modèle est une » fête de l’idée « . »|Ce modèle est une » fête de l’idée « .]"},
      {"fr", "« C’est formidable.", "[« C’est formidable.|C’est formidable.]"},
      {"en", "“We lost, said nobody.\n“We won,” said Anna.",
       "[“We lost, said nobody.|We lost, said nobody.]+[“We won,”|We won,]"},
  });
}

TEST_CASE("marks: over paragraphs") {
  check({
      {"fr", "Il écrit : « Chers amis, je pars.\n« Je reviendrai. » Il est tard.",
       "[« Chers amis, je pars.|Chers amis, je pars.]+[« Je reviendrai. »|Je reviendrai.]"},
      {"fr", "Il écrit : « Chers amis, je pars.\n» Je reviendrai. » Il est tard.",
       "[« Chers amis, je pars.|Chers amis, je pars.]+[» Je reviendrai. »|Je reviendrai.]"},
      {"en", "She wrote: “Dear friends, I am off.\n“I will be back.”",
       "[“Dear friends, I am off.|Dear friends, I am off.]+[“I will be back.”|I will be back.]"},
      {"fr", "« Je pars. »\n« Je reste. »", "[« Je pars. »|Je pars.][« Je reste. »|Je reste.]"},
  });
}

TEST_CASE("marks: dialogue and other dashes") {
  check({
      {"fr", "— Je pars, dit Paul.\n— Reste, répond Anne.", "[Je pars][Reste]"},
      {"fr", "– Tu pars ? demande Paul.", "[Tu pars ?]"},
      {"fr", "— Jean Roche (maire)", ""},
      {"fr", "- du pain\n- du vin", ""},
  });
}

TEST_CASE("marks: any text, in linear time") {
  std::string open, both, quotes;
  for (int i = 0; i < 50000; ++i) {
    open += "«";
    both += "« a ";
    quotes += "\"'a";
  }
  for (const std::string& text : {std::string(), std::string("»"), open, both, quotes}) {
    for (const char* language : {"fr", "en", "de", "und"}) CHECK_NOTHROW(pairs_of(text, language));
  }
}

}  // namespace
}  // namespace guillemet
