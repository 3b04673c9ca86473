#include "lexicon_table.h"

#include <algorithm>

namespace guillemet {

bool KeyTable::read(std::string_view bytes, uint32_t multiplier, uint32_t bucket_bits,
                    uint32_t keys, uint32_t entries) {
  multiplier_ = multiplier;
  bucket_bits_ = bucket_bits;
  ByteReader in(bytes);
  const std::string_view sizes = in.take(size_t{1} << bucket_bits);
  low_ = in.take(2 * size_t{keys}).data();
  high_ = in.take((size_t{keys} + 1) / 2).data();
  const std::string_view entry_low = in.take(keys);
  const std::string_view entry_high = in.take(keys);
  if (in.failed() || !in.at_end() || !buckets_.read(sizes, keys)) return false;
  uint32_t last = 0;
  for (size_t i = 0; i < keys; ++i) {
    const uint32_t entry =
        static_cast<uint8_t>(entry_low[i]) | uint32_t{static_cast<uint8_t>(entry_high[i])} << 8;
    last = std::max(last, entry);
  }
  entry_low_ = entry_low.data();
  entry_high_ = entry_high.data();
  return keys == 0 || last < entries;
}

}  // namespace guillemet
