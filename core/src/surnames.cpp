#include "surnames.h"

#include "hash_table.h"

namespace guillemet {

std::vector<Mention> recognize_surnames(const std::vector<Word>& words,
                                        const std::vector<Mention>& mentions,
                                        const Lexicon& lexicon) {
  const auto word = [&](int32_t token) -> const Word& { return words[static_cast<size_t>(token)]; };
  HashTable<bool> surnames;
  for (const Mention& mention : mentions) {
    if (mention.type == EntityType::person && mention.tokens.size() > 1) {
      surnames.at(word(mention.tokens.end - 1).key, true);
    }
  }
  std::vector<Mention> recognized = mentions;
  for (Mention& mention : recognized) {
    const bool name = mention.type == EntityType::organization ||
                      mention.type == EntityType::location || mention.type == EntityType::product;
    if (!name || mention.tokens.size() != 1) continue;
    const Word& lone = word(mention.tokens.start);
    if (lone.shape != Shape::upper && surnames.find(lone.key) != nullptr &&
        !lexicon.has(lone.key, WordClass::places) && !lexicon.has(lone.key, WordClass::countries)) {
      mention.type = EntityType::person;
    }
  }
  return recognized;
}

}  // namespace guillemet
