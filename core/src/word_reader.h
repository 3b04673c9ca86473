// What the quote stages ask of a token: its sign, its word classes, and their attributes as the
// data files of those classes define them.
#pragma once

#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"

namespace guillemet {

/// A form of a reporting verb (reporting-verbs.tsv).
struct VerbForm {
  std::string_view forms;  // letters s p i g d; empty: no reporting verb
  int32_t strength = 0;
  std::string_view flags;
  int32_t length = 1;  // in tokens

  bool is(char form) const { return forms.find(form) != std::string_view::npos; }
  bool finite() const { return is('s') || is('p'); }
  bool has(char flag) const { return flags.find(flag) != std::string_view::npos; }
  explicit operator bool() const { return !forms.empty(); }
};

class WordReader {
 public:
  WordReader(std::u16string_view text, const std::vector<TextRange>& tokens,
             const std::vector<Word>& words, const Lexicon& lexicon)
      : text_(text), tokens_(tokens), words_(words), lexicon_(lexicon) {}

  const Word& word(int32_t token) const { return words_[static_cast<size_t>(token)]; }
  TextRange range(int32_t token) const { return tokens_[static_cast<size_t>(token)]; }
  std::u16string_view text() const { return text_; }
  const std::vector<Word>& words() const { return words_; }
  const Lexicon& lexicon() const { return lexicon_; }

  bool is(int32_t token, WordClass word_class) const {
    return is_in(word(token).classes, word_class);
  }
  /// The attribute of the token alone; empty where it is not in the class.
  std::string_view attribute(int32_t token, WordClass word_class) const;
  /// Whether one of the token's senses in `word_class` has exactly this attribute.
  bool has_sense(int32_t token, WordClass word_class, std::string_view attribute) const;
  /// The token's only character, or 0.
  char16_t sign(int32_t token) const;
  bool is_sign(int32_t token, std::u16string_view signs) const;
  /// . ! ? … and runs of them.
  bool ends_sentence(int32_t token) const;
  bool is_dash(int32_t token) const;
  /// Begins with a capital letter.
  bool is_capitalized(int32_t token) const;

  /// The longest reporting verb that begins at `token`: "fait valoir" too.
  VerbForm verb(int32_t token, int32_t end) const;
  /// Whether the token is a pronoun with this use: s before its verb, i after it, o object, d
  /// alone.
  bool pronoun(int32_t token, char use) const;
  /// Whether the token is an auxiliary with one of `kinds` (b, h, d, m).
  bool auxiliary(int32_t token, std::string_view kinds) const;
  /// Whether the auxiliary is a finite form.
  bool finite_auxiliary(int32_t token) const;
  /// Whether the token is an adverb, by itself or by its ending (-ment, -ly).
  bool adverb(int32_t token) const;
  /// Whether the token is an infinitive by the lists or by its ending (-er, -oir).
  bool infinitive(int32_t token) const;
  /// Whether the preposition joins a complement to its noun (de, of).
  bool joins_nouns(int32_t token) const;
  /// The noun is the last word of its phrase in this language, but for complements.
  bool closes_with_noun() const { return has_habit("nounlast"); }
  /// Every noun begins with a capital.
  bool capitalizes_nouns() const { return has_habit("nouncaps"); }

 private:
  /// What the row "-" of quote-words says of the language.
  bool has_habit(std::string_view habit) const;
  bool has_sense(const Lexicon::Entry& entry, WordClass word_class,
                 std::string_view attribute) const;
  /// Whether the class lists the end of the token, two to four letters: "-ment".
  bool has_ending(int32_t token, WordClass word_class, std::string_view attribute) const;

  std::u16string_view text_;
  const std::vector<TextRange>& tokens_;
  const std::vector<Word>& words_;
  const Lexicon& lexicon_;
};

}  // namespace guillemet
