#include "boundary_model.h"

namespace guillemet {
namespace {

size_t place_of(uint32_t feature, size_t mask) {
  return static_cast<size_t>((feature * 0x9E3779B1u) >> 12) & mask;
}

/// The gap in one number, which is never 0.
uint64_t packed(const Gap& gap) {
  uint64_t bits = 1;
  const auto add = [&](auto value, int size) {
    bits = (bits << size) | static_cast<uint64_t>(value);
  };
  add(gap.before, 7);
  add(gap.left, 7);
  add(gap.right, 7);
  add(gap.after, 7);
  add(gap.close, 3);
  add(gap.open, 5);
  add(gap.state, 3);
  add(gap.length, 3);
  add(gap.space, 2);
  add(gap.stopped, 1);
  return bits;
}
static_assert(token_kind_count <= 1 << 7 && 2 * closed_bracket <= 1 << 3 &&
                  2 * opened_bullet <= 1 << 5 && 2 * inside_item <= 1 << 3 &&
                  most_length_steps < 1 << 3 && 2 * space_in_gap <= 1 << 2,
              "packed() has as many bits for each as it needs");

/// A whole number with its sign; 0 for anything else.
int32_t read_weight(std::string_view digits) {
  constexpr int32_t most_weight = 100000;
  const bool negative = !digits.empty() && digits.front() == '-';
  if (negative) digits.remove_prefix(1);
  int32_t weight = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9' || weight > most_weight) return 0;
    weight = 10 * weight + (c - '0');
  }
  return negative ? -weight : weight;
}

}  // namespace

void BoundaryModel::add(const Lexicon& lexicon) {
  for (const Lexicon::Line& line : lexicon.lines()) {
    if (line.sense.word_class != WordClass::sentence_weights) continue;
    const uint32_t feature = feature_from(line.words);
    if (feature != 0) add(feature, read_weight(line.sense.attribute));
  }
}

BoundaryModel::Slot& BoundaryModel::slot_of(uint32_t feature) {
  const size_t mask = slots_.size() - 1;
  size_t place = place_of(feature, mask);
  while (slots_[place].feature != 0 && slots_[place].feature != feature) place = (place + 1) & mask;
  return slots_[place];
}

void BoundaryModel::add(uint32_t feature, int32_t weight) {
  if (2 * (count_ + 1) > slots_.size()) {
    std::vector<Slot> old(slots_.empty() ? 64 : 2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.feature != 0) slot_of(slot.feature) = slot;
    }
  }
  Slot& slot = slot_of(feature);
  if (slot.feature == 0) {
    slot.feature = feature;
    ++count_;
  }
  slot.weight += weight;
}

int32_t BoundaryModel::score(const Gap& gap) const {
  if (slots_.empty()) return gap.stopped != 0 ? 1 : -1;  // no weights: any stop ends
  const size_t mask = slots_.size() - 1;
  int32_t sum = 0;
  for (const uint32_t feature : features_of(gap)) {
    if (feature == 0) continue;
    size_t place = place_of(feature, mask);
    while (slots_[place].feature != 0 && slots_[place].feature != feature) {
      place = (place + 1) & mask;
    }
    sum += slots_[place].weight;  // 0 where it is free
  }
  return sum;
}

bool RememberingModel::ends(const Gap& gap) {
  const uint64_t bits = packed(gap);
  Memory& memory = memory_[static_cast<size_t>((bits * 0x9E3779B97F4A7C15u) >> 40) % memory_size];
  if (memory.gap != bits) memory = {bits, model_.ends(gap)};
  return memory.ends;
}

}  // namespace guillemet
