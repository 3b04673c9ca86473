#include "values.h"

#include "fixture.h"

namespace guillemet {
namespace {

/// The values of a text, as "words=value" joined by '|'. Money is "3e11 USD", percent "12.5%".
std::string values_in(std::string_view utf8, const std::string& language, Day today) {
  const test::Article article(utf8, language);
  std::vector<ValueMention> values;
  find_values(article.text, article.tokens, article.words, article.layout, 0,
              static_cast<int32_t>(article.layout.sentences.size()), *article.lexicon, today,
              &values);
  std::string joined;
  for (const ValueMention& mention : values) {
    if (!joined.empty()) joined += '|';
    joined += article.at(mention.range) + "=";
    const Value& value = mention.value;
    const std::string amount =
        std::to_string(value.amount.digits) +
        (value.amount.exponent == 0 ? std::string() : "e" + std::to_string(value.amount.exponent));
    if (mention.type == EntityType::money)
      joined += amount + " " + value.currency;
    else if (mention.type == EntityType::percent)
      joined += amount + "%";
    else
      joined += value.timex.empty() ? "?" : value.timex;
  }
  return joined;
}

struct Row {
  const char* text;
  const char* expected;
};

template <size_t count>
void check(const std::string& language, Day today, const Row (&rows)[count]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(values_in(row.text, language, today) == row.expected);
  }
}

constexpr Day unknown{};
constexpr Day wednesday{2024, 10, 16};

}  // namespace

TEST_CASE("French: dates") {
  const Row rows[] = {
      {"Il est né le 8 décembre 2018.", "8 décembre 2018=2018-12-08"},
      {"Il est né le 1er mai 1990 à Belmont.", "1er mai 1990=1990-05-01"},
      {"Le lundi 3 mars 2025, tout change.", "lundi 3 mars 2025=2025-03-03"},
      {"Rendez-vous le 12/08/2018.", "12/08/2018=2018-08-12"},
      {"Fait le 12.08.2018 à Belmont.", "12.08.2018=2018-08-12"},
      {"Mis à jour le 2018-12-08.", "2018-12-08=2018-12-08"},
      {"C'était en décembre 2018.", "décembre 2018=2018-12"},
      {"C'était en 2018.", "2018=2018"},
      {"Depuis 1998, rien.", "1998=1998"},
      {"Le 8 décembre, il part.", "8 décembre=XXXX-12-08"},
      {"L'été 2017 fut chaud.", "été 2017=2017-SU"},
      {"Au XIXe siècle, on y vivait.", "XIXe siècle=18XX"},
      {"LE 8 DÉCEMBRE 2018, IL PART.", "8 DÉCEMBRE 2018=2018-12-08"},
      {"Le 8 decembre 2018, il part.", "8 decembre 2018=2018-12-08"},
      {"Le 8\u00A0décembre\u00A02018, il part.", "8\u00A0décembre\u00A02018=2018-12-08"},
      {"Le 3 sept. 2019, il part.", "3 sept. 2019=2019-09-03"},
      {"Il part demain.", "demain=?"},
      {"Il est parti hier.", "hier=?"},
      {"Il viendra jeudi.", "jeudi=?"},
      {"Jeudi dernier, il est venu.", "Jeudi dernier=?"},
  };
  check("fr", unknown, rows);
}

TEST_CASE("French: dates that the article's own date resolves") {
  const Row rows[] = {
      {"Il part demain.", "demain=2024-10-17"},
      {"Il est parti hier.", "hier=2024-10-15"},
      {"Il part aujourd’hui.", "aujourd’hui=2024-10-16"},
      {"Il est parti avant-hier.", "avant-hier=2024-10-14"},
      {"Jeudi dernier, il est venu.", "Jeudi dernier=2024-10-10"},
      {"Il viendra lundi prochain.", "lundi prochain=2024-10-21"},
      {"La semaine dernière, il pleuvait.", "semaine dernière=2024-W41"},
      {"La semaine prochaine, il pleuvra.", "semaine prochaine=2024-W43"},
      {"Le mois dernier, il pleuvait.", "mois dernier=2024-09"},
      {"L’an dernier, il pleuvait.", "an dernier=2023"},
      {"L’année prochaine, il pleuvra.", "année prochaine=2025"},
      {"Il y a trois jours, il pleuvait.", "Il y a trois jours=2024-10-13"},
      {"Il y a deux semaines, il pleuvait.", "Il y a deux semaines=2024-W40"},
      {"Il y a dix ans, il pleuvait.", "Il y a dix ans=2014"},
      {"Le 8 décembre, il part.", "8 décembre=2024-12-08"},
  };
  check("fr", wednesday, rows);
}

