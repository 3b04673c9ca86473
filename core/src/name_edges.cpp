#include "name_edges.h"

#include <string_view>
#include <utility>

#include "article_context.h"
#include "unicode.h"
#include "word_classes.h"

namespace guillemet {
namespace {

constexpr std::u32string_view openers = U"\"'“„‘«‹";
constexpr std::u32string_view closers = U"\"'”“’»›";

class Mender {
 public:
  Mender(const std::vector<TextRange>& tokens, const std::vector<Word>& words,
         const Lexicon& lexicon)
      : tokens_(tokens), words_(words), lexicon_(lexicon) {}

  /// Mends mentions[row], after those before it; returns the row of the next to be mended.
  size_t mend(const std::vector<Mention>& mentions, size_t row) {
    const int32_t free_from = mended_.empty() ? 0 : mended_.back().tokens.end;
    Mention mention = mentions[row];
    if (mention.type >= EntityType::date) {
      add(mention, mention.tokens);
      return row + 1;
    }
    // Pieces of one person's name, up to the last of them.
    size_t next = row + 1;
    while (mention.type == EntityType::person && next < mentions.size()) {
      const size_t surname = surname_after_nickname(mention.tokens.end, mentions, next);
      if (surname == mentions.size()) break;
      mention.tokens.end = mentions[surname].tokens.end;
      next = surname + 1;
    }
    const int32_t free_to = next < mentions.size() ? mentions[next].tokens.start : size();
    const int32_t end = grown_end(mention, free_to);
    const int32_t part = part_inside(mention.tokens);
    const int32_t possessor = end_of_possessor(mention);
    if (part >= 0) {
      add(type_of_place(mention, part - 1), {mention.tokens.start, part - 1});
      add(mention, {part + 1, end});
    } else if (possessor > mention.tokens.start) {
      add(type_of_place(mention, possessor), {mention.tokens.start, possessor});
      add(mention, {possessor + 1, end});
    } else {
      const bool numbered = end > mention.tokens.end && at(end - 1).shape == Shape::digits;
      if (numbered && !is_place(mention.tokens)) mention.type = EntityType::product;
      add(mention, {grown_start(mention.tokens.start, free_from), end});
    }
    return next;
  }

  std::vector<Mention> take() { return std::move(mended_); }

 private:
  const Word& at(int32_t token) const { return words_[static_cast<size_t>(token)]; }
  int32_t size() const { return static_cast<int32_t>(words_.size()); }

  /// Whether the token is a hyphen in the middle of a word.
  bool is_joint(int32_t token) const {
    return token > 0 && token + 1 < size() && is_hyphen(at(token).initial) &&
           at(token).shape == Shape::punctuation && at(token).joined && at(token + 1).joined;
  }
  bool is_part(int32_t token, std::string_view place) const {
    if (!is_in(at(token).classes, WordClass::compound_parts)) return false;
    const Lexicon::Entry* entry = lexicon_.find_word(at(token).key);
    return entry != nullptr && lexicon_.attribute(*entry, WordClass::compound_parts) == place;
  }
  /// A word with a capital that may belong to the name beside it.
  bool is_name_part(int32_t token, std::string_view place) const {
    constexpr uint64_t none = bit(WordClass::demonyms) | bit(WordClass::numbers) |
                              bit(WordClass::months) | bit(WordClass::weekdays);
    return has_capital(at(token).shape) && (at(token).classes & none) == 0 &&
           !is_part(token, place);
  }

  /// The row of "based" in "U.S.-based Orlane", or -1.
  int32_t part_inside(TokenRange range) const {
    for (int32_t i = range.start + 1; i + 2 < range.end; ++i) {
      if (is_joint(i) && at(i + 1).shape == Shape::lower && is_part(i + 1, "after")) return i + 1;
    }
    return -1;
  }

  /// The row of the surname where `end` is followed by a nickname between marks and a surname, and
  /// the marks hold no more than what mentions from row `next` on say; else mentions.size().
  size_t surname_after_nickname(int32_t end, const std::vector<Mention>& mentions,
                                size_t next) const {
    constexpr int32_t longest = 3;
    if (end >= size() || at(end).first || !is_mark(end, openers)) return mentions.size();
    int32_t close = end + 1;
    while (close < size() && close - end <= longest && has_capital(at(close).shape)) ++close;
    if (close == end + 1 || close + 1 >= size() || !is_mark(close, closers) ||
        at(close + 1).first) {
      return mentions.size();
    }
    size_t row = next;
    while (row < mentions.size() && mentions[row].tokens.start < close) ++row;
    const bool follows = row < mentions.size() && mentions[row].tokens.start == close + 1 &&
                         mentions[row].type == EntityType::person;
    return follows ? row : mentions.size();
  }
  bool is_mark(int32_t token, std::u32string_view marks) const {
    return tokens_[static_cast<size_t>(token)].size() == 1 &&
           marks.find(at(token).initial) != std::u32string_view::npos;
  }

