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
               const std::vector<Word>& words, const std::vector<Mention>& mentions)
      : text_(text), tokens_(tokens), words_(words), mentions_(mentions) {
    auto mention = mentions.begin();
    for (int32_t i = 0; i < static_cast<int32_t>(words.size()); ++i) {
      while (mention != mentions.end() && mention->tokens.end <= i) ++mention;
      const bool named = mention != mentions.end() && mention->tokens == TokenRange{i, i + 1} &&
                         mention->type <= EntityType::event;
      learn(i, named ? &*mention : nullptr);
    }
  }

  bool any() const { return any_; }

  /// The end of the long form that begins at `first`, or `first`; and its type.
  int32_t end_of_form(int32_t first, int32_t sentence_end, EntityType* type) {
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
      const Meaning* meaning = sure ? acronyms_.find(letters) : nullptr;
      if (meaning == nullptr) continue;
      if (!meaning->known && !tells_organization({first, i + 1})) continue;
      *type = meaning->type;
      best = i + 1;
    }
    return best;
  }

 private:
  const Word& at(int32_t token) const { return words_[static_cast<size_t>(token)]; }

  struct Meaning {
    EntityType type = EntityType::organization;
    bool known = false;  // a mention, or in a list
  };

  /// "FNDP", "F.T.C."; `mention` if it is one.
  void learn(int32_t token, const Mention* mention) {
    constexpr uint64_t lists =
        bit(WordClass::organizations) | bit(WordClass::companies) | bit(WordClass::name_aliases);
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
    Meaning& meaning = acronyms_.at(letters);
    if (mention != nullptr && mention->type != EntityType::person) {
      meaning = {mention->type, true};
    } else if ((word.classes & lists) != 0) {
      meaning.known = true;
    }
    any_ = true;
  }

  /// Whether the form begins with a noun for organizations, or holds the mention of one.
  bool tells_organization(TokenRange form) const {
    if (is_in(at(form.start).classes, WordClass::organization_words)) return true;
    auto met = std::partition_point(
        mentions_.begin(), mentions_.end(),
        [&](const Mention& mention) { return mention.tokens.end <= form.start; });
    for (; met != mentions_.end() && met->tokens.start < form.end; ++met) {
      if (met->type == EntityType::organization) return true;
    }
    return false;
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
  const std::vector<Mention>& mentions_;
  HashTable<Meaning> acronyms_;
  bool any_ = false;
};

/// Adds the acronyms in brackets behind longer names: "Austrian Science Fund (FWF)". One of their
/// letters must be the first of a word of the name: a club's country stands there, too.
class BracketedAcronyms {
 public:
  BracketedAcronyms(std::u16string_view text, const std::vector<TextRange>& tokens,
                    const std::vector<Word>& words)
      : text_(text), tokens_(tokens), words_(words) {}

  std::vector<Mention> add_to(const std::vector<Mention>& mentions) const {
    std::vector<Mention> all;
    all.reserve(mentions.size());
    for (size_t row = 0; row < mentions.size(); ++row) {
      const Mention& mention = mentions[row];
      all.push_back(mention);
      const int32_t acronym = mention.tokens.end + 1;
      if (!may_have_one(mention) || !is_bracketed(acronym) || !shares_letters(mention, acronym)) {
        continue;
      }
      const bool taken = row + 1 < mentions.size() && mentions[row + 1].tokens.start <= acronym;
      if (taken) continue;
      all.push_back({{acronym, acronym + 1},
                     tokens_[static_cast<size_t>(acronym)],
                     mention.type,
                     inferred,
                     -1});
    }
    return all;
  }

 private:
  const Word& at(int32_t token) const { return words_[static_cast<size_t>(token)]; }

  static bool may_have_one(const Mention& mention) {
    return mention.tokens.size() > 1 &&
           (mention.type == EntityType::organization || mention.type == EntityType::product ||
            mention.type == EntityType::event);
  }
  bool is_bracketed(int32_t token) const {
    if (token + 1 >= static_cast<int32_t>(words_.size()) || at(token).first) return false;
    const int32_t size = tokens_[static_cast<size_t>(token)].size();
    return at(token - 1).initial == U'(' && at(token + 1).initial == U')' &&
           at(token).shape == Shape::upper && size > 1 && size <= longest_acronym;
  }
  /// Whether the acronym begins with the first letter of a word of the name, and half of its
  /// letters are such.
  bool shares_letters(const Mention& mention, int32_t acronym) const {
    int32_t letters = 0, shared = 0;
    bool first = false;
    const TextRange range = tokens_[static_cast<size_t>(acronym)];
    for (int32_t i = range.start; i < range.end;) {
      const char32_t c = next_code_point(text_, &i);
      if (!is_letter(c)) continue;
      bool found = false;
      for (int32_t t = mention.tokens.start; t < mention.tokens.end; ++t) {
        found = found || to_lower(without_accents(at(t).initial)) == to_lower(without_accents(c));
      }
      if (letters == 0) first = found;
      ++letters;
      shared += found;
    }
    return first && 2 * shared >= letters;
  }

  std::u16string_view text_;
  const std::vector<TextRange>& tokens_;
  const std::vector<Word>& words_;
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
                                             const std::vector<Mention>& found) {
  const std::vector<Mention> mentions = BracketedAcronyms(text, tokens, words).add_to(found);
  SpelledNames forms(text, tokens, words, mentions);
  if (!forms.any()) return mentions;
  std::vector<Mention> recognized;
  recognized.reserve(mentions.size());
  size_t next = 0;  // the first mention that is not copied yet
  for (const TokenRange sentence : layout.sentences) {
    for (int32_t token = sentence.start; token < sentence.end; ++token) {
      while (next < mentions.size() && mentions[next].tokens.end <= token) {
        recognized.push_back(mentions[next++]);
      }
      EntityType type = EntityType::organization;
      const int32_t end = forms.end_of_form(token, sentence.end, &type);
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
      recognized.push_back({form, range, type, inferred, -1});
      next = covered.last;
      token = end - 1;
    }
  }
  recognized.insert(recognized.end(), mentions.begin() + static_cast<std::ptrdiff_t>(next),
                    mentions.end());
  return recognized;
}

}  // namespace guillemet
