#include "shortenings.h"

#include "unicode.h"

namespace guillemet {
namespace {

constexpr size_t longest_beginning = 6;

constexpr uint64_t country_classes = bit(WordClass::countries) | bit(WordClass::demonyms);

uint64_t classes_of(uint64_t fold, const Lexicon& lexicon) {
  const Lexicon::Entry* entry = lexicon.find_word(fold);
  return entry != nullptr ? entry->classes : 0;
}

/// "Systems", "Group": a company's name often stands without it.
bool is_tail(uint64_t fold, const Lexicon& lexicon) {
  constexpr uint64_t tails = bit(WordClass::legal_forms) | bit(WordClass::organization_words);
  return (classes_of(fold, lexicon) & tails) != 0;
}

void find_company_shortenings(const NameMention& mention, const Lexicon& lexicon,
                              std::vector<uint64_t>* keys) {
  const std::vector<NameWord>& words = mention.name.words;
  size_t start = 0;
  // Not "Union africaine" of "Commission de l'Union africaine".
  if (lexicon.has(words[0].fold, WordClass::organization_words) &&
      !lexicon.has(words[1].fold, WordClass::acronym_stops)) {
    start = 1;
    keys->push_back(words_key(words, start, words.size()));
  }
  size_t end = words.size();
  while (end > start + 1 && is_tail(words[end - 1].fold, lexicon)) --end;
  if (end < words.size()) keys->push_back(words_key(words, start, end));
}

/// "Aix" of "Aix-en-Provence", "Stratford" of "Stratford-upon-Avon".
void find_town_shortening(const NameMention& mention, const Lexicon& lexicon,
                          std::vector<uint64_t>* keys) {
  const std::vector<NameWord>& words = mention.name.words;
  for (size_t i = 1; i + 1 < words.size(); ++i) {
    const Lexicon::Entry* entry = lexicon.find_word(words[i].fold);
    if (entry == nullptr || !is_in(entry->classes, WordClass::prepositions)) continue;
    // Not "Pas" of "Pas-de-Calais".
    if (lexicon.attribute(*entry, WordClass::prepositions).empty()) {
      keys->push_back(words_key(words, 0, i));
    }
    return;
  }
}

bool is_capitalized(std::u16string_view text, const NameWord& word) {
  int32_t at = word.range.start;
  return is_upper(next_code_point(text, &at));
}

}  // namespace

void find_usual_shortenings(const NameMention& mention, const Lexicon& lexicon,
                            std::vector<uint64_t>* keys) {
  const std::vector<NameWord>& words = mention.name.words;
  if (words.size() < 2) return;
  if (mention.type == EntityType::organization) find_company_shortenings(mention, lexicon, keys);
  if (mention.type == EntityType::location) {
    find_town_shortening(mention, lexicon, keys);
    // "Hibalo" of "Mount Hibalo", but not "Victoria" of "Lake Victoria".
    const bool named_alone = words.size() == 2 &&
                             lexicon.has(words[0].fold, WordClass::place_words) &&
                             !lexicon.has(words[1].fold, WordClass::acronym_stops);
    constexpr uint64_t others = bit(WordClass::places) | bit(WordClass::given_names) |
                                bit(WordClass::surnames) | country_classes;
    if (named_alone && (classes_of(words[1].fold, lexicon) & others) == 0) {
      keys->push_back(words_key(words, 1, 2));
    }
    // "Little Owl" of "Little Owl River", but not "Mexico" of "Mexico City".
    const bool place = words.size() == 2 && (classes_of(words[0].fold, lexicon) &
                                             (country_classes | bit(WordClass::places))) != 0;
    if (!place && lexicon.has(words.back().fold, WordClass::place_words)) {
      keys->push_back(words_key(words, 0, words.size() - 1));
    }
  }
  if (mention.type == EntityType::event) {
    for (size_t end = 1; end < words.size() && end <= longest_beginning; ++end) {
      keys->push_back(words_key(words, 0, end));
    }
    // "Goncourt" of "prix Goncourt".
    const bool announced = lexicon.has(words[0].fold, WordClass::event_words) &&
                           !lexicon.has(words[1].fold, WordClass::acronym_stops);
    if (announced) keys->push_back(words_key(words, 1, words.size()));
  }
}

void find_later_shortenings(std::u16string_view text, const NameMention& mention,
                            const Lexicon& lexicon, std::vector<uint64_t>* keys) {
  const std::vector<NameWord>& words = mention.name.words;
  const bool company = mention.type == EntityType::organization;
  if (words.size() < 2 || mention.acronym || !(company || mention.type == EntityType::product)) {
    return;
  }
  const size_t longest = words.size() < longest_beginning ? words.size() : longest_beginning;
  for (size_t end = 1; company && end < longest; ++end) {
    const uint64_t rest = classes_of(words[end].fold, lexicon);
    const bool place = (rest & country_classes) != 0;
    const bool stop = lexicon.has(words[end - 1].fold, WordClass::acronym_stops);
    if (!place && !stop && is_capitalized(text, words[0])) {
      keys->push_back(words_key(words, 0, end));
    }
  }
  for (size_t start = words.size() - 1; start > 0 && words.size() - start < longest; --start) {
    const bool complement = lexicon.has(words[start - 1].fold, WordClass::acronym_stops);
    if (!complement && is_capitalized(text, words[start]))
      keys->push_back(words_key(words, start, words.size()));
  }
}

uint64_t place_at_end(const NameMention& mention, const Lexicon& lexicon) {
  const std::vector<NameWord>& words = mention.name.words;
  if (mention.type != EntityType::organization || words.size() < 2) return 0;
  const uint64_t classes = classes_of(words.back().fold, lexicon);
  const bool city = is_in(classes, WordClass::places) && !is_in(classes, WordClass::countries);
  return city ? words_key(words, words.size() - 1, words.size()) : 0;
}

bool is_name_of_country(const NameMention& mention, const Lexicon& lexicon) {
  return mention.name.words.size() == 1 &&
         (classes_of(mention.name.words[0].fold, lexicon) & country_classes) != 0;
}

bool stands_for_itself(const NameMention& mention, const Lexicon& lexicon) {
  return is_name_of_country(mention, lexicon) ||
         (mention.name.words.size() == 1 &&
          lexicon.has(mention.name.words[0].fold, WordClass::companies));
}

}  // namespace guillemet
