#include "cluster_scores.h"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <map>
#include <utility>

namespace guillemet {
namespace {

using Edges = std::pair<int32_t, int32_t>;

Edges edges_of(const ClusterMention& mention) { return {mention.range.start, mention.range.end}; }

/// Clusters numbered from 0, and how many mentions two of them share.
struct Overlap {
  std::vector<int64_t> gold_size;
  std::vector<int64_t> found_size;
  std::map<std::pair<size_t, size_t>, int64_t> shared;

  Overlap(const Clustering& gold, const Clustering& found) {
    std::map<int32_t, size_t> gold_row;
    std::map<int32_t, size_t> found_row;
    std::map<Edges, size_t> gold_at;
    for (const ClusterMention& mention : gold) {
      const size_t row = gold_row.try_emplace(mention.cluster, gold_row.size()).first->second;
      gold_size.resize(gold_row.size());
      ++gold_size[row];
      gold_at[edges_of(mention)] = row;
    }
    for (const ClusterMention& mention : found) {
      const size_t row = found_row.try_emplace(mention.cluster, found_row.size()).first->second;
      found_size.resize(found_row.size());
      ++found_size[row];
      const auto both = gold_at.find(edges_of(mention));
      if (both != gold_at.end()) ++shared[{both->second, row}];
    }
  }
};

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

}  // namespace

double ClusterScore::precision() const { return ratio(right_of_found, static_cast<double>(found)); }
double ClusterScore::recall() const { return ratio(right_of_gold, static_cast<double>(gold)); }
double ClusterScore::f() const { return ratio(2 * precision() * recall(), precision() + recall()); }

void ClusterScores::add(const Clustering& gold, const Clustering& found) {
  const Overlap overlap(gold, found);
  b_cubed.gold += static_cast<int64_t>(gold.size());
  b_cubed.found += static_cast<int64_t>(found.size());
  ceaf_e.gold += static_cast<int64_t>(overlap.gold_size.size());
  ceaf_e.found += static_cast<int64_t>(overlap.found_size.size());
  std::vector<std::vector<double>> similarity(overlap.gold_size.size(),
                                              std::vector<double>(overlap.found_size.size()));
  for (const auto& [clusters, count] : overlap.shared) {
    const auto gold_size = static_cast<double>(overlap.gold_size[clusters.first]);
    const auto found_size = static_cast<double>(overlap.found_size[clusters.second]);
    const auto both = static_cast<double>(count);
    // Each of the shared mentions has this share of its cluster in the other.
    b_cubed.right_of_gold += both * both / gold_size;
    b_cubed.right_of_found += both * both / found_size;
    similarity[clusters.first][clusters.second] = 2 * both / (gold_size + found_size);
  }
  const double best = best_assignment(similarity);
  ceaf_e.right_of_gold += best;
  ceaf_e.right_of_found += best;
}

Clustering shared_mentions(const Clustering& some, const Clustering& others) {
  std::map<Edges, bool> known;
  for (const ClusterMention& mention : others) known[edges_of(mention)] = true;
  Clustering shared;
  for (const ClusterMention& mention : some) {
    if (known.count(edges_of(mention)) != 0) shared.push_back(mention);
  }
  return shared;
}

// Rows are assigned one after another, each by the cheapest augmenting path under potentials that
// keep every reduced cost at 0 or above; the cost is the negated weight. Rows and columns count
// from 1, and column 0 stands for the row that is being assigned.
double best_assignment(const std::vector<std::vector<double>>& weights) {
  if (weights.empty() || weights[0].empty()) return 0;
  const size_t rows = weights.size();
  const size_t columns = weights[0].size();
  const size_t size = std::max(rows, columns);  // missing rows and columns weigh nothing
  const auto cost = [&](size_t row, size_t column) {
    return row <= rows && column <= columns ? -weights[row - 1][column - 1] : 0.0;
  };
  std::vector<double> row_potential(size + 1);
  std::vector<double> column_potential(size + 1);
  std::vector<size_t> row_of(size + 1);
  for (size_t assigned = 1; assigned <= size; ++assigned) {
    std::vector<double> distance(size + 1, std::numeric_limits<double>::infinity());
    std::vector<size_t> before(size + 1);
    std::vector<bool> done(size + 1);
    size_t column = 0;
    row_of[0] = assigned;
    do {
      done[column] = true;
      const size_t row = row_of[column];
      size_t nearest = 0;
      double step = std::numeric_limits<double>::infinity();
      for (size_t next = 1; next <= size; ++next) {
        if (done[next]) continue;
        const double reduced = cost(row, next) - row_potential[row] - column_potential[next];
        if (reduced < distance[next]) {
          distance[next] = reduced;
          before[next] = column;
        }
        if (distance[next] < step) {
          step = distance[next];
          nearest = next;
        }
      }
      for (size_t i = 0; i <= size; ++i) {
        if (done[i]) {
          row_potential[row_of[i]] += step;
          column_potential[i] -= step;
        } else {
          distance[i] -= step;
        }
      }
      column = nearest;
    } while (row_of[column] != 0);
    for (; column != 0; column = before[column]) row_of[column] = row_of[before[column]];
  }
  double sum = 0;
  for (size_t column = 1; column <= columns; ++column) sum -= cost(row_of[column], column);
  return sum;
}

std::string row(const std::string& name, const ClusterScore& score) {
  char line[160];
  std::snprintf(line, sizeof line, "%-22s P %6.2f  R %6.2f  F %6.2f   (gold %lld, found %lld)",
                name.c_str(), 100 * score.precision(), 100 * score.recall(), 100 * score.f(),
                static_cast<long long>(score.gold), static_cast<long long>(score.found));
  return line;
}

}  // namespace guillemet
