// The caches of feature scores against the sums without them.
#include "part_scores.h"

#include <random>

#include "article_context.h"
#include "fixture.h"
#include "values.h"

namespace guillemet {
namespace {

/// Sentences of few words, of all kinds and in all orders: whatever makes up a key comes with
/// everything else.
std::string shuffled_text(const std::vector<std::string_view>& words, uint32_t seed) {
  std::mt19937 random(seed);
  std::string text;
  for (int sentence = 0; sentence < 120; ++sentence) {
    const uint32_t length = 1 + static_cast<uint32_t>(random()) % 14;
    for (uint32_t i = 0; i < length; ++i) {
      text += words[random() % words.size()];
      text += i + 1 < length ? " " : ".\n\n";
    }
  }
  return text;
}

}  // namespace

TEST_CASE("kept scores are those that the features have") {
  struct Row {
    const char* language;
    std::vector<std::string_view> words;
  };
  const Row rows[] = {
      {"fr",
       {"Marie",
        "MARIE",
        "marie",
        "Paris",
        "PARIS",
        "le",
        "Le",
        "LE",
        "de",
        "ministre",
        "l'Élysée",
        "L’ELYSEE",
        "société",
        "SOCIETE",
        "Société",
        "générale",
        "2024",
        "14",
        "h30",
        "mardi",
        "MARDI",
        "(ONU)",
        "Organisation des Nations unies",
        "«",
        "»",
        "3,5 %",
        "Jean-Luc"}},
      {"en",
       {"London", "LONDON", "london", "the",       "The",       "THE",  "of",      "Bank", "BANK",
        "bank",   "iPhone", "IPhone", "president", "President", "May",  "may",     "MAY",  "$3bn",
        "“",      "”",      "U.S.",   "O'Neill",   "O’Neill",   "2024", "10 a.m.", "Inc."}},
  };
  for (const Row& row : rows) {
    const Pack::Contents& known = test::pack_of(row.language)->contents();
    for (uint32_t seed = 1; seed <= 3; ++seed) {
      CAPTURE(row.language);
      CAPTURE(seed);
      const test::Article article(shuffled_text(row.words, seed), row.language);
      const ArticleContext context = read_article(article.words, article.layout);
      std::vector<ValueMention> values;
      find_values(article.text, article.tokens, article.words, article.layout, 0,
                  static_cast<int32_t>(article.layout.sentences.size()), known.lexicon, {},
                  &values);
      const FeatureInput input{article.text,  article.tokens, article.words,
                               known.lexicon, values,         context};
      Features features;
      PartScores parts(known.tagger, static_cast<int32_t>(article.tokens.size()));
      for (const TokenRange sentence : article.layout.sentences) {
        features.look_at(input, sentence);
        for (int32_t i = 0; i < sentence.size(); ++i) {
          std::array<uint32_t, Features::max_count> hashes;
          TaggerModel::Scores expected{};
          known.tagger.add(hashes.data(), features.write(i, hashes.data()), &expected);
          TaggerModel::Scores scores;
          parts.sum(features, i, &scores);
          known.tagger.add(hashes.data(), features.write_rest(i, hashes.data()), &scores);
          CAPTURE(i);
          for (int32_t label = 0; label < known.tagger.label_count(); ++label) {
            REQUIRE(scores[static_cast<size_t>(label)] == expected[static_cast<size_t>(label)]);
          }
        }
      }
    }
  }
}

}  // namespace guillemet
