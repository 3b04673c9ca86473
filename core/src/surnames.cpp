#include "surnames.h"

#include "hash_table.h"
#include "word_classes.h"

namespace guillemet {
namespace {

class Surnames {
 public:
  explicit Surnames(const std::vector<Word>& words) : words_(words) {}

  void learn(const Mention& mention) {
    if (mention.type == EntityType::organization && mention.tokens.size() > 1) {
      for (int32_t i = mention.tokens.start; i < mention.tokens.end; ++i) {
        in_company_.at(words_[static_cast<size_t>(i)].key, true);
      }
    }
    if (mention.type != EntityType::person || mention.tokens.size() < 2) return;
    learn_word(mention.tokens.end - 1);
    if (is_in(words_[static_cast<size_t>(mention.tokens.start)].classes, WordClass::given_names)) {
      learn_word(mention.tokens.start);
    }
  }
  bool has(int32_t token) {
    const Word& word = words_[static_cast<size_t>(token)];
    return (word.shape == Shape::capitalized || word.shape == Shape::mixed) &&
           known_.find(word.key) != nullptr;
  }
  /// What a lone surname means: the person, whatever the tagger saw, but in an article about
  /// "Roux & Fils" too what the word before it tells, else what the tagger saw.
  EntityType meaning(int32_t token, EntityType seen) {
    if (!has(token)) return seen;
    const bool company = in_company_.find(words_[static_cast<size_t>(token)].key) != nullptr;
    if (!company) return EntityType::person;
    if (stands_before(token, WordClass::person_titles)) return EntityType::person;
    // "le groupe Roux", "le groupe agroalimentaire Roux"
    const bool described =
        token > 1 && words_[static_cast<size_t>(token - 1)].shape == Shape::lower &&
        (words_[static_cast<size_t>(token - 1)].classes & bit(WordClass::prepositions)) == 0 &&
        stands_before(token - 1, WordClass::organization_words);
    const bool announced = described || stands_before(token, WordClass::organization_words);
    return announced ? EntityType::organization : seen;
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
  void learn_word(int32_t token) {
    constexpr uint64_t places = bit(WordClass::places) | bit(WordClass::countries);
    const Word& word = words_[static_cast<size_t>(token)];
    if ((word.classes & places) == 0) known_.at(word.key, true);
  }
  bool stands_before(int32_t token, WordClass word_class) const {
    return token > 0 && is_in(words_[static_cast<size_t>(token - 1)].classes, word_class);
  }

  const std::vector<Word>& words_;
  HashTable<bool> known_;
  HashTable<bool> in_company_;  // words of organizations' longer names
};

constexpr float inferred = 0.6F;

}  // namespace

std::vector<Mention> recognize_surnames(const std::vector<TextRange>& tokens,
                                        const std::vector<Word>& words, const Layout& layout,
                                        const std::vector<Mention>& mentions) {
  Surnames surnames(words);
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
    if (mention.type < EntityType::event && mention.tokens.size() == 1) {
      mention.type = surnames.meaning(mention.tokens.start, mention.type);
    }
    recognized.push_back(mention);
  }
  read_until(static_cast<int32_t>(words.size()));
  return recognized;
}

}  // namespace guillemet
