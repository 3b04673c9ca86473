// Groups of rows that lie behind one another in a table of a pack.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "bytes.h"

namespace guillemet {

/// Where each group begins, from the groups' sizes. Those are bytes, which compress well, and are
/// used where the pack has them; one sum for every four groups is made when the pack is loaded,
/// since sums do not compress.
class Groups {
 public:
  /// `readable_past` a column of a pack: `start` loads four sizes at once.
  static constexpr size_t readable_past = 3;

  /// False where four groups have over 255 rows together, or all of them not `rows`. `sizes` must
  /// outlive this.
  bool read(std::string_view sizes, uint32_t rows);

  /// What to look into: by value, so that a loop that writes numbers need not fear for its
  /// pointers.
  struct View {
    const char* sizes;
    const uint32_t* block_starts;

    uint32_t start(uint32_t group) const {
      // Each byte of the product is the sum of all bytes up to it.
      const uint32_t sums = load<uint32_t>(sizes + (group & ~3u)) * 0x01010101u << 8;
      return block_starts[group / 4] + (sums >> 8 * (group % 4) & 0xFF);
    }
    uint32_t size(uint32_t group) const { return static_cast<uint8_t>(sizes[group]); }
    /// Asks for the memory of both before it is needed.
    void fetch(uint32_t group) const {
      __builtin_prefetch(block_starts + group / 4);
      __builtin_prefetch(sizes + group);
    }
  };
  View view() const { return {sizes_, block_starts_.data()}; }

 private:
  const char* sizes_ = nullptr;
  std::vector<uint32_t> block_starts_;
};

}  // namespace guillemet
