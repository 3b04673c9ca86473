// The learner: a linear-chain conditional random field (Lafferty et al. 2001), fitted by AdaGrad
// (Duchi et al. 2011) sentence by sentence, then thinned to its strongest weights and fitted again.
//
// Examples that were annotated by other rules have weights of their own on top of the shared ones,
// which are not written (after Daume 2007): what is particular to them stays out of the model.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "examples.h"
#include "guillemet/analysis.h"

namespace guillemet {

enum class Learner : uint8_t {
  crf,
  perceptron,   // structured, averaged (Collins 2002)
  independent,  // each label by itself, but for what may follow what
};

struct CrfOptions {
  Learner learner = Learner::crf;
  int epochs = 4;
  /// Fits from the beginning, each in another order; the model is their mean, which depends less on
  /// chance than one of them.
  int runs = 1;
  /// Epochs on what thinning has left.
  int final_epochs = 3;
  /// Features seen less often are not learned.
  int least_count = 2;
  float learning_rate = 0.2F;
  /// Pull of each update towards zero (L1): what little is worth goes.
  float shrinkage = 0.0F;
  /// Pull in proportion to the weight (L2).
  float decay = 0.0F;
  /// Share of a token's features that are hidden at each visit, so that none is relied on alone.
  float dropout = 0.5F;
  /// How much better a wrong label looks while learning: outside in place of a name, a name in
  /// place of outside, one name's label in place of another's (softmax margin: Gimpel and Smith
  /// 2010).
  float miss_cost = 0.0F;
  float false_cost = 0.0F;
  float wrong_cost = 0.0F;
  /// How many rows and weights together the model may keep.
  int64_t most_size = 400000;
  int bucket_bits = 16;
  /// Scores per unit of log odds in the model file.
  int unit = 16;
};

/// Hears of each epoch: its number, the mean log loss of a token, and the file as it would be now.
using EpochReport =
    std::function<void(int epoch, double loss, const std::function<std::string()>& file)>;

/// Fits a model to the examples and returns its file. The same examples and options give the same
/// bytes.
std::string fit_crf(const Examples& examples, const std::vector<EntityType>& types,
                    const CrfOptions& options, const EpochReport& report);

}  // namespace guillemet
