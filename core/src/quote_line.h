// A paragraph as its reporter wrote it: the tokens outside quotation marks, each quotation one
// item.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "quote_input.h"
#include "word_reader.h"

namespace guillemet {

/// Positions are items of one line.
using ItemRange = Span<struct LineItems>;

/// A line's items with the questions that the grammar of quotation asks of them. Every question
/// about an item outside the line, or about a quotation, is answered with no.
class QuoteLine {
 public:
  struct Item {
    int32_t token = 0;  // the token, or the first one of the quotation
    int32_t pair = -1;  // row of pairs, or -1
    /// Row of mentions that the token belongs to, or -1.
    int32_t mention = -1;
    /// First item of a sentence of the reporter's; sentences inside a quotation do not count.
    bool first = false;
  };

  /// Reads `paragraph` with its pairs [first_pair, end_pair) and the mentions from `first_mention`
  /// on.
  void read(const QuoteInput& input, const WordReader& reader, int32_t paragraph,
            int32_t first_pair, int32_t end_pair, int32_t first_mention);

  /// The same of tokens inside a quotation.
  void read_inside(const QuoteInput& input, const WordReader& reader, TokenRange tokens);

  const QuoteInput& input() const { return *input_; }
  const WordReader& reader() const { return *reader_; }
  int32_t size() const { return static_cast<int32_t>(items_.size()); }
  const Item& item(int32_t i) const { return items_[static_cast<size_t>(i)]; }
  bool inside(int32_t i) const { return i >= 0 && i < size(); }
  bool is_pair(int32_t i) const { return inside(i) && item(i).pair >= 0; }
  bool is_word(int32_t i) const { return inside(i) && item(i).pair < 0; }
  bool starts_sentence(int32_t i) const { return inside(i) && item(i).first; }

  bool is(int32_t i, WordClass word_class) const {
    return is_word(i) && reader_->is(item(i).token, word_class);
  }
  bool is_sign(int32_t i, std::u16string_view signs) const {
    return is_word(i) && reader_->is_sign(item(i).token, signs);
  }
  bool is_dash(int32_t i) const { return is_word(i) && reader_->is_dash(item(i).token); }
  bool ends_sentence(int32_t i) const {
    return is_word(i) && reader_->ends_sentence(item(i).token);
  }
  bool punctuation(int32_t i) const {
    return is_word(i) && reader_->word(item(i).token).shape == Shape::punctuation;
  }
  bool capitalized(int32_t i) const { return is_word(i) && reader_->is_capitalized(item(i).token); }
  /// No white space before the item.
  bool joined(int32_t i) const { return is_word(i) && reader_->word(item(i).token).joined; }
  bool pronoun(int32_t i, char use) const {
    return is_word(i) && reader_->pronoun(item(i).token, use);
  }
  bool auxiliary(int32_t i, std::string_view kinds) const {
    return is_word(i) && reader_->auxiliary(item(i).token, kinds);
  }
  bool finite_auxiliary(int32_t i) const {
    return is_word(i) && reader_->finite_auxiliary(item(i).token);
  }
  /// An auxiliary or a reporting verb in a finite form: the verbs that the lists know.
  bool finite(int32_t i) const { return finite_auxiliary(i) || verb(i).finite(); }
  bool has_finite(ItemRange items) const;
  bool adverb(int32_t i) const { return is_word(i) && reader_->adverb(item(i).token); }
  bool definite_article(int32_t i) const {
    return is_word(i) && reader_->attribute(item(i).token, WordClass::determiners).starts_with('d');
  }
  bool joins_nouns(int32_t i) const { return is_word(i) && reader_->joins_nouns(item(i).token); }
  bool has_sense(int32_t i, WordClass word_class, std::string_view attribute) const {
    return is_word(i) && reader_->has_sense(item(i).token, word_class, attribute);
  }
  VerbForm verb(int32_t i) const {
    return is_word(i) ? reader_->verb(item(i).token, run_end(i)) : VerbForm();
  }
  /// Length of the longest phrase of quote-words with this attribute that begins at `i`, or 0.
  int32_t role(int32_t i, std::string_view attribute) const;
  /// The longest phrase of a class that begins at `i`: its length, or 0, and its attribute.
  int32_t phrase(int32_t i, WordClass word_class, std::string_view* attribute) const;
  /// Mention of the item, or nullptr.
  const Mention* mention(int32_t i) const;

  /// From the first item's first unit to the last item's last one.
  TextRange text_of(ItemRange items) const;
  TextRange pair_content(int32_t i) const;
  TextRange pair_outer(int32_t i) const;
  /// Whether a quotation's last unit (inside its marks or right after) ends a sentence.
  bool pair_ends_sentence(int32_t i) const;
  bool pair_ends_with(int32_t i, std::u16string_view signs) const;
  /// The sentence that holds item `i`.
  ItemRange sentence_of(int32_t i) const;

 private:
  /// End (in tokens) of the run of tokens that item `i` stands in.
  int32_t run_end(int32_t i) const { return run_end_[static_cast<size_t>(i)]; }
  void fill(TokenRange rows, int32_t first_pair, int32_t end_pair, int32_t first_mention);
  void mark_sentences();

  const QuoteInput* input_ = nullptr;
  const WordReader* reader_ = nullptr;
  std::vector<Item> items_;
  std::vector<int32_t> run_end_;
  std::vector<ItemRange> sentence_;
};

}  // namespace guillemet
