// Who says what, through the whole pipeline with the real packs.
#include "fixture.h"
#include "guillemet/analyzer.h"

namespace guillemet {
namespace {

/// The speakers of all quotations, joined by '|'; "-" where nobody is named, "(name)" where
/// inherited.
std::string speakers_of(std::string_view utf8, const std::string& language) {
  const Analyzer analyzer({test::pack_of("fr"), test::pack_of("en")});
  Options options;
  options.language = language;
  const std::u16string text = to_utf16(utf8);
  const Analysis analysis = analyzer.analyze(text, options);
  CHECK_MESSAGE(broken_invariant(analysis, text) == nullptr, broken_invariant(analysis, text));
  std::string joined;
  for (const Quote& quote : analysis.quotes) {
    if (!joined.empty()) joined += '|';
    const std::string name = to_utf8(quote.speaker.name);
    if (name.empty()) {
      joined += "-";
    } else {
      joined += quote.speaker.mention.empty() ? "(" + name + ")" : name;
    }
  }
  return joined;
}

struct Row {
  const char* text;
  const char* expected;
};

template <size_t count>
void check(const std::string& language, const Row (&rows)[count]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(speakers_of(row.text, language) == row.expected);
  }
}

}  // namespace

TEST_CASE("French: names") {
  const Row rows[] = {
      {"« Le pont tiendra », assure Anne Marchal.", "Anne Marchal"},
      {"Anne Marchal est maire. « Le pont tiendra », assure Marchal.", "Anne Marchal"},
      {"Anne Marchal est maire. « Le pont tiendra », assure Mme Marchal.", "Anne Marchal"},
      {"« Le pont tiendra », assure la maire de Belmont, Anne Marchal.", "Anne Marchal"},
      {"« Le pont tiendra », assure Anne Marchal. « Et il est beau. »",
       "Anne Marchal|(Anne Marchal)"},
      {"Selon Anne Marchal, « le pont tiendra ».", "Anne Marchal"},
      {"« Le pont tiendra », assurent Anne Marchal et Paul Verdier.", "Anne Marchal; Paul Verdier"},
      {"« Le pont tiendra », assure le maire de Lyon.", "le maire de Lyon"},
      {"« Le pont tiendra », assure la mère de Paul Verdier.", "la mère de Paul Verdier"},
      {"Paul Verdier et sa sœur, Jeanne Verdier, sont venus. « Le pont tiendra », assure Mme "
       "Verdier.",
       "Jeanne Verdier"},
      {"Paul Verdier et sa sœur, Jeanne Verdier, sont venus. « Le pont tiendra », assure M. "
       "Verdier.",
       "Paul Verdier"},
  };
  check("fr", rows);
}

TEST_CASE("French: pronouns") {
  const Row rows[] = {
      {"Anne Marchal est venue. « Le pont tiendra », a-t-elle dit.", "Anne Marchal"},
      {"Paul Verdier est venu. « Le pont tiendra », a-t-il dit.", "Paul Verdier"},
      {"Paul Verdier a rencontré Anne Marchal. « Le pont tiendra », a-t-elle dit.", "Anne Marchal"},
      {"Anne Marchal a rencontré Paul Verdier. « Le pont tiendra », a-t-il dit.", "Paul Verdier"},
      {"« Le pont tiendra », dit Anne Marchal. Elle ajoute : « Et il est beau. »",
       "Anne Marchal|Anne Marchal"},
      {"Selon Anne Marchal, « le pont tiendra ». Selon elle, « il est beau ».",
       "Anne Marchal|Anne Marchal"},
      {"« Le pont tiendra », a-t-elle dit.", "elle"},
      {"Paul Verdier est venu. « Le pont tiendra », a-t-elle dit.", "elle"},
  };
  check("fr", rows);
}

TEST_CASE("French: descriptions") {
  const Row rows[] = {
      {"Le ministre, Paul Verdier, est venu. « Le pont tiendra », a promis le ministre.",
       "Paul Verdier"},
      {"Anne Marchal, porte-parole de Petralis, est venue. « Le pont tiendra », a promis la "
       "porte-parole.",
       "Anne Marchal"},
      {"« Le pont tiendra », a promis un riverain.", "un riverain"},
      {"« Le pont tiendra », assure la préfecture.", "la préfecture"},
  };
  check("fr", rows);
}

TEST_CASE("French: nobody is guessed") {
  const Row rows[] = {
      {"Il lit « Le Pont de Belmont », un roman.", ""},
      {"Anne Marchal est venue.\n\nIl a plu.\n\nIl a neigé.\n\n« Le pont tiendra », a-t-on "
       "entendu.",
       "on"},
      {"Anne Marchal est venue.\n\nIl a plu deux jours.\n\nIl a neigé trois jours.\n\n« Le pont "
       "tiendra. Nous le savons tous. »",
       "-"},
  };
  check("fr", rows);
}

