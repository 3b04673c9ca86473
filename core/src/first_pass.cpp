#include "first_pass.h"

#include <algorithm>

#include "article_context.h"

namespace guillemet {
namespace {

void count(uint8_t* counter) {
  if (*counter < 255) ++*counter;
}

}  // namespace

void count_votes(const std::vector<Word>& words, FirstPass* pass) {
  const auto size = static_cast<int32_t>(pass->labels.size());
  for (int32_t i = 0; i < size; ++i) {
    const Word& word = words[static_cast<size_t>(i)];
    if (!has_capital(word.shape) || word.key == 0) continue;
    count(&pass->words.at(word.key).of_label[pass->labels[static_cast<size_t>(i)]]);
  }
  for (int32_t i = 0; i < size;) {
    const int32_t start = i++;
    const uint8_t label = pass->labels[static_cast<size_t>(start)];
    if (label == outside_label || !stays_open(label)) continue;
    uint64_t hash = phrase_hash(phrase_seed, words[static_cast<size_t>(start)].key);
    while (i < size && goes_on(pass->labels[static_cast<size_t>(i)])) {
      hash = phrase_hash(hash, words[static_cast<size_t>(i++)].key);
    }
    count(&pass->phrases.at(hash).of_label[label]);
    int32_t& longest = pass->longest.at(words[static_cast<size_t>(start)].key, 0);
    longest = std::max(longest, i - start);
  }
}

}  // namespace guillemet
