#include "boundary_features.h"

#include "unicode.h"

namespace guillemet {
namespace {

constexpr std::u16string_view opening_quotes = u"\u00AB\u2039\u201C\u2018\u201E\u201A";
constexpr std::u16string_view closing_quotes = u"\u00BB\u203A\u201D";
constexpr std::u16string_view straight_quotes = u"\"\u201F\u2033";
constexpr std::u16string_view single_quotes = u"'\u2019";
constexpr std::u16string_view dashes = u"-\u2010\u2011\u2012\u2013\u2014\u2015";
constexpr std::u16string_view bullets = u"*\u2022\u00B7\u25AA\u25CF\u2023\u25BA\u25A0";

bool is_one_of(std::u16string_view set, char16_t c) {
  return set.find(c) != std::u16string_view::npos;
}

// ---- Names, in the order of their enumerations.

constexpr std::array<std::string_view, static_cast<size_t>(TokenKind::word)> mark_names = {
    "edge",
    "stop",
    "question",
    "ellipsis",
    "colon",
    "semicolon",
    "comma",
    "dash",
    "slash",
    "opening-quote",
    "closing-quote",
    "opening-bracket",
    "closing-bracket",
    "bullet",
    "symbol",
    "emoticon",
    "address",
    "number",
    "ordinal",
    "initial",
    "acronym",
    "abbreviation",
    "final-abbreviation",
    "final-name"};
constexpr std::array<std::string_view, word_case_count> case_names = {"lower", "title", "upper",
                                                                      "letter"};
constexpr std::array<std::string_view, word_type_count> type_names = {
    "",         "determiner", "pronoun", "preposition", "conjunction",
    "question", "adverb",     "verb",    "saying",      "date"};
constexpr int date_type = word_type_count - 1;

/// What a slot of a template takes its value from. The cases are kinds of tokens without the kind
/// of word: what is too rare to be told apart is taken together.
enum class Slot : uint8_t {
  none,
  before,
  left,
  right,
  after,
  before_case,
  left_case,
  right_case,
  after_case,
  close,
  open,
  state,
  length,
  space,
  proposed,
};
constexpr std::array<std::string_view, 15> slot_names = {
    "",           "before", "left", "right", "after",  "before.case", "left.case", "right.case",
    "after.case", "close",  "open", "state", "length", "space",       "proposed"};

constexpr int slots_a_template = 3;
using Template = std::array<Slot, slots_a_template>;
constexpr std::array<Template, boundary_feature_count> templates = {{
    {Slot::proposed},
    {Slot::proposed, Slot::after_case},
    {Slot::left},
    {Slot::right},
    {Slot::left, Slot::right},
    {Slot::before, Slot::left},
    {Slot::right, Slot::after},
    {Slot::left, Slot::close},
    {Slot::left, Slot::open},
    {Slot::open, Slot::right},
    {Slot::close, Slot::right},
    {Slot::state, Slot::left_case},
    {Slot::state, Slot::right_case},
    {Slot::state, Slot::open},
    {Slot::length, Slot::left_case},
    {Slot::length, Slot::right_case},
    {Slot::left_case, Slot::right, Slot::after_case},
    {Slot::left, Slot::right_case, Slot::after},
    {Slot::before_case, Slot::left, Slot::right_case},
    {Slot::before_case, Slot::left_case, Slot::right},
    {Slot::space, Slot::left_case},
    {Slot::close, Slot::open},
    {Slot::left_case, Slot::close, Slot::right},
    {Slot::state, Slot::close, Slot::right_case},
    {Slot::left_case, Slot::open, Slot::right},
}};

/// A word's kind without its type; what may end a sentence in spite of its stop, as a stop.
TokenKind without_type(TokenKind kind) {
  if (kind == TokenKind::final_abbreviation || kind == TokenKind::final_name)
    return TokenKind::stop;
  constexpr int first_word = static_cast<int>(TokenKind::word);
  const int word = static_cast<int>(kind) - first_word;
  return word < 0 ? kind : static_cast<TokenKind>(first_word + word - word % word_type_count);
}

uint8_t value_of(const Gap& gap, Slot slot) {
  switch (slot) {
    case Slot::none:
      return 0;
    case Slot::before:
      return static_cast<uint8_t>(gap.before);
    case Slot::left:
      return static_cast<uint8_t>(gap.left);
    case Slot::right:
      return static_cast<uint8_t>(gap.right);
    case Slot::after:
      return static_cast<uint8_t>(gap.after);
    case Slot::before_case:
      return static_cast<uint8_t>(without_type(gap.before));
    case Slot::left_case:
      return static_cast<uint8_t>(without_type(gap.left));
    case Slot::right_case:
      return static_cast<uint8_t>(without_type(gap.right));
    case Slot::after_case:
      return static_cast<uint8_t>(without_type(gap.after));
    case Slot::close:
      return gap.close;
    case Slot::open:
      return gap.open;
    case Slot::state:
      return gap.state;
    case Slot::length:
      return gap.length;
    case Slot::space:
      return gap.space;
    case Slot::proposed:
      return gap.proposed;
  }
  return 0;
}

bool holds_kind(Slot slot) { return slot >= Slot::before && slot <= Slot::after_case; }

std::string name_of_kind(int kind) {
  constexpr int first_word = static_cast<int>(TokenKind::word);
  if (kind < first_word) return std::string(mark_names[static_cast<size_t>(kind)]);
  if (kind >= token_kind_count) return "?";
  const auto written = static_cast<size_t>((kind - first_word) / word_type_count);
  const auto type = static_cast<size_t>((kind - first_word) % word_type_count);
  std::string name(case_names[written]);
  if (type > 0) name.append("-").append(type_names[type]);
  return name;
}

/// The kind with that name, or -1.
int kind_from(std::string_view name) {
  for (size_t i = 0; i < mark_names.size(); ++i) {
    if (mark_names[i] == name) return static_cast<int>(i);
  }
  const size_t dash = name.find('-');
  const std::string_view type_name =
      dash == std::string_view::npos ? std::string_view() : name.substr(dash + 1);
  for (int written = 0; written < word_case_count; ++written) {
    if (case_names[static_cast<size_t>(written)] != name.substr(0, dash)) continue;
    for (int type = 0; type < word_type_count; ++type) {
      if (type_names[static_cast<size_t>(type)] == type_name) {
        return static_cast<int>(word_kind(static_cast<WordCase>(written), type));
      }
    }
  }
  return -1;
}

/// The value that a slot's name stands for, or -1.
int value_from(Slot slot, std::string_view name) {
  if (holds_kind(slot)) return kind_from(name);
  int value = 0;
  for (const char c : name) {
    if (c < '0' || c > '9' || value > 25) return -1;
    value = 10 * value + (c - '0');
  }
  return name.empty() ? -1 : value;
}

uint32_t key_of(size_t row, const std::array<int, slots_a_template>& values) {
  return static_cast<uint32_t>(row + 1) << 24 | static_cast<uint32_t>(values[0]) << 16 |
         static_cast<uint32_t>(values[1]) << 8 | static_cast<uint32_t>(values[2]);
}

/// Tokens of the sentence so far, in steps that double.
uint8_t length_step(int32_t tokens) {
  uint8_t step = 0;
  while (tokens > 1 && step < 5) {
    tokens /= 2;
    ++step;
  }
  return step;
}

}  // namespace

BoundaryFeatures features_of(const Gap& gap) {
  BoundaryFeatures features;
  for (size_t row = 0; row < templates.size(); ++row) {
    std::array<int, slots_a_template> values{};
    for (size_t i = 0; i < slots_a_template; ++i) values[i] = value_of(gap, templates[row][i]);
    features[row] = key_of(row, values);
  }
  return features;
}

std::string name_of_feature(uint32_t key) {
  const Template& slots = templates[(key >> 24) - 1];
  std::string name;
  for (size_t i = 0; i < slots_a_template && slots[i] != Slot::none; ++i) {
    const int value = static_cast<int>(key >> (16 - 8 * i) & 0xFF);
    if (!name.empty()) name += ' ';
    name.append(slot_names[static_cast<size_t>(slots[i])]).append("=");
    name += holds_kind(slots[i]) ? name_of_kind(value) : std::to_string(value);
  }
  return name;
}

uint32_t feature_from(std::string_view name) {
  for (size_t row = 0; row < templates.size(); ++row) {
    std::string_view rest = name;
    std::array<int, slots_a_template> values{};
    bool fits = true;
    for (size_t i = 0; i < slots_a_template && templates[row][i] != Slot::none && fits; ++i) {
      const std::string_view slot = slot_names[static_cast<size_t>(templates[row][i])];
      const size_t end = rest.find(' ');
      const std::string_view part = rest.substr(0, end);
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
      fits = part.size() > slot.size() && part.substr(0, slot.size()) == slot &&
             part[slot.size()] == '=';
      if (!fits) break;
      values[i] = value_from(templates[row][i], part.substr(slot.size() + 1));
      fits = values[i] >= 0;
    }
    if (fits && rest.empty() && name.back() != ' ') return key_of(row, values);
  }
  return 0;
}

// ---- Tokens

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

/// The kind of a token that is no word; `word` for one that is.
TokenKind GapReader::mark_of(int32_t row) const {
  const std::u16string_view mark = token(row);
  const char16_t first = mark.front(), last = mark.back();
  int32_t position = 0;
  const char32_t c = next_code_point(mark, &position);
  if (is_letter(c) || is_digit(c)) return TokenKind::word;
  if (mark.size() > 2 && is_letter(last)) return TokenKind::word;  // "-t-il", "'90s"
  if (first == u'#' || first == u'@')
    return mark.size() > 1 ? TokenKind::address : TokenKind::symbol;
  if (first == u'.') {
    if (mark.size() == 1) return TokenKind::stop;
    return last == u'.' && mark.size() > 1 ? TokenKind::ellipsis : TokenKind::question;
  }
  if (first == u'\u2026') return TokenKind::ellipsis;
  if (first == u'?' || first == u'!' || first == u'\u203D') return TokenKind::question;
  if (first == u'\u3002' || first == u'\u0964') return TokenKind::stop;
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
  if (mark.size() > 1 && is_letter(last)) return TokenKind::word;  // "'s"
  const bool face = mark.size() > 1 && (first == u':' || first == u';' || first == u'=');
  return face || c >= 0x1F000 || (c >= 0x2600 && c <= 0x27BF) ? TokenKind::emoticon
                                                              : TokenKind::symbol;
}

bool GapReader::in_capitals(int32_t row) const {
  if (row < paragraph_.start || row >= paragraph_.end) return false;
  bool letters = false;
  for (const char16_t c : token(row)) {
    if (is_letter(c) && !is_upper(c)) return false;
    letters |= is_letter(c);
  }
  return letters;
}

/// The kind of a word that begins with a letter or a digit.
TokenKind GapReader::word_of(int32_t row) const {
  const std::u16string_view word = token(row);
  int32_t position = 0;
  const char32_t first = next_code_point(word, &position);
  const bool stopped = word.back() == u'.';
  if (is_digit(first)) return stopped ? TokenKind::ordinal : TokenKind::number;
  if (word.size() > 4 &&
      (word.find(u"://") != std::u16string_view::npos ||
       word.find(u'@') != std::u16string_view::npos || word.substr(0, 4) == u"www.")) {
    return TokenKind::address;
  }
  const Lexicon::Entry* entry = rules_.find_word(fold_hash(word));
  if (stopped) {
    if (word.size() == 2) return TokenKind::initial;
    const bool known = entry != nullptr && is_in(entry->classes, WordClass::abbreviations);
    if (!known) return TokenKind::acronym;
    if (rules_.attribute(*entry, WordClass::abbreviations) != "maybe") {
      return TokenKind::abbreviation;
    }
    return is_upper(first) ? TokenKind::final_name : TokenKind::final_abbreviation;
  }
  constexpr uint64_t dates = bit(WordClass::months) | bit(WordClass::weekdays);
  int type = 0;
  if (entry != nullptr && (entry->classes & dates) != 0 && is_upper(first)) {
    type = date_type;  // "3 May", "may"
  } else if (entry != nullptr && is_in(entry->classes, WordClass::sentence_words)) {
    const std::string_view named = rules_.attribute(*entry, WordClass::sentence_words);
    while (type < word_type_count && type_names[static_cast<size_t>(type)] != named) ++type;
    if (type == word_type_count) type = 0;
  } else if (entry != nullptr && (entry->classes & dates) != 0) {
    type = date_type;
  }
  WordCase written = WordCase::lower;
  if (is_upper(first)) {
    int32_t upper = 0, letters = 0;
    for (int32_t i = 0; i < static_cast<int32_t>(word.size());) {
      const char32_t c = next_code_point(word, &i);
      letters += is_letter(c) ? 1 : 0;
      upper += is_upper(c) ? 1 : 0;
    }
    written = upper < letters ? WordCase::title : letters > 1 ? WordCase::upper : WordCase::letter;
    if (written == WordCase::letter && type > 0) {  // "A house", "L'eau", but "MILLIONS D'EUROS"
      const bool among_capitals = in_capitals(row - 1) && in_capitals(row + 1);
      written = among_capitals ? WordCase::upper : WordCase::title;
    }
  }
  return word_kind(written, type);
}

TokenKind GapReader::kind_of(int32_t row) const {
  if (row < paragraph_.start || row >= paragraph_.end) return TokenKind::edge;
  const TokenKind kind = kinds_[static_cast<size_t>(row - paragraph_.start)];
  return kind == TokenKind::word ? word_of(row) : kind;
}

// ---- Gaps

void GapReader::begin(TokenRange paragraph) {
  paragraph_ = paragraph;
  kinds_.clear();
  bool inside = false, inside_single = false;
  for (int32_t row = paragraph.start; row < paragraph.end; ++row) {
    const std::u16string_view mark = token(row);
    const char16_t first = mark.front();
    if (first >= 0x80 ? false : is_letter(first)) {
      kinds_.push_back(TokenKind::word);
    } else if (mark.size() == 1 &&
               (is_one_of(straight_quotes, first) || is_one_of(single_quotes, first))) {
      bool& open = is_one_of(single_quotes, first) ? inside_single : inside;
      kinds_.push_back(quote_of(row, !open));
      open = kinds_.back() == TokenKind::opening_quote;
    } else {
      kinds_.push_back(mark_of(row));
    }
  }
  read_ = paragraph.start;
  in_quote_ = in_bracket_ = false;
}

bool GapReader::may_end_before(int32_t next) const {
  const TokenKind right = kinds_[static_cast<size_t>(next - paragraph_.start)];
  if (right >= TokenKind::stop && right <= TokenKind::comma) return false;
  if (right == TokenKind::closing_quote || right == TokenKind::closing_bracket) return false;
  const TokenKind left = kinds_[static_cast<size_t>(next - 1 - paragraph_.start)];
  // Without a space only a stop ends a sentence: "fini.Il part", not "d&#39;Uccle".
  const bool stopped = (left >= TokenKind::stop && left <= TokenKind::ellipsis) ||
                       left == TokenKind::closing_quote || left == TokenKind::closing_bracket;
  if (joined(next) && !stopped) return false;
  // What a colon announces in quotation marks is a part of the reporting sentence.
  if (left == TokenKind::colon && right == TokenKind::opening_quote) return false;
  if (right == TokenKind::dash) {
    // "—preguntó un niño": a dash before a reporting clause. A hyphen begins an item of a list.
    const bool reports = token(next).front() >= u'\u2014' || joined(next + 1);
    return !(reports && next + 1 < paragraph_.end && begins_in_lower_case(next + 1));
  }
  if (right != TokenKind::word || !begins_in_lower_case(next)) return true;
  return left == TokenKind::word ? token(next - 1).back() == u'.'
                                 : stopped || left == TokenKind::emoticon;
}

bool GapReader::begins_in_lower_case(int32_t row) const {
  const char16_t first = token(row).front();
  if (first < 0x80) return first >= u'a' && first <= u'z';
  int32_t position = 0;
  return is_lower(next_code_point(token(row), &position));
}

Gap GapReader::gap_before(int32_t next, int32_t sentence_start, bool proposed) {
  for (; read_ < next; ++read_) {
    switch (kinds_[static_cast<size_t>(read_ - paragraph_.start)]) {
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
  constexpr int most_marks = 2;
  Gap gap;
  const TokenKind first = kind_of(sentence_start);
  const bool item = first == TokenKind::dash || first == TokenKind::bullet;
  gap.state = static_cast<uint8_t>((in_quote_ ? 1 : 0) + (in_bracket_ ? 2 : 0) + (item ? 4 : 0));
  int32_t left = next - 1;
  for (int i = 0; i < most_marks && left > sentence_start; ++i, --left) {
    const TokenKind kind = kind_of(left);
    if (kind != TokenKind::closing_quote && kind != TokenKind::closing_bracket) break;
    const bool spaced = kind == TokenKind::closing_quote && !joined(left);
    gap.close |= kind == TokenKind::closing_bracket ? 4 : spaced ? 2 : 1;
  }
  int32_t right = next;
  for (int i = 0; i < most_marks && right + 1 < paragraph_.end; ++i, ++right) {
    const TokenKind kind = kind_of(right);
    if (kind == TokenKind::opening_quote) {
      gap.open |= 1;
    } else if (kind == TokenKind::opening_bracket) {
      gap.open |= 2;
    } else if (kind == TokenKind::dash) {
      gap.open |= joined(right + 1) ? 4 : 8;
    } else if (kind == TokenKind::bullet) {
      gap.open |= 16;
    } else {
      break;
    }
  }
  gap.left = kind_of(left);
  gap.before = left > sentence_start ? kind_of(left - 1) : TokenKind::edge;
  gap.right = kind_of(right);
  gap.after = kind_of(right + 1);
  gap.space = static_cast<uint8_t>((joined(left) ? 0 : 1) + (joined(next) ? 0 : 2));
  gap.length = length_step(next - sentence_start);
  gap.proposed = proposed ? 1 : 0;
  return gap;
}

int32_t GapReader::after_closers(int32_t next) const {
  while (next < paragraph_.end) {
    const TokenKind kind = kinds_[static_cast<size_t>(next - paragraph_.start)];
    if (kind != TokenKind::closing_quote && kind != TokenKind::closing_bracket) break;
    ++next;
  }
  return next;
}

}  // namespace guillemet