TEST_CASE("English: speakers") {
  const Row rows[] = {
      {"“The case is closed,” said Ann Marsh’s lawyer.", "Ann Marsh’s lawyer"},
      {"“The case is closed,” Ann Marsh's lawyer said.", "Ann Marsh's lawyer"},
      {"“The bridge will hold,” said Mary Collins.", "Mary Collins"},
      {"Mary Collins is mayor. “The bridge will hold,” Collins said.", "Mary Collins"},
      {"Mary Collins is mayor. “The bridge will hold,” she said.", "Mary Collins"},
      {"John Barrow met Mary Collins. “The bridge will hold,” he said.", "John Barrow"},
      {"John Barrow met Mary Collins. “The bridge will hold,” she said.", "Mary Collins"},
      {"“The bridge will hold,” said Mary Collins. “It is new.”", "Mary Collins|(Mary Collins)"},
      {"According to Mary Collins, “the bridge will hold”.", "Mary Collins"},
      {"The company’s lawyer, John Barrow, said the bridge would hold.", "John Barrow"},
      {"“The bridge will hold,” the mayor’s spokesman, John Barrow, told reporters.",
       "John Barrow"},
      {"“The bridge will hold,” one resident said.", "one resident"},
      {"“The bridge will hold,” she said.", "she"},
      {"John Barrow came. “The bridge will hold,” she said.", "she"},
      {"He reads “The Bridge”, a novel.", ""},
  };
  check("en", rows);
}

TEST_CASE("French: names set beside complements, behind relatives, beside coordinated nouns") {
  const Row rows[] = {
      {"L'ancien candidat à la primaire de la gauche et du centre Paul Verdier a annoncé qu'il ne "
       "serait pas un « plan B ».",
       "Paul Verdier"},
      {"Le maire Luc Aubry a écourté une visite dans la Somme et Anne Marchal a confié que « tout "
       "cela pèse sur nous ».",
       "Anne Marchal"},
      {"La demande vient de la veuve du garde et préfet Paul Verdier, qui a rappelé que le pont « "
       "a été voté ».",
       "Paul Verdier"},
      {"« Les missions ont été faites avant le stage », se défend le cabinet de M. Le Garrec.",
       "le cabinet de M. Le Garrec"},
      {"Après avoir nié les faits pendant plusieurs mois, Paul Verdier, un ancien maire, a avoué "
       "que le pont « avait cédé ».",
       "Paul Verdier"},
  };
  check("fr", rows);
}

TEST_CASE("French: participles and subordinate clauses that open a sentence") {
  const Row rows[] = {
      {"Rappelant que le pont coûte « douze millions par an », Anne Marchal a dénoncé les élus « "
       "qui regardent ailleurs ».",
       "Anne Marchal|Anne Marchal"},
      {"Se disant « confiante » dans la justice, Anne Marchal a estimé que le procès « serait "
       "utile ».",
       "Anne Marchal|Anne Marchal"},
      {"Si Anne Marchal a annoncé qu'elle attendrait avant de voter, les pressions se multiplient.",
       "Anne Marchal"},
      {"Anne Marchal a confirmé vendredi soir avoir reçu une lettre du préfet.", "Anne Marchal"},
  };
  check("fr", rows);
}

TEST_CASE("French: what marks name, and sources in marks") {
  const Row rows[] = {
      {"Selon « Le Phare », « les comptes du port n'ont jamais été tenus ».", "Le Phare"},
      {"« Le Phare » a révélé que les comptes du port n'ont jamais été tenus.", "Le Phare"},
      {"Anne Marchal annonce que la police a arrêté deux membres de l'organisation « Aube nouvelle "
       "».",
       "Anne Marchal"},
      {"L'écart se creuse encore en considérant le « poids relatif » des communes.", ""},
  };
  check("fr", rows);
}

TEST_CASE("French: speakers that the words behind a quotation name") {
  const Row rows[] = {
      {"« Nous avons vu des flammes. » « C'était la panique », ont confié Anne Marchal et Paul "
       "Verdier.",
       "Anne Marchal; Paul Verdier|Anne Marchal; Paul Verdier"},
      {"« Nous avons vu des flammes. » . « C'était la panique », a confié Anne Marchal.",
       "Anne Marchal|Anne Marchal"},
      {"« Vive le port ! Vive la mer ! » Le maire de Belmont, Paul Verdier, a ainsi conclu son "
       "discours.",
       "Paul Verdier"},
      {"« Nous partons », a dit Anne Marchal. « Demain matin. » « C'est faux », a répondu Paul "
       "Verdier.",
       "Anne Marchal|(Anne Marchal)|Paul Verdier"},
      {"Anne Marchal explique que la firme a grandi. Elle a une expertise : « il y a cinq ans, "
       "nous n'avions pas d'ingénieurs ».",
       "Anne Marchal|Anne Marchal"},
      {"« On nous a menti », raconte Anne Marchal. Son collègue Paul Verdier hausse les épaules : "
       "« Moi, je n'y croyais déjà plus ».",
       "Anne Marchal|Paul Verdier"},
      {"« On nous a menti », raconte Anne Marchal, « depuis deux ans ». « Le port – dit Paul "
       "Verdier – attendra ».",
       "Anne Marchal|Anne Marchal|Paul Verdier"},
  };
  check("fr", rows);
}

