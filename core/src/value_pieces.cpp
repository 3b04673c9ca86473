#include "value_pieces.h"

#include "unicode.h"

namespace guillemet {
namespace {

constexpr uint64_t value_classes = bit(WordClass::months) | bit(WordClass::weekdays) |
                                   bit(WordClass::day_parts) | bit(WordClass::numbers) |
                                   bit(WordClass::ordinals) | bit(WordClass::magnitudes) |
                                   bit(WordClass::currencies) | bit(WordClass::percent_words) |
                                   bit(WordClass::date_words) | bit(WordClass::time_words);
/// Words that do not count things: after them a number may be a year.
constexpr uint64_t closed_classes =
    value_classes | bit(WordClass::function_words) | bit(WordClass::auxiliaries) |
    bit(WordClass::pronouns) | bit(WordClass::determiners) | bit(WordClass::conjunctions) |
    bit(WordClass::prepositions) | bit(WordClass::negations) | bit(WordClass::adverbs) |
    bit(WordClass::reporting_verbs) | bit(WordClass::source_words);
constexpr uint64_t phrase_classes = bit(WordClass::date_words) | bit(WordClass::time_words) |
                                    bit(WordClass::currencies) | bit(WordClass::percent_words) |
                                    bit(WordClass::numbers) | bit(WordClass::day_parts);
/// How many hyphens of one token are tried for a compound that the data knows.
constexpr int32_t max_compound_tries = 4;

bool is_ascii_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

/// Cuts one range of tokens; a class for the state that its steps share.
constexpr int32_t longest_value_token = 256;  // UTF-16 units

class Cutter {
 public:
  Cutter(std::u16string_view text, const std::vector<TextRange>& tokens,
         const std::vector<Word>& words, TokenRange rows, const Lexicon& lexicon,
         const WritingStyle& style, Pieces* pieces)
      : text_(text),
        tokens_(tokens),
        words_(words),
        rows_(rows),
        lexicon_(lexicon),
        style_(style),
        pieces_(pieces) {}

  void run() {
    token_ = rows_.start;
    while (token_ < rows_.end) {
      position_ = token().start > position_ ? token().start : position_;
      if (position_ >= token().end) {
        ++token_;
      } else if (position_ > token().start || !take_words()) {
        take_part();
      }
    }
  }

 private:
  TextRange token() const { return tokens_[static_cast<size_t>(token_)]; }
  const Word& word() const { return words_[static_cast<size_t>(token_)]; }

  Piece& append(TextRange range, int32_t end_token) {
    Piece& piece = pieces_->append();
    piece.range = range;
    piece.tokens = {token_, end_token};
    piece.joined = range.start == last_end_;
    last_end_ = range.end;
    position_ = range.end;
    return piece;
  }

  void describe_start(Piece* piece) const {
    int32_t at = piece->range.start;
    piece->capital = is_upper(next_code_point(text_, &at));
    if (piece->is(Role::capitalized) && !piece->capital) piece->roles = 0;
  }

  /// The longest phrase of the data that begins at the token, or the token itself as one word.
  /// False where the token is to be cut.
  bool take_words() {
    const Lexicon::Entry* entry = lexicon_.find_word(word().key);
    Lexicon::Match best;
    if (entry != nullptr && entry->begins_phrase) {
      best = lexicon_.longest_of(words_, token_, rows_.end, phrase_classes);
      while (best.length > 1 && !is_written_together(best.length)) {
        best = lexicon_.longest_of(words_, token_, token_ + best.length - 1, phrase_classes);
      }
      if (best.length < 2) best = {};
    }
    const bool known = entry != nullptr && (entry->classes & value_classes) != 0;
    if (best.length == 0 && known) best = {1, entry};
    if (best.length == 0 && !is_simple_word()) return false;
    const int32_t end_token = token_ + (best.length > 0 ? best.length : 1);
    Piece& piece =
        append({token().start, tokens_[static_cast<size_t>(end_token - 1)].end}, end_token);
    if (best.length > 0) add_roles(lexicon_, *best.entry, &piece);
    describe_start(&piece);
    if (piece.range.size() == 1 && !is_letter(text_[static_cast<size_t>(piece.range.start)])) {
      piece.mark = text_[static_cast<size_t>(piece.range.start)];
    }
    piece.open_word = (word().classes & closed_classes) == 0 && word().shape == Shape::lower;
    piece.determiner = best.length <= 1 && is_in(word().classes, WordClass::determiners);
    piece.plural = is_plural();
    piece.reports = is_in(word().classes, WordClass::reporting_verbs);
    token_ = end_token;
    return true;
  }

  /// Signs inside a phrase belong to the letters that they touch: "A$20" is Australian, "a $20
  /// note" is not.
  bool is_written_together(int32_t length) const {
    for (int32_t i = token_ + 1; i < token_ + length; ++i) {
      const TextRange next = tokens_[static_cast<size_t>(i)];
      const bool joined = next.start == tokens_[static_cast<size_t>(i - 1)].end;
      if (!joined && words_[static_cast<size_t>(i)].shape == Shape::punctuation) return false;
    }
    return true;
  }

