#include "part_scores.h"

#include <algorithm>
#include <bit>

namespace guillemet {
namespace {

constexpr uint32_t least_slots = 64;
constexpr uint32_t most_slots = 2048;  // some 140 KB a part, so that a processor has it at hand

}  // namespace

PartScores::PartScores(const TaggerModel& model, int32_t token_count)
    : model_(model),
      label_count_(static_cast<size_t>(model.label_count())),
      width_((label_count_ + 3) / 4) {
  const uint32_t slots =
      std::clamp(std::bit_ceil(static_cast<uint32_t>(token_count)), least_slots, most_slots);
  slot_mask_ = slots - 1;
  for (Cache& cache : caches_) {
    cache.keys.assign(slots, 0);
    cache.scores.resize(slots * width_);
  }
}

const uint64_t* PartScores::find(Features::Part part, const Features& features, int32_t i) {
  Cache& cache = caches_[static_cast<size_t>(part)];
  const uint64_t key = features.key(part, i);
  const auto slot = static_cast<size_t>(key & slot_mask_);
  uint64_t* packed = cache.scores.data() + slot * width_;
  if (cache.keys[slot] == key) return packed;
  std::array<uint32_t, Features::max_part_count> hashes;
  TaggerModel::Scores sums{};
  model_.add(hashes.data(), features.write(part, i, hashes.data()), &sums);
  std::fill_n(packed, width_, 0);
  for (size_t label = 0; label < label_count_; ++label) {
    const auto score = static_cast<uint64_t>(sums[label] + static_cast<int32_t>(raised));
    packed[label / 4] |= score << 16 * (label % 4);
  }
  cache.keys[slot] = key;
  return packed;
}

void PartScores::sum(const Features& features, int32_t i, TaggerModel::Scores* scores) {
  std::array<const uint64_t*, Features::parts.size()> packed;
  for (size_t part = 0; part < packed.size(); ++part) {
    packed[part] = find(Features::parts[part], features, i);
  }
  constexpr auto too_much = static_cast<int32_t>(raised * Features::parts.size());
  for (size_t k = 0; k < width_; ++k) {
    uint64_t sums = 0;
    for (const uint64_t* part : packed) sums += part[k];
    for (size_t label = 4 * k; label < std::min(4 * k + 4, label_count_); ++label) {
      const auto sum = static_cast<int32_t>(sums >> 16 * (label % 4) & 0xFFFF);
      (*scores)[label] = sum - too_much;
    }
  }
}

}  // namespace guillemet
