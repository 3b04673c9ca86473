#include "gap_reader.h"

#include "addresses.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr std::u16string_view opening_quotes = u"\u00AB\u2039\u201C\u2018\u201E\u201A";
constexpr std::u16string_view closing_quotes = u"\u00BB\u203A\u201D";
constexpr std::u16string_view straight_quotes = u"\"\u201F\u2033";
constexpr std::u16string_view single_quotes = u"'\u2019";
constexpr std::u16string_view dashes = u"-\u2010\u2011\u2012\u2013\u2014\u2015";
constexpr std::u16string_view stops = u"\u3002\uFF0E\uFF61\u0964\u0965\u06D4\u0589";
constexpr std::u16string_view questions = u"?!\u203D\u203C\u2047\u2048\u2049\u061F\uFF01\uFF1F";
constexpr std::u16string_view bullets = u"*\u2022\u00B7\u25AA\u25CF\u2023\u25BA\u25A0";

/// A word whose kind has not been looked up: greater than any kind.
constexpr TokenKind unread = static_cast<TokenKind>(255);

bool is_one_of(std::u16string_view set, char16_t c) {
  return set.find(c) != std::u16string_view::npos;
}

/// Tokens of the sentence so far, in steps that double.
uint8_t length_step(int32_t tokens) {
  uint8_t step = 0;
  while (tokens > 1 && step < most_length_steps) {
    tokens /= 2;
    ++step;
  }
  return step;
}

}  // namespace

// ---- Marks

bool GapReader::joined(int32_t row) const {
  return row > paragraph_.start && row < paragraph_.end &&
         tokens_[static_cast<size_t>(row - 1)].end == tokens_[static_cast<size_t>(row)].start;
}

/// What the spaces around a quotation mark say of it, before its glyph does: inverted marks are
/// common, and “ closes in German.
TokenKind GapReader::quote_of(int32_t row, bool opens_by_glyph) const {
  // An opening bracket before it or a comma behind it says nothing.
  constexpr std::u16string_view brackets = u"([{";
  const auto is_open = [&](int32_t i) {
    const char16_t c = token(i).front();
    return is_letter(c) || is_digit(c) || is_one_of(brackets, c);
  };
  const bool left = joined(row) && !is_one_of(brackets, token(row - 1).back());
  const bool right = joined(row + 1) && is_open(row + 1);
  const bool opens = left == right ? opens_by_glyph : right;
  return opens ? TokenKind::opening_quote : TokenKind::closing_quote;
}

/// The kind of a token that is no word; `unread` for one that is.
TokenKind GapReader::mark_of(int32_t row) const {
  const std::u16string_view mark = token(row);
  const char16_t first = mark.front(), last = mark.back();
  int32_t position = 0;
  const char32_t c = next_code_point(mark, &position);
  if (is_letter(c) || is_digit(c)) return unread;
  if (mark.size() > 2 && is_letter(last)) return unread;  // "-t-il", "'90s"
  if (first == u'#' || first == u'@')
    return mark.size() > 1 ? TokenKind::address : TokenKind::symbol;
  if (first == u'.') {
    if (mark.size() == 1) return TokenKind::stop;
    return last == u'.' ? TokenKind::ellipsis : TokenKind::question;
  }
  if (first == u'\u2026') return TokenKind::ellipsis;
  if (is_one_of(questions, first)) return TokenKind::question;
  if (is_one_of(stops, first)) return TokenKind::stop;
  if (mark == u":") return TokenKind::colon;
  if (mark == u";") return TokenKind::semicolon;
  if (mark == u",") return TokenKind::comma;
  if (mark == u"/" || mark == u"|") return TokenKind::slash;
  if (mark == u"(" || mark == u"[" || mark == u"{") return TokenKind::opening_bracket;
  if (mark == u")" || mark == u"]" || mark == u"}") return TokenKind::closing_bracket;
  if (is_one_of(dashes, first) && is_one_of(dashes, last)) return TokenKind::dash;
  if (mark.size() == 1 && is_one_of(bullets, first)) return TokenKind::bullet;
  if (mark == u",," || mark == u"``" || mark == u"\u2018\u2019") return TokenKind::opening_quote;
  if (mark == u"''" || mark == u"\u2019\u2019") return TokenKind::closing_quote;
  if (mark.size() == 1 && is_one_of(opening_quotes, first)) return quote_of(row, true);
  if (mark.size() == 1 && is_one_of(closing_quotes, first)) return quote_of(row, false);
  if (mark.size() > 1 && is_letter(last)) return unread;  // "'s"
  const bool face = mark.size() > 1 && (first == u':' || first == u';' || first == u'=');
  if (face) return TokenKind::emoticon;
  return c >= 0x1F000 || (c >= 0x2600 && c <= 0x27BF) ? TokenKind::emoji : TokenKind::symbol;
}

// ---- Words

