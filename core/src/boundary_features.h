// What stands around a place where a sentence may end, as the features of one weighted decision.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

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
  emoticon,  // ":-)"
  emoji,     // belongs to what stands before it
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
constexpr bool is_stop(TokenKind kind) {
  return kind >= TokenKind::stop && kind <= TokenKind::ellipsis;
}

/// How a word is written.
enum class WordCase : uint8_t { lower, title, upper, letter };
constexpr int word_case_count = 4;
/// None, the kinds of words in function-words.tsv and sentence-words.tsv, months and weekdays.
constexpr int word_type_count = 10;
constexpr int date_type = word_type_count - 1;
/// The kind of word with that name in sentence-words.tsv; none for any other.
int word_type_from(std::string_view name);
constexpr int token_kind_count =
    static_cast<int>(TokenKind::word) + word_case_count * word_type_count;

constexpr TokenKind word_kind(WordCase written, int type) {
  return static_cast<TokenKind>(static_cast<int>(TokenKind::word) +
                                static_cast<int>(written) * word_type_count + type);
}

/// Closing marks between a sentence's last word and the gap: a sum, and so the number in "close=5".
constexpr uint8_t closed_quote = 1;         // joined to what it closes
constexpr uint8_t closed_spaced_quote = 2;  // « oui »
constexpr uint8_t closed_bracket = 4;
/// Opening marks between the gap and the next word: "open=9" is a quotation mark and a dash.
constexpr uint8_t opened_quote = 1;
constexpr uint8_t opened_bracket = 2;
constexpr uint8_t opened_joined_dash = 4;  // "—¿Y si llueve?"
constexpr uint8_t opened_dash = 8;
constexpr uint8_t opened_bullet = 16;
/// What the gap stands in.
constexpr uint8_t inside_quote = 1;
constexpr uint8_t inside_bracket = 2;
constexpr uint8_t inside_item = 4;  // the sentence began with a dash or a bullet
/// Where there is white space.
constexpr uint8_t space_before_left = 1;
constexpr uint8_t space_in_gap = 2;
/// Steps of the sentence's length so far: 1 token, 2, 4, 8, 16, 32 and more.
constexpr uint8_t most_length_steps = 5;

/// Whether the kind is "The", "He", "But", "Who": words that are capitalized where a sentence
/// begins, and hardly elsewhere.
bool is_capitalized_opener(TokenKind kind);

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
  uint8_t stopped = 0;                 // `left` has a stop, or is one
};

/// Feature keys of a gap, in the order of the templates; 0 for templates of closing or opening
/// marks where there are none.
constexpr int boundary_feature_count = 25;
using BoundaryFeatures = std::array<uint32_t, boundary_feature_count>;
BoundaryFeatures features_of(const Gap& gap);

/// A feature's name, as the weights' file has it ("left=stop right=title-pronoun"), and back; 0 for
/// a name that is none.
std::string name_of_feature(uint32_t key);
uint32_t feature_from(std::string_view name);

}  // namespace guillemet
