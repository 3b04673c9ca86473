// What the tagger's second pass looks at: what the first one made of a token, of the same words
// elsewhere in the article, and of the names that it is listed with.
#pragma once

#include <cstdint>
#include <vector>

#include "feature_writer.h"
#include "first_pass.h"
#include "tables.h"

namespace guillemet {

/// The second pass's features of one run of tokens at a time.
class VoteFeatures {
 public:
  static constexpr int32_t max_count = 32;

  VoteFeatures(const std::vector<Word>& words, const FirstPass& pass)
      : words_(words), pass_(pass) {}

  /// Looks at the tokens of `rows`, a sentence or a piece of one.
  void look_at(TokenRange rows);
  /// Whether the second pass can find anything there: a word with a capital, or a label.
  bool has_names() const { return has_names_; }
  /// Whether token i is one of the many of which nothing is told: no label there nor on either
  /// side, no votes. Their features are all the same.
  bool is_plain(int32_t i) const;
  /// Writes the features of the run's token i (from 0) to `out`, which has room for max_count;
  /// returns their number.
  int32_t write(int32_t i, uint32_t* out) const;

 private:
  struct Token {
    uint32_t phrase = 0;  // the type and place of a phrase that is a mention elsewhere
    /// One more than the type row of the mention that it is listed with, on either side; 0: none.
    uint32_t listed_left = 0;
    uint32_t listed_right = 0;
  };
  /// A mention, or words with capitals that are none.
  struct Name {
    int32_t start;
    int32_t end;
    uint32_t type;
  };

  void find_phrases();
  void find_names();
  void find_lists();
  bool are_listed(const Name& a, const Name& b) const;
  int32_t voted_label(const FirstPass::Votes& votes, int32_t own) const;
  void write_word(int32_t i, FeatureWriter* out) const;

  const Word& word(int32_t i) const { return words_[static_cast<size_t>(rows_.start + i)]; }
  int32_t label(int32_t i) const {
    return i < 0 || i >= rows_.size() ? -1 : pass_.labels[static_cast<size_t>(rows_.start + i)];
  }

  const std::vector<Word>& words_;
  const FirstPass& pass_;
  TokenRange rows_;
  std::vector<Token> tokens_;
  std::vector<Name> names_;
  bool has_names_ = false;
};

}  // namespace guillemet
