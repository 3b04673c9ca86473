// Scores of one partition of mentions against another.
//
// B³ (Bagga and Baldwin 1998) asks for each mention how much of its own cluster is in the other
// side's cluster of that mention. CEAF-e (Luo 2005) pairs clusters one to one so that the sum of
// their similarities is the greatest; the similarity is his phi 4, twice the shared mentions over
// the mentions of both.
//
// A mention that one side lacks follows the reference scorer of CoNLL (Pradhan and others 2014):
// nothing is added to either side or taken from it. A mention of the gold that was not found counts
// 0 for recall, and is missing from what its cluster's others share; one that is not in the gold
// does the same to precision.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "guillemet/analysis.h"

namespace guillemet {

struct ClusterMention {
  TextRange range;
  int32_t cluster = 0;
};
/// One document's mentions: each range once.
using Clustering = std::vector<ClusterMention>;

/// Sums over documents. Of B³ the whole is a number of mentions, of CEAF-e of clusters.
struct ClusterScore {
  double right_of_gold = 0;
  double right_of_found = 0;
  int64_t gold = 0;
  int64_t found = 0;

  double precision() const;
  double recall() const;
  double f() const;
};

struct ClusterScores {
  ClusterScore b_cubed;
  ClusterScore ceaf_e;

  /// Adds one document.
  void add(const Clustering& gold, const Clustering& found);
};

/// The mentions of `some` that `others` has too, in the order of `some`.
Clustering shared_mentions(const Clustering& some, const Clustering& others);

/// The greatest sum of weights where each row and each column is taken at most once
/// (Kuhn-Munkres). No weight is negative, all rows have one length.
double best_assignment(const std::vector<std::vector<double>>& weights);

/// "B3   P  89.12  R  88.01  F  88.56   (gold 570, found 563)"
std::string row(const std::string& name, const ClusterScore& score);

}  // namespace guillemet