bool GapReader::in_capitals(int32_t row) const {
  if (row < paragraph_.start || row >= paragraph_.end) return false;
  bool upper = false;
  for (const char16_t c : token(row)) {
    if (is_lower(c)) return false;
    upper |= is_upper(c);
  }
  return upper;
}

TokenKind GapReader::stopped_word_of(std::u16string_view word, char32_t first,
                                     const Lexicon::Entry* entry) const {
  if (word.size() == 2) {  // "J." Morvan; the "m." of "a. m."
    return is_upper(first) ? TokenKind::initial : TokenKind::final_abbreviation;
  }
  const bool known = entry != nullptr && is_in(entry->classes, WordClass::abbreviations);
  if (!known) return TokenKind::acronym;
  if (rules_.attribute(*entry, WordClass::abbreviations) != may_end_sentence) {
    return TokenKind::abbreviation;
  }
  return is_upper(first) ? TokenKind::final_name : TokenKind::final_abbreviation;
}

int GapReader::type_of(const Lexicon::Entry* entry, char32_t first) const {
  constexpr uint64_t dates = bit(WordClass::months) | bit(WordClass::weekdays);
  if (entry == nullptr) return 0;
  const bool is_date = (entry->classes & dates) != 0;
  if (is_date && is_upper(first)) return date_type;  // "3 May", not "may"
  for (const WordClass word_class : {WordClass::function_words, WordClass::sentence_words}) {
    if (!is_in(entry->classes, word_class)) continue;
    const int type = word_type_from(rules_.attribute(*entry, word_class));
    if (type > 0) return type;
  }
  return is_date ? date_type : 0;
}

WordCase GapReader::case_of(int32_t row, bool has_type) const {
  const std::u16string_view word = token(row);
  int32_t upper = 0;
  for (int32_t i = 0; i < static_cast<int32_t>(word.size());) {
    const char32_t c = next_code_point(word, &i);
    if (is_lower(c)) return WordCase::title;
    upper += is_upper(c) ? 1 : 0;
  }
  if (upper > 1) return WordCase::upper;
  if (!has_type) return WordCase::letter;
  // "A house", "L'eau", but "MILLIONS D'EUROS"
  return in_capitals(row - 1) && in_capitals(row + 1) ? WordCase::upper : WordCase::title;
}

/// The kind of a word that begins with a letter or a digit.
TokenKind GapReader::word_of(int32_t row) const {
  const std::u16string_view word = token(row);
  int32_t position = 0;
  const char32_t first = next_code_point(word, &position);
  const bool stopped = word.back() == u'.';
  if (is_digit(first)) return stopped ? TokenKind::ordinal : TokenKind::number;
  if (is_address(word)) return TokenKind::address;
  const Lexicon::Entry* entry = rules_.find_word(fold_hash(word));
  if (stopped) return stopped_word_of(word, first, entry);
  const int type = type_of(entry, first);
  if (is_upper(first)) return word_kind(case_of(row, type > 0), type);
  // Where letters have no case, a stop alone tells.
  return word_kind(is_lower(first) || !is_letter(first) ? WordCase::lower : WordCase::title, type);
}

TokenKind GapReader::kind_of(int32_t row) {
  if (row < paragraph_.start || row >= paragraph_.end) return TokenKind::edge;
  TokenKind& kind = kinds_[static_cast<size_t>(row - paragraph_.start)];
  if (kind == unread) kind = word_of(row);
  return kind;
}

// ---- Gaps

void GapReader::begin(TokenRange paragraph) {
  paragraph_ = paragraph;
  kinds_.clear();
  bool inside = false, inside_single = false;
  for (int32_t row = paragraph.start; row < paragraph.end; ++row) {
    const std::u16string_view mark = token(row);
    const char16_t first = mark.front();
    const bool single = is_one_of(single_quotes, first);
    if (first < 0x80 && is_letter(first)) {
      kinds_.push_back(unread);
    } else if (mark.size() == 1 && (single || is_one_of(straight_quotes, first))) {
      bool& open = single ? inside_single : inside;
      kinds_.push_back(quote_of(row, !open));
      open = kinds_.back() == TokenKind::opening_quote;
    } else {
      kinds_.push_back(mark_of(row));
    }
  }
  read_ = paragraph.start;
  in_quote_ = in_bracket_ = false;
}

bool GapReader::begins_without_capital(int32_t row) const {
  const char16_t first = token(row).front();
  if (first < 0x80) return first >= u'a' && first <= u'z';
  int32_t position = 0;
  const char32_t c = next_code_point(token(row), &position);
  return is_letter(c) && !is_upper(c);
}

bool GapReader::is_prose(int32_t row) const {
  if (known(row) < TokenKind::address) return false;
  const std::u16string_view word = token(row);
  if (known(row) == TokenKind::address) return true;
  return is_letter(word.front()) && word.size() - (word.back() == u'.' ? 1 : 0) > 1;
}