  /// Where "Japan" ends in "Japan's Ministry of Health"; where the mention begins if it has no such
  /// part. "McDonald's" and "King's College" have not.
  int32_t end_of_possessor(const Mention& mention) const {
    const TokenRange rows = mention.tokens;
    if (mention.type != EntityType::organization) return rows.start;
    for (int32_t i = rows.start + 1; i + 1 < rows.end; ++i) {
      if (!at(i).joined || !is_in(at(i).classes, WordClass::clitics)) continue;
      return is_place({rows.start, i}) && has_capital(at(i + 1).shape) ? i : rows.start;
    }
    return rows.start;
  }

  int32_t grown_start(int32_t start, int32_t free_from) const {
    while (start - 2 >= free_from && is_joint(start - 1) && is_name_part(start - 2, "before") &&
           !at(start).first && !at(start - 1).first) {
      start -= 2;
    }
    return start;
  }

  int32_t grown_end(const Mention& mention, int32_t free_to) const {
    int32_t end = mention.tokens.end;
    while (end + 1 < free_to && is_joint(end)) {
      const int32_t next = end + 1;
      if (is_name_part(next, "after")) {
        end += 2;
      } else if (at(next).shape == Shape::lower && next + 2 < free_to && is_joint(next + 1) &&
                 is_name_part(next + 2, "after")) {
        end += 4;  // Stoke-on-Trent
      } else if (is_version(next)) {
        end += 2;  // Rong-2
      } else if (mention.type == EntityType::person && is_syllable(next)) {
        end += 2;  // Min-yi
      } else {
        break;
      }
    }
    return end;
  }

  /// One or two digits, and nothing more in the word: "Rong-2", but not "Chelsea 3-2".
  bool is_version(int32_t token) const {
    return at(token).shape == Shape::digits && tokens_[static_cast<size_t>(token)].size() <= 2 &&
           !(token + 1 < size() && is_joint(token + 1));
  }

  /// The second half of a given name, rather than a word.
  bool is_syllable(int32_t token) const {
    constexpr int32_t longest = 6;
    constexpr uint64_t words = bit(WordClass::function_words) | bit(WordClass::prepositions) |
                               bit(WordClass::conjunctions) | bit(WordClass::determiners) |
                               bit(WordClass::functions) | bit(WordClass::organization_words) |
                               bit(WordClass::place_words) | bit(WordClass::event_words) |
                               bit(WordClass::product_words) | bit(WordClass::ordinals) |
                               bit(WordClass::numbers) | bit(WordClass::compound_parts);
    return at(token).shape == Shape::lower && (at(token).classes & words) == 0 &&
           tokens_[static_cast<size_t>(token)].size() <= longest &&
           !(token + 1 < size() && is_joint(token + 1));
  }

  bool is_place(TokenRange rows) const {
    for (const WordClass list : {WordClass::countries, WordClass::places}) {
      if (lexicon_.longest(words_, rows.start, rows.end, list).length == rows.size()) return true;
    }
    return false;
  }
  /// What stands before "-based" is a place where it may be one.
  Mention type_of_place(Mention mention, int32_t end) const {
    if (is_place({mention.tokens.start, end})) mention.type = EntityType::location;
    return mention;
  }

  void add(Mention mention, TokenRange rows) {
    mention.tokens = rows;
    mention.range = {tokens_[static_cast<size_t>(rows.start)].start,
                     tokens_[static_cast<size_t>(rows.end - 1)].end};
    mended_.push_back(mention);
  }

  const std::vector<TextRange>& tokens_;
  const std::vector<Word>& words_;
  const Lexicon& lexicon_;
  std::vector<Mention> mended_;
};

}  // namespace

std::vector<Mention> mend_name_edges(const std::vector<TextRange>& tokens,
                                     const std::vector<Word>& words, const Lexicon& lexicon,
                                     const std::vector<Mention>& mentions) {
  Mender mender(tokens, words, lexicon);
  for (size_t row = 0; row < mentions.size();) row = mender.mend(mentions, row);
  return mender.take();
}

}  // namespace guillemet
