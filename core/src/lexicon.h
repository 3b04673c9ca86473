// Words and phrases of one language, and what they are.
//
// A lexicon is made of the TSV files in core/data/<language>/. Each file is one word class: its
// name is the class's name in `word_class_names`, each line a word or phrase, then a tab and an
// attribute whose meaning the class's stage defines ("12" for a month, "f" for a given name), or
// nothing. '#' begins a comment line. A word may stand in several classes, and more than once in
// one.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "guillemet/pack.h"
#include "tables.h"
#include "word_classes.h"

namespace guillemet {

/// One line of a data file.
struct Sense {
  WordClass word_class;
  /// As the data file has it, UTF-8; points into the lexicon.
  std::string_view attribute;
};

/// First unit, last unit and length of words: tells most words that are not among them without
/// hashing. For a class that is asked about every word of a text.
class WordShapes {
 public:
  void add(std::u16string_view word) { bits_[bit_of(word) / 64] |= mask_of(bit_of(word)); }
  /// Never false for a word that was added, in small letters or with capitals of ASCII.
  bool may_have(std::u16string_view word) const {
    const size_t bit = bit_of(word);
    return (bits_[bit / 64] & mask_of(bit)) != 0;
  }

 private:
  static constexpr size_t size = 1024;
  static size_t bit_of(std::u16string_view word) {
    const auto small = [](char16_t c) { return size_t{c} + (c >= 'A' && c <= 'Z' ? 32 : 0); };
    // Any small factors that are odd and different keep the three apart.
    return (small(word.front()) * 37 + small(word.back()) * 11 + word.size() * 3) % size;
  }
  static uint64_t mask_of(size_t bit) { return uint64_t{1} << (bit % 64); }

  std::array<uint64_t, size / 64> bits_{};
};

class Lexicon {
 public:
  /// All that is known of one word or phrase.
  struct Entry {
    uint64_t key = 0;
    /// Bit 1 << WordClass for each class it stands in; 0 for a mere beginning of a phrase.
    uint64_t classes = 0;
    int32_t first_sense = 0;
    int32_t sense_count = 0;
    /// Longer phrases begin with it.
    bool begins_phrase = false;
  };
  /// A phrase found in the text.
  struct Match {
    int32_t length = 0;  // in tokens; 0: none
    const Entry* entry = nullptr;
  };

  Lexicon() = default;
  /// From the bytes of a pack's lexicon section, as tools/pack writes it.
  static LoadError parse(std::string_view bytes, Lexicon* lexicon);

  /// The entry of one word by its fold_hash, or nullptr.
  const Entry* find_word(uint64_t fold_hash) const;
  /// Whether a word (by fold_hash) is in a class.
  bool has(uint64_t fold_hash, WordClass word_class) const;
  /// Whether any word or phrase is in a class.
  bool has_any(WordClass word_class) const { return is_in(classes_, word_class); }
  /// The shapes of the words in split-words.
  const WordShapes& split_shapes() const { return split_shapes_; }
  /// The longest phrase (of one word or more) of `word_class` that begins at `at` and ends before
  /// `end`.
  Match longest(const std::vector<Word>& words, int32_t at, int32_t end,
                WordClass word_class) const;
  /// The same for several classes at once, given as bits.
  Match longest_of(const std::vector<Word>& words, int32_t at, int32_t end,
                   uint64_t word_classes) const;
  /// The attribute of `entry` in `word_class`; empty where it has none or is not in the class.
  std::string_view attribute(const Entry& entry, WordClass word_class) const;
  /// All senses of an entry, in the order of the data files.
  const Sense* senses(const Entry& entry) const { return senses_.data() + entry.first_sense; }
  /// Every entry of a class with its folded words (joined by U+001F, UTF-8): for those who make a
  /// table of their own of them.
  struct Line {
    std::string_view words;
    Sense sense;
  };
  const std::vector<Line>& lines() const { return lines_; }

 private:
  const Entry* find_key(uint64_t key) const;

  std::shared_ptr<const std::string> strings_;  // what all views point into, wherever this is moved
  std::vector<Line> lines_;
  std::vector<Sense> senses_;
  std::vector<Entry> slots_;  // open addressing, a power of two
  uint64_t classes_ = 0;      // of all entries
  WordShapes split_shapes_;
};

}  // namespace guillemet