TEST_CASE("French: times") {
  const Row rows[] = {
      {"Il arrive à 14h30.", "14h30=T14:30"},
      {"Il arrive à 14 h 30.", "14 h 30=T14:30"},
      {"Il arrive à 9 h.", "9 h=T09:00"},
      {"Il arrive à 20 heures.", "20 heures=T20:00"},
      {"Il arrive vers 9 heures du matin.", "9 heures du matin=T09:00"},
      {"Il arrive à 14:30.", "14:30=T14:30"},
      {"Il arrive à midi.", "midi=T12:00"},
      {"Il arrive à 9 heures et demie.", "9 heures et demie=T09:30"},
  };
  check("fr", unknown, rows);
}

TEST_CASE("French: money") {
  const Row rows[] = {
      {"Elle vaut 300 milliards de dollars.", "300 milliards de dollars=3e11 USD"},
      {"Elle coûte 12 euros.", "12 euros=12 EUR"},
      {"Elle coûte 1\u202F234,50\u00A0€.", "1\u202F234,50\u00A0€=12345e-1 EUR"},
      {"Elle coûte 5 M€.", "5 M€=5e6 EUR"},
      {"Elle coûte 5 millions d’euros.", "5 millions d’euros=5e6 EUR"},
      {"Elle coûte 3,5 milliards d'euros.", "3,5 milliards d'euros=35e8 EUR"},
      {"Elle coûte trois millions d’euros.", "trois millions d’euros=3e6 EUR"},
      {"Elle coûte 20 000 livres sterling.", "20 000 livres sterling=2e4 GBP"},
      {"Elle coûte 500 francs CFA.", "500 francs CFA=5e2 XOF"},
      {"Elle coûte 10 centimes.", "10 centimes=1e-1 EUR"},
      {"Elle coûte 900 € par mois.", "900 €=9e2 EUR"},
      {"Elle coûte 40 francs suisses.", "40 francs suisses=4e1 CHF"},
      {"Elle coûte $5.", "$5=5 USD"},
  };
  check("fr", unknown, rows);
}

TEST_CASE("French: percent") {
  const Row rows[] = {
      {"Une hausse de 12,5 %.", "12,5 %=125e-1%"},
      {"Une hausse de 12,5%.", "12,5%=125e-1%"},
      {"Une hausse de 9 pour cent.", "9 pour cent=9%"},
      {"Une hausse de douze pour cent.", "douze pour cent=12%"},
      {"Une hausse de 100\u202F%.", "100\u202F%=1e2%"},
  };
  check("fr", unknown, rows);
}

TEST_CASE("French: what is no value") {
  const Row rows[] = {
      {"Il a 4 enfants et 300 moutons.", ""},
      {"La planète Mars est rouge.", ""},
      {"Le RER C et l'A7 sont fermés.", ""},
      {"Il a gagné 3-0 puis 2 à 1.", ""},
      {"Le chapitre 12 de la loi 2018-33.", ""},
      {"Il mesure 1,80 m et pèse 75 kg.", ""},
      {"Trois points de plus.", ""},
      {"Appelez le 01 23 45 67 89.", ""},
      {"Une livre de beurre.", ""},
  };
  check("fr", unknown, rows);
}

