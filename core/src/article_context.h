// What a whole article tells of a word that is written with a capital: whether it also stands in
// lower case, and beside which words it stands elsewhere (Chieu and Ng 2003).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "lexicon.h"
#include "tables.h"

namespace guillemet {

struct ArticleContext {
  static constexpr size_t neighbor_count = 3;

  /// A word that stands with a capital somewhere.
  struct Record {
    uint64_t key = 0;  // Word::key; 0: an empty slot
    /// Occurrences in lower case, with a capital inside a sentence, with one at its beginning. They
    /// stop at 255.
    uint8_t lower = 0;
    uint8_t capital = 0;
    uint8_t first = 0;
    /// Occurrences in capitals throughout.
    uint8_t upper = 0;
    /// What stood beside its first occurrences inside sentences: tokens, as 32 bits of their keys;
    /// 0 where there was nothing.
    struct Beside {
      int32_t token = -1;
      uint32_t left = 0;
      uint32_t right = 0;
    };
    std::array<Beside, neighbor_count> beside;
    /// The word classes of all its neighbours.
    uint64_t left_classes = 0;
    uint64_t right_classes = 0;
  };

  const Record* find(uint64_t key) const;

  std::vector<Record> slots;  // open addressing, a power of two
};

/// Reads the whole article once. Time and memory grow with its length.
ArticleContext read_article(const std::vector<Word>& words, const Layout& layout);

/// Whether a word's shape has a capital in it.
constexpr bool has_capital(Shape shape) {
  return shape == Shape::capitalized || shape == Shape::upper || shape == Shape::mixed;
}

}  // namespace guillemet
