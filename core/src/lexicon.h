// Words and phrases of one language, and what they are.
//
// A lexicon is made of the TSV files in core/data/<language>/. Each file is one word class: its
// name is the class's name in `word_class_names`, each line a word or phrase, then a tab and an
// attribute whose meaning the class's stage defines ("12" for a month, "f" for a given name), or
// nothing. '#' begins a comment line. A word may stand in several classes, and more than once in
// one.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "guillemet/pack.h"
#include "lexicon_table.h"
#include "tables.h"
#include "word_classes.h"
#include "word_lists.h"
#include "word_shapes.h"

namespace guillemet {

class Lexicon {
 public:
  /// All that is known of one word or phrase. Words of which the same is known share one.
  struct Entry {
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
  /// Reads a table as lexicon_table.h draws it and uses it where it lies: `bytes`
  /// must outlive the lexicon.
  static LoadError view(std::string_view bytes, Lexicon* lexicon);
  /// Builds the table from word lists (word_lists.h), and keeps the lists.
  static LoadError build(std::string_view word_lists, Lexicon* lexicon);

  /// The entry of one word by its fold_hash, or nullptr.
  const Entry* find_word(uint64_t fold_hash) const { return find_key(extend_phrase(0, fold_hash)); }
  /// Whether a word (by fold_hash) is in a class.
  bool has(uint64_t fold_hash, WordClass word_class) const;
  /// Whether any word or phrase is in a class.
  bool has_any(WordClass word_class) const { return is_in(classes_, word_class); }
  /// The shapes of the words in split-words.
  const WordShapes& split_shapes() const { return split_shapes_; }
  /// Calls `visit(length, entry)` for every word or phrase that begins at `at`, ends before `end`
  /// and is known, shortest first: what is in any class is found by one look-up for each word.
  template <typename Visit>
  void visit_phrases(const std::vector<Word>& words, int32_t at, int32_t end, Visit visit) const {
    uint64_t key = 0;
    for (int32_t i = at; i < end; ++i) {
      key = extend_phrase(key, words[static_cast<size_t>(i)].key);
      const Entry* entry = find_key(key);
      if (entry == nullptr) return;
      if (entry->classes != 0) visit(i + 1 - at, *entry);
      if (!entry->begins_phrase) return;
    }
  }
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
  /// The words themselves, for those who make a table of their own of them. Only a lexicon that was
  /// built knows them.
  using Line = LexiconLine;
  const std::vector<Line>& lines() const;

 private:
  /// What a built lexicon points into, wherever it is moved.
  struct Source {
    WordLists lists;
    std::string table;
  };

  const Entry* find_key(uint64_t key) const {
    if (entries_.empty()) return nullptr;
    const int32_t entry = keys_.find(key);
    return entry == KeyTable::none ? nullptr : &entries_[static_cast<size_t>(entry)];
  }
  bool read_entries(ByteReader* reader);

  std::shared_ptr<const Source> source_;
  KeyTable keys_;
  std::vector<Entry> entries_;
  std::vector<Sense> senses_;
  uint64_t classes_ = 0;  // of all entries
  WordShapes split_shapes_;
};

}  // namespace guillemet