TEST_CASE("English: dates") {
  const Row rows[] = {
      {"It opened on December 8, 2018.", "December 8, 2018=2018-12-08"},
      {"It opened on 8 December 2018.", "8 December 2018=2018-12-08"},
      {"It opened on the 8th of December 2018.", "8th of December 2018=2018-12-08"},
      {"It opened on Dec. 8, 2018.", "Dec. 8, 2018=2018-12-08"},
      {"It opened on 12/08/2018.", "12/08/2018=2018-12-08"},
      {"It opened on 2018-12-08.", "2018-12-08=2018-12-08"},
      {"It opened in December 2018.", "December 2018=2018-12"},
      {"It opened in 2018.", "2018=2018"},
      {"It opened on Monday, March 3, 2025.", "Monday, March 3, 2025=2025-03-03"},
      {"It opened in the summer of 2017.", "summer of 2017=2017-SU"},
      {"It opened in May.", "May=XXXX-05"},
      {"It may open.", ""},
      {"She will march on.", ""},
      {"It opened yesterday.", "yesterday=?"},
  };
  check("en", unknown, rows);
}

TEST_CASE("English: dates that the article's own date resolves") {
  const Row rows[] = {
      {"It opened yesterday.", "yesterday=2024-10-15"},
      {"It opens tomorrow.", "tomorrow=2024-10-17"},
      {"It opened last week.", "last week=2024-W41"},
      {"It opened last Thursday.", "last Thursday=2024-10-10"},
      {"It opens next Monday.", "next Monday=2024-10-21"},
      {"It opened two days ago.", "two days ago=2024-10-14"},
      {"It opened three weeks ago.", "three weeks ago=2024-W39"},
      {"It opened last year.", "last year=2023"},
      {"It opens next month.", "next month=2024-11"},
      {"It opened ten years ago.", "ten years ago=2014"},
  };
  check("en", wednesday, rows);
}

TEST_CASE("English: times") {
  const Row rows[] = {
      {"It starts at 3:45 p.m. today.", "3:45 p.m.=T15:45|today=?"},
      {"It starts at 9 a.m. sharp.", "9 a.m.=T09:00"},
      {"It starts at 14:30.", "14:30=T14:30"},
      {"It starts at noon.", "noon=T12:00"},
      {"It starts at 9 o'clock.", "9 o'clock=T09:00"},
      {"It starts at 12:15 a.m. here.", "12:15 a.m.=T00:15"},
  };
  check("en", unknown, rows);
}

TEST_CASE("English: money and percent") {
  const Row rows[] = {
      {"It cost $1.2 million.", "$1.2 million=12e5 USD"},
      {"It cost €3.5bn.", "€3.5bn=35e8 EUR"},
      {"It cost US$5m.", "US$5m=5e6 USD"},
      {"It cost $200,000 a month.", "$200,000=2e5 USD"},
      {"It cost 300 billion dollars.", "300 billion dollars=3e11 USD"},
      {"It cost 20 cents.", "20 cents=2e-1 USD"},
      {"It cost £40.", "£40=4e1 GBP"},
      {"It cost 5,000 yen.", "5,000 yen=5e3 JPY"},
      {"It cost two million euros.", "two million euros=2e6 EUR"},
      {"It rose 12.5%.", "12.5%=125e-1%"},
      {"It rose 45 percent.", "45 percent=45%"},
      {"It rose 9 per cent.", "9 per cent=9%"},
      {"It weighs 5 pounds.", ""},
      {"Chapter 12 has 300 pages.", ""},
      {"They won 3-0.", ""},
  };
  check("en", unknown, rows);
}

TEST_CASE("amounts keep to what every JSON writer prints alike") {
  const char* texts[] = {
      "999999999999999999999999 euros", "0,0000000001 euro", "1234567890123456789,123456789 euros",
      "99999 milliards de milliards d'euros", "1 000 000 000 000 000 000 000 000 euros"};
  for (const char* text : texts) {
    CAPTURE(text);
    const test::Article article(text, "fr");
    std::vector<ValueMention> values;
    find_values(article.text, article.tokens, article.words, article.layout, 0,
                static_cast<int32_t>(article.layout.sentences.size()), *article.lexicon, unknown,
                &values);
    for (const ValueMention& mention : values) {
      const Decimal amount = mention.value.amount;
      int32_t digits = 0;
      for (int64_t left = amount.digits; left != 0; left /= 10) ++digits;
      CHECK(digits <= 15);
      CHECK(digits + amount.exponent <= 21);
    }
  }
}

}  // namespace guillemet
