// Tokens -> the gaps between them, as boundary_features.h describes them.
#pragma once

#include <string_view>
#include <vector>

#include "boundary_features.h"
#include "guillemet/analysis.h"
#include "lexicon.h"
#include "token_rules.h"

namespace guillemet {

/// Reads a paragraph's tokens, and describes the gaps between them one after the other.
class GapReader {
 public:
  GapReader(std::u16string_view text, const std::vector<TextRange>& tokens, const Lexicon& rules)
      : text_(text), tokens_(tokens), rules_(rules) {}

  /// Begins with the paragraph of token rows [first, end).
  void begin(TokenRange paragraph);
  /// Whether token `row` is more than marks, a number or a letter: a sentence has such a word, an
  /// item's "1." or "b)" has not.
  bool is_prose(int32_t row) const;
  /// Whether a sentence that began with token `sentence_start` may end before token `next`: else
  /// there is nothing to decide.
  bool may_end_before(int32_t next, int32_t sentence_start) const;
  /// The gap before token `next`, which is further on than the last one asked for. The sentence so
  /// far began with token `sentence_start`.
  Gap gap_before(int32_t next, int32_t sentence_start);

 private:
  /// What is known of a token so far; `unread` for a word whose kind nobody has asked for.
  TokenKind known(int32_t row) const { return kinds_[static_cast<size_t>(row - paragraph_.start)]; }
  TokenKind kind_of(int32_t row);
  TokenKind mark_of(int32_t row) const;
  TokenKind quote_of(int32_t row, bool opens_by_glyph) const;
  TokenKind word_of(int32_t row) const;
  TokenKind stopped_word_of(std::u16string_view word, char32_t first,
                            const Lexicon::Entry* entry) const;
  int type_of(const Lexicon::Entry* entry, char32_t first) const;
  WordCase case_of(int32_t row, bool has_type) const;
  bool joined(int32_t row) const;
  bool in_capitals(int32_t row) const;
  bool begins_without_capital(int32_t row) const;
  void read_until(int32_t next);
  std::u16string_view token(int32_t row) const {
    return slice(text_, tokens_[static_cast<size_t>(row)]);
  }

  std::u16string_view text_;
  const std::vector<TextRange>& tokens_;
  const Lexicon& rules_;
  TokenRange paragraph_;
  std::vector<TokenKind> kinds_;  // of the paragraph's tokens
  int32_t read_ = 0;              // tokens before this one count in the state
  bool in_quote_ = false;
  bool in_bracket_ = false;
};

}  // namespace guillemet
