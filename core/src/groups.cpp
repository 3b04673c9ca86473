#include "groups.h"

namespace guillemet {

bool Groups::read(std::string_view sizes, uint32_t rows) {
  constexpr uint32_t most_in_block = 255;
  blocks_.resize((sizes.size() + 3) / 4);
  uint32_t start = 0;
  for (size_t i = 0; i < blocks_.size(); ++i) {
    Block block{start, 0};
    uint32_t in_block = 0;
    uint32_t shift = 0;
    for (const char size : sizes.substr(4 * i, 4)) {
      in_block += static_cast<uint8_t>(size);
      block.sizes |= uint32_t{static_cast<uint8_t>(size)} << shift;
      shift += 8;
    }
    // 255 rows in a block of four bytes: the sum of all blocks cannot overflow a pack's size.
    if (in_block > most_in_block) return false;
    blocks_[i] = block;
    start += in_block;
  }
  return start == rows;
}

}  // namespace guillemet
