#include "spelled_names.h"

#include <algorithm>

#include "article_context.h"
#include "hash_table.h"
#include "unicode.h"
#include "word_classes.h"

namespace guillemet {
namespace {

constexpr int32_t shortest_acronym = 3;
constexpr int32_t longest_acronym = 8;
constexpr int32_t longest_form = 20;  // tokens
constexpr float inferred = 0.7F;

uint64_t add_letter(uint64_t letters, char32_t c) {
  return extend_phrase(letters, static_cast<uint64_t>(to_lower(without_accents(c))) + 1);
}

class SpelledNames {
 public:
  SpelledNames(std::u16string_view text, const std::vector<TextRange>& tokens,
               const std::vector<Word>& words)
      : text_(text), tokens_(tokens), words_(words) {
    for (int32_t i = 0; i < static_cast<int32_t>(words.size()); ++i) learn(i);
  }

  bool any() const { return any_; }

  /// The end of the long form that begins at `first`, or `first`.
  int32_t end_of_form(int32_t first, int32_t sentence_end) {
    if (!may_begin(first)) return first;
    uint64_t letters = 0;
    int32_t count = 0;
    bool all_capitals = true;
    int32_t best = first;
    const int32_t last = std::min(sentence_end, first + longest_form);
    for (int32_t i = first; i < last && count < longest_acronym; ++i) {
      if (is_passed_over(i)) continue;
      const Shape shape = at(i).shape;
      if (shape != Shape::lower && !has_capital(shape)) break;
      all_capitals = all_capitals && has_capital(shape);
      letters = add_letter(letters, at(i).initial);
      ++count;
      if (count < shortest_acronym) continue;
      const bool sure = all_capitals || count > shortest_acronym ||
                        is_in(at(first).classes, WordClass::organization_words);
      if (sure && acronyms_.find(letters) != nullptr) best = i + 1;
    }
    return best;
  }

 private:
  const Word& at(int32_t token) const { return words_[static_cast<size_t>(token)]; }

  /// "FNDP", "F.T.C."
  void learn(int32_t token) {
    const Word& word = at(token);
    if (word.shape != Shape::upper || is_in(word.classes, WordClass::common_words)) return;
    uint64_t letters = 0;
    int32_t count = 0;
    const TextRange range = tokens_[static_cast<size_t>(token)];
    for (int32_t i = range.start; i < range.end;) {
      const char32_t c = next_code_point(text_, &i);
      if (c == U'.') continue;
      if (!is_letter(c)) return;
      letters = add_letter(letters, c);
      ++count;
    }
    if (count < shortest_acronym || count > longest_acronym) return;
    acronyms_.at(letters) = true;
    any_ = true;
  }

  bool may_begin(int32_t token) const {
    const bool capital = at(token).shape == Shape::capitalized || at(token).shape == Shape::mixed;
    return capital && !is_passed_over(token);
  }
  bool is_passed_over(int32_t token) const {
    return at(token).initial == U',' || is_in(at(token).classes, WordClass::acronym_stops);
  }

  std::u16string_view text_;
  const std::vector<TextRange>& tokens_;
  const std::vector<Word>& words_;
  HashTable<bool> acronyms_;
  bool any_ = false;
};

/// The rows of mentions that the form takes the place of, or none (first > last) where it would cut
/// one or add nothing.
struct Covered {
  size_t first = 1;
  size_t last = 0;  // behind the last of them
};

Covered covered_by(TokenRange form, const std::vector<Mention>& mentions, size_t next) {
  size_t end = next;
  while (end < mentions.size() && mentions[end].tokens.start < form.end) {
    const TokenRange own = mentions[end].tokens;
    const bool same = own == form;
    const bool within = form.contains(own) && mentions[end].type < EntityType::date;
    if (same || !within) return {};
    ++end;
  }
  return {next, end};
}

}  // namespace

std::vector<Mention> recognize_spelled_names(std::u16string_view text,
                                             const std::vector<TextRange>& tokens,
                                             const std::vector<Word>& words, const Layout& layout,
                                             const std::vector<Mention>& mentions) {
  SpelledNames forms(text, tokens, words);
  if (!forms.any()) return mentions;
  std::vector<Mention> recognized;
  recognized.reserve(mentions.size());
  size_t next = 0;  // the first mention that is not copied yet
  for (const TokenRange sentence : layout.sentences) {
    for (int32_t token = sentence.start; token < sentence.end; ++token) {
      while (next < mentions.size() && mentions[next].tokens.end <= token) {
        recognized.push_back(mentions[next++]);
      }
      const int32_t end = forms.end_of_form(token, sentence.end);
      if (end == token) continue;
      const TokenRange form = {token, end};
      Covered covered = covered_by(form, mentions, next);
      // "agence américaine National Highway Safety Administration"; the "U.S. Trade Commission" may
      // be called TC and keeps its first word.
      const bool inside =
          next < mentions.size() && mentions[next].tokens.contains(form) &&
          mentions[next].tokens.end == end && mentions[next].tokens.start < token &&
          words[static_cast<size_t>(mentions[next].tokens.start)].shape == Shape::lower;
      if (inside) covered = {next, next + 1};
      if (covered.first > covered.last) continue;
      const TextRange range = {tokens[static_cast<size_t>(token)].start,
                               tokens[static_cast<size_t>(end - 1)].end};
      recognized.push_back({form, range, EntityType::organization, inferred, -1});
      next = covered.last;
      token = end - 1;
    }
  }
  recognized.insert(recognized.end(), mentions.begin() + static_cast<std::ptrdiff_t>(next),
                    mentions.end());
  return recognized;
}

}  // namespace guillemet
