// What an article's mentions tell of its other words: which of them are names, too.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "hash_table.h"
#include "tables.h"
#include "word_classes.h"

namespace guillemet {

constexpr int32_t longest_known_name = 8;  // tokens
constexpr int name_type_count = static_cast<int>(EntityType::event) + 1;

/// Words that also begin sentences, or stand with a capital and name nothing by themselves.
constexpr uint64_t no_names =
    bit(WordClass::function_words) | bit(WordClass::common_words) | bit(WordClass::determiners) |
    bit(WordClass::pronouns) | bit(WordClass::prepositions) | bit(WordClass::conjunctions) |
    bit(WordClass::adverbs) | bit(WordClass::auxiliaries) | bit(WordClass::negations) |
    bit(WordClass::months) | bit(WordClass::weekdays) | bit(WordClass::person_titles) |
    bit(WordClass::functions) | bit(WordClass::organization_words) | bit(WordClass::demonyms) |
    bit(WordClass::elisions) | bit(WordClass::ordinals) | bit(WordClass::numbers);

/// What the mentions say of one string of words.
struct KnownName {
  std::array<uint8_t, name_type_count> times{};
  bool whole = false;     // a mention, not a part of a person's name
  bool surname = false;   // a part of a person's name, of several words
  bool last = false;      // the last word of a person's name of several
  bool inner = false;     // a mention that does not begin its sentence
  bool capitals = false;  // seen in capitals, if it is one word
  bool small = false;     // seen otherwise

  /// Otherwise only longer names begin so.
  bool is_name() const { return capitals || small; }
  EntityType type() const {
    size_t best = 0;
    for (size_t i = 1; i < times.size(); ++i) {
      if (times[i] > times[best]) best = i;
    }
    return static_cast<EntityType>(best);
  }
};

class NameTable {
 public:
  NameTable(std::u16string_view text, const std::vector<TextRange>& tokens,
            const std::vector<Word>& words)
      : text_(text), tokens_(tokens), words_(words) {}

  /// Learns the mention's words, and the shorter names of whom or what it names.
  void learn(const Mention& mention);

  /// What is known of names that begin with the words that `key` was made of, or nullptr; the key
  /// of no word is 0.
  const KnownName* find(uint64_t key) { return table_.find(key); }
  uint64_t extended_key(uint64_t key, int32_t token) const;
  /// What is known of these words, or nullptr where they are no name.
  const KnownName* find(TokenRange range);

  /// How often the word stands inside a mention, with a capital.
  int32_t times_inside(int32_t token);
  /// "PIF" beside "Public Investment Fund".
  bool is_known_acronym(int32_t token);
  /// "the Harringtons": a surname with the sign of the plural, after a determiner.
  bool is_family(int32_t token);

  /// "altman" where "Sam Altman" stands elsewhere: the last word of a person's full name in small
  /// letters that no list knows for another word, where somebody is said to speak.
  bool is_careless_surname(int32_t token);

  /// A word with a capital, or a particle of people's names.
  bool may_begin(int32_t token) const;
  /// Where a capital tells nothing: at the beginning of a sentence or of a quotation in it.
  bool begins_sentence(int32_t token) const;

 private:
  const Word& at(int32_t token) const { return words_[static_cast<size_t>(token)]; }
  uint64_t key_of(int32_t token) const;
  bool speaks(int32_t token) const;
  void note(TokenRange range, EntityType type, bool whole);
  void learn_person(TokenRange name);
  void learn_end(int32_t token, const Mention& mention);
  void learn_part(int32_t token, EntityType type);
  void learn_acronym(TokenRange name);
  uint64_t add_initials(uint64_t letters, int32_t token, int32_t* count) const;

  std::u16string_view text_;
  const std::vector<TextRange>& tokens_;
  const std::vector<Word>& words_;
  HashTable<KnownName> table_;  // by the words of the name
  HashTable<int32_t> inside_;   // by word
  HashTable<bool> acronyms_;    // by the initials of an organization
};

}  // namespace guillemet
