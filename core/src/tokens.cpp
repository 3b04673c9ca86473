#include "tokens.h"

#include "addresses.h"
#include "digit_groups.h"
#include "segments.h"
#include "token_rules.h"
#include "word_pieces.h"

namespace guillemet {
namespace {

bool is_superscript(char16_t c) {
  return c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0xBD || (c >= 0x2070 && c <= 0x208E);
}

class Cutter {
 public:
  Cutter(std::u16string_view text, const Lexicon& lexicon, std::vector<TextRange>* tokens)
      : text_(text), rules_(lexicon), tokens_(*tokens), first_(tokens->size()) {}

  void cut(const std::vector<Segment>& segments);

 private:
  using Segments = std::vector<Segment>;

  bool has(int32_t start, int32_t end, WordClass word_class) const {
    return rules_.has(slice(text_, {start, end}), word_class);
  }
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
  static bool is_space_at(const Segments& s, size_t i) {
    return i >= s.size() || s[i].kind == SegmentKind::space;
  }
  bool has_letter(TextRange range) const {
    for (int32_t i = range.start; i < range.end; ++i) {
      if (is_letter(unit(i))) return true;
    }
    return false;
  }
  /// The segment behind segment i and the white space there, on the same line; else past the last.
  size_t next_on_line(const Segments& s, size_t i) const {
    size_t next = i + 1;
    for (; next < s.size() && s[next].kind == SegmentKind::space; ++next) {
      if (is_line_break(unit(s[next].range.start))) return s.size();
    }
    return next;
  }
  void add(int32_t start, int32_t end) {
    if (start < end) tokens_.push_back({start, end});
  }

  size_t cut_address(const Segments& s, size_t i);
  size_t cut_word(const Segments& s, size_t i);
  size_t cut_mark(const Segments& s, size_t i);
  void add_parted(TextRange word);
  size_t cut_whole_mark(const Segments& s, size_t i);
  size_t run_end(const Segments& s, size_t i) const;
  size_t reference_end(const Segments& s, size_t i) const;
  size_t word_end(const Segments& s, size_t i) const;
  bool is_ending(const Segments& s, size_t apostrophe) const;
  bool is_ordinal_sign(TextRange range) const {  // "1.º", "2.ª"
    const char16_t c = unit(range.start);
    return range.size() == 1 && (c == 0xAA || c == 0xBA);
  }
  size_t with_marks(const Segments& s, size_t first, size_t next) const;
  size_t with_full_stop(const Segments& s, size_t first, size_t next) const;
  bool is_stopped(const Segments& s, size_t first, size_t stop) const;
  bool is_abbreviation(const Segments& s, size_t stop, int32_t start, int32_t end) const;
  bool is_dotted(int32_t start, int32_t end) const;
  bool is_spaced_abbreviation(const Segments& s, size_t first, size_t stop) const;
  bool is_ordinal(const Segments& s, size_t first, size_t stop) const;
  bool is_initial(const Segments& s, size_t i) const {
    return i < s.size() && s[i].range.size() == 1 && is_upper(unit(s[i].range.start));
  }

