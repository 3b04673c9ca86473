// What a name is made of: its words, its key, and what its words tell of the bearer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// One word of a name: a run of letters and digits. "Jean-Luc" is two, "d'Estaing" is "d'" and
/// "Estaing".
struct NameWord {
  TextRange range;
  uint64_t fold = 0;        // fold_hash
  uint64_t bare = 0;        // bare_hash of the letters alone
  bool hyphenated = false;  // a hyphen before it
  bool quoted = false;      // a quotation mark or bracket before it: Bill "Buzz" Doe
};

enum class Gender : uint8_t { unknown, feminine, masculine };

/// Whether one person may have both.
constexpr bool agree(Gender a, Gender b) {
  return a == Gender::unknown || b == Gender::unknown || a == b;
}
/// From the attribute of given names, titles and functions: "f", "m", or anything else.
Gender gender_from(std::string_view attribute);
/// What the attribute of `word_class` says of the word with this fold_hash.
Gender gender_of_word(uint64_t fold, WordClass word_class, const Lexicon& lexicon);

/// A name without what does not belong to it: articles, titles, legal forms, a possessive ending.
struct Name {
  std::vector<NameWord> words;  // at least one, unless the mention holds no letter or digit
  /// From the title that was cut off, else from the given name of a name of several words.
  Gender gender = Gender::unknown;
  /// From the title alone.
  Gender title_gender = Gender::unknown;
  /// What follows the surname ends here: "Jr."; else where the last word ends.
  int32_t end = 0;
  /// "Jr.", "III": key of what follows the surname, or 0. It tells father and son apart.
  uint64_t generation = 0;

  /// From the first word to the last.
  TextRange range() const;
};

/// Reads the name in text[range].
void read_name(std::u16string_view text, TextRange range, EntityType type, const Lexicon& lexicon,
               Name* name);

/// The gender that the title or the function noun right before a mention tells: "Mme [Morvan]",
/// "la ministre [Morvan]".
Gender gender_before(const Mention& mention, const std::vector<Word>& words,
                     const Lexicon& lexicon);

/// The same for all spellings of a name: letters and digits, without case, accents, spaces and
/// hyphens.
uint64_t spelling_key(std::u16string_view text, TextRange range);
/// Key of words [first, end) of a name; nothing but their letters counts.
uint64_t words_key(const std::vector<NameWord>& words, size_t first, size_t end);
/// "ONU", "CGT", "Insee" is none: two to seven capitals (or digits), dots between them or not.
bool is_acronym(std::u16string_view text, TextRange range);
/// `text` with line breaks and runs of white space as one space, and without the places where a
/// page lets words be hyphenated.
std::u16string on_one_line(std::u16string_view text);

}  // namespace guillemet
