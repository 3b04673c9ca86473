#include "tagger_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "bytes.h"

namespace guillemet {
namespace {

/// A bucket without rows, and room to look into it.
constexpr char nothing[TaggerModel::readable_past + 1] = {};

std::vector<int16_t> read_i16s(ByteReader* reader, size_t count) {
  const std::string_view bytes = reader->take(2 * count);
  std::vector<int16_t> values(bytes.size() / 2);
  for (size_t i = 0; i < values.size(); ++i) values[i] = load<int16_t>(bytes.data() + 2 * i);
  return values;
}

/// Place of the first of eight bytes that equals `wanted`; 8 where none does. Without a branch,
/// since nothing could foretell it.
uint32_t find_byte(const char* bytes, uint8_t wanted) {
  constexpr uint64_t ones = 0x0101010101010101u;
  const uint64_t apart = load<uint64_t>(bytes) ^ ones * wanted;
  const uint64_t zeros = (apart - ones) & ~apart & ones << 7;  // the lowest one is right
  const auto place = static_cast<uint32_t>(std::countr_zero(zeros | uint64_t{1} << 63)) / 8;
  return place + (zeros == 0 ? 1 : 0);
}

/// Adds narrow rows to the scores of their labels, by turns in two places: a processor has to wait
/// for what it has just written.
class NarrowSums {
 public:
  NarrowSums(size_t labels, TaggerModel::Scores* scores) : labels_(labels), scores_(*scores) {
    std::fill_n(others_.begin(), labels, 0);
    scores_[unused_label] = others_[unused_label] = 0;
  }
  ~NarrowSums() {
    for (size_t label = 0; label < labels_; ++label) scores_[label] += others_[label];
  }
  NarrowSums(const NarrowSums&) = delete;
  NarrowSums& operator=(const NarrowSums&) = delete;

  void add(const char* labels, const char* scores, uint32_t count) {
    add_four(labels, scores, count);
    for (uint32_t done = 4; done < count; done += 4) {
      add_four(labels + done, scores + done, count - done);
    }
  }

 private:
  /// The first `count` of four weights. No branch on `count`, which nothing could foretell: the
  /// others go where nobody looks.
  void add_four(const char* labels, const char* scores, uint32_t count) {
    const uint32_t used = count < 4 ? (1u << 8 * count) - 1 : ~0u;
    const uint32_t four_labels =
        (load<uint32_t>(labels) & used) | (unused_label * 0x01010101u & ~used);
    const uint32_t four_scores = load<uint32_t>(scores);
    for (uint32_t i = 0; i < 4; ++i) {
      TaggerModel::Scores& sums = i % 2 == 0 ? scores_ : others_;
      sums[four_labels >> 8 * i & 0xFF] += static_cast<int8_t>(four_scores >> 8 * i);
    }
  }

