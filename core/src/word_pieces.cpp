#include "word_pieces.h"

#include <array>

namespace guillemet {
namespace {

constexpr int32_t longest_clitic = 8;

class Pieces {
 public:
  Pieces(std::u16string_view text, const TokenRules& rules, std::vector<TextRange>* tokens)
      : text_(text), rules_(rules), tokens_(*tokens) {}

  void add_after_elisions(int32_t start, int32_t end);

 private:
  bool has(int32_t start, int32_t end, WordClass word_class) const {
    return rules_.has(slice(text_, {start, end}), word_class);
  }
  char16_t unit(int32_t position) const { return text_[static_cast<size_t>(position)]; }
  void add(int32_t start, int32_t end) {
    if (start < end) tokens_.push_back({start, end});
  }

  void add_before_clitics(int32_t start, int32_t end);
  void add_at_hyphens(int32_t start, int32_t end);
  int32_t clitic_before(int32_t start, int32_t end) const;
  bool all_digits(int32_t start, int32_t end) const;
  bool keeps_hyphen(int32_t word, int32_t piece, int32_t hyphen, int32_t end) const;

  std::u16string_view text_;
  const TokenRules& rules_;
  std::vector<TextRange>& tokens_;
};

/// "qu'aujourd'hui": cuts "qu'" off, and stops where the rest is a whole word.
void Pieces::add_after_elisions(int32_t start, int32_t end) {
  for (int32_t i = start; i + 1 < end; ++i) {
    if (!is_apostrophe(unit(i))) continue;
    if (has(start, end, WordClass::whole_words)) {
      add(start, end);
      return;
    }
    if (!has(start, i + 1, WordClass::elisions)) continue;
    add(start, i + 1);
    start = i + 1;
  }
  add_before_clitics(start, end);
}

/// Where the longest clitic that ends at `end` begins, or `end`. It begins with a hyphen or an
/// apostrophe, or one letter before one ("n't").
int32_t Pieces::clitic_before(int32_t start, int32_t end) const {
  const int32_t first = end - longest_clitic > start + 1 ? end - longest_clitic : start + 1;
  for (int32_t i = first; i + 1 < end; ++i) {
    const bool joint = is_hyphen(unit(i)) || is_apostrophe(unit(i)) || is_apostrophe(unit(i + 1));
    if (joint && has(i, end, WordClass::clitics)) return i;
  }
  return end;
}

/// Cuts "-t-il", "-vous", "n't" and "'s" off the end, as often as there are any.
void Pieces::add_before_clitics(int32_t start, int32_t end) {
  constexpr size_t most_clitics = 4;  // "donne-le-lui", "shouldn't've"
  std::array<int32_t, most_clitics> cuts;
  size_t count = 0;
  int32_t rest = end;
  while (count < most_clitics && !has(start, rest, WordClass::whole_words)) {
    const int32_t cut = clitic_before(start, rest);
    if (cut == rest || all_digits(start, cut)) break;  // "the 60's" is one token
    cuts[count++] = cut;
    rest = cut;
  }
  if (!add_split_word(text_, {start, rest}, rules_, &tokens_)) add_at_hyphens(start, rest);
  for (size_t i = count; i > 0; --i) {
    add(cuts[i - 1], i > 1 ? cuts[i - 2] : end);
  }
}

bool Pieces::all_digits(int32_t start, int32_t end) const {
  for (int32_t i = start; i < end; ++i) {
    if (!is_digit(unit(i)) && !is_hyphen(unit(i))) return false;
  }
  return start < end;
}

/// Whether the hyphen does not cut the word [word, end), whose last piece began at `piece`: after a
/// prefix that is no word ("non-"), and in numbers of phones and dates: "853-3242", "2018-12-08",
/// but "1939-1945", "5-10".
bool Pieces::keeps_hyphen(int32_t word, int32_t piece, int32_t hyphen, int32_t end) const {
  if (has(piece, hyphen + 1, WordClass::whole_words)) return true;
  if (!is_digit(unit(hyphen - 1)) || !is_digit(unit(hyphen + 1)) || !all_digits(word, end)) {
    return false;
  }
  int32_t hyphens = 0;
  for (int32_t i = word; i < end; ++i) hyphens += is_hyphen(unit(i)) ? 1 : 0;
  constexpr int32_t exchange = 3, line = 4;  // digits of a phone number's two parts
  return hyphens > 1 || (hyphen - word == exchange && end - hyphen - 1 == line);
}

/// Where hyphens are tokens: "well-known" is three.
void Pieces::add_at_hyphens(int32_t start, int32_t end) {
  int32_t piece = start;
  const bool whole = !rules_.splits_hyphens || has(start, end, WordClass::whole_words);
  for (int32_t i = start + 1; !whole && i + 1 < end; ++i) {
    if (!is_hyphen(unit(i)) || i == piece || keeps_hyphen(start, piece, i, end)) continue;
    add(piece, i);
    add(i, i + 1);
    piece = i + 1;
  }
  add(piece, end);
}

/// The unit of "35mm", where units are tokens of their own: its first position, or the word's end.
int32_t unit_start(std::u16string_view text, TextRange word, const TokenRules& rules) {
  constexpr size_t longest_unit = 3;
  int32_t start = word.end;
  while (start > word.start && is_letter(text[static_cast<size_t>(start - 1)])) --start;
  const std::u16string_view unit = slice(text, {start, word.end});
  if (start == word.start || unit.empty() || unit.size() > longest_unit) return word.end;
  std::u16string row = u"0";  // fits into the string itself
  row += unit;
  return rules.has(row, WordClass::split_words) ? start : word.end;
}

}  // namespace

bool add_split_word(std::u16string_view text, TextRange word, const TokenRules& rules,
                    std::vector<TextRange>* tokens) {
  const Lexicon::Entry* entry = rules.lexicon.find_word(fold_hash(slice(text, word)));
  if (entry == nullptr || !is_in(entry->classes, WordClass::split_words)) return false;
  const std::string_view lengths = rules.lexicon.attribute(*entry, WordClass::split_words);
  const auto is_length = [](char c) { return c >= '1' && c <= '9'; };
  int32_t sum = 0;
  for (const char c : lengths) sum += is_length(c) ? c - '0' : 0;
  if (sum != word.size()) return false;  // a row of another kind, or a soft hyphen in the word
  int32_t piece = word.start;
  for (const char c : lengths) {
    if (!is_length(c)) continue;
    tokens->push_back({piece, piece + (c - '0')});
    piece += c - '0';
  }
  return true;
}

void add_word_pieces(std::u16string_view text, TextRange word, const TokenRules& rules,
                     std::vector<TextRange>* tokens) {
  bool joint = false;
  for (int32_t i = word.start; i < word.end && !joint; ++i) {
    const char16_t c = text[static_cast<size_t>(i)];
    joint = is_hyphen(c) || is_apostrophe(c);
  }
  if (word.size() > longest_word * 4 ||
      (joint && rules.has(slice(text, word), WordClass::whole_words))) {
    tokens->push_back(word);
  } else if (joint) {
    Pieces(text, rules, tokens).add_after_elisions(word.start, word.end);
  } else if (!rules.splits_words || !rules.lexicon.split_shapes().may_have(slice(text, word)) ||
             !add_split_word(text, word, rules, tokens)) {
    const bool number = rules.splits_words && is_digit(text[static_cast<size_t>(word.start)]);
    const int32_t unit = number ? unit_start(text, word, rules) : word.end;
    tokens->push_back({word.start, unit});
    if (unit < word.end) tokens->push_back({unit, word.end});
  }
}

}  // namespace guillemet
