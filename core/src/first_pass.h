// What the tagger's first pass over an article found, for its second: a name that stands clearly in
// one place decides its other mentions (two-stage prediction: Krishnan and Manning 2006).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "hash_table.h"
#include "labels.h"
#include "tables.h"

namespace guillemet {

struct FirstPass {
  /// How often something got each label. The counts stop at 255.
  struct Votes {
    std::array<uint8_t, max_label_count> of_label{};
  };

  /// Of token i: its label, and the model's scores for all labels (label count a token).
  std::vector<uint8_t> labels;
  std::vector<int16_t> emissions;

  /// Of a word, by its key: its occurrences with a capital.
  HashTable<Votes> words;
  /// Of a phrase of two words or more that is a mention somewhere, by its phrase_hash: its first
  /// label.
  HashTable<Votes> phrases;
  /// Of a word that begins such a phrase: the length of the longest.
  HashTable<int32_t> longest;
};

/// Fills the tables from `pass->labels`, once those are the whole article's.
void count_votes(const std::vector<Word>& words, FirstPass* pass);

/// The hash of a phrase: begins with `phrase_seed` and takes in its words' keys one by one.
constexpr uint64_t phrase_seed = 0x51ED270B27A1C3F5u;
constexpr uint64_t phrase_hash(uint64_t before, uint64_t key) {
  return ((before ^ key) * 0x9E3779B97F4A7C15u) ^ (before >> 29);
}

}  // namespace guillemet