  static constexpr uint32_t unused_label = max_label_count;
  size_t labels_;
  TaggerModel::Scores& scores_;
  TaggerModel::Scores others_;
};

/// Adds up whole rows, eight labels at a time: as sums of 16 bits, which rows of bytes without a
/// sign cannot overflow.
void add_whole_rows(const char* all_scores, const uint32_t* starts, size_t count, size_t labels,
                    TaggerModel::Scores* scores) {
  constexpr uint64_t signs = 0x8080808080808080u;
  constexpr uint64_t every_other = 0x00FF00FF00FF00FFu;
  const int32_t too_much = 128 * static_cast<int32_t>(count);
  for (size_t first = 0; first < labels; first += 8) {
    std::array<uint64_t, 2> sums = {0, 0};
    for (size_t i = 0; i < count; ++i) {
      const uint64_t row = load<uint64_t>(all_scores + starts[i] + first) ^ signs;
      sums[0] += row & every_other;
      sums[1] += row >> 8 & every_other;
    }
    for (size_t label = first; label < std::min(first + 8, labels); ++label) {
      const size_t i = label - first;
      (*scores)[label] += static_cast<int32_t>(sums[i % 2] >> 16 * (i / 2) & 0xFFFF) - too_much;
    }
  }
}

/// Whether each row has one label or more, in ascending order and none twice: then no row can add
/// more to a label than one weight.
bool are_ascending(std::string_view row_sizes, std::string_view row_labels, size_t labels) {
  size_t at = 0;
  bool ascending = true;
  for (const char size : row_sizes) {
    const size_t end = at + static_cast<uint8_t>(size);
    ascending = ascending && size != 0;
    int32_t before = -1;
    for (; at < end; ++at) {
      const auto label = static_cast<uint8_t>(row_labels[at]);
      ascending = ascending && label > before && label < labels;
      before = label;
    }
  }
  return ascending;
}

/// Asks for memory before it is needed; natively only, WebAssembly has no word for it.
void fetch(const char* at) { __builtin_prefetch(at); }

}  // namespace

TaggerModel::TaggerModel() : fingerprints_(nothing), labels_(nothing), scores_(nothing) {
  buckets_.read({nothing, 1}, 0);
}

LoadError TaggerModel::parse(std::string_view bytes, TaggerModel* model) {
  auto copy = std::make_shared<std::string>(bytes);
  copy->append(readable_past, '\0');
  const LoadError error = view({copy->data(), bytes.size()}, model);
  model->copy_ = std::move(copy);
  return error;
}

LoadError TaggerModel::view(std::string_view bytes, TaggerModel* model) {
  *model = TaggerModel();
  if (bytes.empty()) return {};
  TaggerModel read;
  const LoadError error = read.read(bytes);
  if (!error) *model = std::move(read);
  return error;
}

LoadError TaggerModel::read(std::string_view bytes) {
  constexpr std::string_view magic = "GTAG";
  constexpr uint8_t format_version = 1;
  ByteReader reader(bytes);
  const auto fault = [&reader](Fault kind) {
    return LoadError{reader.failed() ? Fault::truncated : kind,
                     static_cast<int64_t>(reader.position())};
  };
  const size_t magic_there = std::min(bytes.size(), magic.size());
  if (bytes.substr(0, magic_there) != magic.substr(0, magic_there)) return {Fault::foreign, 0};
  reader.take(magic.size());
  if (reader.u8() != format_version) return fault(Fault::version);

  const int32_t type_count = reader.u8();
  const int32_t bucket_bits = reader.u8();
  unit_ = reader.u8();
  const uint32_t row_count = reader.u32();
  const uint32_t weight_count = reader.u32();
  if (type_count > entity_type_count || bucket_bits > max_bucket_bits || unit_ == 0) {
    return fault(Fault::corrupt);
  }
  for (int32_t i = 0; i < type_count; ++i) {
    const uint8_t type = reader.u8();
    if (type >= entity_type_count || has(static_cast<EntityType>(type))) {
      return fault(Fault::corrupt);
    }
    types_.push_back(static_cast<EntityType>(type));
  }
  hash_shift_ = static_cast<uint32_t>(32 - fingerprint_bits - bucket_bits);
  const auto labels = static_cast<size_t>(label_count());
  first_ = read_i16s(&reader, labels);
  transitions_ = read_i16s(&reader, labels * labels);

  const std::string_view bucket_sizes = reader.take(size_t{1} << bucket_bits);
  const std::string_view fingerprints = reader.take(row_count);
  const std::string_view row_sizes = reader.take(row_count);
  const std::string_view weight_labels = reader.take(weight_count);
  const std::string_view weight_scores = reader.take(weight_count);
  if (reader.failed()) return fault(Fault::truncated);
  if (reader.left() != 0) return fault(Fault::corrupt);
  if (!buckets_.read(bucket_sizes, row_count) || !rows_.read(row_sizes, weight_count)) {
    return fault(Fault::corrupt);
  }
  if (!are_ascending(row_sizes, weight_labels, labels)) return fault(Fault::corrupt);
  fingerprints_ = fingerprints.data();
  labels_ = weight_labels.data();
  scores_ = weight_scores.data();
  return {};
}

bool TaggerModel::has(EntityType type) const {
  return std::find(types_.begin(), types_.end(), type) != types_.end();
}

void TaggerModel::add(const uint32_t* features, int32_t count, Scores* scores) const {
  for (; count > most_at_once; count -= most_at_once, features += most_at_once) {
    add_some(features, most_at_once, scores);
  }
  add_some(features, count, scores);
}

uint32_t TaggerModel::find_rows(const uint32_t* features, uint32_t count, uint32_t* rows) const {
  const Groups::View buckets = buckets_.view();
  const Groups::View weights = rows_.view();
  const char* const all_fingerprints = fingerprints_;
  const uint32_t hash_shift = hash_shift_;
  std::array<Groups::Group, most_at_once> found_buckets;
  for (uint32_t i = 0; i < count; ++i) {
    found_buckets[i] = buckets.at(features[i] >> hash_shift >> fingerprint_bits);
    fetch(all_fingerprints + found_buckets[i].start);
  }
  uint32_t found = 0;
  for (uint32_t i = 0; i < count; ++i) {
    const auto fingerprint = static_cast<uint8_t>(features[i] >> hash_shift);
    const Groups::Group bucket = found_buckets[i];
    const char* fingerprints = all_fingerprints + bucket.start;
    uint32_t place = find_byte(fingerprints, fingerprint);
    if (bucket.size > 8) {
      for (uint32_t done = 8; place == done && done < bucket.size; done += 8) {
        place = done + find_byte(fingerprints + done, fingerprint);
      }
    }
    rows[found] = bucket.start + place;
    weights.fetch(bucket.start + place);
    found += place < bucket.size ? 1 : 0;
  }
  return found;
}

void TaggerModel::add_some(const uint32_t* features, int32_t count, Scores* scores) const {
  const auto labels = static_cast<uint32_t>(label_count());
  const Groups::View weights = rows_.view();
  std::array<uint32_t, most_at_once> rows;
  const uint32_t found = find_rows(features, static_cast<uint32_t>(count), rows.data());
  std::array<Groups::Group, most_at_once> narrow;
  std::array<uint32_t, most_at_once> whole;
  uint32_t narrow_count = 0;
  uint32_t whole_count = 0;
  for (uint32_t i = 0; i < found; ++i) {
    const Groups::Group row = weights.at(rows[i]);
    fetch(labels_ + row.start);
    fetch(scores_ + row.start);
    narrow[narrow_count] = row;
    whole[whole_count] = row.start;
    narrow_count += row.size < labels ? 1 : 0;
    whole_count += row.size < labels ? 0 : 1;
  }
  add_whole_rows(scores_, whole.data(), whole_count, labels, scores);
  if (narrow_count == 0) return;
  NarrowSums sums(labels, scores);
  for (uint32_t i = 0; i < narrow_count; ++i) {
    sums.add(labels_ + narrow[i].start, scores_ + narrow[i].start, narrow[i].size);
  }
}

}  // namespace guillemet