  /// No digits, hyphens or signs inside: nothing to cut. Nor is there in what is longer than any
  /// value: a piece a character would be some hundred times the text.
  bool is_simple_word() const {
    if (token().size() > longest_value_token) return true;
    if (word().shape == Shape::punctuation || word().shape == Shape::digits) return false;
    for (const char16_t c : slice(text_, token())) {
      if (c < 0x80 ? !((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'\'')
                   : c >= 0x2000 && c < 0x2100) {
        return false;
      }
      if (c >= 0x20A0 && c < 0x20D0) return false;  // currency signs
    }
    return true;
  }

  /// Counted nouns end so in the languages that have a pack.
  bool is_plural() const {
    const char16_t last = text_[static_cast<size_t>(token().end - 1)];
    return (last == u's' || last == u'x') && token().size() > 3 && word().shape == Shape::lower &&
           (word().classes & (closed_classes & ~bit(WordClass::source_words))) == 0;
  }

  int32_t sentence_end() const { return tokens_[static_cast<size_t>(rows_.end - 1)].end; }

  /// Part of a token: digits (which may go on over the next tokens), letters, or one mark.
  void take_part() {
    const char16_t c = text_[static_cast<size_t>(position_)];
    if (is_ascii_digit(c)) {
      take_digits();
    } else if (is_letter(c)) {
      take_letters();
    } else {
      take_mark();
    }
  }

  void take_digits() {
    const DigitRun run = read_digits(text_, position_, sentence_end(), style_.numbers);
    const TextRange range = {position_, run.end};
    int32_t end_token = token_;
    while (end_token < rows_.end && tokens_[static_cast<size_t>(end_token)].start < run.end)
      ++end_token;
    Piece& piece = append(range, end_token);
    piece.is_number = true;
    piece.number = run;
    // "1er" and "3.5" may be whole words of the data, but a part of a token cannot be.
    token_ = end_token - 1;
  }

  const Lexicon::Entry* find(TextRange range) const {
    const Lexicon::Entry* entry = lexicon_.find_word(fold_hash(slice(text_, range)));
    return entry != nullptr && (entry->classes & value_classes) != 0 ? entry : nullptr;
  }

  /// Letters up to a digit or sign: the longest hyphenated beginning that the data knows, else up
  /// to the first hyphen. Capitals that a currency sign ends belong to it ("US$").
  void take_letters() {
    const int32_t end = token().end;
    int32_t at = position_;
    int32_t stop = -1, known_stop = -1, hyphens = 0;
    const Lexicon::Entry* known = nullptr;
    while (at < end && hyphens <= max_compound_tries) {
      const char16_t c = text_[static_cast<size_t>(at)];
      if (is_hyphen(c)) {
        if (stop < 0) stop = at;
        ++hyphens;
        if (const Lexicon::Entry* entry = find({position_, at})) known = entry, known_stop = at;
      } else if (!is_letter(c) && c != u'\'' && c != 0x2019 && !is_surrogate(c)) {
        break;
      }
      ++at;
    }
    if (stop < 0) stop = at;
    if (at < end && !is_hyphen(text_[static_cast<size_t>(at)]) && stop == at) {
      if (const Lexicon::Entry* entry = find({position_, at + 1}))
        known = entry, known_stop = at + 1;
    }
    if (const Lexicon::Entry* entry = find({position_, at})) {
      if (at > known_stop) known = entry, known_stop = at;
    }
    Piece& piece = append({position_, known != nullptr ? known_stop : stop}, token_ + 1);
    if (known != nullptr) add_roles(lexicon_, *known, &piece);
    describe_start(&piece);
  }

  static bool is_surrogate(char16_t c) { return c >= 0xD800 && c < 0xE000; }

  void take_mark() {
    const int32_t start = position_;
    int32_t next = start;
    next_code_point(text_, &next);
    Piece& piece = append({start, next}, token_ + 1);
    piece.mark = text_[static_cast<size_t>(start)];
    if (const Lexicon::Entry* entry = find(piece.range)) add_roles(lexicon_, *entry, &piece);
  }

  std::u16string_view text_;
  const std::vector<TextRange>& tokens_;
  const std::vector<Word>& words_;
  TokenRange rows_;
  const Lexicon& lexicon_;
  const WritingStyle& style_;
  Pieces* pieces_;
  int32_t token_ = 0;
  int32_t position_ = -1;
  int32_t last_end_ = -1;
};

std::string_view sense_of(const Lexicon& lexicon, std::u16string_view mark, WordClass word_class) {
  const Lexicon::Entry* entry = lexicon.find_word(fold_hash(mark));
  return entry != nullptr ? lexicon.attribute(*entry, word_class) : std::string_view();
}

}  // namespace

WritingStyle writing_style(const Lexicon& lexicon) {
  WritingStyle style;
  for (const char16_t mark : {u',', u'.'}) {
    if (sense_of(lexicon, std::u16string_view(&mark, 1), WordClass::numbers) == "decimal") {
      style.numbers.decimal_mark = mark;
    }
  }
  const std::string_view order = sense_of(lexicon, u"/", WordClass::date_words);
  style.day_first = order == "day-first";
  style.month_first = order == "month-first";
  return style;
}

void read_pieces(std::u16string_view text, const std::vector<TextRange>& tokens,
                 const std::vector<Word>& words, TokenRange rows, const Lexicon& lexicon,
                 const WritingStyle& style, Pieces* pieces) {
  pieces->clear();
  Cutter(text, tokens, words, rows, lexicon, style, pieces).run();
}

}  // namespace guillemet
