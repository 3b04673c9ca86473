// The tables that stages hand to one another and that are not part of the result.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "guillemet/analysis.h"

namespace guillemet {

/// How a word is written.
enum class Shape : uint8_t {
  lower,        // parti
  capitalized,  // Parti, L'Oréal as one token
  upper,        // ONU, one letter too
  mixed,        // iPhone, McDonald
  digits,       // 2018, 1 234,5, 14h30 (begins with a digit)
  punctuation,  // no letter, no digit
  other,        // letters without case
};

/// What is known of a token as a word. Row i describes token i.
struct Word {
  /// fold_hash of the token.
  uint64_t key = 0;
  /// Word classes of the token by itself (bits of WordClass); phrases are looked up with
  /// Lexicon::longest.
  uint64_t classes = 0;
  Shape shape = Shape::other;
  /// No white space between the token before and this one.
  bool joined = false;
  /// First token of its sentence.
  bool first = false;
  /// First character of the token.
  char32_t initial = 0;
};

/// Token rows of sentence i, and of paragraph i. A paragraph ends at a line break.
struct Layout {
  std::vector<TokenRange> sentences;
  std::vector<TokenRange> paragraphs;
  /// Text of paragraph i, without the line break.
  std::vector<TextRange> paragraph_text;
  /// Sentence of token i, paragraph of sentence i.
  std::vector<int32_t> sentence_of_token;
  std::vector<int32_t> paragraph_of_sentence;
};

/// A name, date or amount before it belongs to a subject. In text order, never overlapping.
struct Mention {
  TokenRange tokens;
  TextRange range;
  EntityType type = EntityType::person;
  /// 0 to 1: how sure the stage is.
  float certainty = 1;
  /// Row of the vocabulary that it comes from, or -1.
  int32_t vocabulary_row = -1;
};

/// A date, time, amount or share with its value, as found by rules. In text order, not overlapping.
struct ValueMention {
  TokenRange tokens;
  TextRange range;
  EntityType type = EntityType::date;
  Value value;
};

/// A pair of quotation marks, or a dialogue dash with its utterance. Only outermost pairs.
struct MarkPair {
  TextRange outer;    // with the marks
  TextRange content;  // without them and their spaces
  /// The opener or the closer had to be supplied, or the marks stood the wrong way round.
  bool repaired = false;
  /// Opened by a dash at the beginning of a line; the dash is outside `outer`.
  bool dialogue = false;
  /// Row of the pair in the paragraph before that this one continues (reopened paragraph), or -1.
  int32_t continues = -1;
};

/// A quotation with the tokens that attribute it, before names are resolved.
struct QuoteFrame {
  QuoteKind kind = QuoteKind::direct;
  TextRange outer;
  TextRange content;
  TextRange cue;      // empty: none
  TextRange speaker;  // the speaker's mention beside the quote; empty: none
  /// Row of the frame that this one takes its speaker from (the same mention is not repeated), or
  /// -1.
  int32_t inherits = -1;
  /// The cue has no subject, in a language that leaves it out.
  bool dropped = false;
  /// Row of the frame that this one continues, or -1.
  int32_t continues = -1;
  /// The verb answers: répond-il.
  bool answers = false;
  /// The speaker's mention is a pronoun.
  bool pronoun = false;
  /// A mark was missing.
  bool repaired = false;
  /// What spoke for a quotation over what spoke for a term, 0 to 100.
  int32_t evidence = 50;
};

}  // namespace guillemet
