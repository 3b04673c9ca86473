// Values that need no language, and what holds for all of them.
#include "values.h"

#include "guillemet/analyzer.h"
#include "values_fixture.h"

namespace guillemet {
namespace {

/// What the whole analyzer finds without any pack: "date 2018-12-08=2018-12-08".
std::string values_without_pack(std::string_view utf8) {
  const Analyzer analyzer;
  const std::u16string text = to_utf16(utf8);
  const Analysis analysis = analyzer.analyze(text);
  CHECK(broken_invariant(analysis, text) == nullptr);
  std::string joined;
  for (const Entity& entity : analysis.entities) {
    if (!joined.empty()) joined += '|';
    joined += std::string(name_of(entity.type)) + " " + to_utf8(slice(text, entity.range));
    if (entity.value >= 0) {
      joined +=
          "=" + test::value_text(entity.type, analysis.values[static_cast<size_t>(entity.value)]);
    }
  }
  return joined;
}

}  // namespace

TEST_CASE("values in any language") {
  const test::ValueRow rows[] = {
      {"Xeno 2018-12-08 qorvu.", "date 2018-12-08=2018-12-08"},
      {"Xeno 25/12/2018 qorvu.", "date 25/12/2018=2018-12-25"},
      {"Xeno 12/25/2018 qorvu.", "date 12/25/2018=2018-12-25"},
      {"Xeno 08/08/2018 qorvu.", "date 08/08/2018=2018-08-08"},
      {"Xeno 25.12.2018 qorvu.", "date 25.12.2018=2018-12-25"},
      {"2018年 2018-12-08 です。", "date 2018-12-08=2018-12-08"},
      {"Xeno 14:30 qorvu.", "time 14:30=T14:30"},
      {"Xeno 20:00 GMT qorvu.", "time 20:00 GMT=T20:00Z"},
      {"Xeno 12% qorvu.", "percent 12%=12%"},
      {"Xeno 12,5 % qorvu.", "percent 12,5 %=12.5%"},
      {"Xeno 12.5\u00A0% qorvu.", "percent 12.5\u00A0%=12.5%"},
      {"Xeno €50 qorvu.", "money €50=50 EUR"},
      {"Xeno 50 € qorvu.", "money 50 €=50 EUR"},
      {"Xeno $3.50 qorvu.", "money $3.50=3.5 USD"},
      {"Xeno US$20 qorvu.", "money US$20=20 USD"},
      {"Xeno 20 £ qorvu.", "money 20 £=20 GBP"},
      {"Xeno ¥5000 qorvu.", "money ¥5000=5000 JPY"},
      {"Xeno 30 CHF qorvu.", "money 30 CHF=30 CHF"},
      {"Xeno 1.234.567 € qorvu.", "money 1.234.567 €=1234567 EUR"},
      // Which is the month, and whether the mark groups, only a language says.
      {"Xeno 11/12/2018 qorvu.", ""},
      {"Xeno 1.234 € qorvu.", ""},
      {"Xeno 99/99/2018 qorvu.", ""},
      {"Xeno 2018-13-40 qorvu.", ""},
      {"Xeno 192.168.0.1 qorvu.", ""},
      {"Xeno 3-0 qorvu.", ""},
      {"Xeno 25:61 qorvu.", ""},
      {"Xeno % € qorvu.", ""},
  };
  for (const test::ValueRow& row : rows) {
    CAPTURE(row.text);
    CHECK(values_without_pack(row.text) == row.expected);
  }
}

TEST_CASE("an article's day moves what depends on it, over the ends of months and years") {
  struct Row {
    Day today;
    std::string language;
    std::string text;
    std::string expected;
  };
  const Row rows[] = {
      {{2024, 1, 1}, "fr", "Il est parti hier.", "date hier=2023-12-31"},
      {{2024, 2, 28}, "fr", "Il part demain.", "date demain=2024-02-29"},
      {{2023, 2, 28}, "fr", "Il part demain.", "date demain=2023-03-01"},
      {{2024, 12, 31}, "en", "It opens tomorrow.", "date tomorrow=2025-01-01"},
      {{2024, 1, 3}, "en", "It opened last week.", "date last week=2023-W52"},
      {{2021, 1, 2}, "en", "It opens this week.", "date this week=2020-W53"},
      {{2024, 1, 15}, "en", "It opened last month.", "date last month=2023-12"},
      {{2024, 12, 15}, "fr", "Le mois prochain, il part.", "date mois prochain=2025-01"},
      {{2024, 1, 15}, "fr", "Il est parti en novembre.", "date novembre=2023-11"},
      {{2024, 1, 15}, "fr", "Il part le 2 février.", "date 2 février=2024-02-02"},
      {{2024, 11, 15}, "en", "It opens on Jan. 5.", "date Jan. 5=2025-01-05"},
      {{2024, 1, 15}, "en", "It opened on Dec. 5.", "date Dec. 5=2023-12-05"},
      {{2024, 10, 14}, "en", "It opened last Monday.", "date last Monday=2024-10-07"},
      {{2024, 10, 14}, "en", "It opens next Monday.", "date next Monday=2024-10-21"},
      {{2024, 10, 13}, "fr", "Il viendra dimanche prochain.", "date dimanche prochain=2024-10-20"},
      {{2024, 2, 15}, "fr", "L'hiver dernier, il neigeait.", "date hiver dernier=2022-WI"},
      {{2024, 2, 15}, "en", "In the fourth quarter sales fell.", "date fourth quarter=2023-Q4"},
      {{2024, 3, 31}, "fr", "Il y a un mois, il pleuvait.", "date Il y a un mois=2024-02"},
      {{1999, 12, 31}, "en", "It opens next year.", "date next year=2000"},
      {{9999, 12, 31},
       "fr",
       "Le 1er janvier prochain, il part.",
       "date 1er janvier prochain=XXXX-01-01"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(test::values_in(row.text, row.language, row.today) == row.expected);
  }
}

TEST_CASE("a span that another stage found is read with less doubt") {
  struct Row {
    EntityType type;
    std::string text;
    std::string expected;
  };
  const Row rows[] = {
      {EntityType::date, "mars", "XXXX-03"}, {EntityType::date, "le 8 décembre", "XXXX-12-08"},
      {EntityType::date, "en 2018", "2018"}, {EntityType::time, "20 heures", "T20:00"},
      {EntityType::date, "ce jour-là", "?"}, {EntityType::date, "quelque temps", "?"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const test::Article article(row.text, "fr");
    const TokenRange all = {0, static_cast<int32_t>(article.tokens.size())};
    const Value value = value_of(article.text, article.tokens, article.words, all, row.type,
                                 *article.lexicon, test::no_day);
    CHECK(test::value_text(row.type, value) == row.expected);
  }
}

TEST_CASE("amounts keep to what every JSON writer prints alike") {
  const std::string texts[] = {
      "999999999999999999999999 euros", "0,0000000001 euro", "1234567890123456789,123456789 euros",
      "99999 milliards de milliards d'euros", "1 000 000 000 000 000 000 000 000 euros"};
  for (const std::string& text : texts) {
    CAPTURE(text);
    const test::Article article(text, "fr");
    std::vector<ValueMention> values;
    find_values(article.text, article.tokens, article.words, article.layout, 0,
                static_cast<int32_t>(article.layout.sentences.size()), *article.lexicon,
                test::no_day, &values);
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
