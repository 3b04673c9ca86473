#include "flat.h"

#include <cstring>

namespace guillemet::flat {
namespace {

constexpr size_t request_header = 8;
constexpr size_t vocabulary_row = 4;

/// Takes the units of a request one string after another; `ok` turns false when there are too few.
class UnitReader {
 public:
  explicit UnitReader(std::u16string_view units) : rest_(units) {}

  std::u16string_view take(int32_t units) {
    if (units < 0 || static_cast<size_t>(units) > rest_.size()) {
      ok_ = false;
      return {};
    }
    std::u16string_view taken = rest_.substr(0, static_cast<size_t>(units));
    rest_.remove_prefix(taken.size());
    return taken;
  }
  bool ok() const { return ok_; }

 private:
  std::u16string_view rest_;
  bool ok_ = true;
};

/// Builds the analysis' message; strings gather in a pool that is appended at the end.
class Writer {
 public:
  void put(int32_t number) { ints_.push_back(number); }
  void put(size_t number) { put(static_cast<int32_t>(number)); }
  void put(TextRange range) {
    put(range.start);
    put(range.end);
  }
  void put(int64_t number) {
    const auto bits = static_cast<uint64_t>(number);
    put(static_cast<int32_t>(static_cast<uint32_t>(bits)));
    put(static_cast<int32_t>(static_cast<uint32_t>(bits >> 32U)));
  }
  void put(std::u16string_view string) {
    put(pool_.size());
    put(string.size());
    pool_.append(string);
  }
  void put_ascii(std::string_view string) { put(std::u16string(string.begin(), string.end())); }
  void set(size_t at, size_t number) { ints_[at] = static_cast<int32_t>(number); }
  void reserve(size_t ints) { ints_.reserve(ints); }

  std::vector<int32_t> finish(size_t pool_units_at, size_t total_at) {
    set(pool_units_at, pool_.size());
    const size_t tables = ints_.size();
    ints_.resize(tables + (pool_.size() + 1) / 2);
    for (size_t i = 0; i < pool_.size(); ++i) {
      const auto half = static_cast<uint32_t>(pool_[i]) << (i % 2 == 0 ? 0U : 16U);
      int32_t& whole = ints_[tables + i / 2];
      whole = static_cast<int32_t>(static_cast<uint32_t>(whole) | half);
    }
    set(total_at, ints_.size());
    return std::move(ints_);
  }

 private:
  std::vector<int32_t> ints_;
  std::u16string pool_;
};

void put_value(const Value& value, Writer* out) {
  out->put_ascii(value.timex);
  out->put(value.amount.digits);
  out->put(value.amount.exponent);
  out->put_ascii(value.currency);
}

void put_quote(const Quote& quote, Writer* out) {
  out->put(static_cast<int32_t>(quote.kind));
  out->put(quote.outer);
  out->put(quote.content);
  out->put(quote.cue);
  out->put(quote.speaker.mention);
  out->put(quote.speaker.name);
  out->put(quote.speaker.subject);
  out->put(quote.continues);
  out->put(static_cast<int32_t>(quote.confidence));
  out->put_ascii(quote.language);
}

}  // namespace

bool decode(const void* message, size_t size, Request* request) {
  const auto* ints = static_cast<const int32_t*>(message);
  const size_t count = size / sizeof(int32_t);
  if (count < request_header || ints[0] != layout || ints[5] < 0) return false;
  const auto rows = static_cast<size_t>(ints[5]);
  if ((count - request_header) / vocabulary_row < rows) return false;
  const size_t head = request_header + rows * vocabulary_row;
  const auto* units = reinterpret_cast<const char16_t*>(ints + head);
  UnitReader reader({units, (size - head * sizeof(int32_t)) / sizeof(char16_t)});

  request->options = Options();
  request->options.date = {ints[1], ints[2], ints[3]};
  request->tokens = ints[4] != 0;
  const std::u16string_view language = reader.take(ints[6]);
  request->options.language.assign(language.begin(), language.end());
  request->options.vocabulary.reserve(rows);
  for (size_t row = 0; row < rows; ++row) {
    const int32_t* numbers = ints + request_header + row * vocabulary_row;
    if (numbers[0] < 0 || numbers[0] >= entity_type_count) return false;
    VocabularyEntry entry;
    entry.type = static_cast<EntityType>(numbers[0]);
    entry.name = reader.take(numbers[1]);
    entry.canonical = reader.take(numbers[2]);
    entry.link = reader.take(numbers[3]);
    request->options.vocabulary.push_back(std::move(entry));
  }
  request->text = reader.take(ints[7]);
  return reader.ok();
}

std::vector<int32_t> encode(const Analysis& analysis, bool tokens) {
  const std::vector<TextRange> none;
  const std::vector<TextRange>& sentence_rows = tokens ? analysis.sentences : none;
  const std::vector<TextRange>& token_rows = tokens ? analysis.tokens : none;
  size_t mentions = 0;
  for (const Subject& subject : analysis.subjects) mentions += subject.mentions.size();

  Writer out;
  out.reserve(12 + analysis.entities.size() * 5 + analysis.values.size() * 7 +
              analysis.subjects.size() * 6 + mentions + analysis.quotes.size() * 16 +
              (sentence_rows.size() + token_rows.size()) * 2);
  out.put(layout);
  out.put(0);  // ints in all, set by finish
  out.put_ascii(analysis.language);
  out.put(analysis.entities.size());
  out.put(analysis.values.size());
  out.put(analysis.subjects.size());
  out.put(mentions);
  out.put(analysis.quotes.size());
  out.put(sentence_rows.size());
  out.put(token_rows.size());
  out.put(0);  // units of the pool, set by finish

  for (const Entity& entity : analysis.entities) {
    out.put(entity.range);
    out.put(static_cast<int32_t>(entity.type));
    out.put(entity.subject);
    out.put(entity.value);
  }
  for (const Value& value : analysis.values) put_value(value, &out);
  for (const Subject& subject : analysis.subjects) {
    out.put(static_cast<int32_t>(subject.type));
    out.put(subject.name);
    out.put(subject.link);
    out.put(subject.mentions.size());
  }
  for (const Subject& subject : analysis.subjects) {
    for (int32_t mention : subject.mentions) out.put(mention);
  }
  for (const Quote& quote : analysis.quotes) put_quote(quote, &out);
  for (TextRange sentence : sentence_rows) out.put(sentence);
  for (TextRange token : token_rows) out.put(token);
  return out.finish(11, 1);
}

}  // namespace guillemet::flat
