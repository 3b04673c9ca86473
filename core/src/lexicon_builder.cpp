// Lines of data files -> the table that lexicon_table.h draws.
#include <algorithm>
#include <utility>

#include "hash_table.h"
#include "lexicon_table.h"
#include "word_shapes.h"

namespace guillemet {
namespace {

constexpr uint64_t mix(uint64_t hash, uint64_t value) { return extend_phrase(hash, value + 1); }

/// A key and its senses, which stand together.
struct Row {
  uint64_t key = 0;
  bool begins_phrase = false;
  uint32_t first_sense = 0;
  uint32_t sense_count = 0;
  uint32_t entry = 0;
};

struct NumberedSense {
  uint32_t word_class;
  uint32_t attribute;
};

class Builder {
 public:
  explicit Builder(const std::vector<LexiconLine>& lines) : lines_(lines) {
    number_attributes();
    gather_rows();
    number_entries();
  }

  /// Empty where it is too much for one table.
  std::string write() const;

 private:
  void number_attributes();
  void gather_rows();
  void number_entries();
  uint64_t hash_of_entry(const Row& row) const;
  std::vector<uint64_t> placed_keys(uint32_t multiplier, uint32_t bucket_bits) const;
  void write_entries(ByteWriter* out) const;

  const std::vector<LexiconLine>& lines_;
  std::vector<std::string_view> attributes_;
  std::vector<NumberedSense> senses_;  // of lines at first, then of rows
  std::vector<Row> rows_;              // in the order in which their keys are met
  std::vector<uint32_t> entries_;      // a row of each
};

void Builder::number_attributes() {
  HashTable<uint32_t> numbers;
  for (const LexiconLine& line : lines_) {
    uint64_t hash = 0;
    for (const char c : line.sense.attribute) hash = mix(hash, static_cast<uint8_t>(c));
    const auto next = static_cast<uint32_t>(attributes_.size());
    const uint32_t number = numbers.at(hash, next);
    if (number == next) attributes_.push_back(line.sense.attribute);
    senses_.push_back({static_cast<uint32_t>(line.sense.word_class), number});
  }
}

void Builder::gather_rows() {
  HashTable<uint32_t> row_of_key;
  std::vector<uint32_t> row_of_line;
  const auto row_of = [&](uint64_t key) {
    const auto next = static_cast<uint32_t>(rows_.size());
    const uint32_t row = row_of_key.at(key, next);
    if (row == next) rows_.push_back({key});
    return row;
  };
  for (const LexiconLine& line : lines_) {
    const uint64_t key = key_of_phrase(
        line.words, [&](uint64_t beginning) { rows_[row_of(beginning)].begins_phrase = true; });
    const uint32_t row = row_of(key);
    ++rows_[row].sense_count;
    row_of_line.push_back(row);
  }
  uint32_t placed = 0;
  for (Row& row : rows_) {
    row.first_sense = placed;
    placed += row.sense_count;
    row.sense_count = 0;
  }
  const std::vector<NumberedSense> of_lines = senses_;
  for (size_t i = 0; i < of_lines.size(); ++i) {
    Row& row = rows_[row_of_line[i]];
    senses_[row.first_sense + row.sense_count++] = of_lines[i];
  }
}

uint64_t Builder::hash_of_entry(const Row& row) const {
  uint64_t hash = mix(0, row.begins_phrase ? 1 : 0);
  for (uint32_t i = 0; i < row.sense_count; ++i) {
    const NumberedSense sense = senses_[row.first_sense + i];
    hash = mix(hash, uint64_t{sense.attribute} << 8 | sense.word_class);
  }
  return hash;
}

/// Frequent entries get small numbers, so that most have a high byte of 0.
void Builder::number_entries() {
  struct Counted {
    uint32_t row;
    uint32_t number;
    uint32_t keys;
  };
  std::vector<Counted> counted;
  HashTable<uint32_t> numbers;
  for (uint32_t row = 0; row < rows_.size(); ++row) {
    const auto next = static_cast<uint32_t>(counted.size());
    const uint32_t number = numbers.at(hash_of_entry(rows_[row]), next);
    if (number == next) counted.push_back({row, number, 0});
    ++counted[number].keys;
    rows_[row].entry = number;
  }
  // Those of many keys first; of equals the one that comes first.
  std::vector<uint64_t> order;
  for (const Counted& entry : counted) order.push_back(uint64_t{~entry.keys} << 32 | entry.number);
  std::sort(order.begin(), order.end());
  std::vector<uint32_t> renumbered(counted.size());
  for (uint32_t i = 0; i < order.size(); ++i) {
    const Counted& entry = counted[order[i] & 0xFFFFFFFF];
    renumbered[entry.number] = i;
    entries_.push_back(entry.row);
  }
  for (Row& row : rows_) row.entry = renumbered[row.entry];
}

constexpr uint32_t entry_bits = 16;

/// Bucket, fingerprint and entry of every key in one number each, ascending; none where two keys
/// would be taken for one another.
std::vector<uint64_t> Builder::placed_keys(uint32_t multiplier, uint32_t bucket_bits) const {
  std::vector<uint64_t> placed;
  placed.reserve(rows_.size());
  for (const Row& row : rows_) {
    const KeyTable::Place place = KeyTable::place_of(row.key, multiplier, bucket_bits);
    const uint64_t number =
        uint64_t{place.bucket} << KeyTable::fingerprint_bits | place.fingerprint;
    placed.push_back(number << entry_bits | row.entry);
  }
  std::sort(placed.begin(), placed.end());
  const auto twice = std::adjacent_find(placed.begin(), placed.end(), [](uint64_t a, uint64_t b) {
    return a >> entry_bits == b >> entry_bits;
  });
  if (twice != placed.end()) placed.clear();
  return placed;
}

/// False where a bucket is too full for its byte, or four buckets for theirs.
bool write_columns(const std::vector<uint64_t>& placed, uint32_t bucket_bits, ByteWriter* out) {
  std::vector<uint32_t> in_bucket(size_t{1} << bucket_bits, 0);
  const auto fingerprint = [&](size_t i) {
    return static_cast<uint32_t>(placed[i] >> entry_bits) &
           ((1u << KeyTable::fingerprint_bits) - 1);
  };
  for (const uint64_t key : placed) ++in_bucket[key >> (KeyTable::fingerprint_bits + entry_bits)];
  if (*std::max_element(in_bucket.begin(), in_bucket.end()) > 255) return false;
  std::string sizes;
  for (const uint32_t size : in_bucket) sizes.push_back(static_cast<char>(size));
  Groups groups;
  if (!groups.read(sizes, static_cast<uint32_t>(placed.size()))) return false;
  out->put(sizes);
  for (size_t i = 0; i < placed.size(); ++i) {
    out->u8(fingerprint(i));
    out->u8(fingerprint(i) >> 8);
  }
  for (size_t i = 0; i < placed.size(); i += 2) {
    const uint32_t second = i + 1 < placed.size() ? fingerprint(i + 1) >> 16 : 0;
    out->u8(fingerprint(i) >> 16 | second << 4);
  }
  for (const int shift : {0, 8}) {
    for (const uint64_t key : placed) out->u8(static_cast<uint32_t>(key) >> shift);
  }
  return true;
}

void Builder::write_entries(ByteWriter* out) const {
  out->varint(static_cast<uint32_t>(attributes_.size()));
  for (const std::string_view attribute : attributes_) out->put_sized(attribute);
  out->varint(static_cast<uint32_t>(entries_.size()));
  for (const uint32_t row_number : entries_) {
    const Row& row = rows_[row_number];
    out->varint(2 * row.sense_count + (row.begins_phrase ? 1 : 0));
    for (uint32_t i = 0; i < row.sense_count; ++i) {
      out->u8(senses_[row.first_sense + i].word_class);
      out->varint(senses_[row.first_sense + i].attribute);
    }
  }
}

std::string Builder::write() const {
  constexpr uint32_t multipliers = 256;
  uint32_t bucket_bits = KeyTable::least_bucket_bits;
  while (size_t{1} << bucket_bits < rows_.size()) ++bucket_bits;
  if (entries_.size() > size_t{1} << entry_bits || bucket_bits > KeyTable::most_bucket_bits) {
    return {};
  }
  WordShapes shapes;
  for (const LexiconLine& line : lines_) {
    if (line.sense.word_class == WordClass::split_words) shapes.add(to_utf16(line.words));
  }
  for (uint32_t multiplier = 0; multiplier < multipliers; ++multiplier) {
    const std::vector<uint64_t> placed = placed_keys(multiplier, bucket_bits);
    if (placed.size() != rows_.size()) continue;
    ByteWriter out;
    out.u8(bucket_bits);
    out.u8(multiplier);
    for (const uint64_t bits : shapes.bits()) {
      out.u32(static_cast<uint32_t>(bits));
      out.u32(static_cast<uint32_t>(bits >> 32));
    }
    out.varint(static_cast<uint32_t>(rows_.size()));
    write_entries(&out);
    if (write_columns(placed, bucket_bits, &out)) return out.bytes();
  }
  return {};
}

}  // namespace

std::string build_lexicon_table(const std::vector<LexiconLine>& lines) {
  return Builder(lines).write();
}

}  // namespace guillemet
