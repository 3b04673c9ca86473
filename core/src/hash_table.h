// A table from 64-bit hashes to small values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace guillemet {

/// Open addressing with linear probing. It is never walked through, so no order can leak into a
/// result.
template <typename Value>
class HashTable {
 public:
  /// The value of `key`, or nullptr. Valid until the next call of `at`.
  Value* find(uint64_t key) {
    if (slots_.empty()) return nullptr;
    Slot& slot = slots_[place_of(key)];
    return slot.used ? &slot.value : nullptr;
  }
  const Value* find(uint64_t key) const { return const_cast<HashTable*>(this)->find(key); }
  /// The value of `key`, added as `initial` where it is missing. Valid until the next call.
  Value& at(uint64_t key, Value initial = Value()) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[place_of(key)];
    if (!slot.used) {
      slot = {key, true, std::move(initial)};
      ++count_;
    }
    return slot.value;
  }

 private:
  struct Slot {
    uint64_t key = 0;
    bool used = false;
    Value value = Value();
  };

  size_t place_of(uint64_t key) const {
    const size_t mask = slots_.size() - 1;
    size_t place = static_cast<size_t>((key * 0x9E3779B97F4A7C15u) >> 20) & mask;
    while (slots_[place].used && slots_[place].key != key) place = (place + 1) & mask;
    return place;
  }
  void grow() {
    std::vector<Slot> old(slots_.empty() ? 64 : 2 * slots_.size());
    old.swap(slots_);
    for (Slot& slot : old) {
      if (slot.used) slots_[place_of(slot.key)] = std::move(slot);
    }
  }

  std::vector<Slot> slots_;  // a power of two, at most half full
  size_t count_ = 0;
};

}  // namespace guillemet
