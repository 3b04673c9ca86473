// (Not features.h: that is a header of the C library.) What the tagger looks at: the features of
// each token, as hashes. Training and use share this code.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article_context.h"
#include "feature_writer.h"
#include "guillemet/analysis.h"
#include "lexicon.h"
#include "long_forms.h"
#include "tables.h"

namespace guillemet {

/// Everything that features are made from.
struct FeatureInput {
  std::u16string_view text;
  const std::vector<TextRange>& tokens;
  const std::vector<Word>& words;
  const Lexicon& lexicon;
  const std::vector<ValueMention>& values;
  const ArticleContext& context;
};

/// The features of one run of tokens at a time. Its buffers are kept from run to run.
class Features {
 public:
  /// More than any token has.
  static constexpr int32_t max_count = 128;

  /// Looks at the tokens of `rows`, a sentence or a piece of one; words outside it are not seen.
  void look_at(const FeatureInput& input, TokenRange rows);
  /// Writes the features of the run's token i (from 0) to `out`, which has room for max_count;
  /// returns their number.
  int32_t write(int32_t i, uint32_t* out) const;

  /// The same in parts: a part's features are made of little that comes again and again, so that
  /// what they add up to can be kept under `key`, which names all of it; never 0.
  enum class Part {
    own,        // the token by itself
    looks,      // the looks of five tokens
    lists,      // the lists of three
    far_lists,  // the lists of the ones but next
  };
  static constexpr std::array<Part, 4> parts = {Part::own, Part::looks, Part::lists,
                                                Part::far_lists};
  /// The most features that a part has, and all of them together.
  static constexpr int32_t max_part_count = 31;
  static constexpr int32_t max_in_parts = max_part_count + 5 + 4 + 2;
  uint64_t key(Part part, int32_t i) const;
  int32_t write(Part part, int32_t i, uint32_t* out) const;
  /// All features that are in none of the parts.
  int32_t write_rest(int32_t i, uint32_t* out) const;

 private:
  /// What is told of one token; hashes unless said otherwise.
  struct Token {
    uint32_t word = 0;     // the folded word
    uint32_t bare = 0;     // without accents and case; digits as 0
    uint32_t pattern = 0;  // Xx, X.X, 00x: runs of like characters count once
    std::array<uint32_t, 3>
        prefix{};  // the first 2 to 4 characters of the bare word; 0: it is shorter
    std::array<uint32_t, 5> suffix{};  // the last 1 to 5
    uint32_t look = 0;                 // shape, first in the run, all in capitals: a small number
    uint32_t lists = 0;                // the name lists that it stands in
    uint32_t value = 0;       // the date or amount that it is a part of, and where: a small number
    uint64_t phrases = 0;     // four bits a name list: the longest phrase that covers it, and where
    int32_t name_start = -1;  // the run of name-like words around it, in this run's tokens
    int32_t name_end = -1;
    uint32_t long_form = 0;  // its place in a name whose acronym follows in brackets; 5: that one
  };

  void read_characters(std::u16string_view token, Token* told) const;
  void find_phrases(const FeatureInput& input, TokenRange rows);
  void find_values(const FeatureInput& input, TokenRange rows);
  void find_name_runs(const FeatureInput& input, TokenRange rows);
  void mark_long_forms(const FeatureInput& input, TokenRange rows);
  const Token& at(int32_t i) const { return tokens_[static_cast<size_t>(i + margin)]; }
  Token& at(int32_t i) { return tokens_[static_cast<size_t>(i + margin)]; }
  const Word& word(int32_t i) const { return (*words_)[static_cast<size_t>(rows_.start + i)]; }

  void add_own(int32_t i, FeatureWriter* out) const;
  void add_looks(int32_t i, FeatureWriter* out) const;
  void add_lists(int32_t i, FeatureWriter* out) const;
  void add_far_lists(int32_t i, FeatureWriter* out) const;
  void add_part(Part part, int32_t i, FeatureWriter* out) const;
  void add_words(int32_t i, FeatureWriter* out) const;
  void add_spelling_around(int32_t i, FeatureWriter* out) const;
  void add_phrases_around(int32_t i, FeatureWriter* out) const;
  void add_name_run(int32_t i, FeatureWriter* out) const;
  void add_article(int32_t i, FeatureWriter* out) const;
  void add_rest(int32_t i, FeatureWriter* out) const;

  static constexpr int32_t margin = 3;
  std::vector<Token> tokens_;  // the run, with `margin` empty ones on either side
  const std::vector<Word>* words_ = nullptr;
  const ArticleContext* context_ = nullptr;
  TokenRange rows_;
  std::vector<LongForm> long_forms_;
};

}  // namespace guillemet
