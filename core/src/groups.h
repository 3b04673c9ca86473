// Groups of rows that lie behind one another in a table of a pack.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace guillemet {

/// Where each group begins, from the groups' sizes. A pack has only those, as bytes, which compress
/// well. Once loaded, four sizes lie beside the sum of all before them, so that a look-up waits for
/// memory only once.
class Groups {
 public:
  /// False where four groups have over 255 rows together, or all of them not `rows`.
  bool read(std::string_view sizes, uint32_t rows);

  struct Block {
    uint32_t start;
    uint32_t sizes;  // a byte each
  };
  struct Group {
    uint32_t start;
    uint32_t size;
  };
  /// What to look into: by value, so that a loop that writes numbers need not fear for its
  /// pointers.
  struct View {
    const Block* blocks;

    Group at(uint32_t group) const {
      const Block block = blocks[group / 4];
      const uint32_t shift = 8 * (group % 4);
      // Each byte of the product is the sum of all bytes up to it.
      const uint32_t sums = block.sizes * 0x01010101u << 8;
      return {block.start + (sums >> shift & 0xFF), block.sizes >> shift & 0xFF};
    }
    /// Asks for its memory before it is needed.
    void fetch(uint32_t group) const { __builtin_prefetch(blocks + group / 4); }
  };
  View view() const { return {blocks_.data()}; }

 private:
  std::vector<Block> blocks_;
};

}  // namespace guillemet
