// What stands around a place where a sentence may end, as the features of one weighted decision.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"

namespace guillemet {

/// What a token is to a sentence's end. Marks first; words are a way of writing and a kind of word
/// (`word_kind`).
enum class TokenKind : uint8_t {
  edge,  // outside the paragraph
  stop,
  question,  // ?, !, ?!
  ellipsis,
  colon,
  semicolon,
  comma,
  dash,
  slash,
  opening_quote,
  closing_quote,
  opening_bracket,
  closing_bracket,
  bullet,
  symbol,
  emoticon,
  address,
  number,
  ordinal,             // "17."
  initial,             // "J."
  acronym,             // "U.S."
  abbreviation,        // "Mr.": never ends a sentence
  final_abbreviation,  // "p.m.", "etc.": may
  final_name,          // "Inc.", "Corp.": may too
  word,                // the first of the words: see word_kind
};

/// How a word is written.
enum class WordCase : uint8_t { lower, title, upper, letter };
constexpr int word_case_count = 4;
/// None, the kinds of words in sentence-words.tsv, and months and weekdays.
constexpr int word_type_count = 10;
constexpr int token_kind_count =
    static_cast<int>(TokenKind::word) + word_case_count * word_type_count;

constexpr TokenKind word_kind(WordCase written, int type) {
  return static_cast<TokenKind>(static_cast<int>(TokenKind::word) +
                                static_cast<int>(written) * word_type_count + type);
}

/// A gap between two tokens of a paragraph, as the decision sees it.
struct Gap {
  TokenKind before = TokenKind::edge;  // the token before `left`
  TokenKind left = TokenKind::edge;    // the last one that is no closing mark
  TokenKind right = TokenKind::edge;   // the first one that is no opening mark
  TokenKind after = TokenKind::edge;   // the token after `right`
  uint8_t close = 0;                   // closing marks between `left` and the gap
  uint8_t open = 0;                    // opening marks, dashes, bullets between the gap and `right`
  uint8_t state = 0;                   // inside quotation marks, brackets, an item of a list
  uint8_t length = 0;                  // of the sentence so far
  uint8_t space = 0;                   // white space around `left`
  uint8_t proposed = 0;                // ICU's rules end a sentence here
};

/// Feature keys of a gap, in the order of the templates; as many for every gap.
constexpr int boundary_feature_count = 25;
using BoundaryFeatures = std::array<uint32_t, boundary_feature_count>;
BoundaryFeatures features_of(const Gap& gap);

/// A feature's name, as the weights' file has it ("left=stop right=title-pronoun"), and back; 0 for
/// a name that is none.
std::string name_of_feature(uint32_t key);
uint32_t feature_from(std::string_view name);

/// Reads a paragraph's tokens, and describes the gaps between them one after the other.
class GapReader {
 public:
  GapReader(std::u16string_view text, const std::vector<TextRange>& tokens, const Lexicon& rules)
      : text_(text), tokens_(tokens), rules_(rules) {}

  /// Begins with the paragraph of token rows [first, end).
  void begin(TokenRange paragraph);
  /// Whether token `row` is a word, a number or an address: a sentence has at least one.
  bool is_word(int32_t row) const {
    return kinds_[static_cast<size_t>(row - paragraph_.start)] >= TokenKind::address;
  }
  /// Whether a sentence may end before token `next`: else there is nothing to decide.
  bool may_end_before(int32_t next) const;
  /// The gap before token `next`, which is further on than the last one asked for. The sentence so
  /// far began with token `sentence_start`.
  Gap gap_before(int32_t next, int32_t sentence_start, bool proposed);
  /// The first token at or after `next` that is no closing mark behind a space or a stop.
  int32_t after_closers(int32_t next) const;

 private:
  TokenKind mark_of(int32_t row) const;
  TokenKind quote_of(int32_t row, bool opens_by_glyph) const;
  TokenKind kind_of(int32_t row) const;
  TokenKind word_of(int32_t row) const;
  bool joined(int32_t row) const;
  bool in_capitals(int32_t row) const;
  bool begins_in_lower_case(int32_t row) const;
  std::u16string_view token(int32_t row) const {
    return slice(text_, tokens_[static_cast<size_t>(row)]);
  }

  std::u16string_view text_;
  const std::vector<TextRange>& tokens_;
  const Lexicon& rules_;
  TokenRange paragraph_;
  /// Kind of each token of the paragraph; `word` for a word whose kind nobody has asked for.
  std::vector<TokenKind> kinds_;
  int32_t read_ = 0;  // tokens before this one count in the state
  bool in_quote_ = false;
  bool in_bracket_ = false;
};

}  // namespace guillemet
