// The decoder against every sequence of labels that there is.
#include "decoder.h"

#include <algorithm>
#include <limits>
#include <random>

#include "model_fixture.h"

namespace guillemet {
namespace {

constexpr EntityType all_types[] = {EntityType::person, EntityType::organization,
                                    EntityType::location};

/// Whether mentions in it are whole, and begin and end in it.
bool is_whole(const std::vector<uint8_t>& labels) {
  for (size_t i = 0; i < labels.size(); ++i) {
    if (!may_follow(i == 0 ? outside_label : labels[i - 1], labels[i])) return false;
  }
  return labels.empty() || !stays_open(labels.back());
}

int32_t score_of(const TaggerModel& model, const std::vector<int16_t>& emissions,
                 const std::vector<uint8_t>& labels) {
  int32_t score = 0;
  for (size_t i = 0; i < labels.size(); ++i) {
    score += i == 0 ? model.first(labels[0]) : model.transition(labels[i - 1], labels[i]);
    score += emissions[i * static_cast<size_t>(model.label_count()) + labels[i]];
  }
  return score;
}

/// The best score of a whole sequence, by trying all.
int32_t best_by_trying(const TaggerModel& model, const std::vector<int16_t>& emissions,
                       size_t size) {
  const auto label_count = static_cast<uint8_t>(model.label_count());
  std::vector<uint8_t> labels(size, 0);
  int32_t best = std::numeric_limits<int32_t>::min();
  while (true) {
    if (is_whole(labels)) best = std::max(best, score_of(model, emissions, labels));
    size_t digit = 0;
    while (digit < size && ++labels[digit] == label_count) labels[digit++] = 0;
    if (digit == size) return best;
  }
}

std::vector<int16_t> random_scores(size_t count, int32_t most, std::mt19937* random) {
  std::vector<int16_t> scores(count);
  for (int16_t& score : scores) {
    score = static_cast<int16_t>(
        static_cast<int32_t>((*random)() % (2 * static_cast<uint32_t>(most) + 1)) - most);
  }
  return scores;
}

}  // namespace

TEST_CASE("the decoder finds the best of all label sequences") {
  struct Row {
    const char* name;
    size_t types;
    size_t longest;
    int32_t emission;  // scores are from -this to this
    int32_t chain;
    int trials;  // of each seed and length
  };
  const Row rows[] = {
      {"one type", 1, 6, 40, 40, 12},
      {"two types", 2, 4, 40, 40, 12},
      {"three types", 3, 3, 40, 40, 12},
      {"what follows what decides", 2, 4, 4, 400, 12},
      {"what follows what hardly counts", 2, 4, 4000, 4, 12},
      {"many of the same score", 2, 4, 1, 1, 12},
      {"all of the same score", 2, 4, 0, 0, 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const std::vector<EntityType> types(all_types, all_types + row.types);
    const size_t label_count = 1 + 4 * row.types;
    for (const uint32_t seed : {1u, 20u, 300u}) {
      CAPTURE(seed);
      std::mt19937 random(seed);
      const TaggerModel model =
          test::model_of(types, random_scores(label_count, row.chain, &random),
                         random_scores(label_count * label_count, row.chain, &random));
      Decoder decoder(model);  // one for all: what it keeps must not show
      for (size_t size = row.longest; size > 0; --size) {
        for (int trial = 0; trial < row.trials; ++trial) {
          const std::vector<int16_t> emissions =
              random_scores(size * label_count, row.emission, &random);
          const std::vector<uint8_t> labels =
              decoder.decode(emissions.data(), static_cast<int32_t>(size));
          REQUIRE(labels.size() == size);
          REQUIRE(is_whole(labels));
          REQUIRE(score_of(model, emissions, labels) == best_by_trying(model, emissions, size));
        }
      }
    }
  }
}

TEST_CASE("the decoder gives no labels for no tokens, and the same labels again") {
  std::mt19937 random(7);
  const TaggerModel model =
      test::model_of({EntityType::person, EntityType::event}, {}, random_scores(81, 20, &random));
  Decoder decoder(model);
  CHECK(decoder.decode(nullptr, 0).empty());
  const std::vector<int16_t> emissions = random_scores(200 * 9, 60, &random);
  const std::vector<uint8_t> once = decoder.decode(emissions.data(), 200);
  CHECK(is_whole(once));
  decoder.decode(emissions.data(), 3);
  CHECK(decoder.decode(emissions.data(), 200) == once);
  CHECK(Decoder(model).decode(emissions.data(), 200) == once);
}

TEST_CASE("margins are how far a name's label lies above those of other types, and of none") {
  // Of each of two tokens: outside, then begin, inside, end, single of a person and of a place.
  struct Row {
    const char* name;
    std::vector<int16_t> emissions;
    std::vector<uint8_t> labels;
    std::vector<int32_t> margins;
  };
  const Row rows[] = {
      {"two names alone", {0, 0, 0, 0, 9, 0, 0, 0, 4, 3, 0, 0, 0, 1, 0, 0, 0, 8}, {4, 8}, {5, 5}},
      {"labels of its own type do not count",
       {1, 9, 8, 8, 8, 0, 0, 0, 2, 2, 8, 8, 9, 8, 3, 0, 0, 0},
       {1, 3},
       {7, 6}},
      {"nothing is no name",
       {9, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0},
       {1, 3},
       {-1, 9}},
      {"below another type, which cannot be whole",
       {0, 0, 0, 0, 5, 7, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, -9, 0},
       {4, 4},
       {-2, 6}},
  };
  const TaggerModel model = test::model_of({EntityType::person, EntityType::location});
  Decoder decoder(model);
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(decoder.decode(row.emissions.data(), 2) == row.labels);
    for (int32_t i = 0; i < 2; ++i) CHECK(decoder.margin(i) == row.margins[static_cast<size_t>(i)]);
  }
}

}  // namespace guillemet
