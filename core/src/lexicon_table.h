// The table of a lexicon, byte by byte, and how one is built.
//
// A lexicon does not know its words, only hashes of them. The key of a word or phrase
// (extend_phrase, 64 bits) times the table's multiplier names a bucket by its upper bits and has a
// fingerprint of 20 bits below. A word that is in no list is taken for one that is once in a
// million words or more: on average with (keys / buckets) / 2^20, where there are no more keys than
// buckets. Two listed words are never taken for one another: the multiplier is chosen so.
//
//     u8      bucket bits, 1 to 20
//     u8      which multiplier
//     u64     x 16: the shapes of the words in split-words (WordShapes)
//     varint  n, the number of keys
//     varint  number of attributes, then size (varint) and bytes of each
//     varint  number of entries: what a key may be. For each
//               varint  number of senses, times two; one more where longer phrases begin with it
//               u8 word class, varint number of the attribute    for each sense
//     u8      keys in bucket                x 2^bucket bits
//     u16     fingerprint, low 16 bits      x n, by bucket, ascending
//     u8      fingerprint, high 4 bits      of two keys each, the first in the low half
//     u8      entry, low 8 bits             x n
//     u8      entry, high 8 bits            x n
//
// The columns of keys are used where they lie. Their numbers in each bucket, and the entries, a
// thousand or two however many words there are, are unpacked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bytes.h"
#include "groups.h"
#include "unicode.h"
#include "word_lists.h"

namespace guillemet {

/// The keys of a lexicon, each with the number of its entry.
class KeyTable {
 public:
  static constexpr uint32_t least_bucket_bits = 1;
  static constexpr uint32_t most_bucket_bits = 20;
  static constexpr uint32_t fingerprint_bits = 20;
  static constexpr int32_t none = -1;

  /// Where a key belongs.
  struct Place {
    uint32_t bucket;
    uint32_t fingerprint;
  };
  static Place place_of(uint64_t key, uint32_t multiplier, uint32_t bucket_bits) {
    const uint64_t hash = key * (0x9E3779B97F4A7C15u + 0xD1B54A32D192ED04u * multiplier);
    const uint32_t high = static_cast<uint32_t>(hash >> 44);
    return {high >> (most_bucket_bits - bucket_bits),
            static_cast<uint32_t>(hash >> 24) & ((1u << fingerprint_bits) - 1)};
  }

  /// Takes the columns from the end of `bytes`, which must outlive this. False where they do not
  /// fit, or name an entry that is not there.
  bool read(std::string_view bytes, uint32_t multiplier, uint32_t bucket_bits, uint32_t keys,
            uint32_t entries);

  /// The entry of a key, or `none`.
  int32_t find(uint64_t key) const {
    const Place place = place_of(key, multiplier_, bucket_bits_);
    const Groups::Group bucket = buckets_.view().at(place.bucket);
    for (uint32_t i = bucket.start; i < bucket.start + bucket.size; ++i) {
      if (load<uint16_t>(low_ + 2 * size_t{i}) != (place.fingerprint & 0xFFFF)) continue;
      const uint32_t two = static_cast<uint8_t>(high_[i / 2]);
      if ((two >> 4 * (i % 2) & 0xF) != place.fingerprint >> 16) continue;
      return static_cast<uint8_t>(entry_low_[i]) | static_cast<uint8_t>(entry_high_[i]) << 8;
    }
    return none;
  }

 private:
  uint32_t multiplier_ = 0;
  uint32_t bucket_bits_ = least_bucket_bits;
  Groups buckets_;
  const char* low_ = nullptr;
  const char* high_ = nullptr;
  const char* entry_low_ = nullptr;
  const char* entry_high_ = nullptr;
};

/// Key of a phrase whose words are joined by the separator; `visit` gets the keys of all its
/// beginnings, shortest first.
template <typename Visit>
uint64_t key_of_phrase(std::string_view words, Visit visit) {
  uint64_t key = 0;
  while (true) {
    const size_t end = words.find(word_separator);
    key = extend_phrase(key, fold_hash(to_utf16(words.substr(0, end))));
    if (end == std::string_view::npos) return key;
    visit(key);
    words.remove_prefix(end + 1);
  }
}

/// The bytes of a lexicon's table. Senses of one key keep the order of the lines. Empty where there
/// are over 65,536 different entries, or 2^20 keys.
std::string build_lexicon_table(const std::vector<LexiconLine>& lines);

}  // namespace guillemet
