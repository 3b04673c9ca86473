// The values of a text as one line, and the tables of rows that say which it should be.
#pragma once

#include <string>
#include <string_view>

#include "fixture.h"
#include "values.h"

namespace guillemet::test {

/// Wednesday; for rows that the article's own day resolves.
constexpr Day wednesday{2024, 10, 16};
/// Wednesday of another season.
constexpr Day midsummer{2024, 7, 17};
constexpr Day no_day{};

/// "1234.5": a Decimal as JSON has it.
inline std::string number_text(Decimal number) {
  const bool negative = number.digits < 0;
  std::string digits = std::to_string(negative ? -number.digits : number.digits);
  if (number.exponent > 0) digits.append(static_cast<size_t>(number.exponent), '0');
  if (number.exponent < 0) {
    const auto decimals = static_cast<size_t>(-number.exponent);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    digits.insert(digits.size() - decimals, 1, '.');
  }
  return negative ? "-" + digits : digits;
}

/// "2018-12-08", "12.5%", "300000000000 USD"; '?' for what the text leaves open.
inline std::string value_text(EntityType type, const Value& value) {
  const auto or_unknown = [](const std::string& text) { return text.empty() ? "?" : text; };
  if (type == EntityType::percent) return number_text(value.amount) + "%";
  if (type == EntityType::money) {
    return number_text(value.amount) + " " + or_unknown(value.currency);
  }
  return or_unknown(value.timex);
}

/// "date 8 décembre 2018=2018-12-08", several joined by '|': what the rules find by themselves.
inline std::string values_in(std::string_view utf8, const std::string& language, Day today) {
  const Article article(utf8, language);
  std::vector<ValueMention> values;
  find_values(article.text, article.tokens, article.words, article.layout, 0,
              static_cast<int32_t>(article.layout.sentences.size()), *article.lexicon, today,
              &values);
  std::string joined;
  for (const ValueMention& mention : values) {
    if (!joined.empty()) joined += '|';
    joined += std::string(name_of(mention.type)) + " " + article.at(mention.range) + "=" +
              value_text(mention.type, mention.value);
  }
  return joined;
}

struct ValueRow {
  std::string text;
  std::string expected;
};

template <size_t count>
void check_values(const std::string& language, Day today, const ValueRow (&rows)[count]) {
  for (const ValueRow& row : rows) {
    CAPTURE(row.text);
    CHECK(values_in(row.text, language, today) == row.expected);
  }
}

/// Rows whose text has no value at all.
template <size_t count>
void check_no_values(const std::string& language, const std::string (&texts)[count]) {
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(values_in(text, language, wednesday) == "");
  }
}

}  // namespace guillemet::test
