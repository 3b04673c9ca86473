#include "tokens.h"

#include <iterator>
#include <random>

#include "fixture.h"
#include "guillemet/analyzer.h"

namespace guillemet {
namespace {

std::string tokens_of(const std::string& language, std::string_view utf8) {
  const test::CutText cut(utf8, language);
  return test::joined(cut, cut.tokens);
}

struct Row {
  const char* language;
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("tokens are Universal Dependencies' surface tokens") {
  const Row rows[] = {
      {"fr", "L’homme qu’il a vu", "L’|homme|qu’|il|a|vu"},
      {"fr", "Aujourd'hui, jusqu'à l'été", "Aujourd'hui|,|jusqu'|à|l'|été"},
      {"fr", "qu’aujourd’hui", "qu’|aujourd’hui"},
      // U+202F, to which ICU joins the word that follows.
      {"fr", "«\u202Foui\u202F»\u202F; 2,4\u202F%, 3\u202F500\u202Fhabitants",
       "«|oui|»|;|2,4|%|,|3\u202F500|habitants"},
      {"fr", "a-t-il ajouté, dit-elle", "a|-t-il|ajouté|,|dit|-elle"},
      {"fr", "lui-même, peut-être, celui-ci", "lui-même|,|peut-être|,|celui-ci"},
      {"fr", "la porte-parole de Saint-Denis", "la|porte-parole|de|Saint-Denis"},
      {"fr", "Qu'est-ce que c'est ?", "Qu'|est|-ce|que|c'|est|?"},
      {"fr", "M. Orvain et Mme Lestrac", "M.|Orvain|et|Mme|Lestrac"},
      {"fr", "J. K. Morvan", "J.|K.|Morvan"},
      {"fr", "1\u202F234,5 km et 300 000 euros", "1\u202F234,5|km|et|300 000|euros"},
      {"fr", "à 14h30 le 12/08/2018", "à|14h30|le|12/08/2018"},
      {"fr", "le 1er mai, 12 %, 5 €", "le|1er|mai|,|12|%|,|5|€"},
      {"fr", "«Oui», dit-il…", "«|Oui|»|,|dit|-il|…"},
      {"fr", "Bon... Bien !!!", "Bon|...|Bien|!!!"},
      {"fr", "voir https://exemple.fr/a?b=1,2. Ou www.exemple.fr)",
       "voir|https://exemple.fr/a?b=1,2|.|Ou|www.exemple.fr|)"},
      {"fr", "écrire à a.b@exemple.fr.", "écrire|à|a.b@exemple.fr|."},
      {"fr", "@morvan et #climat", "@morvan|et|#climat"},
      {"fr", "de l' homme, qu' il", "de|l'|homme|,|qu'|il"},
      {"fr", "R&D, AT&T, C++", "R&D|,|AT&T|,|C++"},
      {"fr", "l'O.N.U. siège", "l'|O.N.U.|siège"},
      {"fr", "👩‍👩‍👧 bravo 🇫🇷", "👩‍👩‍👧|bravo|🇫🇷"},
      {"fr", "au p. 12 du t. II", "au|p.|12|du|t|.|II"},
      {"fr", "ce jour-là, celle-ci, ceux-là, là-bas", "ce|jour|-là|,|celle-ci|,|ceux-là|,|là-bas"},
      {"fr", "ce que l'on sait, quelqu’un", "ce|que|l'on|sait|,|quelqu’un"},
      {"fr", "les élu(e)s inscrit(s) (avant)", "les|élu(e)s|inscrit(s)|(|avant|)"},
      {"fr", "d&#39;Uccle &nbsp;&Eacute;t&eacute; d&#x27;or",
       "d|&#39;|Uccle|&nbsp;|&Eacute;|t|&eacute;|d|&#x27;|or"},
      {"fr", "J.-P. Morvan, 25 °C, 12 m²", "J.-P.|Morvan|,|25|°C|,|12|m²"},
      {"fr", "voir exemple.fr/actu, www.exemple.fr", "voir|exemple.fr/actu|,|www.exemple.fr"},
      {"fr", "Qu'en dira-t-on ? Donne-le-lui", "Qu'|en|dira|-t-on|?|Donne|-le|-lui"},
      {"fr", "d'Ivoire et d’accord-cadre", "d'|Ivoire|et|d’|accord-cadre"},
      {"en", "I don't, can’t and cannot", "I|do|n't|,|ca|n’t|and|can|not"},
      {"en", "Altman's plan, we'll see", "Altman|'s|plan|,|we|'ll|see"},
      {"en", "the players' union", "the|players|'|union"},
      // Hyphens as English treebanks have them: not after a prefix that is no word.
      {"en", "a well-known F-16, on 2018-12-08", "a|well|-|known|F|-|16|,|on|2018-12-08"},
      {"en", "a non-stop, pre-war e-mail", "a|non-stop|,|pre-war|e-mail"},
      {"en", "a 15-year term, 1939-1945, 5-10", "a|15|-|year|term|,|1939|-|1945|,|5|-|10"},
      {"en", "call 555-0142 or 212-555-0142", "call|555-0142|or|212-555-0142"},
      {"en", "Mr. Harrow of the U.S. Senate", "Mr.|Harrow|of|the|U.S.|Senate"},
      {"en", "Come in. No. 5 said no.", "Come|in|.|No.|5|said|no|."},
      {"en", "$3.5bn and 1,200 men", "$|3.5|bn|and|1,200|men"},
      {"en", "0km, 5km, can\u00ADnot", "0|km|,|5|km|,|can\u00ADnot"},
      {"en", "at 5pm, 35mm film, 21st, 1/2", "at|5|pm|,|35|mm|film|,|21st|,|1|/|2"},
      {"en", "we dont know, im sure thats it", "we|do|nt|know|,|i|m|sure|that|s|it"},
      {"en", "the 60's, it's", "the|60's|,|it|'s"},
      {"en", "lol :-) ok :) << a >> $$$", "lol|:-)|ok|:)|<<|a|>>|$$$"},
      {"en", "No.? Yes!! What?! #1 @ 2.5", "No|.?|Yes|!!|What|?!|#|1|@|2.5"},
      {"en", "``Go'' -- and w/o b/c", "``|Go|''|--|and|w/o|b/c"},
      {"en", "’Tis a ’90s e-mail", "’T|is|a|’|90s|e-mail"},
      {"de", "Die Ost-West-Frage z.B. heute", "Die|Ost|-|West|-|Frage|z.B.|heute"},
      {"de", "am 17. Mai im 6. Stock um 12. Der Rest", "am|17.|Mai|im|6.|Stock|um|12|.|Der|Rest"},
      {"de", "zu 0. Der Trainer", "zu|0|.|Der|Trainer"},
      {"de", "Toll!!! St. Ilsen hat's", "Toll|!|!|!|St.|Ilsen|hat|'s"},
      {"it", "l'arte dell'Italia e un po' d'acqua", "l'|arte|dell'|Italia|e|un|po'|d'|acqua"},
      {"nl", "D66'ers in 's-Hertogenbosch", "D66'ers|in|'s-Hertogenbosch"},
      {"es", "el 1.º de mayo, la 2.ª vez", "el|1.º|de|mayo|,|la|2.ª|vez"},
      {"es", "a las 10 a. m. las FF. AA.", "a|las|10|a.|m.|las|FF.|AA."},
      {"it", "trent'anni, perche' no", "trent'|anni|,|perche'|no"},
      {"en", "an anti-U.S. mood, mid-Sept. too", "an|anti-U.S.|mood|,|mid-Sept.|too"},
      {"fr", "le #8mars https://fr.wikipedia.org/wiki/Paris_(Texas).",
       "le|#8mars|https://fr.wikipedia.org/wiki/Paris_(Texas)|."},
      {"nl", ",,Ja'', zei hij", ",,|Ja|''|,|zei|hij"},
      {"es", "dámelo el 3,5 %", "dámelo|el|3,5|%"},
      {"pt", "US$ 455 e R$128", "US$|455|e|R$|128"},
      {"it", "E' un po' tardi, c'è", "E'|un|po'|tardi|,|c'|è"},
      {"nl", "Rabo's fiets en 's avonds, mond- en -ie", "Rabo's|fiets|en|'s|avonds|,|mond-|en|-ie"},
      {"und", "日本語 ไทย ok", "日|本|語|ไทย|ok"},
      {"fr", "", ""},
      {"fr", " \n\t ", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(tokens_of(row.language, row.text) == row.expected);
  }
}

TEST_CASE("tokens and sentences tile any text") {
  std::u16string lone = u"a";
  lone.push_back(0xD800);
  lone += u" b";
  const std::u16string texts[] = {
      u"",
      u" ",
      u"x",
      u"'",
      u"l'",
      u"-",
      u"--t-il",
      u"\u00AB\u00AB\u00AB",
      lone,
      u"a.b.c.d. e@f @ # http:// www. 1 2 3 000 000",
      u"'''s 's n't",
      u"\uFEFFLe texte\u200B.",
      std::u16string(5000, u'a'),
      std::u16string(3000, u'-'),
      u"\u0E44\u0E17\u0E22\u65E5\u672C1a",
  };
  const Analyzer analyzer;
  for (const std::string language : {"fr", "en", "it", "und"}) {
    for (const std::u16string& text : texts) {
      CAPTURE(to_utf8(text));
      Options options;
      options.language = language;
      const char* broken = broken_invariant(analyzer.analyze(text, options), text);
      CHECK_MESSAGE(broken == nullptr, broken);
    }
  }
}

TEST_CASE("a broken table is noticed") {
  const std::u16string text = u"Il part.\nElle reste.";
  const Analyzer analyzer;
  const Analysis whole = analyzer.analyze(text);
  REQUIRE(broken_invariant(whole, text) == nullptr);
  REQUIRE(whole.sentences.size() == 2);
  Analysis joined = whole;
  joined.sentences = {{whole.sentences.front().start, whole.sentences.back().end}};
  CHECK(std::string(broken_invariant(joined, text)) == "a sentence goes on over a paragraph's end");
  Analysis shortened = whole;
  shortened.tokens.pop_back();
  CHECK(broken_invariant(shortened, text) != nullptr);
  Analysis overlapping = whole;
  overlapping.tokens[1].start -= 2;
  CHECK(broken_invariant(overlapping, text) != nullptr);
}

TEST_CASE("tokens and sentences tile random text in every language") {
  // What cuts, joins and ends something in one of the languages, beside letters and damage.
  const std::u16string_view pieces[] = {
      u" ",
      u" ",
      u" ",
      u"\n",
      u"\r\n",
      u"\u2029",
      u"\u00A0",
      u"\u202F",
      u"\t",
      u"\uFEFF",
      u"\u200B",
      u".",
      u"...",
      u"\u2026",
      u"!",
      u"?",
      u",",
      u";",
      u":",
      u"-",
      u"--",
      u"\u2014",
      u"'",
      u"''",
      u"\u2019",
      u"\u00AB",
      u"\u00BB",
      u"\"",
      u"\u201C",
      u"\u201D",
      u"\u201E",
      u",,",
      u"(",
      u")",
      u"(e)",
      u"[",
      u"/",
      u"&",
      u"@",
      u"#",
      u"$",
      u"%",
      u"\u00B0",
      u"\u20AC",
      u"+",
      u"*",
      u"_",
      u"|",
      u"=",
      u":-)",
      u"&nbsp;",
      u"http://",
      u"www.",
      u"a@b.fr",
      u"C++",
      u"R&D",
      u"M.",
      u"Dr.",
      u"p.m.",
      u"U.S.",
      u"J.",
      u"J.-P.",
      u"z.B.",
      u"l'",
      u"qu\u2019",
      u"-t-il",
      u"-l\u00E0",
      u"n't",
      u"'s",
      u"'ll",
      u"cannot",
      u"aujourd'hui",
      u"po'",
      u"mond-",
      u"Le",
      u"The",
      u"Der",
      u"El",
      u"O",
      u"\u00C9t\u00E9",
      u"maison",
      u"HOUSE",
      u"iPhone",
      u"1",
      u"000",
      u"17.",
      u"1er",
      u"5pm",
      u"14h30",
      u"12/08/2018",
      u"3,5",
      u"\u65E5\u672C\u3002",
      u"\u0E44\u0E17\u0E22",
      u"\u0645\u0631\u061F",
      u"\U0001F468\u200D\U0001F469",
      u"\U0001F1EB\U0001F1F7",
      u"\u0301",
      u"\u00AD",
      u"\u00B2",
  };
  const Analyzer analyzer;
  std::mt19937 random(17);
  for (const std::string language : {"fr", "en", "de", "es", "it", "pt", "nl", "und", ""}) {
    CAPTURE(language);
    Options options;
    options.language = language;
    for (int round = 0; round < 1500; ++round) {
      std::u16string text;
      for (uint32_t size = random() % 40; size > 0; --size) {
        text += pieces[random() % std::size(pieces)];
        if (random() % 50 == 0) text += static_cast<char16_t>(random());  // lone surrogates too
      }
      // A heap block of exactly this size, so that a sanitizer sees who reads on.
      const std::vector<char16_t> exact(text.begin(), text.end());
      const std::u16string_view view(exact.data(), exact.size());
      const char* broken = broken_invariant(analyzer.analyze(view, options), view);
      CAPTURE(to_utf8(text));
      CHECK_MESSAGE(broken == nullptr, broken);
    }
  }
}

TEST_CASE("a paragraph in another language is cut by its own rules") {
  const std::u16string english =
      u"\u201CI don't think that we'll ever see anything like it again,\u201D she said, and "
      u"couldn't say why. It wasn't the first time that this had happened to them.";
  const std::u16string french =
      u"Le maire de Valbrune a annonc\u00E9 que l'\u00E9cole rouvrirait lundi, et qu'aujourd'hui "
      u"les travaux seraient termin\u00E9s dans toutes les classes du quartier.";
  const Analyzer analyzer;
  struct {
    const char* what;
    std::u16string text;
    const char* language;
    const char* token;  // one that only the paragraph's own rules give
  } rows[] = {
      {"English in French", french + u"\n" + french + u"\n\n" + english, "fr", "n't"},
      {"French in English", english + u"\n" + english + u"\n" + french, "en", "aujourd'hui"},
      {"a quotation in English",
       french + u"\n\u00AB\u00A0He doesn't know what it's about, and we "
                u"can't tell him\u00A0\u00BB, a-t-il dit.",
       "fr", "n't"},
      {"what stands around it",
       french + u"\n\u00AB\u00A0We will never surrender to them, and they know "
                u"it\u00A0\u00BB, a-t-il dit.",
       "fr", "-t-il"},
      {"the article's own", french + u"\n" + french, "fr", "qu'"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    const Analysis analysis = analyzer.analyze(row.text);
    CHECK(analysis.language == row.language);
    int found = 0;
    for (const TextRange token : analysis.tokens) {
      found += to_utf8(slice(row.text, token)) == row.token ? 1 : 0;
    }
    CHECK(found > 0);
    const char* broken = broken_invariant(analysis, row.text);
    CHECK_MESSAGE(broken == nullptr, broken);
  }
}

TEST_CASE("a slice's end changes nothing") {
  const Analyzer analyzer;
  // What an abbreviation or an ordinal looks at is behind the slice's end.
  struct {
    const char* language;
    std::u16string text;
  } rows[] = {
      {"en", u"He said no.\n5 men came.\n"},
      {"de", u"Die Frage 17.\nDezember ist kalt."},
      {"fr", u"Voir p.\n12 et 300\n000 pages."},
      {"fr", u"l'\nhomme -\n- a-t-il\n\u00AB\nOui\u00A0!"},
  };
  for (const auto& row : rows) {
    const std::u16string& text = row.text;
    CAPTURE(to_utf8(text));
    Options options;
    options.language = row.language;
    const Analysis whole = analyzer.analyze(text, options);
    Task task = analyzer.begin(text, options);
    while (!task.resume(1)) {
    }
    const Analysis sliced = task.take();
    CHECK(sliced.tokens == whole.tokens);
    CHECK(sliced.sentences == whole.sentences);
  }
}

TEST_CASE("a task in small slices gives what one call gives") {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "« Nous partons », a dit M. Orvain.\nIl pleut le 8 mai 2018.\n";
  const std::u16string article = to_utf16(text);
  const Analyzer analyzer({test::pack_of("fr"), test::pack_of("en")});
  const Analysis whole = analyzer.analyze(article);
  const Options options;
  Task task = analyzer.begin(article, options);
  double last = 0;
  int slices = 0;
  while (!task.resume(100)) {
    CHECK(task.progress() >= last);
    last = task.progress();
    ++slices;
  }
  const Analysis sliced = task.take();
  CHECK(slices > 20);
  CHECK(sliced.language == "fr");
  CHECK(sliced.tokens == whole.tokens);
  CHECK(sliced.sentences == whole.sentences);
  REQUIRE(sliced.entities.size() == whole.entities.size());
  for (size_t i = 0; i < whole.entities.size(); ++i) {
    CHECK(sliced.entities[i].range == whole.entities[i].range);
  }
  REQUIRE(sliced.quotes.size() == whole.quotes.size());
  for (size_t i = 0; i < whole.quotes.size(); ++i) {
    CHECK(sliced.quotes[i].outer == whole.quotes[i].outer);
    CHECK(sliced.quotes[i].speaker.name == whole.quotes[i].speaker.name);
  }
}

}  // namespace guillemet
