// What a language's data says about cutting its words.
#pragma once

#include <string_view>

#include "lexicon.h"
#include "unicode.h"

namespace guillemet {

/// Attributes of abbreviations: words elsewhere ("no. 5", "p. 12"); and such as a sentence may end
/// with ("etc.").
constexpr std::string_view before_number = "number";
constexpr std::string_view may_end_sentence = "maybe";

/// Longest word that is looked up whole or in parts: bounds the work on text without spaces.
constexpr int32_t longest_word = 64;

/// The token rules of a lexicon. Some rows of its data stand for a whole habit, as the head of
/// their file says: "-", "0 000", "0."
struct TokenRules {
  explicit TokenRules(const Lexicon& rules);

  bool has(std::u16string_view word, WordClass word_class) const {
    return lexicon.has(fold_hash(word), word_class);
  }

  const Lexicon& lexicon;
  bool splits_words;           // "cannot" is two
  bool splits_hyphens;         // "well-known" is three tokens
  bool keeps_hanging_hyphens;  // "mond- en klauwzeer"
  bool plain_spaces_group;     // "300 000" is a number
  bool stops_make_ordinals;    // "am 17. Dezember"
};

}  // namespace guillemet
