// A quick no to most words that are not in a list.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace guillemet {

/// First unit, last unit and length of words: tells most words that are not among them without
/// hashing. For a class that is asked about every word of a text.
class WordShapes {
 public:
  static constexpr size_t size = 1024;
  using Bits = std::array<uint64_t, size / 64>;

  WordShapes() = default;
  explicit WordShapes(const Bits& bits) : bits_(bits) {}

  void add(std::u16string_view word) { bits_[bit_of(word) / 64] |= mask_of(bit_of(word)); }
  /// Never false for a word that was added, in small letters or with capitals of ASCII.
  bool may_have(std::u16string_view word) const {
    const size_t bit = bit_of(word);
    return (bits_[bit / 64] & mask_of(bit)) != 0;
  }
  const Bits& bits() const { return bits_; }

 private:
  static size_t bit_of(std::u16string_view word) {
    const auto small = [](char16_t c) { return size_t{c} + (c >= 'A' && c <= 'Z' ? 32 : 0); };
    // Any small factors that are odd and different keep the three apart.
    return (small(word.front()) * 37 + small(word.back()) * 11 + word.size() * 3) % size;
  }
  static uint64_t mask_of(size_t bit) { return uint64_t{1} << (bit % 64); }

  Bits bits_{};
};

}  // namespace guillemet
