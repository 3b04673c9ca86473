#include "tagger_model.h"

#include <algorithm>
#include <utility>

#include "bytes.h"

namespace guillemet {
namespace {

std::vector<int16_t> read_i16s(ByteReader* reader, size_t count) {
  const std::string_view bytes = reader->take(2 * count);
  std::vector<int16_t> values(bytes.size() / 2);
  for (size_t i = 0; i < values.size(); ++i) {
    values[i] = static_cast<int16_t>(static_cast<uint8_t>(bytes[2 * i]) |
                                     static_cast<uint8_t>(bytes[2 * i + 1]) << 8);
  }
  return values;
}

/// Running sums of a block of bytes: where each part begins, and where the last one ends.
std::vector<uint32_t> starts_of(std::string_view sizes) {
  std::vector<uint32_t> starts(sizes.size() + 1, 0);
  for (size_t i = 0; i < sizes.size(); ++i) {
    starts[i + 1] = starts[i] + static_cast<uint8_t>(sizes[i]);
  }
  return starts;
}

}  // namespace

LoadError TaggerModel::parse(std::string_view bytes, TaggerModel* model) {
  constexpr std::string_view magic = "GTAG";
  constexpr uint8_t format_version = 1;
  if (bytes.empty()) {
    *model = TaggerModel();
    return {};
  }
  ByteReader reader(bytes);
  const auto fault = [&reader](Fault kind) {
    return LoadError{reader.failed() ? Fault::truncated : kind,
                     static_cast<int64_t>(reader.position())};
  };
  const size_t magic_there = std::min(bytes.size(), magic.size());
  if (bytes.substr(0, magic_there) != magic.substr(0, magic_there)) return {Fault::foreign, 0};
  reader.take(magic.size());
  if (reader.u8() != format_version) return fault(Fault::version);

  TaggerModel read;
  const int32_t type_count = reader.u8();
  const int32_t bucket_bits = reader.u8();
  read.unit_ = reader.u8();
  const uint32_t row_count = reader.u32();
  const uint32_t weight_count = reader.u32();
  if (type_count > entity_type_count || bucket_bits > max_bucket_bits || read.unit_ == 0) {
    return fault(Fault::corrupt);
  }
  for (int32_t i = 0; i < type_count; ++i) {
    const uint8_t type = reader.u8();
    if (type >= entity_type_count || read.has(static_cast<EntityType>(type))) {
      return fault(Fault::corrupt);
    }
    read.types_.push_back(static_cast<EntityType>(type));
  }
  read.hash_shift_ = static_cast<uint32_t>(32 - fingerprint_bits - bucket_bits);
  const size_t labels = static_cast<size_t>(read.label_count());
  read.first_ = read_i16s(&reader, labels);
  read.transitions_ = read_i16s(&reader, labels * labels);

  const std::string_view bucket_sizes = reader.take(size_t{1} << bucket_bits);
  const std::string_view fingerprints = reader.take(row_count);
  const std::string_view row_sizes = reader.take(row_count);
  const std::string_view weight_labels = reader.take(weight_count);
  const std::string_view weight_scores = reader.take(weight_count);
  if (reader.failed()) return fault(Fault::truncated);
  if (reader.left() != 0) return fault(Fault::corrupt);

  read.bucket_start_ = starts_of(bucket_sizes);
  read.row_start_ = starts_of(row_sizes);
  if (read.bucket_start_.back() != row_count || read.row_start_.back() != weight_count) {
    return fault(Fault::corrupt);
  }
  read.fingerprints_.assign(fingerprints.begin(), fingerprints.end());
  read.weights_.reserve(weight_labels.size());
  for (size_t i = 0; i < weight_labels.size(); ++i) {
    const uint8_t label = static_cast<uint8_t>(weight_labels[i]);
    if (label >= labels) return fault(Fault::corrupt);
    read.weights_.push_back(Weight{label, static_cast<int8_t>(weight_scores[i])});
  }
  *model = std::move(read);
  return {};
}

bool TaggerModel::has(EntityType type) const {
  return std::find(types_.begin(), types_.end(), type) != types_.end();
}

}  // namespace guillemet
