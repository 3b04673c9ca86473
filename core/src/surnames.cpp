#include "surnames.h"

#include "hash_table.h"

namespace guillemet {
namespace {

class Surnames {
 public:
  Surnames(const std::vector<Word>& words, const Lexicon& lexicon)
      : words_(words), lexicon_(lexicon) {}

  void learn(const Mention& mention) {
    if (mention.type != EntityType::person || mention.tokens.size() < 2) return;
    const Word& last = words_[static_cast<size_t>(mention.tokens.end - 1)];
    if (!lexicon_.has(last.key, WordClass::places) &&
        !lexicon_.has(last.key, WordClass::countries)) {
      known_.at(last.key, true);
    }
  }
  bool has(int32_t token) {
    const Word& word = words_[static_cast<size_t>(token)];
    return (word.shape == Shape::capitalized || word.shape == Shape::mixed) &&
           known_.find(word.key) != nullptr;
  }
  /// A word that the tagger passed over: surer where the lexicon has no other use for it.
  bool stands_for_itself(int32_t token, const Layout& layout) {
    const auto is_name = [&](int32_t t) {
      const Word& word = words_[static_cast<size_t>(t)];
      return word.shape == Shape::capitalized || word.shape == Shape::upper ||
             word.shape == Shape::mixed || word.shape == Shape::digits || word.initial == U'-' ||
             is_in(word.classes, WordClass::legal_forms);
    };
    const auto sentence = static_cast<size_t>(layout.sentence_of_token[static_cast<size_t>(token)]);
    const TokenRange rows = layout.sentences[sentence];
    const uint64_t classes = words_[static_cast<size_t>(token)].classes;
    // "Roux Frères" and "Pont Neuf" are names of something else; "Rose" may be a flower.
    return has(token) && !is_in(classes, WordClass::common_words) &&
           !is_in(classes, WordClass::function_words) &&
           !words_[static_cast<size_t>(token)].first &&
           (token == rows.start || !is_name(token - 1) ||
            words_[static_cast<size_t>(token - 1)].first) &&
           (token + 1 >= rows.end || !is_name(token + 1));
  }

 private:
  const std::vector<Word>& words_;
  const Lexicon& lexicon_;
  HashTable<bool> known_;
};

constexpr float inferred = 0.6F;

}  // namespace

std::vector<Mention> recognize_surnames(const std::vector<TextRange>& tokens,
                                        const std::vector<Word>& words, const Layout& layout,
                                        const std::vector<Mention>& mentions,
                                        const Lexicon& lexicon) {
  Surnames surnames(words, lexicon);
  for (const Mention& mention : mentions) surnames.learn(mention);

  std::vector<Mention> recognized;
  recognized.reserve(mentions.size());
  int32_t token = 0;
  const auto read_until = [&](int32_t end) {
    for (; token < end; ++token) {
      if (!surnames.stands_for_itself(token, layout)) continue;
      recognized.push_back({{token, token + 1},
                            tokens[static_cast<size_t>(token)],
                            EntityType::person,
                            inferred,
                            -1});
    }
  };
  for (Mention mention : mentions) {
    read_until(mention.tokens.start);
    token = mention.tokens.end;
    const bool other = mention.type == EntityType::organization ||
                       mention.type == EntityType::location || mention.type == EntityType::product;
    if (other && mention.tokens.size() == 1 && surnames.has(mention.tokens.start)) {
      mention.type = EntityType::person;
    }
    recognized.push_back(mention);
  }
  read_until(static_cast<int32_t>(words.size()));
  return recognized;
}

}  // namespace guillemet
