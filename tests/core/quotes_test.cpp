// Quotations, their cues and speakers, on sentences about invented people and events.
#include "quotes.h"

#include <doctest.h>

#include <string>
#include <vector>

#include "fixture.h"
#include "marks.h"

namespace guillemet {
namespace {

/// The quotations of a text as lines "kind: content / cue / speaker"; "-" where there is none, "<"
/// and the row of the frame whose speaker is inherited, "+" before what continues another.
std::string quotes_of(const std::string& text, const std::string& language) {
  const test::Article article(text, language);
  std::vector<MarkPair> pairs;
  pair_marks(article.text, article.tokens, article.words, article.layout, 0,
             static_cast<int32_t>(article.layout.paragraphs.size()), *article.lexicon, &pairs);
  const std::vector<Mention> mentions;
  const std::vector<int32_t> subject_of;
  const std::vector<Subject> subjects;
  std::vector<QuoteFrame> frames;
  find_quotes({article.text, article.tokens, article.words, article.layout, mentions, subject_of,
               subjects, pairs, *article.lexicon},
              &frames);
  std::string lines;
  for (const QuoteFrame& frame : frames) {
    if (!lines.empty()) lines += '\n';
    lines += std::string(frame.continues >= 0 ? "+" : "") + std::string(name_of(frame.kind)) +
             ": " + article.at(frame.content) + " / " +
             (frame.cue.empty() ? "-" : article.at(frame.cue)) + " / ";
    if (!frame.speaker.empty()) {
      lines += article.at(frame.speaker);
    } else {
      lines += frame.inherits >= 0 ? "<" + std::to_string(frame.inherits) : "-";
    }
  }
  return lines;
}

struct Row {
  std::string text;
  std::string quotes;
};

void check(const std::string& language, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(quotes_of(row.text, language) == row.quotes);
  }
}

TEST_CASE("clauses with 'comme' and 'as' say who speaks") {
  check("fr", {
                  {"Comme le rappelle Anne Marchal, « le pont tiendra ».",
                   "direct: le pont tiendra / rappelle / Anne Marchal"},
                  {"Comme l’a dit le maire, « le pont tiendra demain ».",
                   "direct: le pont tiendra demain / a dit / le maire"},
                  {"« Le pont tiendra », comme l’a dit le maire.",
                   "direct: Le pont tiendra / a dit / le maire"},
                  {"Ainsi que l’a rappelé Anne Marchal, « le pont tiendra ».",
                   "direct: le pont tiendra / a rappelé / Anne Marchal"},
                  {"Comme le rappelle Anne Marchal, le pont tiendra.", ""},
              });
  check("en", {
                  {"As Ann Marsh puts it, “the bridge will hold for years.”",
                   "direct: the bridge will hold for years. / puts it / Ann Marsh"},
                  {"“The bridge will hold,” as the mayor said.",
                   "direct: The bridge will hold, / said / the mayor"},
              });
}

TEST_CASE("English: charges are no quotations, one of them speaks, a text reads") {
  check("en",
        {
            {"Mark Duff was charged with “aggravated theft” and “arson.”", ""},
            {"“The boom is over,” one of them wrote.",
             "direct: The boom is over, / wrote / one of them"},
            {"“We are closed,” read a sign on the door.", "direct: We are closed, / read / a sign"},
            {"He reads “The Times” every day.", ""},
            // A full stop inside the marks ends the sentence.
            {"“We lost,” he said, “but we fought.” The fans agreed.",
             "direct: We lost, / said / he\n+direct: but we fought. / said / he"},
            {"The plan was called “unworkable” by one critic.",
             "mixed: unworkable / was called / one critic"},
        });
}

TEST_CASE("French: whoever is named before the colon, inside the marks, or behind an adjective") {
  check(
      "fr",
      {
          {"Paul Verdier (LR) : « Cette loi est inutile. »",
           "direct: Cette loi est inutile. / - / Paul Verdier"},
          {"Paul Verdier, député : « Cette loi est inutile. »",
           "direct: Cette loi est inutile. / - / Paul Verdier"},
          {"« Il y a deux voies », résume Paul Verdier : « partir ou se battre ».",
           "direct: Il y a deux voies / résume / Paul Verdier\n"
           "+direct: partir ou se battre / résume / Paul Verdier"},
          {"« Avec ce texte, poursuit le ministre, nous protégeons les faibles. »",
           "direct: Avec ce texte, poursuit le ministre, nous protégeons les faibles. / poursuit / "
           "le ministre"},
          {"« J’ai cru mourir », souffle encore tremblante la vendeuse.",
           "direct: J’ai cru mourir / souffle / la vendeuse"},
          {"Le groupe a annoncé la fermeture de son usine.", ""},
          {"Il nie l’avoir tuée.", "indirect: l’avoir tuée / nie / Il"},
      });
}

TEST_CASE("French: who speaks for whom, what is read, what a sentence before the colon is about") {
  check("fr", {
                  {"Paul Verdier a dit regretter « des propos maladroits ».",
                   "mixed: des propos maladroits / regretter / Paul Verdier"},
                  {"Le conseil, par la voix du maire, dénonce « un passage en force ».",
                   "mixed: un passage en force / dénonce / maire"},
                  {"« Une page se tourne », peut-on lire dans le communiqué.",
                   "direct: Une page se tourne / peut-on lire / le communiqué"},
                  {"« Une page se tourne », lit-on dans le communiqué.",
                   "direct: Une page se tourne / lit-on / le communiqué"},
                  {"Le président, Paul Verdier, n’a pas caché sa colère : « C’est un scandale ! »",
                   "direct: C’est un scandale ! / - / Paul Verdier"},
                  {"La foule reprend en chœur un slogan : « C’est un scandale ! »",
                   "direct: C’est un scandale ! / reprend / La foule"},
                  {"Paul Verdier, que la radio a invité, estime que le pont tiendra.",
                   "indirect: le pont tiendra / estime / Paul Verdier"},
                  {"Cinéma : « L’Été des autres » primé à Belmont", ""},
              });
}

TEST_CASE("French: whose name a complement holds") {
  check("fr", {
                  {"La veuve du journaliste Paul Verdier réclame « la vérité ».",
                   "mixed: la vérité / réclame / La veuve du journaliste Paul Verdier"},
                  {"Le maire de Belmont Paul Verdier réclame « la vérité ».",
                   "mixed: la vérité / réclame / Paul Verdier"},
                  {"Le porte-parole du ministre, Paul Verdier, réclame « la vérité ».",
                   "mixed: la vérité / réclame / Paul Verdier"},
                  {"« Que faire ? », s’interroge, perplexe, le maire.",
                   "direct: Que faire ? / s’interroge / le maire"},
              });
}

TEST_CASE("English: a clause behind the occasion") {
  check("en", {
                  {"Lee said on Monday she would run.", "indirect: she would run / said / Lee"},
                  {"Lee said Monday she would run.", "indirect: she would run / said / Lee"},
                  {"Lee said in a statement the bridge was safe.",
                   "indirect: the bridge was safe / said / Lee"},
                  {"Lee said on Monday.", ""},
                  {"Lee said in a statement on Monday.", ""},
              });
}

TEST_CASE("an infinitive that goes on has the speaker of the sentence before") {
  check("fr", {{"« Le pont tiendra », selon le maire. Et d’ajouter : « Nous veillons. »",
                "direct: Le pont tiendra / selon / le maire\n"
                "direct: Nous veillons. / ajouter / le maire"}});
}

TEST_CASE("a name in commas belongs to the function before it, whatever stands between") {
  check("fr", {
                  {"Le maire (divers gauche) de Belmont, Paul Verdier, a reconnu « une erreur ».",
                   "mixed: une erreur / a reconnu / Paul Verdier"},
                  {"L’avocate de la famille, Me Anne Marchal, a annoncé qu’elle ferait appel.",
                   "indirect: elle ferait appel / a annoncé / Me Anne Marchal"},
                  {"Le maire (divers gauche), absent mardi, a reconnu « une erreur ».",
                   "mixed: une erreur / a reconnu / Le maire"},
              });
  check("en", {{"A spokeswoman for Orlane, Jo Beckett, said the firm was “proud of its record.”",
                "mixed: proud of its record. / said / Jo Beckett"}});
}

TEST_CASE("French: the reporting clause after the quotation") {
  check(
      "fr",
      {
          {"« Nous partons demain », a déclaré Anne Marchal.",
           "direct: Nous partons demain / a déclaré / Anne Marchal"},
          {"« Nous partons demain », explique Paul Verdier, directeur du théâtre.",
           "direct: Nous partons demain / explique / Paul Verdier"},
          {"« Nous partons demain » a déclaré la directrice du musée.",
           "direct: Nous partons demain / a déclaré / la directrice du musée"},
          {"« Le pont tiendra », assure le maire de Belmont, Paul Verdier.",
           "direct: Le pont tiendra / assure / Paul Verdier"},
          {"« Le pont tiendra », a-t-il ajouté.", "direct: Le pont tiendra / a-t-il ajouté / il"},
          {"« Le pont tiendra », a-t-elle immédiatement précisé.",
           "direct: Le pont tiendra / a-t-elle immédiatement précisé / elle"},
          {"« Le pont tiendra », ont-ils répété.",
           "direct: Le pont tiendra / ont-ils répété / ils"},
          {"« Le pont tiendra », dit-elle.", "direct: Le pont tiendra / dit-elle / elle"},
          {"« Le pont tiendra », avait pourtant promis l’ingénieur Paul Verdier.",
           "direct: Le pont tiendra / avait pourtant promis / Paul Verdier"},
          {"« Le pont tiendra », a pour sa part commenté Anne Marchal.",
           "direct: Le pont tiendra / a pour sa part commenté / Anne Marchal"},
          {"« Le pont tiendra », a à son tour assuré Paul Verdier.",
           "direct: Le pont tiendra / a à son tour assuré / Paul Verdier"},
          // The words behind a relative have their own subject.
          {"Elle vit à Belmont, où le maire du village, Paul Verdier, a promis de « tenir le pont "
           "».",
           "mixed: tenir le pont / a promis / Paul Verdier"},
          {"Le pont date de 2015, date à laquelle Paul Verdier a parlé d’une « merveille ».",
           "mixed: merveille / a parlé / Paul Verdier"},
          {"Le passeur de 23 ans a exprimé « sa grande joie ».",
           "mixed: sa grande joie / a exprimé / Le passeur de 23 ans"},
          {"« Quelle journée ! » s’exclame Anne Marchal.",
           "direct: Quelle journée ! / s’exclame / Anne Marchal"},
          {"« Quelle journée ! », s'est félicitée la ministre de la Mer Anne Marchal.",
           "direct: Quelle journée ! / s'est félicitée / Anne Marchal"},
          {"« Qui paiera ? », s’interroge-t-on à la mairie.",
           "direct: Qui paiera ? / s’interroge-t-on / on"},
          {"« Qui paiera ? » demande un habitant du quartier qui préfère se taire.",
           "direct: Qui paiera ? / demande / un habitant du quartier"},
          {"« C’est une honte », tempête M. Verdier.",
           "direct: C’est une honte / tempête / M. Verdier"},
          {"« C'est une honte », souffle Mme Marchal, élue de Belmont.",
           "direct: C'est une honte / souffle / Mme Marchal"},
          {"« Nous partons », ont déclaré Anne Marchal et Paul Verdier.",
           "direct: Nous partons / ont déclaré / Anne Marchal et Paul Verdier"},
          {"“Nous partons”, annonce la compagnie.",
           "direct: Nous partons / annonce / la compagnie"},
          {"\"Nous partons\", annonce la compagnie aérienne.",
           "direct: Nous partons / annonce / la compagnie aérienne"},
          {"«Nous partons», note le rapport.", "direct: Nous partons / note / le rapport"},
          {"« C'est fini ! » lancé par un spectateur, le mot a fait rire la salle.",
           "direct: C'est fini ! / lancé / un spectateur"},
          {"« Je suis déçue », soupirait Anne Marchal mardi soir.",
           "direct: Je suis déçue / soupirait / Anne Marchal"},
          {"« Je suis déçue », a confié mardi à la radio Anne Marchal.",
           "direct: Je suis déçue / a confié / Anne Marchal"},
          {"« Il faut attendre », tempère l'avocat de la famille, Me Paul Verdier.",
           "direct: Il faut attendre / tempère / Me Paul Verdier"},
          {"« Il faut attendre », bougonne-t-il.", "direct: Il faut attendre / bougonne-t-il / il"},
          {"« Il faut attendre », philosophe Anne Marchal.",
           "direct: Il faut attendre / philosophe / Anne Marchal"},
      });
}

TEST_CASE("French: what stands between the quotation and its speaker") {
  check("fr",
        {
            {"« Il n’a rien écrit », lui a répondu son frère.",
             "direct: Il n’a rien écrit / a répondu / son frère"},
            {"« Vous n’avez rien dit », lui a-t-il fait remarquer.",
             "direct: Vous n’avez rien dit / a-t-il fait remarquer / il"},
            {"« Le pont, c’est notre vie », s’inquiète, de son côté, Anne Marchal.",
             "direct: Le pont, c’est notre vie / s’inquiète / Anne Marchal"},
            {"« Le dossier suit son cours », s’est borné à répondre un conseiller du ministre.",
             "direct: Le dossier suit son cours / s’est borné à répondre / un conseiller du "
             "ministre"},
            {"« Nous continuerons », a tenu à rassurer la direction de l’usine.",
             "direct: Nous continuerons / a tenu à rassurer / la direction de l’usine"},
            {"« Le marché est grand », a indiqué lundi dernier Mme Marchal, présidente du conseil.",
             "direct: Le marché est grand / a indiqué / Mme Marchal"},
            {"« La préfecture a tout vu », a réagi sur Radio Bleue la préfète.",
             "direct: La préfecture a tout vu / a réagi / la préfète"},
            {"« Le détour, calcule-t-il, me coûte une heure. »",
             "direct: Le détour, calcule-t-il, me coûte une heure. / calcule-t-il / il"},
            {"« Nous partons » : la colère d'Anne Marchal", "direct: Nous partons / - / -"},
            {"Lire aussi : « Nos enfants ne sont pas des chiffres »", ""},
            {"Anne Marchal peut reconnaître un « geste politique ».", ""},
            {"Anne Marchal, qui affirme que le pont tient, n’exclut rien.",
             "indirect: le pont tient / affirme / Anne Marchal"},
        });
}

TEST_CASE("French: a verb that no list has, caught by its place") {
  check("fr", {
                  {"« Il faut attendre », trompette-t-il.",
                   "direct: Il faut attendre / trompette-t-il / il"},
                  {"« Il faut attendre », a-t-elle trompeté.",
                   "direct: Il faut attendre / a-t-elle trompeté / elle"},
                  {"« Il faut attendre », s'égaie Anne Marchal.",
                   "direct: Il faut attendre / s'égaie / Anne Marchal"},
              });
}

TEST_CASE("French: the reporting clause before the quotation") {
  check("fr",
        {
            {"Anne Marchal a déclaré : « Nous partons demain. »",
             "direct: Nous partons demain. / a déclaré / Anne Marchal"},
            {"La directrice du musée l’assure : « Nous partons demain. »",
             "direct: Nous partons demain. / assure / La directrice du musée"},
            {"Il répond: \"Nous verrons bien.\"", "direct: Nous verrons bien. / répond / Il"},
            {"Paul Verdier, maire de Belmont, a annoncé que « le pont sera fermé ».",
             "mixed: le pont sera fermé / a annoncé / Paul Verdier"},
            {"Le maire, Paul Verdier, a annoncé que « le pont sera fermé ».",
             "mixed: le pont sera fermé / a annoncé / Paul Verdier"},
            {"Dans un communiqué publié lundi, la préfecture indique que « le pont sera fermé ».",
             "mixed: le pont sera fermé / indique / la préfecture"},
            {"Lundi, le ministre des Transports Paul Verdier a évoqué une « situation intenable ».",
             "mixed: situation intenable / a évoqué / Paul Verdier"},
            {"L'association dénonce un « mépris sans nom ».",
             "mixed: mépris sans nom / dénonce / L'association"},
            {"Elle parle d’un « mépris sans nom » et de « promesses oubliées ».",
             "mixed: mépris sans nom / parle / Elle\nmixed: promesses oubliées / parle / Elle"},
            {"La députée a qualifié ce projet de « gâchis ».",
             "mixed: gâchis / a qualifié / La députée"},
            {"Le syndicat réclame « des moyens, tout de suite ».",
             "mixed: des moyens, tout de suite / réclame / Le syndicat"},
            {"Anne Marchal, qui affirme que « rien n’est perdu », attend la suite.",
             "mixed: rien n’est perdu / affirme / Anne Marchal"},
            {"Il a précisé pendant la réunion que « rien n’est perdu ».",
             "mixed: rien n’est perdu / a précisé / Il"},
            {"Le maire avait, il y a un mois, qualifié le projet de « folie ».",
             "mixed: folie / avait, il y a un mois, qualifié / Le maire"},
            {"Le président de la région s'est dit « très inquiet » pour la suite.",
             "mixed: très inquiet / s'est dit / Le président de la région"},
            {"Pour sa part, Anne Marchal écrit sur son blog : « J’ai tout vu. »",
             "direct: J’ai tout vu. / écrit / Anne Marchal"},
        });
}

TEST_CASE("French: frames that name a source") {
  check(
      "fr",
      {
          {"Selon Anne Marchal, « le pont tiendra ».",
           "direct: le pont tiendra / Selon / Anne Marchal"},
          {"D’après le maire, Paul Verdier, « le pont tiendra ».",
           "direct: le pont tiendra / D’après / Paul Verdier"},
          {"Pour Anne Marchal, « le pont tiendra ».",
           "direct: le pont tiendra / Pour / Anne Marchal"},
          {"Le chantier est « en bonne voie », selon elle.", "mixed: en bonne voie / selon / elle"},
          {"Selon la police, deux personnes ont été blessées.",
           "indirect: deux personnes ont été blessées / Selon / la police"},
          {"Deux personnes ont été blessées, selon un porte-parole de la police.",
           "indirect: Deux personnes ont été blessées / selon / un porte-parole de la police"},
          // An apposition before a clause whose verb no list knows.
          {"Selon Jean Roux, directeur du port, les sécheresses reviendront.",
           "indirect: les sécheresses reviendront / Selon / Jean Roux"},
          // Two words behind "que" are a clause, and an amount begins with its sign.
          {"Le maire, Jean Roux, a assuré que Lyon attendrait.",
           "indirect: Lyon attendrait / a assuré / Jean Roux"},
          {"Selon un sondage, les habitants ont peur.", ""},
          {"Selon les chiffres publiés lundi, le chômage a baissé.", ""},
          {"Pour la première fois, le pont est fermé.", ""},
      });
}

TEST_CASE("French: several pieces, inherited speakers, lines below") {
  check("fr",
        {
            {"« Nous partons », a dit Anne Marchal. « Nous reviendrons. »",
             "direct: Nous partons / a dit / Anne Marchal\n+direct: Nous reviendrons. / - / <0"},
            {"« Nous partons, a dit Anne Marchal, mais nous reviendrons. »",
             "direct: Nous partons, a dit Anne Marchal, mais nous reviendrons. / a dit / Anne "
             "Marchal"},
            {"« Nous partons, a-t-elle dit, mais nous reviendrons. »",
             "direct: Nous partons, a-t-elle dit, mais nous reviendrons. / a-t-elle dit / elle"},
            {"Le maire affirme que « rien n’est perdu », ajoutant que « le pont tiendra ».",
             "mixed: rien n’est perdu / affirme / Le maire\nmixed: le pont tiendra / ajoutant / Le "
             "maire"},
            {"« Nous avons tout perdu cette nuit-là. »\n— Anne Marchal, habitante de Belmont",
             "direct: Nous avons tout perdu cette nuit-là. / - / Anne Marchal"},
            {"Pour ceux qui « n’ont pas de voiture », a-t-elle expliqué, le bus est « la seule "
             "façon de partir ».",
             "mixed: n’ont pas de voiture / a-t-elle expliqué / elle\n+mixed: la seule façon de "
             "partir / a-t-elle expliqué / elle"},
            {"Climat : « Il est trop tard », prévient Anne Marchal",
             "direct: Il est trop tard / prévient / Anne Marchal"},
            {"— Je pars, dit Paul.\n— Reste, répond Anne.",
             "direct: Je pars / dit / Paul\ndirect: Reste / répond / Anne"},
        });
}

TEST_CASE("French: words in marks that report nobody") {
  check("fr", {
                  {"Les soi-disant « experts » se taisent.", ""},
                  {"Le film « La Nuit du pont » sort mercredi.", ""},
                  {"Paul Verdier, surnommé « le Grand », est mort.", ""},
                  {"Il est poursuivi pour « abus de confiance ».", ""},
                  {"L’opération « Ville propre » commence lundi.", ""},
                  {"Le collectif « Sauvons le pont » a manifesté.", ""},
                  {"Le thème de l’année est « Vivre ensemble ».", ""},
                  {"Le prix du « meilleur roman » a été remis à Belmont.", ""},
                  {"La foule avançait vers la « maison bleue » du quartier.", ""},
                  {"Ce « village » compte trente mille habitants.", ""},
              });
}

TEST_CASE("French: indirect speech") {
  check("fr", {
                  {"La ministre a annoncé que le pont serait fermé lundi.",
                   "indirect: le pont serait fermé lundi / a annoncé / La ministre"},
                  {"Le pont sera fermé lundi, a annoncé la ministre.",
                   "indirect: Le pont sera fermé lundi / a annoncé / la ministre"},
                  {"Il affirme avoir tout payé.", "indirect: avoir tout payé / affirme / Il"},
                  {"Le préfet confirme que le pont est fermé, et précise qu’il rouvrira mardi.",
                   "indirect: le pont est fermé / confirme / Le préfet\nindirect: il rouvrira "
                   "mardi / précise / Le préfet"},
                  {"La police avait à tort annoncé que le pont était fermé.",
                   "indirect: le pont était fermé / avait à tort annoncé / La police"},
                  {"Le maire n’a pas dit que le pont était fermé.", ""},
                  {"Paul Verdier a rapporté deux vases alors qu’il était en vacances.", ""},
              });
}

TEST_CASE("English: the reporting clause after the quotation") {
  check("en",
        {
            {"“We are leaving tomorrow,” said Anna Marsh.",
             "direct: We are leaving tomorrow, / said / Anna Marsh"},
            {"“We are leaving tomorrow,” Anna Marsh said.",
             "direct: We are leaving tomorrow, / said / Anna Marsh"},
            {"\"We are leaving tomorrow,\" she said.",
             "direct: We are leaving tomorrow, / said / she"},
            {"\"We are leaving tomorrow,\" said Paul Verger, the head of the museum.",
             "direct: We are leaving tomorrow, / said / Paul Verger"},
            {"\"We are leaving tomorrow,\" Paul Verger, the head of the museum, said.",
             "direct: We are leaving tomorrow, / said / Paul Verger"},
            {"\"We are leaving,\" the mayor told reporters on Monday.",
             "direct: We are leaving, / told / the mayor"},
            {"\"Are we leaving?\" asked the mayor.", "direct: Are we leaving? / asked / the mayor"},
            {"\"Are we leaving?\" the mayor asked.", "direct: Are we leaving? / asked / the mayor"},
            {"‘We are leaving,’ said Marsh.", "direct: We are leaving, / said / Marsh"},
            {"‘It’s the players’ fault,’ the Rovers manager said.",
             "direct: It’s the players’ fault, / said / the Rovers manager"},
            {"“It’s the rain,” explains her neighbor, Paul Verger.",
             "direct: It’s the rain, / explains / Paul Verger"},
            {"\"It was a long night,\" Khalid Al-Amin, editor of the Harbor Gazette, said.",
             "direct: It was a long night, / said / Khalid Al-Amin"},
            {"\"No comment,\" a spokesman for the harbor said Tuesday.",
             "direct: No comment, / said / a spokesman"},
            {"\"We are leaving,\" Mr. Verger wrote in a letter.",
             "direct: We are leaving, / wrote / Mr. Verger"},
            {"\"We are leaving,\" Anna Marsh and Paul Verger said.",
             "direct: We are leaving, / said / Anna Marsh and Paul Verger"},
            {"\"We are leaving\", added Marsh.", "direct: We are leaving / added / Marsh"},
            {"\"We have counted everything,\" the agency said in a statement.",
             "direct: We have counted everything, / said / the agency"},
            {"\"Ask me in January,\" she shrugs.", "direct: Ask me in January, / shrugs / she"},
            {"\"We are leaving,\" insisted Marsh’s lawyer, Paul Verger.",
             "direct: We are leaving, / insisted / Paul Verger"},
        });
}

TEST_CASE("English: the reporting clause before the quotation") {
  check("en",
        {
            {"Anna Marsh said, \"We are leaving tomorrow.\"",
             "direct: We are leaving tomorrow. / said / Anna Marsh"},
            {"Anna Marsh said: \"We are leaving tomorrow.\"",
             "direct: We are leaving tomorrow. / said / Anna Marsh"},
            {"The mayor, Paul Verger, replied: \"We will see.\"",
             "direct: We will see. / replied / Paul Verger"},
            {"Mayor Paul Verger said the answer had been \"slow and clumsy.\"",
             "mixed: slow and clumsy. / said / Paul Verger"},
            // Who is told stands behind the verb, never who speaks.
            {"“We are full,” Anne Marchal, a baker for forty years, told this newspaper.",
             "direct: We are full, / told / Anne Marchal"},
            {"She said that \"nothing is lost.\"", "mixed: nothing is lost. / said / She"},
            {"Critics called the plan \"a bad joke.\"", "mixed: a bad joke. / called / Critics"},
            {"Verger accused the club of \"guessing\" after the game.",
             "mixed: guessing / accused / Verger"},
            {"In a statement on Monday, the council described the bridge as \"perfectly safe.\"",
             "mixed: perfectly safe. / described / the council"},
            {"Asked whether talks would resume, he replied: \"Ask the lawyers.\"",
             "direct: Ask the lawyers. / replied / he"},
            {"She told the court that \"he knew everything.\"",
             "mixed: he knew everything. / told / She"},
            {"The harbor's captain, Joe Madden, told the radio: \"We saw nothing.\"",
             "direct: We saw nothing. / told / Joe Madden"},
            {"The town had been warned, with one resident writing \"How can you sleep?\"",
             "direct: How can you sleep? / writing / one resident"},
            {"Marsh has repeatedly called him \"a danger to the town.\"",
             "mixed: a danger to the town. / has repeatedly called / Marsh"},
        });
}

TEST_CASE("English: frames, pieces, inherited speakers") {
  check("en", {
                  {"According to Anna Marsh, \"the bridge will hold.\"",
                   "direct: the bridge will hold. / According to / Anna Marsh"},
                  {"The bridge will hold, according to the mayor.",
                   "indirect: The bridge will hold / according to / the mayor"},
                  {"In the words of the town's lawyer, Paul Verger, \"the bridge will hold.\"",
                   "direct: the bridge will hold. / In the words of / Paul Verger"},
                  {"\"We are leaving,\" said Marsh, \"and nobody can stop us.\"",
                   "direct: We are leaving, / said / Marsh\n+direct: and nobody can stop us. / "
                   "said / Marsh"},
                  {"\"We are leaving,\" said Marsh. \"Nobody can stop us.\"",
                   "direct: We are leaving, / said / Marsh\n+direct: Nobody can stop us. / - / <0"},
                  {"\"We are leaving,\" she said.\n\"Nobody can stop us.\"",
                   "direct: We are leaving, / said / she\ndirect: Nobody can stop us. / - / <0"},
                  {"\"We want to go home. That is all.\"\n— Mirela Dorn, 46, at the camp",
                   "direct: We want to go home. That is all. / - / Mirela Dorn"},
                  {"\"We are counting everything,\" the agency said, adding that it would \"go on "
                   "for weeks.\"",
                   "direct: We are counting everything, / said / the agency\nmixed: go on for "
                   "weeks. / adding / the agency"},
                  {"According to the latest figures, the town is growing.", ""},
                  {"\"So far, we are losing. But it's a long game.\" - Anna Marsh",
                   "direct: So far, we are losing. But it's a long game. / - / Anna Marsh"},
              });
}

TEST_CASE("English: verbs that no list has, headlines, lost closers") {
  check("en", {
                  {"“Numbers like that,” scoffed Verger, “are made up.”",
                   "direct: Numbers like that, / scoffed / Verger\n+direct: are made up. / scoffed "
                   "/ Verger"},
                  {"‘We were robbed’: Rovers manager furious over late penalty",
                   "direct: We were robbed / - / Rovers manager furious"},
                  {"“We grew too fast, chief executive Anna Marsh told staff. “It is over.”",
                   "direct: We grew too fast, / told / Anna Marsh\n+direct: It is over. / - / <0"},
                  {"Her first, “Low Tide,” won Galway’s prize.", ""},
              });
}

TEST_CASE("English: words in marks that report nobody") {
  check("en", {
                  {"The so-called \"experts\" were silent.", ""},
                  {"The film \"Night on the Bridge\" opens on Friday.", ""},
                  {"Verger, nicknamed \"the Baker\", died on Monday.", ""},
                  {"The club known as ‘the Tanners’ has planned a protest.", ""},
                  {"She served it with \"electric\" lemonade.", ""},
                  {"A group called \"Save the Bridge\" met on Monday.", ""},
                  {"The street is full of \"ghost\" houses.", ""},
              });
}

TEST_CASE("English: indirect speech") {
  check("en", {
                  {"The mayor said that the bridge would close.",
                   "indirect: the bridge would close / said / The mayor"},
                  {"The mayor said the bridge would close.",
                   "indirect: the bridge would close / said / The mayor"},
                  {"The bridge would close on Monday, the mayor said.",
                   "indirect: The bridge would close on Monday / said / the mayor"},
                  {"The bridge, said Marsh, would close on Monday.",
                   "indirect: The bridge, said Marsh, would close on Monday / said / Marsh"},
                  {"Officials had warned last week that the water was unsafe.",
                   "indirect: the water was unsafe / had warned / Officials"},
                  {"Anna Marsh, the head of the museum, says it is time to leave.",
                   "indirect: it is time to leave / says / Anna Marsh"},
                  {"Marsh confirmed that the bridge was closed but said it was safe.",
                   "indirect: the bridge was closed / confirmed / Marsh\nindirect: it was safe / "
                   "said / Marsh"},
                  {"The mayor did not say that the bridge was closed.", ""},
                  {"The mayor may say more on Monday.", ""},
              });
}

TEST_CASE("quotes: any text at all, in linear time") {
  std::string open, mixed;
  for (int i = 0; i < 20000; ++i) open += "«";
  for (int i = 0; i < 3000; ++i) mixed += "« a » dit Paul, selon Anne, « ";
  for (const std::string& text :
       {std::string(), std::string("«"), std::string("\n\n»\n"), open, mixed}) {
    CHECK_NOTHROW(quotes_of(text, "fr"));
    CHECK_NOTHROW(quotes_of(text, "en"));
  }
}

}  // namespace
}  // namespace guillemet
