// The tables that an analysis is made of.
//
// Everything here is positions, not strings: a Span is a half-open range [start, end) of positions
// in one table, and spans over different tables are different types, so that a range of tokens
// cannot be taken for a range of text. The text itself is never copied, normalised or trimmed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace guillemet {

/// Half-open range [start, end) of positions in the table that `Table` stands for.
template <typename Table>
struct Span {
  int32_t start = 0;
  int32_t end = 0;

  constexpr int32_t size() const { return end - start; }
  constexpr bool empty() const { return start == end; }
  constexpr bool contains(int32_t position) const { return start <= position && position < end; }
  constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
  constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
  friend constexpr bool operator==(Span a, Span b) { return a.start == b.start && a.end == b.end; }
};

/// Positions are UTF-16 code units of the text as given: a JavaScript string's, a DOM Range's,
/// ICU's.
using TextRange = Span<struct TextUnits>;
/// Positions are rows of `Analysis::tokens`.
using TokenRange = Span<struct TokenRows>;

/// The slice of `text` that `range` covers; `range` must lie inside `text`.
constexpr std::u16string_view slice(std::u16string_view text, TextRange range) {
  return text.substr(static_cast<size_t>(range.start), static_cast<size_t>(range.size()));
}

enum class EntityType : uint8_t {
  person,
  organization,
  location,
  product,
  event,
  date,
  time,
  money,
  percent,
};
constexpr int entity_type_count = 9;

/// The type's name in every output format: "person", "organization", ...
std::string_view name_of(EntityType type);
/// The type with that name, or nothing: `found` is false and the result is not to be used.
EntityType entity_type_from(std::string_view name, bool* found);

/// An exact decimal number, digits * 10^exponent: at most 15 significant digits and between 1e-6
/// and 1e21 in size, so that it prints alike in every JSON writer.
struct Decimal {
  int64_t digits = 0;
  int32_t exponent = 0;
  friend constexpr bool operator==(Decimal a, Decimal b) {
    return a.digits == b.digits && a.exponent == b.exponent;
  }
};

/// What a date, a time, an amount or a share means.
struct Value {
  /// Dates and times: ISO 8601 / EDTF as TIMEX3 writes it ("2018-12-08", "2018-W49", "T14:30");
  /// ASCII. Empty where the expression is relative and the article's date is not known.
  std::string timex;
  /// Money and percent.
  Decimal amount;
  /// Money: ISO 4217, three letters. Empty where the text does not say which currency.
  std::string currency;
};

/// One mention of a name, a date or an amount. In text order, never overlapping.
struct Entity {
  TextRange range;
  EntityType type = EntityType::person;
  /// Row of `Analysis::subjects`, or -1.
  int32_t subject = -1;
  /// Row of `Analysis::values`, or -1 for names.
  int32_t value = -1;
};

/// Who or what the article is about: all mentions of one person, organization, place, product or
/// event under one name. In the order of their first mentions.
struct Subject {
  EntityType type = EntityType::person;
  /// The fullest form in the text, or the canonical name that a vocabulary gave.
  std::u16string name;
  /// Rows of `Analysis::entities`, ascending, at least one.
  std::vector<int32_t> mentions;
  /// Where a vocabulary gave one; else empty.
  std::u16string link;
};

enum class QuoteKind : uint8_t {
  /// The marks enclose an utterance of one clause or more.
  direct,
  /// The quoted words are a part of the reporter's own sentence.
  mixed,
  /// Reported without marks; the content is the reported clause.
  indirect,
};
std::string_view name_of(QuoteKind kind);

/// Who speaks. `name` is empty where nobody is named; then nothing else is set.
struct Speaker {
  /// The mention beside the quote; empty where the speaker is inherited from an earlier quote.
  TextRange mention;
  /// What the mention resolves to, or its own words; several speakers are joined by "; ".
  std::u16string name;
  /// Row of `Analysis::subjects`, or -1.
  int32_t subject = -1;
};

/// One quotation. In text order by `outer.start`.
struct Quote {
  QuoteKind kind = QuoteKind::direct;
  /// With the marks.
  TextRange outer;
  /// Without the marks and the spaces that belong to them.
  TextRange content;
  /// The reporting verb group or "selon"; empty where there is none.
  TextRange cue;
  Speaker speaker;
  /// Row of the piece before it, or -1.
  int32_t continues = -1;
  /// Hundredths, 1 to 99, and never a multiple of ten: so its shortest decimal form has two
  /// decimals in every JSON writer.
  uint8_t confidence = 1;
  /// BCP 47 where it is not the article's language; else empty.
  std::string language;
};

/// The result of one call. All tables are complete; `tokens` tile the text but for white space,
/// each lies inside one sentence, and sentences tile the paragraphs but for white space at their
/// edges.
struct Analysis {
  /// BCP 47, "und" where unsure.
  std::string language;
  std::vector<TextRange> tokens;
  std::vector<TextRange> sentences;
  std::vector<Entity> entities;
  std::vector<Value> values;
  std::vector<Subject> subjects;
  std::vector<Quote> quotes;
};

/// Checks every promise made above. Returns nullptr, or what is broken. For tests and fuzzers.
const char* broken_invariant(const Analysis& analysis, std::u16string_view text);

}  // namespace guillemet
