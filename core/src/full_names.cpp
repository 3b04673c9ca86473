#include "full_names.h"

#include <algorithm>

#include "mentions.h"
#include "word_classes.h"

namespace guillemet {
namespace {

/// As sure as the other rules for names; a model is surer.
constexpr float inferred = 0.6F;
constexpr int32_t longest_name = 6;  // tokens

class FullNames {
 public:
  explicit FullNames(const std::vector<Word>& words) : words_(words) {}

  /// End of the name that begins at `start` of the sentence in `rows`, or `start`.
  int32_t end_at(int32_t start, TokenRange rows) const {
    const int32_t end = full_name_end(start, rows.end);
    // "el alcalde de Soria" is no name, "Inés de Soria" is one.
    const bool titled =
        start > rows.start && is(start - 1, WordClass::person_titles) && is_name(start);
    return end > start || !titled ? end : surname_end(start, rows.end);
  }

 private:
  int32_t full_name_end(int32_t start, int32_t end) const {
    if (!is_given_name(start)) return start;
    int32_t given = start + 1;
    while (given < end && is_given_name(given)) ++given;
    const int32_t surname = surname_end(given, end);
    // "Rosa Martín": what may be a given name is the surname where nothing else is.
    return surname > given ? surname : given > start + 1 ? given : start;
  }

  /// End of the surname that begins at `start`, with the particles before and inside it.
  int32_t surname_end(int32_t start, int32_t end) const {
    int32_t last = start;
    for (int32_t i = start; i < std::min(end, start + longest_name); ++i) {
      if (is_name(i)) {
        last = i + 1;
      } else if (!is(i, WordClass::name_particles) && !joins(i, end)) {
        break;
      }
    }
    return last;
  }

  bool is(int32_t i, WordClass word_class) const {
    return is_in(words_[static_cast<size_t>(i)].classes, word_class);
  }
  bool is_given_name(int32_t i) const {
    return words_[static_cast<size_t>(i)].shape == Shape::capitalized &&
           is(i, WordClass::given_names);
  }
  bool is_name(int32_t i) const {
    constexpr uint64_t others =
        bit(WordClass::functions) | bit(WordClass::person_titles) | bit(WordClass::determiners) |
        bit(WordClass::pronouns) | bit(WordClass::prepositions) | bit(WordClass::conjunctions) |
        bit(WordClass::organization_words) | bit(WordClass::auxiliaries) | bit(WordClass::adverbs) |
        bit(WordClass::months) | bit(WordClass::weekdays);
    const Word& word = words_[static_cast<size_t>(i)];
    const bool capitalized = word.shape == Shape::capitalized || word.shape == Shape::mixed;
    return capitalized && (word.classes & others) == 0 && !word.first;
  }
  /// A hyphen inside a double name: Müller-Lüdenscheid.
  bool joins(int32_t i, int32_t end) const {
    const Word& word = words_[static_cast<size_t>(i)];
    return word.shape == Shape::punctuation && word.initial == U'-' && word.joined && i + 1 < end &&
           words_[static_cast<size_t>(i + 1)].joined;
  }

  const std::vector<Word>& words_;
};

}  // namespace

std::vector<Mention> recognize_full_names(const std::vector<TextRange>& tokens,
                                          const std::vector<Word>& words, const Layout& layout,
                                          const std::vector<Mention>& mentions) {
  const FullNames names(words);
  std::vector<Mention> found;
  for (const TokenRange rows : layout.sentences) {
    int32_t i = rows.start;
    while (i < rows.end) {
      const int32_t end = names.end_at(i, rows);
      if (end > i) {
        const TextRange range = {tokens[static_cast<size_t>(i)].start,
                                 tokens[static_cast<size_t>(end - 1)].end};
        found.push_back({{i, end}, range, EntityType::person, inferred, -1});
      }
      i = std::max(end, i + 1);
    }
  }
  return merge_mentions(mentions, found);
}

}  // namespace guillemet