TEST_CASE("French: nobody in particular; premier ministre and ministre") {
  const Row rows[] = {
      {"On constate que le pont ne tient plus.", ""},
      {"Il est à noter que les deux ponts se ressemblent.", ""},
      {"Paul Verdier, le ministre de l'Intérieur, a démissionné. Le premier ministre Luc Aubry l'a "
       "remplacé. « C'est fini », a dit le ministre. « Nous continuons », a dit le premier "
       "ministre.",
       "Paul Verdier|Luc Aubry"},
      {"Paul Verdier renonce. Après avoir jugé le programme du candidat de la droite Luc Aubry "
       "dangereux, il annonce qu'il soutient la maire.",
       "Paul Verdier"},
  };
  check("fr", rows);
}

TEST_CASE("English: nouns before and behind names") {
  const Row rows[] = {
      {"Pakistani officials said the bridge was safe.", "Pakistani officials"},
      {"The U.S. military said the bridge was safe.", "The U.S. military"},
      {"Home Secretary Ann Marsh told the Belmont Echo: “The bridge is safe and it will stay "
       "open.”",
       "Ann Marsh"},
      {"“The bridge is safe,” Sheriff Dale Hutton said. He said no one was missing.",
       "Dale Hutton|Dale Hutton"},
      {"With 40 to 50 questions, “the form must be completed in English”.", ""},
  };
  check("en", rows);
}

TEST_CASE("English: what marks name") {
  const Row rows[] = {
      {"Ann Marsh called the plan “absurd and dangerous”.", "Ann Marsh"},
      {"Ann Marsh called the film “Fresh Start” a success.", ""},
  };
  check("en", rows);
}

TEST_CASE("who answers, and the one named last") {
  const Row french[] = {
      {"Paul Verdier est jugé. « Où étiez-vous ? », demande Luc Aubry. « Chez moi », répond-il.",
       "Luc Aubry|Paul Verdier"},
      {"« Où étiez-vous ? », demande Luc Aubry. « Chez moi », répond-il.", "Luc Aubry|il"},
      {"« C'était dur », dit Luc Aubry. « Très dur », a-t-il répondu à la maire.",
       "Luc Aubry|Luc Aubry"},
      {"Luc Aubry a repris Paul Verdier. « C'est faux », lui a-t-il dit. « Non », a rétorqué ce "
       "dernier.",
       "Luc Aubry|Paul Verdier"},
  };
  check("fr", french);
  const Row english[] = {
      {"Paul Dunn is on trial. “Where were you?” asked Luke Marsh. “At home,” he replied.",
       "Luke Marsh|Paul Dunn"},
  };
  check("en", english);
}

TEST_CASE("lines of a dialogue: each is somebody else's, and goes on behind its clause") {
  const Row rows[] = {
      {"— Vous n'avez plus de pain ?\n— Plus un seul, répond Luc Aubry. Le four est froid.\n— Et "
       "demain ?",
       "-|Luc Aubry|(Luc Aubry)|-"},
      // No dialogue: an item of a list, a line alone.
      {"– Anne Marchal, maire.\n– Paul Verdier, député.", ""},
      {"— Le four est froid.", ""},
  };
  check("fr", rows);
}

TEST_CASE("English: words for people that stand alone") {
  const Row rows[] = {
      {"Another wrote simply: “We are all very tired.”", "Another"},
      {"“It was awful and long,” many said.", "many"},
  };
  check("en", rows);
}

TEST_CASE("French: names given to things, verbs without an agent") {
  const Row rows[] = {
      {"Paul Verdier a vu trois arcs, qu'il avait appelés « Liberté », « Égalité » et « Fraternité "
       "».",
       ""},
      {"Il avait lui-même estimé en mai que le pont « tiendrait encore longtemps ».", "Il"},
      {"Anne Marchal a annoncé que l'état d'urgence sera reconnu pour « les victimes de la crue ».",
       "Anne Marchal"},
  };
  check("fr", rows);
}

}  // namespace guillemet
