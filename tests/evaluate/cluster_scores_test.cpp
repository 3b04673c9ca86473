// The scores on the worked examples of the papers that define them.
#include "cluster_scores.h"

#include <doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace guillemet {
namespace {

/// "abc de" is two clusters; each letter is a mention.
Clustering clusters(std::string_view letters) {
  Clustering clustering;
  int32_t cluster = 0;
  for (const char letter : letters) {
    if (letter == ' ') {
      ++cluster;
    } else {
      clustering.push_back({{letter, letter + 1}, cluster});
    }
  }
  return clustering;
}

struct Row {
  const char* source;
  const char* gold;
  const char* found;
  double b_precision, b_recall;
  double ceaf_precision, ceaf_recall;
};

const Row rows[] = {
    // Bagga and Baldwin 1998, figures 1 to 3; Luo 2005, table 1, has the same four answers.
    {"one error, small", "abcde fg hijkl", "abcde fghijkl", 64.0 / 84, 1, 11.0 / 12, 11.0 / 18},
    {"one error, large", "abcde fg hijkl", "abcdehijkl fg", 7.0 / 12, 1, 5.0 / 6, 5.0 / 9},
    {"all in one", "abcde fg hijkl", "abcdefghijkl", 54.0 / 144, 1, 10.0 / 17, 10.0 / 51},
    {"all apart", "abcde fg hijkl", "a b c d e f g h i j k l", 1, 3.0 / 12, 4.0 / 36, 4.0 / 9},
    // Pradhan and others 2014: mentions that only one side has.
    {"twinless", "abc defg", "ab cd fghi", 1.0 / 2, (4.0 / 3 + 1.0 / 3 + 1.0 / 4 + 1) / 7, 1.3 / 3,
     1.3 / 2},
    {"nothing found", "ab", "", 0, 0, 0, 0},
    {"nothing to find", "", "ab", 0, 0, 0, 0},
    {"the same", "ab c", "c ab", 1, 1, 1, 1},
};

TEST_CASE("cluster scores: the papers' examples") {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.source));
    ClusterScores scores;
    scores.add(clusters(row.gold), clusters(row.found));
    CHECK(scores.b_cubed.precision() == doctest::Approx(row.b_precision));
    CHECK(scores.b_cubed.recall() == doctest::Approx(row.b_recall));
    CHECK(scores.ceaf_e.precision() == doctest::Approx(row.ceaf_precision));
    CHECK(scores.ceaf_e.recall() == doctest::Approx(row.ceaf_recall));
  }
}

TEST_CASE("cluster scores: documents are summed, mentions of equal weight") {
  ClusterScores scores;
  scores.add(clusters("ab"), clusters("a b"));
  scores.add(clusters("abcdef"), clusters("abcdef"));
  CHECK(scores.b_cubed.precision() == doctest::Approx(1));
  CHECK(scores.b_cubed.recall() == doctest::Approx(7.0 / 8));
  CHECK(scores.b_cubed.f() == doctest::Approx(14.0 / 15));
  CHECK(row("B3", scores.b_cubed) ==
        "B3                     P 100.00  R  87.50  F  93.33   (gold 8, found 8)");
}

TEST_CASE("cluster scores: the mentions of both sides") {
  const Clustering shared = shared_mentions(clusters("abc de"), clusters("b d x"));
  REQUIRE(shared.size() == 2);
  CHECK(shared[0].range.start == 'b');
  CHECK(shared[1].range.start == 'd');
  CHECK(shared[0].cluster != shared[1].cluster);
}

/// Every assignment of rows to different columns: for small tables only.
double best_by_trying(const std::vector<std::vector<double>>& weights) {
  const size_t size = std::max(weights.size(), weights[0].size());
  std::vector<size_t> column(size);
  for (size_t i = 0; i < size; ++i) column[i] = i;
  double best = 0;
  do {
    double sum = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
      if (column[i] < weights[0].size()) sum += weights[i][column[i]];
    }
    best = std::max(best, sum);
  } while (std::next_permutation(column.begin(), column.end()));
  return best;
}

TEST_CASE("cluster scores: the best assignment is not the greedy one") {
  CHECK(best_assignment({}) == doctest::Approx(0));
  CHECK(best_assignment({{5, 4}, {4, 0}}) == doctest::Approx(8));
  CHECK(best_assignment({{1, 2, 3}}) == doctest::Approx(3));
  CHECK(best_assignment({{1}, {2}, {3}}) == doctest::Approx(3));
  uint32_t state = 7;
  for (int trial = 0; trial < 200; ++trial) {
    const auto next = [&](uint32_t below) {
      state = state * 1664525u + 1013904223u;
      return (state >> 16) % below;
    };
    std::vector<std::vector<double>> weights(1 + next(6));
    const size_t columns = 1 + next(6);
    for (std::vector<double>& line : weights) {
      for (size_t i = 0; i < columns; ++i) line.push_back(next(10));
    }
    CHECK(best_assignment(weights) == doctest::Approx(best_by_trying(weights)));
  }
}

}  // namespace
}  // namespace guillemet
