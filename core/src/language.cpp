#include "language.h"

namespace guillemet {
namespace {

constexpr int32_t sample_units = 20000;
// A word that only one language has counts `unique_weight`, one that all have counts next to
// nothing.
constexpr int32_t unique_weight = 840;  // divisible by 1 to 8
// One word that no other language has, or its like, and a seventh of all: an article has far more
// of its own language's words, and a text in a language that we do not know has fewer of ours.
constexpr int32_t least_unique = 1;
constexpr int32_t least_share = 7;

}  // namespace

std::string detect_language(std::u16string_view text, const std::vector<LanguageRules>& languages,
                            Breaker& words, Certainty certainty) {
  const std::u16string_view sample = text.substr(0, sample_units);
  std::vector<int64_t> scores(languages.size(), 0);
  std::vector<size_t> having;
  int64_t word_count = 0;
  words.set_text(sample);
  for (int32_t start = 0, end = words.next(); end >= 0; start = end, end = words.next()) {
    const std::u16string_view word = slice(sample, {start, end});
    int32_t position = 0;
    if (!is_letter(next_code_point(word, &position))) continue;
    ++word_count;
    // "l'homme": the part before the apostrophe is what tells.
    const size_t apostrophe = word.find_first_of(u"'\u2019");
    const std::u16string_view head =
        apostrophe == std::u16string_view::npos ? word : word.substr(0, apostrophe + 1);
    having.clear();
    for (size_t i = 0; i < languages.size(); ++i) {
      if (languages[i].lexicon.has(fold_hash(word), WordClass::function_words) ||
          (head.size() < word.size() &&
           languages[i].lexicon.has(fold_hash(head), WordClass::function_words))) {
        having.push_back(i);
      }
    }
    for (const size_t i : having) scores[i] += unique_weight / static_cast<int32_t>(having.size());
  }

  size_t best = 0;
  int64_t best_score = 0, second_score = 0;
  for (size_t i = 0; i < scores.size(); ++i) {
    if (scores[i] > best_score) {
      second_score = best_score;
      best_score = scores[i];
      best = i;
    } else if (scores[i] > second_score) {
      second_score = scores[i];
    }
  }
  const bool enough = best_score >= least_unique * unique_weight &&
                      best_score * least_share >= word_count * unique_weight;
  const bool clear = certainty == Certainty::strict ? best_score >= second_score * 2
                                                    : best_score * 10 >= second_score * 12;
  return enough && clear ? languages[best].language : "und";
}

}  // namespace guillemet