  std::u16string_view text_;
  TokenRules rules_;
  std::vector<TextRange>& tokens_;
  size_t first_;
};

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
  join_digit_groups(text_, rules_, first_, &tokens_);
}

/// A URL, an e-mail address, a handle or a hashtag, where one begins; else `i`.
size_t Cutter::cut_address(const Segments& s, size_t i) {
  constexpr std::u16string_view inside = u"@/:.-+%";  // what joins the parts of an address
  const int32_t start = s[i].range.start;
  const char16_t sign = mark(s, i);
  int32_t end = start;
  if (sign == u'@' || sign == u'#') {
    const bool named = is_wordlike(s, i + 1) && has_letter(s[i + 1].range);  // not "#1", "@2.97"
    if (named) end = s[i + 1].range.end;
  } else if (is_wordlike(s, i) && inside.find(mark(s, i + 1)) != std::u16string_view::npos) {
    const bool inside_word = i > 0 && is_wordlike(s, i - 1);
    if (!inside_word) end = address_end(text_, start);
  } else if (s[i].kind == SegmentKind::word && to_lower(unit(start)) == U'w') {
    end = address_end(text_, start);  // ICU takes "www.example.org" for one word
  }
  if (end == start) return i;
  size_t after = i;
  while (after < s.size() && s[after].range.end <= end) ++after;
  if (after == i || s[after - 1].range.end != end) return i;
  add(start, end);
  return after;
}

/// The first segment after the word that begins with segment i: parts joined by hyphens, times,
/// dates, R&D, "60's".
size_t Cutter::word_end(const Segments& s, size_t i) const {
  size_t end = i + 1;
  while (end + 1 < s.size() && s[end].range.end - s[i].range.start < longest_word * 4) {
    const char16_t joint = mark(s, end);
    if (joint == u'\0' || !is_wordlike(s, end + 1)) break;
    const bool numbers =
        s[end - 1].kind == SegmentKind::number && s[end + 1].kind == SegmentKind::number;
    const bool initials = joint == u'&' && end == i + 1 && s[i].range.size() <= 3 &&
                          is_upper(unit(s[i].range.start)) &&
                          is_upper(unit(s[end + 1].range.start));
    const bool pointed = joint == u'.' && end == i + 1 && s[i].kind == SegmentKind::number &&
                         is_ordinal_sign(s[end + 1].range);
    const bool joins = is_hyphen(joint) || (numbers && (joint == u'/' || joint == u':')) ||
                       initials || pointed || (is_apostrophe(joint) && is_ending(s, end));
    if (!joins) break;
    end += 2;
  }
  return end;
}

/// Whether the apostrophe and the word behind it end a word with digits: "60's", "D66'ers".
bool Cutter::is_ending(const Segments& s, size_t apostrophe) const {
  const int32_t start = s[apostrophe].range.start, end = s[apostrophe + 1].range.end;
  return is_digit(unit(start - 1)) &&
         (has(start, end, WordClass::clitics) || has(start, end, WordClass::whole_words));
}

/// The first segment after the word [first, next) with the marks that belong to it: "po'", "US$",
/// "b/c", "C++", "m²", "inscrit(e)s", "mond- en klauwzeer".
size_t Cutter::with_marks(const Segments& s, size_t first, size_t next) const {
  constexpr size_t longest_suffix = 4;  // segments: ( e ) s
  const int32_t start = s[first].range.start;
  const char16_t sign = mark(s, next);
  if (sign == u'\0' || s[next].range.end - start > longest_word) return next;
  if (sign == u'(') {
    for (size_t size = longest_suffix; size >= 3; --size) {
      const size_t last = next + size - 1;
      if (last < s.size() && has(s[next].range.start, s[last].range.end, WordClass::whole_words)) {
        return last + 1;
      }
    }
    return next;
  }
  if (is_hyphen(sign)) {
    return rules_.keeps_hanging_hyphens && is_space_at(s, next + 1) ? next + 1 : next;
  }
  constexpr int32_t longest_unit = 3;
  const int32_t size = s[next].range.start - start;
  if (is_superscript(sign) && size <= longest_unit) return next + 1;
  if (sign == u'+' && mark(s, next + 1) == u'+' && size <= longest_unit && is_upper(unit(start))) {
    return next + 2;
  }
  constexpr std::u16string_view ending = u"'\u2019\u02BC$!/";
  if (ending.find(sign) == std::u16string_view::npos) return next;
  if (sign == u'/' && is_wordlike(s, next + 1) &&
      has(start, s[next + 1].range.end, WordClass::whole_words)) {
    return next + 2;
  }
  return has(start, s[next].range.end, WordClass::whole_words) ? next + 1 : next;
}

bool Cutter::is_abbreviation(const Segments& s, size_t stop, int32_t start, int32_t end) const {
  const Lexicon::Entry* entry = rules_.lexicon.find_word(fold_hash(slice(text_, {start, end + 1})));
  if (entry == nullptr || !is_in(entry->classes, WordClass::abbreviations)) return false;
  if (rules_.lexicon.attribute(*entry, WordClass::abbreviations) != before_number) return true;
  const size_t next = next_on_line(s, stop);
  return next < s.size() && s[next].kind == SegmentKind::number;
}

/// "17." in "am 17. Dezember", not in "um 17. Der Rest": where stops make ordinals.
bool Cutter::is_ordinal(const Segments& s, size_t first, size_t stop) const {
  constexpr int32_t most_digits = 2;
  if (!rules_.stops_make_ordinals || stop != first + 1 || s[first].kind != SegmentKind::number ||
      s[first].range.size() > most_digits || !is_space_at(s, stop + 1)) {
    return false;
  }
  const size_t behind = next_on_line(s, stop);
  if (behind >= s.size()) return false;
  const TextRange next = s[behind].range;
  if (s[behind].kind == SegmentKind::number) {  // "20. 10. 1960"
    constexpr int32_t year = 4;
    return next.size() == year || (next.size() <= most_digits && mark(s, behind + 1) == u'.');
  }
  if (s[behind].kind != SegmentKind::word) return false;
  return !is_upper(unit(next.start)) || !has(next.start, next.end, WordClass::function_words);
}

/// Whether the full stop at segment `stop` belongs to the word before it: "M.", "J.", "U.S."
bool Cutter::is_stopped(const Segments& s, size_t first, size_t stop) const {
  int32_t start = s[first].range.start;
  const int32_t end = s[stop].range.start;
  if (end - start > longest_word || mark(s, stop + 1) == u'.') return false;  // "..."
  for (int32_t i = end; i > start; --i) {                                     // "l'O.N.U."
    if (is_apostrophe(unit(i - 1))) start = i;
  }
  if (start == end) return false;
  const int32_t size = end - start;
  if (size == 1 && is_upper(unit(start))) return true;
  // "FF. AA.", the plural of initials
  if (size == 2 && is_upper(unit(start)) && unit(start) == unit(start + 1)) return true;
  int32_t last = end;  // the part behind the last hyphen: "anti-U.S."
  while (last > start && !is_hyphen(unit(last - 1))) --last;
  return is_dotted(last, end) || is_abbreviation(s, stop, start, end) ||
         (last > start && is_abbreviation(s, stop, last, end)) || is_ordinal(s, first, stop) ||
         is_spaced_abbreviation(s, first, stop);
}

/// "U.S", "z.B": letters with a stop between each.
bool Cutter::is_dotted(int32_t start, int32_t end) const {
  bool dotted = end - start >= 3;
  for (int32_t i = start; i < end && dotted; ++i) {
    dotted = (i - start) % 2 == 0 ? is_letter(unit(i)) : unit(i) == u'.';
  }
  return dotted;
}

/// The parts of "z. B.", "a. m.", "v. Chr.", "p. ex.", "d. w. z.": one letter with a stop, beside
/// such another or an abbreviation.
bool Cutter::is_spaced_abbreviation(const Segments& s, size_t first, size_t stop) const {
  if (s[first].range.size() != 1 || s[first].kind != SegmentKind::word || stop != first + 1) {
    return false;
  }
  const auto is_part = [&](size_t i) {
    return i < s.size() && s[i].kind == SegmentKind::word && mark(s, i + 1) == u'.' &&
           (s[i].range.size() == 1 || is_abbreviation(s, i + 1, s[i].range.start, s[i].range.end));
  };
  const size_t behind = next_on_line(s, stop);
  if (is_space_at(s, stop + 1) && is_part(behind)) return true;
  // The last part: its stop was looked at by the part before it.
  constexpr size_t back = 3;  // letter, stop, space
  return first >= back && s[first - 1].kind == SegmentKind::space &&
         !is_line_break(unit(s[first - 1].range.start)) && mark(s, first - 2) == u'.' &&
         s[first - back].kind == SegmentKind::word && s[first - back].range.size() == 1;
}

/// The first segment after the word [first, next) with the full stop that belongs to it, or `next`.
/// Initials joined by hyphens are one: "J.-P."
size_t Cutter::with_full_stop(const Segments& s, size_t first, size_t next) const {
  if (mark(s, next) != u'.' || !is_stopped(s, first, next)) return next;
  size_t after = next + 1;
  while (is_initial(s, after - 2) && is_hyphen(mark(s, after)) && is_initial(s, after + 1) &&
         mark(s, after + 2) == u'.') {
    after += 3;
  }
  return after;
}

size_t Cutter::cut_word(const Segments& s, size_t i) {
  const int32_t start = s[i].range.start;
  size_t next = word_end(s, i);
  const char16_t sign = mark(s, next);
  if (sign != u'\0') {
    // "l' homme", "qu' il": no letter follows the apostrophe.
    if (is_apostrophe(sign) && has(start, s[next].range.end, WordClass::elisions)) {
      add(start, s[next].range.end);
      return next + 1;
    }
    if (const size_t after = with_marks(s, i, next); after > next) {
      add(start, s[after - 1].range.end);
      return after;
    }
    if (sign == u'\u00B0' && has(start, s[next].range.end, WordClass::abbreviations)) ++next;  // n°
    next = with_full_stop(s, i, next);
  }
  add_parted({start, s[next - 1].range.end});
  return next;
}

/// "partie.Il": two words where a space was lost behind the stop.
void Cutter::add_parted(TextRange word) {
  constexpr int32_t least_before = 3, least_behind = 2;
  for (int32_t i = word.start + least_before; i + least_behind < word.end; ++i) {
    if (unit(i) != u'.' || !is_upper(unit(i + 1)) || !is_lower(unit(i + 2))) continue;
    if (!is_lower(unit(i - 1)) || !is_lower(unit(i - 2)) || !is_lower(unit(i - 3))) continue;
    add_word_pieces(text_, {word.start, i}, rules_, &tokens_);
    add(i, i + 1);
    word.start = i + 1;
  }
  add_word_pieces(text_, word, rules_, &tokens_);
}

/// What the data keeps whole although it begins with a mark: "'s", "-ie", "°C", ":-)"; the longest
/// first. Else `i`.
size_t Cutter::cut_whole_mark(const Segments& s, size_t i) {
  constexpr size_t most_segments = 4;
  constexpr int32_t longest_whole = 16;
  constexpr std::u16string_view never = u".,\u00AB\u00BB\u201C\u201D\"[]){}\u2026\u2013\u2014";
  if (never.find(mark(s, i)) != std::u16string_view::npos) return i;  // the most frequent marks
  const int32_t start = s[i].range.start;
  size_t end = i + 1;
  while (end < s.size() && end - i < most_segments && s[end].kind != SegmentKind::space &&
         s[end].range.end - start <= longest_whole) {
    ++end;
  }
  for (; end > i + 1; --end) {
    const TextRange whole = {start, s[end - 1].range.end};
    const Lexicon::Entry* entry = rules_.lexicon.find_word(fold_hash(slice(text_, whole)));
    if (entry == nullptr) continue;
    if (is_in(entry->classes, WordClass::whole_words) ||
        is_in(entry->classes, WordClass::clitics)) {
      add(whole.start, whole.end);
      return end;
    }
    if (add_split_word(text_, whole, rules_, &tokens_)) return end;
  }
  return i;
}

/// The end of the run of marks that begins with segment i and is one token: "...", "--", "''",
/// "?!", "!."
size_t Cutter::run_end(const Segments& s, size_t i) const {
  constexpr std::u16string_view running = u".!?-*=_~#$+/<>`'\u2018\u2019,\u2014\u2026";
  const auto asks = [&](size_t at) { return mark(s, at) == u'!' || mark(s, at) == u'?'; };
  const char16_t first = mark(s, i);
  size_t end = i + 1;
  if (running.find(first) == std::u16string_view::npos) return end;
  constexpr size_t ellipsis = 3;
  const bool turned = first == u'\u2018' && mark(s, end) == u'\u2019';  // ‘’ for “
  while (mark(s, end) == first || (asks(i) && asks(end))) ++end;
  if (turned) ++end;
  if (first == u'.' && end - i < ellipsis) {
    while (asks(end)) ++end;
  } else if (asks(i) && mark(s, end) == u'.' && mark(s, end + 1) != u'.') {
    ++end;
  }
  return end;
}

/// The end of a character reference that a page left in its text: "&nbsp;", "&#x27;". Else `i`.
size_t Cutter::reference_end(const Segments& s, size_t i) const {
  constexpr int32_t longest_name = 8;
  const size_t name = mark(s, i + 1) == u'#' ? i + 2 : i + 1;
  if (mark(s, i) != u'&' || !is_wordlike(s, name) || mark(s, name + 1) != u';') return i;
  const TextRange word = s[name].range;
  const char16_t first = unit(word.start);
  const bool numeric = name == i + 2 && (is_digit(first) || first == u'x' || first == u'X');
  // "&Eacute;", but not "&Co;": a capital stands before more than one small letter.
  const bool named = name == i + 1 && word.size() > 1 &&
                     (is_lower(first) || (word.size() > 2 && is_lower(unit(word.end - 1))));
  return (numeric || named) && word.size() <= longest_name ? name + 2 : i;
}

/// Marks are tokens one by one, but for runs and for what the data keeps whole.
size_t Cutter::cut_mark(const Segments& s, size_t i) {
  if (const size_t after = cut_whole_mark(s, i); after > i) return after;
  const size_t reference = reference_end(s, i);
  const size_t end = reference > i ? reference : run_end(s, i);
  add(s[i].range.start, s[end - 1].range.end);
  return end;
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
