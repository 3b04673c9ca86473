// Logistic regression for the sentence decision: weights for all languages, and what each adds.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "boundary_examples.h"
#include "boundary_model.h"
#include "scores.h"

namespace guillemet {

struct BoundaryOptions {
  int epochs = 40;
  double learning_rate = 0.3;
  double decay = 1.0;         // L2 of the shared weights, in examples
  double own_decay = 4.0;     // L2 of what a language adds
  double shrinkage = 2.0;     // L1, as a multiple of L2
  int least_count = 5;        // rarer features are not learned
  double least_weight = 0.1;  // smaller weights are dropped
};

/// Weights by feature, for all languages ("und") and on top of them for each: hundredths of log
/// odds.
using BoundaryWeights = std::map<std::string, std::map<uint32_t, int32_t>>;

/// One language's examples. Those of languages with few count more: by the root of how many fewer.
struct LanguageExamples {
  std::string language;
  std::vector<BoundaryExample> examples;
};

/// The same input and options give the same weights.
BoundaryWeights fit_boundaries(const std::vector<LanguageExamples>& languages,
                               const BoundaryOptions& options);

/// The model that a language has with these weights.
BoundaryModel model_of(const BoundaryWeights& weights, const std::string& language);

/// Sentences that a model finds in a text, against the treebank's. A gap that it decides wrongly is
/// printed while `mistakes` last.
void count_sentences(const BoundaryText& text, const LanguageRules& rules,
                     const BoundaryModel& model, Counts* counts, int* mistakes);

}  // namespace guillemet
