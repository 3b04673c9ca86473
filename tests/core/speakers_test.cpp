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

}  // namespace guillemet
