#include "tokens.h"

#include "segments.h"

namespace guillemet {
namespace {

constexpr std::u16string_view apostrophes = u"'\u2019\u02BC";
constexpr std::u16string_view hyphens = u"-\u2010\u2011";

bool is_apostrophe(char16_t c) { return apostrophes.find(c) != std::u16string_view::npos; }
bool is_hyphen(char16_t c) { return hyphens.find(c) != std::u16string_view::npos; }

/// Attribute of the abbreviations that are words elsewhere: "no. 5", "p. 12".
constexpr std::string_view before_number = "number";

/// Longest word that is looked up whole or in parts: bounds the work on text without spaces.
constexpr int32_t longest_word = 64;

class Cutter {
 public:
  Cutter(std::u16string_view text, const Lexicon& rules, std::vector<TextRange>* tokens)
      : text_(text), rules_(rules), tokens_(*tokens), first_(tokens->size()) {
    splits_hyphens_ = has(u"-", WordClass::split_words);
    plain_spaces_group_ = has(u"0 000", WordClass::whole_words);
  }

  void cut(const std::vector<Segment>& segments);

 private:
  using Segments = std::vector<Segment>;

  bool has(std::u16string_view word, WordClass word_class) const {
    return rules_.has(fold_hash(word), word_class);
  }
  std::u16string_view at(int32_t start, int32_t end) const { return slice(text_, {start, end}); }
  char16_t unit(int32_t position) const { return text_[static_cast<size_t>(position)]; }
  /// The one character of segment i, where it is a mark of one unit; else 0.
  char16_t mark(const Segments& s, size_t i) const {
    return i < s.size() && s[i].kind == SegmentKind::mark && s[i].range.size() == 1
               ? unit(s[i].range.start)
               : u'\0';
  }
  static bool is_wordlike(const Segments& s, size_t i) {
    return i < s.size() && (s[i].kind == SegmentKind::word || s[i].kind == SegmentKind::number);
  }
  void add(int32_t start, int32_t end) {
    if (start < end) tokens_.push_back({start, end});
  }

  size_t cut_address(const Segments& s, size_t i);
  size_t cut_word(const Segments& s, size_t i);
  size_t cut_mark(const Segments& s, size_t i);
  size_t word_end(const Segments& s, size_t i) const;
  bool is_abbreviation(const Segments& s, size_t stop, int32_t start, int32_t end) const;
  int32_t with_full_stop(const Segments& s, size_t next, int32_t start, int32_t end) const;
  void add_word(int32_t start, int32_t end);
  void add_after_elisions(int32_t start, int32_t end);
  void add_before_clitics(int32_t start, int32_t end);
  bool add_pieces(int32_t start, int32_t end);
  void add_at_hyphens(int32_t start, int32_t end);
  void join_digit_groups();

