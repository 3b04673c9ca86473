#include "groups.h"

#include <algorithm>

namespace guillemet {

bool Groups::read(std::string_view sizes, uint32_t rows) {
  constexpr uint32_t most_in_block = 255;
  sizes_ = sizes.data();
  block_starts_.resize((sizes.size() + 3) / 4);
  uint32_t start = 0;
  for (size_t block = 0; block < block_starts_.size(); ++block) {
    block_starts_[block] = start;
    uint32_t in_block = 0;
    for (const char size : sizes.substr(4 * block, 4)) in_block += static_cast<uint8_t>(size);
    // 255 rows in a block of four bytes: the sum of all blocks cannot overflow a pack's size.
    if (in_block > most_in_block) return false;
    start += in_block;
  }
  return start == rows;
}

}  // namespace guillemet
