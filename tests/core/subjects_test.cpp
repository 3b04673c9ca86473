#include "subjects.h"

#include "mentions_fixture.h"

namespace guillemet {
namespace {

struct Row {
  const char* language;
  const char* text;
  /// The subjects in order: "name: rows of mentions", the type's letter first where it is asked.
  const char* subjects;
};

std::string describe(const std::vector<Subject>& subjects) {
  std::string all;
  for (const Subject& subject : subjects) {
    if (!all.empty()) all += " | ";
    all += to_utf8(subject.name) + ":";
    for (int32_t mention : subject.mentions) all += " " + std::to_string(mention);
  }
  return all;
}

struct Found {
  std::vector<Subject> subjects;
  std::vector<int32_t> subject_of;
};

Found find(const char* language, const char* text,
           const std::vector<VocabularyEntry>& vocabulary = {},
           const std::vector<int32_t>& vocabulary_rows = {}) {
  const test::Marked marked(text);
  const test::Article article(marked.text, language);
  std::vector<Mention> mentions = test::mentions_of(marked, article);
  for (size_t i = 0; i < vocabulary_rows.size(); ++i) {
    mentions[i].vocabulary_row = vocabulary_rows[i];
  }
  Found found;
  find_subjects(article.text, article.tokens, article.words, article.layout, mentions,
                *article.lexicon, vocabulary, &found.subjects, &found.subject_of);
  return found;
}

const Row rows[] = {
    // Surnames and full names.
    {"fr", "[P Jeanne Morvan] a parlé. [P Morvan] part.", "Jeanne Morvan: 0 1"},
    // A page's soft hyphens are no part of the name.
    {"fr", "[P Jeanne Mor\u00ADvan] a parlé. [P Morvan] part.", "Jeanne Morvan: 0 1"},
    {"fr", "[P Morvan] prévient. Hier, [P Jeanne Morvan] a parlé.", "Jeanne Morvan: 0 1"},
    {"fr", "[P Jean-Luc Kervella] et [P Kervella]", "Jean-Luc Kervella: 0 1"},
    {"fr", "[P Jean-Luc Kervella], [P J.-L. Kervella]", "Jean-Luc Kervella: 0 1"},
    {"fr", "[P J. Kervella] puis [P Jean Kervella]", "Jean Kervella: 0 1"},
    {"en", "[P Paul R. Ashdown] left. [P Paul Ashdown] and [P Ashdown]", "Paul R. Ashdown: 0 1 2"},
    {"fr", "[P Ursula von der Ahe] ; [P von der Ahe] ; [P Ahe]", "Ursula von der Ahe: 0 1 2"},
    {"fr", "[P Charles de Brécourt], [P de Brécourt], [P Brécourt]", "Charles de Brécourt: 0 1 2"},
    {"fr", "[P Karim al-Hassoun] ; [P Hassoun]", "Karim al-Hassoun: 0 1"},
    {"fr", "[P Park Jae-won] ; [P Park]", "Park Jae-won: 0 1"},
    {"fr", "[P Stéphanie Lefort] ; [P Stéphanie]", "Stéphanie Lefort: 0 1"},
    {"fr", "[P DANIELLE ROUX] ; [P Danielle Roux]", "Danielle Roux: 0 1"},
    {"fr", "[P Helene Brel], [P Hélène Brel]", "Hélène Brel: 0 1"},
    {"en", "[P Tom Harlow Jr.] and [P Harlow]", "Tom Harlow Jr.: 0 1"},
    {"en", "[P Diana Sorel-Kane Lindt], then [P DSL]", "Diana Sorel-Kane Lindt: 0 | DSL: 1"},
    {"fr", "[P Denis Simon Kervran], dit [P DSK]", "Denis Simon Kervran: 0 1"},
    // Two people of one surname.
    {"fr", "[P Jeanne Morvan] et [P Paul Morvan]", "Jeanne Morvan: 0 | Paul Morvan: 1"},
    {"fr", "[P Jeanne Morvan] a un frère, [P Paul Morvan]. [P Morvan] part.",
     "Jeanne Morvan: 0 | Paul Morvan: 1 2"},
    {"fr", "[P Jeanne Morvan], [P Paul Morvan], encore [P Jeanne Morvan] : [P Morvan]",
     "Jeanne Morvan: 0 2 3 | Paul Morvan: 1"},
    {"fr", "[P Pierre Roy] et [P Jean-Pierre Roy]", "Pierre Roy: 0 | Jean-Pierre Roy: 1"},
    {"fr", "[P Anne-Marie Roy] et [P Anne-Laure Roy]", "Anne-Marie Roy: 0 | Anne-Laure Roy: 1"},
    {"fr", "[P Kim Dae-un] et sa sœur [P Kim Yo-won]", "Kim Dae-un: 0 | Kim Yo-won: 1"},
    {"fr", "[P Kim Dae-un] et [P Kim Yo-won], puis [P Kim]", "Kim Dae-un: 0 | Kim Yo-won: 1 2"},
    {"en", "[P Tom Harlow Jr.] and [P Harlow Jr.]; [P Ann Harlow Sr.] and [P Harlow Sr.]",
     "Tom Harlow Jr.: 0 1 | Ann Harlow Sr.: 2 3"},
    {"en", "The [O U.S.O.] and the [O Orvain Inc.]", "U.S.O.: 0 | Orvain: 1"},
    {"en", "The [P Marshall] family met. The [P Marshalls] sued. [P Ann Marshall] left.",
     "Marshall: 0 1 | Ann Marshall: 2"},
    {"en", "[P Ann Morris] left. The [P Morrises] and the [P Morris] family met.",
     "Ann Morris: 0 | Morrises: 1 | Morris: 2"},
    {"en", "[P Charles III] and [P Charles II]; [P Charles III] left.",
     "Charles III: 0 2 | Charles II: 1"},
    // Acronyms of words with a capital, and what is coined of a name's letters.
    {"en", "The [O Sindicato dos Pilotos de Orvain] left. The [O SPO] too.",
     "Sindicato dos Pilotos de Orvain: 0 1"},
    {"en", "The [O Orvain Institute of Volcanoes] ([O Orvolc]) and [O Orvolc]",
     "Orvain Institute of Volcanoes: 0 1 2"},
    {"en", "The [O Orvain Institute of Volcanoes] ([O Orzulc])",
     "Orvain Institute of Volcanoes: 0 | Orzulc: 1"},
    {"en", "On [L Mount Orvul] and on [L Orvul]", "Mount Orvul: 0 1"},
    {"en", "On [L Lake Victoria] and in [L Victoria]", "Lake Victoria: 0 | Victoria: 1"},
    {"en", "In [L Ulan Bator], in [L Ulaanbaatar]", "Ulan Bator: 0 1"},
    {"en", "[P Tom Harlow Jr.], son of [P Tom Harlow Sr.]; [P Tom Harlow Jr.]",
     "Tom Harlow Jr.: 0 2 | Tom Harlow Sr.: 1"},
    {"fr", "[P Juan Medina Ortega] ; [P Medina Ortega]", "Juan Medina Ortega: 0 1"},
    {"en", "[P Leo Kess] left. [P Kess] ran. [P Naomi Kess] stayed; [P Kess] was caught.",
     "Leo Kess: 0 1 3 | Naomi Kess: 2"},
    {"en", "[P Leo Kess] left, Mr. [P Kess] ran, [P Naomi Kess] too; [P Kess] was caught.",
     "Leo Kess: 0 1 3 | Naomi Kess: 2"},
    {"en", "[P Leo Kess] left, [P Kess] ran, Ms. [P Naomi Kess] too; Ms. [P Kess] and [P Kess]",
     "Leo Kess: 0 1 4 | Naomi Kess: 2 3"},
    // A family is nobody of it.
    {"fr", "[P Jeanne Morvan] rit. Les [P Morvan] partent, [P Morvan] reste.",
     "Jeanne Morvan: 0 2 | Morvan: 1"},
    {"fr", "[P Jeanne Morvan] ; la famille [P Morvan] ; les deux [P Morvan]",
     "Jeanne Morvan: 0 | Morvan: 1 2"},
    {"en", "[P Ann Pryce] left. The [P Pryce] family stayed. [P Pryce] rang.",
     "Ann Pryce: 0 2 | Pryce: 1"},
    // Names that the text declares.
    {"fr", "[P Aminata Sarr], dite [P Zaya]. [P Zaya] chante, [P Sarr] rit.",
     "Aminata Sarr: 0 1 2 3"},
    {"fr", "[P Jean Roux] (alias « [P Jo] »)", "Jean Roux: 0 1"},
    {"fr", "De son vrai nom [P Aminata Sarr], [P Zaya] chante.", "Aminata Sarr: 0 1"},
    {"en", "[P Zaya], whose real name is [P Aminata Sarr]", "Aminata Sarr: 0 1"},
    {"en", "[O Mirabel], formerly [O Tamber Systems]; [O Tamber]", "Tamber Systems: 0 1 2"},
    {"en", "[P Bill \"Buzz\" Kowal] ran. [P Buzz] won; [P Bill Kowal] slept.",
     "Bill \"Buzz\" Kowal: 0 1 2"},
    {"fr", "[P Jean Roux], ex [O Veltro], rit.", "Jean Roux: 0 | Veltro: 1"},
    // The surname had been taken for hers: what it is declared to be does not bring her along.
    {"fr", "[P Jeanne Morvan] a vu [P Luc Ardent], dit [P Morvan].",
     "Jeanne Morvan: 0 2 | Luc Ardent: 1"},
    {"fr", "« J'aime [P Luc Ardent] », dit [P Jeanne Morvan].", "Luc Ardent: 0 | Jeanne Morvan: 1"},
    {"en", "[P Mabel Trent] and [P Ivy Trent], known as [O The Owls]",
     "Mabel Trent: 0 | Ivy Trent: 1 | The Owls: 2"},
    {"fr", "Voici [L Brest]. De son vrai nom [P Aminata Sarr], [P Zaya] chante.",
     "Brest: 0 | Aminata Sarr: 1 2"},
    // Titles and gender.
    {"fr", "[P M. Paul Morvan] et [P Mme Morvan]", "Paul Morvan: 0 | Morvan: 1"},
    {"fr", "[P M. Paul Morvan], [P Mme Léa Morvan]. [P M. Morvan] rit.",
     "Paul Morvan: 0 2 | Léa Morvan: 1"},
    {"fr", "M. [P Paul Morvan], Mme [P Léa Morvan]. Puis M. [P Morvan].",
     "Paul Morvan: 0 2 | Léa Morvan: 1"},
    {"fr", "[P Mme Morvan] arrive. [P Morvan] part.", "Morvan: 0 1"},
    {"en", "[P Mr. Alan Pryce] and [P Mrs. Pryce]; [P Mr. Pryce]", "Alan Pryce: 0 2 | Pryce: 1"},
    {"en", "[P Lydia Marsh] spoke; [P Ms Marsh] left", "Lydia Marsh: 0 1"},
    {"en", "[P Cres Eastwick] spoke; [P Professor Eastwick] left", "Cres Eastwick: 0 1"},
    {"en", "[P Nathan de la Cruz] and [P Dr. de la Cruz]", "Nathan de la Cruz: 0 1"},
    // Spelling.
    {"en", "[P Mehmet Yıldız], then [P Yildiz]", "Mehmet Yıldız: 0 1"},
    {"fr", "[L Œuvrac] et [L Oeuvrac]", "Œuvrac: 0 1"},
    {"fr", "[O Novaïa] et [O Novaia]", "Novaïa: 0 1"},
    {"fr", "[O Openmind], [O OpenMind], [O Open Mind]", "Open Mind: 0 1 2"},
    {"fr", "[L Etats-Unis], [L États-Unis]", "États-Unis: 0 1"},
    {"fr", "[L Saint-Brévin] ; [L Saint Brévin]", "Saint-Brévin: 0 1"},
    {"fr", "[O l'Orlane], [O Orlane]", "Orlane: 0 1"},
    {"fr", "Voici [O La Dépêche bretonne] et [O la Dépêche bretonne]", "La Dépêche bretonne: 0 1"},
    {"fr", "le [L Port  de\nBrest]", "Port de Brest: 0"},
    {"en", "[O Tamber Water's] plan; [O Tamber Water]", "Tamber Water: 0 1"},
    // Acronyms.
    {"fr", "L'[O Organisation des Nations unies] ([O ONU]). L'[O ONU] agit.",
     "Organisation des Nations unies: 0 1 2"},
    {"fr", "L'[O Agence bretonne de l'eau] ([O ABE]) et l'[O ABE]",
     "Agence bretonne de l'eau: 0 1 2"},
    {"fr", "La [O Ligue ouvrière du Ponant]… la [O LOP]", "Ligue ouvrière du Ponant: 0 1"},
    {"fr", "La [O LOP] ([O Ligue ouvrière du Ponant])", "Ligue ouvrière du Ponant: 0 1"},
    {"fr", "[O Agence des phares] et [O Alliance des pêcheurs] : l'[O AP]",
     "Agence des phares: 0 | Alliance des pêcheurs: 1 | AP: 2"},
    {"en", "The [O Northern Fisheries Board] ([O NFB]) met. [O NFB]",
     "Northern Fisheries Board: 0 1 2"},
    {"fr", "L'[O ONU] et les [O Nations unies]", "Nations unies: 0 1"},
    {"en", "The [L US] and the [L United States]", "United States: 0 1"},
    {"fr", "[P Luc Arnal] ([O PS]) et [O Parti socialiste]",
     "Luc Arnal: 0 | Parti socialiste: 1 2"},
    {"en", "[O Federal Harbor Commission]; the [O F.H.C.]", "Federal Harbor Commission: 0 1"},
    {"en", "[O U.S. Northern Trade Board]; the [O NTB]", "U.S. Northern Trade Board: 0 1"},
    {"fr", "Le [O RC Brest] gagne, le [O RCB] fête.", "RC Brest: 0 1"},
    {"fr", "La [O Commission de l'Union du Ponant] et l'[O Union du Ponant]",
     "Commission de l'Union du Ponant: 0 | Union du Ponant: 1"},
    {"fr", "L'[O Agence bretonne de l'eau] ([R ABE])", "Agence bretonne de l'eau: 0 1"},
    {"fr", "[O LFI] et [O La France insoumise]", "La France insoumise: 0 1"},
    {"fr", "L'[O ESA] et l'[O E.S.A.] ; l'[O Agence spatiale européenne]",
     "Agence spatiale européenne: 0 1 2"},
    {"en", "[O American Library League] and [O A.L.L.]", "American Library League: 0 1"},
    {"fr", "Le [O SNES-FSU] ; la déléguée du [O Snes]", "SNES-FSU: 0 1"},
    {"en", "[O Veltro & Finch] rose, [O V&F] fell.", "Veltro & Finch: 0 1"},
    {"fr", "Le [E prix Ormeval] ; le [E Ormeval]", "prix Ormeval: 0 1"},
    {"en", "The [L Little Owl River]; the [L Little Owl]", "Little Owl River: 0 1"},
    {"en", "[L Mexico City] and [L Mexico]", "Mexico City: 0 | Mexico: 1"},
    // Companies.
    {"en", "[O Ashworth United] won. [O United] rest.", "Ashworth United: 0 1"},
    {"en", "[O Veltro Harbor Partners] sold. [O Veltro] bought.", "Veltro Harbor Partners: 0 1"},
    {"en", "[O Google DeepMind] sold. [O Google] bought.", "Google DeepMind: 0 | Google: 1"},
    {"en", "[O Google Systems] sold. [O Google] bought.", "Google Systems: 0 1"},
    {"en", "[O Veltro] sold [O Veltro Harbor].", "Veltro: 0 | Veltro Harbor: 1"},
    {"en", "[O Orlane France] pays; [O Orlane] does not.", "Orlane France: 0 | Orlane: 1"},
    {"en", "[O Veltro Lines], [O Veltro Motels]; [O Veltro]",
     "Veltro Lines: 0 | Veltro Motels: 1 | Veltro: 2"},
    {"en", "[O Veltro] sold\n\n[O Veltro Harbor] was sold. [O Veltro] fell.",
     "Veltro Harbor: 0 1 2"},
    {"en", "[O Veltro] sold\n\n[O Veltro Harbor] and [O Veltro Bay] fell.",
     "Veltro: 0 | Veltro Harbor: 1 | Veltro Bay: 2"},
    {"en", "[O Veltro]'s [R Veltro Kite] flies. The [R Kite] costs 3.",
     "Veltro: 0 | Veltro Kite: 1 2"},
    {"en", "The [R Kite] flies; two [R Kites] fell.", "Kite: 0 1"},
    {"fr", "[O Marseille] perd. L'[O Olympique de Marseille] quitte [L Marseille].",
     "Olympique de Marseille: 0 1 | Marseille: 2"},
    {"fr", "[L Aix-en-Provence] ; [L Aix]", "Aix-en-Provence: 0 1"},
    {"fr", "[L Pas-de-Calais] ; [L Pas]", "Pas-de-Calais: 0 | Pas: 1"},
    {"fr", "[O Orlane SA] et [O Orlane]", "Orlane: 0 1"},
    {"en", "[O Veltro Systems], [O Veltro] and [O Veltro Systems Inc.]", "Veltro Systems: 0 1 2"},
    {"fr", "[O Veltro] vend le [R Veltro 3]", "Veltro: 0 | Veltro 3: 1"},
    {"fr", "[O Veltro] vend [R Veltro]", "Veltro: 0 | Veltro: 1"},
    {"fr", "[R Nimbus-5] et [R Nimbus 5], pas [R Nimbus 4]", "Nimbus-5: 0 1 | Nimbus 4: 2"},
    {"fr", "La [O Banque de France] et la [L France]", "Banque de France: 0 | France: 1"},
    // A demonym is not the country; a type that the tagger gave once.
    {"fr", "Les [P Français] et la [L France]", "Français: 0 | France: 1"},
    {"fr", "[O Altamira] monte. [O Altamira] baisse. [P Altamira]", "Altamira: 0 1 2"},
    {"fr", "[P Sam Altamira] rit. [P Altamira] part. [P Altamira] revient. [O Altamira]",
     "Sam Altamira: 0 1 2 3"},
    {"fr", "[P Madrid] et [L Madrid]", "Madrid: 0 | Madrid: 1"},
    {"fr", "[O ODILE MARTEL] ; [P Odile Martel]", "Odile Martel: 0 1"},
    {"fr", "[R Louise Martel] et [R Louise Martel], du nom de [P Louise Martel]",
     "Louise Martel: 0 1 | Louise Martel: 2"},
    {"fr", "[O Ormeval], [L Ormeval]", "Ormeval: 0 1"},
    // Events; what is no subject.
    {"fr", "La [E Coupe du Ponant 2019]. Cette [E Coupe du Ponant]", "Coupe du Ponant 2019: 0 1"},
    {"fr", "[D lundi] à [L Brest]", "Brest: 1"},
    {"fr", "[P « »] et [P « »]", "« »: 0 | « »: 1"},
};

TEST_CASE("subjects: mentions are gathered under one name") {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(describe(find(row.language, row.text).subjects) == std::string(row.subjects));
  }
}

TEST_CASE("subjects: the type is the majority's, each mention says where it belongs") {
  const Found found = find("fr", "[P Altamira], [O Altamira], [O Altamira], [D lundi], [L Brest]");
  REQUIRE(found.subjects.size() == 2);
  CHECK(found.subjects[0].type == EntityType::organization);
  CHECK(found.subject_of == std::vector<int32_t>{0, 0, 0, -1, 1});
}

TEST_CASE("subjects: a vocabulary decides alone") {
  const std::vector<VocabularyEntry> vocabulary = {
      {u"DK", EntityType::person, u"Denise Kervran", u"https://example.org/dk"},
      {u"Denise Kervran", EntityType::person, u"", u""},
      {u"Paul Kervran", EntityType::person, u"Paul", u""},
  };
  SUBCASE("rows of one canonical name are one subject, and its other mentions follow") {
    const Found found = find("fr", "[P DK] parle. [P Denise Kervran] rit. [P Kervran] part.",
                             vocabulary, {0, 1, -1});
    CHECK(describe(found.subjects) == "Denise Kervran: 0 1 2");
    CHECK(to_utf8(found.subjects[0].link) == "https://example.org/dk");
  }
  SUBCASE("two names stay apart") {
    const Found found = find("fr", "[P Denise Kervran] et [P Paul Kervran]", vocabulary, {1, 2});
    CHECK(describe(found.subjects) == "Denise Kervran: 0 | Paul: 1");
  }
}

TEST_CASE("subjects: time grows linearly with the mentions") {
  std::string text;
  for (int i = 0; i < 20000; ++i) {
    text += "[P Jean Nom" + std::to_string(i) + "] et [P Nom" + std::to_string(i) +
            "] du [O GROUPE" + std::to_string(i) + "] ";
  }
  CHECK(find("fr", text.c_str()).subjects.size() == 40000);
}

}  // namespace
}  // namespace guillemet