bool GapReader::may_end_before(int32_t next, int32_t sentence_start) const {
  const TokenKind right = known(next);
  // Before the search behind it: so each run of emoji is searched once.
  if (right == TokenKind::emoji) return false;
  int32_t before = next - 1;
  while (before > sentence_start && known(before) == TokenKind::emoji) --before;
  const TokenKind left = known(before);
  if (left == TokenKind::dash) return false;
  if (is_stop(right) || right == TokenKind::colon || right == TokenKind::semicolon ||
      right == TokenKind::comma || right == TokenKind::closing_quote ||
      right == TokenKind::closing_bracket) {
    return false;
  }
  if (left == TokenKind::opening_quote || left == TokenKind::opening_bracket) return false;
  // Without a space only a stop ends a sentence: "fini.Il part", not "d&#39;Uccle".
  const bool closed = left == TokenKind::closing_quote || left == TokenKind::closing_bracket;
  if (joined(next) && !is_stop(left) && !closed) return false;
  if (left == TokenKind::symbol && token(before).back() == u';') return false;  // "&mdash;"
  // What a colon announces in quotation marks is a part of the reporting sentence.
  if (left == TokenKind::colon && right == TokenKind::opening_quote) return false;
  if (right == TokenKind::dash) {
    // "—preguntó un niño": a dash before a reporting clause. A hyphen begins an item of a list.
    const bool reports = token(next).front() >= u'\u2014' || joined(next + 1);
    return !(reports && next + 1 < paragraph_.end && begins_without_capital(next + 1));
  }
  if (right < TokenKind::address || !begins_without_capital(next)) return true;
  // Before a word in lower case a stop is an abbreviation's sooner than a sentence's, unless the
  // writer began this sentence so, too.
  if (!begins_without_capital(sentence_start)) return false;
  return left >= TokenKind::address ? token(before).back() == u'.'
                                    : is_stop(left) || left == TokenKind::emoticon;
}

/// Counts the marks before token `next` in the state.
void GapReader::read_until(int32_t next) {
  for (; read_ < next; ++read_) {
    switch (known(read_)) {
      case TokenKind::opening_quote:
        in_quote_ = true;
        break;
      case TokenKind::closing_quote:
        in_quote_ = false;
        break;
      case TokenKind::opening_bracket:
        in_bracket_ = true;
        break;
      case TokenKind::closing_bracket:
        in_bracket_ = false;
        break;
      default:
        break;
    }
  }
}

Gap GapReader::gap_before(int32_t next, int32_t sentence_start) {
  read_until(next);
  constexpr int most_marks = 2;
  Gap gap;
  const TokenKind first = kind_of(sentence_start);
  const bool item = first == TokenKind::dash || first == TokenKind::bullet;
  gap.state = static_cast<uint8_t>((in_quote_ ? inside_quote : 0) |
                                   (in_bracket_ ? inside_bracket : 0) | (item ? inside_item : 0));
  int32_t left = next - 1;
  for (int i = 0; i < most_marks && left > sentence_start; ++i, --left) {
    while (left > sentence_start && kind_of(left) == TokenKind::emoji) --left;
    const TokenKind kind = kind_of(left);
    if (kind != TokenKind::closing_quote && kind != TokenKind::closing_bracket) break;
    const bool spaced = kind == TokenKind::closing_quote && !joined(left);
    gap.close |= kind == TokenKind::closing_bracket ? closed_bracket
                 : spaced                           ? closed_spaced_quote
                                                    : closed_quote;
  }
  int32_t right = next;
  for (int i = 0; i < most_marks && right + 1 < paragraph_.end; ++i, ++right) {
    const TokenKind kind = kind_of(right);
    if (kind == TokenKind::opening_quote) {
      gap.open |= opened_quote;
    } else if (kind == TokenKind::opening_bracket) {
      gap.open |= opened_bracket;
    } else if (kind == TokenKind::dash) {
      gap.open |= joined(right + 1) ? opened_joined_dash : opened_dash;
    } else if (kind == TokenKind::bullet) {
      gap.open |= opened_bullet;
    } else if (kind != TokenKind::emoji) {
      break;
    }
  }
  gap.left = kind_of(left);
  gap.before = left > sentence_start ? kind_of(left - 1) : TokenKind::edge;
  gap.right = kind_of(right);
  gap.after = kind_of(right + 1);
  // "in the U.S. But": here the abbreviation's stop is the sentence's, too.
  const bool may_end = gap.left == TokenKind::acronym || gap.left == TokenKind::final_name ||
                       gap.left == TokenKind::final_abbreviation;
  const bool dash = (gap.open & (opened_dash | opened_joined_dash)) != 0;  // "MILLFORD, Kan. --"
  if (may_end && !dash && is_capitalized_opener(gap.right)) gap.left = TokenKind::stop;
  gap.space = static_cast<uint8_t>((joined(left) ? 0 : space_before_left) |
                                   (joined(next) ? 0 : space_in_gap));
  gap.length = length_step(next - sentence_start);
  gap.stopped = is_stop(gap.left) ? 1 : 0;
  return gap;
}

}  // namespace guillemet
