#include "renamings.h"

#include <algorithm>

#include "unicode.h"

namespace guillemet {
namespace {

constexpr int32_t longest_link = 9;  // tokens between two names

class Renamings {
 public:
  Renamings(std::u16string_view text, const std::vector<TextRange>& tokens,
            const std::vector<Word>& words, const Lexicon& lexicon)
      : text_(text), tokens_(tokens), words_(words), lexicon_(lexicon) {}

  /// Whether only a renaming phrase stands between the two: ", dit", "(alias", "surnommé «".
  bool link(const Mention& a, const Mention& b) const {
    const int32_t end = b.tokens.start;
    if (end - a.tokens.end > longest_link) return false;
    for (int32_t at = a.tokens.end; at <= end; ++at) {
      if (word(at).first) return false;
    }
    int32_t at = a.tokens.end;
    if (at < end && (is_sign(at, u',') || is_sign(at, u'('))) ++at;
    const Lexicon::Match phrase = lexicon_.longest(words_, at, end, WordClass::renaming_words);
    if (phrase.length == 0) return false;
    at += phrase.length;
    while (at < end && is_in(word(at).classes, WordClass::determiners)) ++at;
    if (at < end && is_opener(at)) ++at;
    while (at < end && is_in(word(at).classes, WordClass::determiners)) ++at;
    return at == end;
  }

  /// "A and B" share what follows: "known as the Cs".
  bool coordinate(const Mention& a, const Mention& b) const {
    return b.tokens.start == a.tokens.end + 1 &&
           is_in(word(a.tokens.end).classes, WordClass::conjunctions);
  }

  /// "De son vrai nom A, B".
  bool introduce(const Mention& a, const Mention& b) const {
    if (b.tokens.start != a.tokens.end + 1 || !is_sign(a.tokens.end, u',')) return false;
    for (int32_t at = std::max(0, a.tokens.start - longest_link); at < a.tokens.start; ++at) {
      const Lexicon::Match phrase =
          lexicon_.longest(words_, at, a.tokens.start, WordClass::renaming_words);
      if (phrase.length > 0 && at + phrase.length == a.tokens.start &&
          lexicon_.attribute(*phrase.entry, WordClass::renaming_words) == "first") {
        return true;
      }
    }
    return false;
  }

 private:
  const Word& word(int32_t token) const { return words_[static_cast<size_t>(token)]; }
  bool is_sign(int32_t token, char16_t sign) const {
    const std::u16string_view own = slice(text_, tokens_[static_cast<size_t>(token)]);
    return own.size() == 1 && own[0] == sign;
  }
  bool is_opener(int32_t token) const {
    constexpr std::u16string_view openers = u"\"'«“‘„‹";
    const std::u16string_view own = slice(text_, tokens_[static_cast<size_t>(token)]);
    return own.size() == 1 && openers.find(own[0]) != std::u16string_view::npos;
  }

  std::u16string_view text_;
  const std::vector<TextRange>& tokens_;
  const std::vector<Word>& words_;
  const Lexicon& lexicon_;
};

/// For each group, whether all its mentions are spelled alike.
class GroupSpellings {
 public:
  explicit GroupSpellings(const std::vector<NameMention>& names) {
    for (const NameMention& name : names) {
      if (name.group < 0) continue;
      const auto group = static_cast<size_t>(name.group);
      if (group >= groups_.size()) groups_.resize(group + 1);
      Group& own = groups_[group];
      own.one = own.one && (!own.seen || own.spelling == name.spelling);
      own.seen = true;
      own.spelling = name.spelling;
    }
  }
  /// Whether the name stands for its group by itself, and was not merely taken for a part of it.
  bool is_itself(const NameMention& name) const {
    return name.group >= 0 &&
           (name.name.words.size() > 1 || groups_[static_cast<size_t>(name.group)].one);
  }

 private:
  struct Group {
    bool seen = false;
    bool one = true;
    uint64_t spelling = 0;
  };
  std::vector<Group> groups_;
};

int32_t root_of(std::vector<int32_t>* parents, int32_t group) {
  int32_t root = group;
  while ((*parents)[static_cast<size_t>(root)] != root) {
    int32_t& parent = (*parents)[static_cast<size_t>(root)];
    parent = (*parents)[static_cast<size_t>(parent)];
    root = parent;
  }
  return root;
}

}  // namespace

void join_renamed(std::u16string_view text, const std::vector<TextRange>& tokens,
                  const std::vector<Word>& words, const std::vector<Mention>& mentions,
                  const Lexicon& lexicon, std::vector<NameMention>* names) {
  const Renamings renamings(text, tokens, words, lexicon);
  const GroupSpellings spellings(*names);
  std::vector<int32_t> parents;
  for (const NameMention& name : *names) {
    while (static_cast<int32_t>(parents.size()) <= name.group) {
      parents.push_back(static_cast<int32_t>(parents.size()));
    }
  }
  for (size_t i = 0; i + 1 < names->size(); ++i) {
    const NameMention& a = (*names)[i];
    const NameMention& b = (*names)[i + 1];
    if (!spellings.is_itself(a) || !spellings.is_itself(b)) continue;
    // "Jean Roux, ex-Veltro" is no renaming.
    if ((a.type == EntityType::person) != (b.type == EntityType::person)) continue;
    const Mention& first = mentions[static_cast<size_t>(a.row)];
    const Mention& second = mentions[static_cast<size_t>(b.row)];
    const bool shared =
        i > 0 && renamings.coordinate(mentions[static_cast<size_t>((*names)[i - 1].row)], first);
    const bool linked = !shared && renamings.link(first, second);
    if (!linked && !renamings.introduce(first, second)) continue;
    const int32_t one = root_of(&parents, a.group);
    const int32_t other = root_of(&parents, b.group);
    parents[static_cast<size_t>(std::max(one, other))] = std::min(one, other);
  }
  for (NameMention& name : *names) {
    if (name.group >= 0) name.group = root_of(&parents, name.group);
  }
}

}  // namespace guillemet