  std::u16string_view text_;
  const Lexicon& rules_;
  std::vector<TextRange>& tokens_;
  size_t first_;
  bool splits_hyphens_ = false;
  bool plain_spaces_group_ = false;
};

bool begins_with(std::u16string_view text, std::u16string_view beginning) {
  if (text.size() < beginning.size()) return false;
  for (size_t i = 0; i < beginning.size(); ++i) {
    if (to_lower(text[i]) != beginning[i]) return false;
  }
  return true;
}

/// Characters that end an address only together with what follows: "(see www.example.org)."
constexpr std::u16string_view address_tail = u".,;:!?)]}>\u00BB\u201D\u2019'\"\u2026";

/// The end of the URL or e-mail address that begins at the beginning of `word` (text without white
/// space), or 0.
size_t address_size(std::u16string_view word) {
  const bool url =
      begins_with(word, u"http://") || begins_with(word, u"https://") || begins_with(word, u"www.");
  const size_t at_sign = word.find(u'@');
  const bool mail = at_sign != std::u16string_view::npos && at_sign > 0 &&
                    word.find(u'.', at_sign) != std::u16string_view::npos;
  if (!url && !mail) return 0;
  size_t size = 0;
  while (size < word.size()) {
    const char16_t c = word[size];
    const bool in_address =
        c < 0x80 ? c > 0x20 && c != '<' && c != '>' && c != '"' : is_letter(c) || is_digit(c);
    if (!in_address) break;
    ++size;
  }
  while (size > 0 && address_tail.find(word[size - 1]) != std::u16string_view::npos) --size;
  if (url) return size > 4 ? size : 0;
  if (size <= at_sign + 2) return 0;
  for (size_t i = 0; i < size; ++i) {
    const char16_t c = word[i];
    if (c >= 0x80 || !(is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '-' ||
                       c == '+' || (c == '@' && i == at_sign))) {
      return 0;
    }
  }
  return size;
}

void Cutter::cut(const Segments& s) {
  for (size_t i = 0; i < s.size();) {
    if (s[i].kind == SegmentKind::space) {
      ++i;
    } else if (const size_t after = cut_address(s, i); after > i) {
      i = after;
    } else if (s[i].kind == SegmentKind::mark) {
      i = cut_mark(s, i);
    } else {
      i = cut_word(s, i);
    }
  }
  join_digit_groups();
}

/// A URL, an e-mail address, a handle or a hashtag, where one begins; else `i`.
size_t Cutter::cut_address(const Segments& s, size_t i) {
  const int32_t start = s[i].range.start;
  if (i > 0 && s[i - 1].kind != SegmentKind::space && s[i].kind != SegmentKind::mark &&
      s[i - 1].kind != SegmentKind::mark) {
    return i;
  }
  const char16_t sign = mark(s, i);
  int32_t end = start;
  if ((sign == u'@' || sign == u'#') && is_wordlike(s, i + 1)) {
    end = s[i + 1].range.end;
  } else if (is_wordlike(s, i)) {
    // Only here is the rest of the word read, and only as far as an address may go.
    constexpr int32_t longest_address = 2048;
    const char32_t first = to_lower(unit(start));
    const bool may_be_url = first == 'h' || first == 'w';
    int32_t limit = start;
    bool at_sign = false;
    while (limit < static_cast<int32_t>(text_.size()) && limit - start < longest_address) {
      const char16_t c = unit(limit);
      if (c < 0x80 ? is_space(c) : is_space(c) || c == 0xAB || c == 0xBB) break;
      at_sign |= c == u'@';
      ++limit;
      if (!may_be_url && !at_sign && limit - start > longest_word) return i;
    }
    if (!may_be_url && !at_sign) return i;
    end = start + static_cast<int32_t>(address_size(at(start, limit)));
  }
  if (end == start) return i;
  size_t after = i;
  while (after < s.size() && s[after].range.end <= end) ++after;
  if (after == i || s[after - 1].range.end != end) return i;
  add(start, end);
  return after;
}

/// The first segment after the word that begins with segment i: parts joined by hyphens, times,
/// dates, R&D.
size_t Cutter::word_end(const Segments& s, size_t i) const {
  size_t end = i + 1;
  while (end + 1 < s.size() && s[end].range.end - s[i].range.start < longest_word * 4) {
    const char16_t joint = mark(s, end);
    if (joint == u'\0' || !is_wordlike(s, end + 1)) break;
    const bool numbers =
        s[end - 1].kind == SegmentKind::number && s[end + 1].kind == SegmentKind::number;
    const bool joins = is_hyphen(joint) || (numbers && (joint == u'/' || joint == u':')) ||
                       (joint == u'&' && end == i + 1 && s[i].range.size() <= 3 &&
                        is_upper(unit(s[i].range.start)) && is_upper(unit(s[end + 1].range.start)));
    if (!joins) break;
    end += 2;
  }
  return end;
}

/// The end of the word with the full stop that belongs to it: "M.", "J.", "U.S."
int32_t Cutter::with_full_stop(const Segments& s, size_t next, int32_t start, int32_t end) const {
  if (mark(s, next) != u'.' || s[next].range.start != end || end - start > longest_word) return end;
  if (mark(s, next + 1) == u'.') return end;  // an ellipsis
  const size_t apostrophe = at(start, end).find_last_of(apostrophes);
  if (apostrophe != std::u16string_view::npos) {  // "l'O.N.U."
    start += static_cast<int32_t>(apostrophe) + 1;
    if (start == end) return end;
  }
  const std::u16string_view word = at(start, end);
  const bool initial = word.size() == 1 && is_upper(word[0]);
  bool letters_and_stops = word.size() >= 3;
  for (size_t i = 0; i < word.size(); ++i) {
    letters_and_stops &= i % 2 == 0 ? is_letter(word[i]) : word[i] == u'.';
  }
  return initial || letters_and_stops || is_abbreviation(s, next, start, end) ? end + 1 : end;
}

bool Cutter::is_abbreviation(const Segments& s, size_t stop, int32_t start, int32_t end) const {
  const Lexicon::Entry* entry = rules_.find_word(fold_hash(at(start, end + 1)));
  if (entry == nullptr || !is_in(entry->classes, WordClass::abbreviations)) return false;
  if (rules_.attribute(*entry, WordClass::abbreviations) != before_number) return true;
  size_t next = stop + 1;
  if (next < s.size() && s[next].kind == SegmentKind::space) ++next;
  return next < s.size() && s[next].kind == SegmentKind::number;
}

size_t Cutter::cut_word(const Segments& s, size_t i) {
  size_t next = word_end(s, i);
  const int32_t start = s[i].range.start;
  int32_t end = s[next - 1].range.end;
  // "l' homme", "qu' il", "un po'": no letter follows the apostrophe.
  if (is_apostrophe(mark(s, next)) && (has(at(start, end + 1), WordClass::elisions) ||
                                       has(at(start, end + 1), WordClass::whole_words))) {
    ++end;
    ++next;
    add(start, end);
    return next;
  }
  // C++, n°
  while (mark(s, next) == u'+' && end - start <= 3 && is_upper(unit(start)))
    end = s[next++].range.end;
  if (mark(s, next) == u'\u00B0' && has(at(start, end + 1), WordClass::abbreviations)) {
    end = s[next++].range.end;
  }
  const int32_t stopped = with_full_stop(s, next, start, end);
  if (stopped > end) {
    // The elided article in front of an abbreviation is still a token: "d'oct.", "l'av."
    add_after_elisions(start, stopped);
    return next + 1;
  }
  add_word(start, end);
  return next;
}

void Cutter::add_word(int32_t start, int32_t end) {
  if (end - start > longest_word * 4 || has(at(start, end), WordClass::whole_words)) {
    add(start, end);
  } else {
    add_after_elisions(start, end);
  }
}

void Cutter::add_after_elisions(int32_t start, int32_t end) {
  for (int32_t i = start; i + 1 < end; ++i) {
    if (!is_apostrophe(unit(i))) continue;
    if (has(at(start, end), WordClass::whole_words)) break;
    if (!has(at(start, i + 1), WordClass::elisions)) continue;
    add(start, i + 1);
    start = i + 1;
  }
  add_before_clitics(start, end);
}

/// Cuts "-t-il", "-vous", "n't" and "'s" off the end, the longest first, as often as there are any.
void Cutter::add_before_clitics(int32_t start, int32_t end) {
  constexpr int32_t longest_clitic = 8;
  if (has(at(start, end), WordClass::whole_words)) {
    add(start, end);
    return;
  }
  std::vector<int32_t> cuts;
  int32_t rest = end;
  for (bool found = true; found;) {
    found = false;
    for (int32_t length = longest_clitic; length >= 2 && !found; --length) {
      const int32_t cut = rest - length;
      if (cut <= start || !has(at(cut, rest), WordClass::clitics)) continue;
      cuts.push_back(cut);
      rest = cut;
      found = true;
    }
    if (found && has(at(start, rest), WordClass::whole_words)) break;
  }
  if (!add_pieces(start, rest)) add_at_hyphens(start, rest);
  for (size_t i = cuts.size(); i > 0; --i) {
    add(cuts[i - 1], i > 1 ? cuts[i - 2] : end);
  }
}

/// "cannot" by its row in split-words.
bool Cutter::add_pieces(int32_t start, int32_t end) {
  const Lexicon::Entry* entry = rules_.find_word(fold_hash(at(start, end)));
  if (entry == nullptr || !is_in(entry->classes, WordClass::split_words)) return false;
  int32_t piece = start;
  for (const char c : rules_.attribute(*entry, WordClass::split_words)) {
    if (c < '1' || c > '9') continue;
    const int32_t piece_end = piece + (c - '0') < end ? piece + (c - '0') : end;
    add(piece, piece_end);
    piece = piece_end;
  }
  add(piece, end);
  return true;
}

/// Where hyphens are tokens: "well-known" is three, "F-16" and "2018-12-08" one.
void Cutter::add_at_hyphens(int32_t start, int32_t end) {
  int32_t piece = start;
  for (int32_t i = start + 1; splits_hyphens_ && i + 1 < end; ++i) {
    if (!is_hyphen(unit(i)) || is_digit(unit(i - 1)) || is_digit(unit(i + 1))) continue;
    add(piece, i);
    add(i, i + 1);
    piece = i + 1;
  }
  add(piece, end);
}

/// Marks are tokens one by one; runs of one mark ("...", "--", "!!!") and "?!" are one.
size_t Cutter::cut_mark(const Segments& s, size_t i) {
  constexpr std::u16string_view running = u".!?-*=_~#\u2014\u2026";
  const char16_t first = mark(s, i);
  const int32_t start = s[i].range.start;
  // A clitic or a word that begins with an apostrophe: 's, 't, 'tis.
  if (is_apostrophe(first) && is_wordlike(s, i + 1) && s[i + 1].range.end - start <= longest_word) {
    const std::u16string_view word = at(start, s[i + 1].range.end);
    if (has(word, WordClass::clitics) || has(word, WordClass::whole_words)) {
      add(start, s[i + 1].range.end);
      return i + 2;
    }
    if (has(word, WordClass::split_words)) {
      add_pieces(start, s[i + 1].range.end);
      return i + 2;
    }
  }
  size_t next = i + 1;
  if (first != u'\0' && running.find(first) != std::u16string_view::npos) {
    const bool asks = first == u'!' || first == u'?';
    while (mark(s, next) == first || (asks && (mark(s, next) == u'!' || mark(s, next) == u'?')))
      ++next;
  }
  add(start, s[next - 1].range.end);
  return next;
}

/// "1 234,5" and "300 000": groups of three digits behind a space are one number.
void Cutter::join_digit_groups() {
  const auto count_digits = [&](TextRange token, bool leading) {
    int32_t n = 0;
    for (int32_t i = token.start; i < token.end && is_digit(unit(i)); ++i) ++n;
    return leading || n == token.size() ? n : 0;
  };
  const auto groups = [&](TextRange left, TextRange right) {
    if (right.start - left.end != 1) return false;
    const char16_t space = unit(left.end);
    const bool no_break = space == 0xA0 || space == 0x202F || space == 0x2009;
    return no_break || (space == u' ' && plain_spaces_group_);
  };
  size_t out = first_;
  for (size_t i = first_; i < tokens_.size();) {
    TextRange number = tokens_[i++];
    const int32_t digits = count_digits(number, false);
    if (digits >= 1 && digits <= 3) {
      while (i < tokens_.size() && groups(number, tokens_[i]) &&
             count_digits(tokens_[i], true) == 3) {
        number.end = tokens_[i].end;
        const bool closed = count_digits(tokens_[i], false) != 3;
        ++i;
        if (closed) break;  // "1 234,5": decimals end it
      }
    }
    tokens_[out++] = number;
  }
  tokens_.resize(out);
}

}  // namespace

void find_tokens(std::u16string_view text, TextRange range, const Lexicon& rules, Breaker& words,
                 std::vector<TextRange>* tokens) {
  std::vector<Segment> segments;
  segments.reserve(static_cast<size_t>(range.size()) / 3 + 1);
  cut_segments(text, range, words, &segments);
  Cutter(text, rules, tokens).cut(segments);
}

}  // namespace guillemet
