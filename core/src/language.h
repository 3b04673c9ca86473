// Which language a text is in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language_rules.h"
#include "letter_table.h"

namespace guillemet {

/// How sure the answer has to be: `usual` for a whole text, `strict` for a passage inside a text
/// whose language is known, where a name, a title or a foreign word must not pass for another
/// language.
enum class Certainty : uint8_t { usual, strict };

/// Tells languages by their frequent words and their letter trigrams. Both are looked for without
/// accents, so that capitals, careless typing and accents written as characters of their own change
/// little; a letter with an accent counts besides. Immutable: threads may share one.
///
/// Each word and trigram adds its weight to every language that has it. The best language is the
/// answer if it is ahead of the others and the text is made of its letters throughout: a text in a
/// language that nobody described is like none. The rules of "und", if there are any, describe such
/// texts.
class LanguageDetector {
 public:
  LanguageDetector() = default;
  explicit LanguageDetector(const std::vector<LanguageRules>& languages);

  /// BCP 47 of the text's language, valid as long as the detector; "und" where the text says too
  /// little or two languages are close. Reads a bounded sample from several places of a long text.
  std::string_view detect(std::u16string_view text, Certainty certainty) const;

 private:
  static constexpr size_t most_languages = 64;
  struct Slot {
    uint64_t key = 0;  // 0: free
    uint32_t row = 0;
  };
  class Scan;

  void add(uint64_t key, size_t language, uint32_t weight);
  uint32_t row_of(uint64_t key) const;

  std::vector<std::string> languages_;
  LetterTable letters_;
  std::vector<Slot> slots_;  // open addressing, a power of two
  // A row for each key, of one weight a language; row 0 is of no key.
  std::vector<uint16_t> weights_;
};

}  // namespace guillemet
