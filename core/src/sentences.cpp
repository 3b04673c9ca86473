#include "sentences.h"

namespace guillemet {
namespace {

bool is_line_break(char16_t c) {
  return c == u'\n' || c == u'\r' || c == u'\u2029' || c == u'\u0085';
}

/// Marks that close what stands before them when a space or a stop precedes: "Oui. »".
constexpr std::u16string_view closers = u"\u00BB\u203A\u201D)]";

/// How many sentence ends a paragraph's boundaries leave: ICU proposes, this decides.
class Borders {
 public:
  Borders(std::u16string_view text, const std::vector<TextRange>& tokens, const Lexicon& rules)
      : text_(text), tokens_(tokens), rules_(rules) {}

  /// Whether a sentence ends before token `next` (which is in the same paragraph as the one before
  /// it).
  bool ends_before(int32_t next) const;
  /// Closing marks that ICU cut off from the sentence that they end: the first token after them.
  int32_t after_closers(int32_t next, int32_t end) const;

 private:
  std::u16string_view token(int32_t i) const {
    return slice(text_, tokens_[static_cast<size_t>(i)]);
  }
  bool is_abbreviation(int32_t i, int32_t next) const;

  std::u16string_view text_;
  const std::vector<TextRange>& tokens_;
  const Lexicon& rules_;
};

bool Borders::is_abbreviation(int32_t i, int32_t next) const {
  const std::u16string_view word = token(i);
  if (word.size() < 2 || word.back() != u'.' || !is_letter(word.front())) return false;
  const uint64_t next_key = fold_hash(token(next));
  // "J. Rowling", but "le plan B. Il part" with a word that begins sentences.
  if (word.size() == 2) return !rules_.has(next_key, WordClass::function_words);
  const Lexicon::Entry* entry = rules_.find_word(fold_hash(word));
  if (entry == nullptr || !is_in(entry->classes, WordClass::abbreviations)) {
    // "J.K." and "U.S." before a name
    return word[1] == u'.' && !rules_.has(next_key, WordClass::function_words);
  }
  return rules_.attribute(*entry, WordClass::abbreviations) != "maybe";
}

bool Borders::ends_before(int32_t next) const {
  if (is_abbreviation(next - 1, next)) return false;
  int32_t position = 0;
  // A word in lower case goes on, whatever stands before it: « Oui. » dit-il.
  return !is_lower(next_code_point(token(next), &position));
}

int32_t Borders::after_closers(int32_t next, int32_t end) const {
  while (next < end && token(next).size() == 1 &&
         closers.find(token(next).front()) != std::u16string_view::npos) {
    ++next;
  }
  return next;
}

}  // namespace

void find_sentences(std::u16string_view text, TextRange range, const std::vector<TextRange>& tokens,
                    int32_t first_token, const Lexicon& rules, Breaker& breaker, Layout* layout) {
  const Borders borders(text, tokens, rules);
  const auto token_count = static_cast<int32_t>(tokens.size());
  int32_t token = first_token;
  for (int32_t at = range.start; at < range.end;) {
    int32_t paragraph_end = at;
    while (paragraph_end < range.end && !is_line_break(text[static_cast<size_t>(paragraph_end)])) {
      ++paragraph_end;
    }
    int32_t last = token;  // the paragraph's tokens are [token, last)
    while (last < token_count && tokens[static_cast<size_t>(last)].end <= paragraph_end) ++last;
    const TokenRange paragraph = {token, last};
    const auto close_sentence = [&](int32_t end) {
      if (end <= token) return;
      const auto sentence = static_cast<int32_t>(layout->sentences.size());
      layout->sentence_of_token.insert(layout->sentence_of_token.end(),
                                       static_cast<size_t>(end - token), sentence);
      layout->sentences.push_back({token, end});
      layout->paragraph_of_sentence.push_back(static_cast<int32_t>(layout->paragraphs.size()));
      token = end;
    };
    if (!paragraph.empty()) {
      breaker.set_text(slice(text, {at, paragraph_end}));
      int32_t next = token;
      for (int32_t boundary = breaker.next(); boundary >= 0; boundary = breaker.next()) {
        while (next < last && tokens[static_cast<size_t>(next)].end <= at + boundary) ++next;
        next = borders.after_closers(next, last);
        if (next < last && next > token && borders.ends_before(next)) close_sentence(next);
      }
      close_sentence(last);
      layout->paragraphs.push_back(paragraph);
      layout->paragraph_text.push_back({at, paragraph_end});
    }
    at = paragraph_end + 1;
  }
}

}  // namespace guillemet
