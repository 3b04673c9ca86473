// Weights -> a model file, as TaggerModel reads it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "guillemet/analysis.h"

namespace guillemet {

struct ModelRow {
  /// The upper bits of the feature's hash, as many as the file keeps.
  uint32_t hash = 0;
  struct Weight {
    uint8_t label;
    int8_t score;
  };
  /// By label, ascending; at least one.
  std::vector<Weight> weights;
};

struct ModelParts {
  std::vector<EntityType> types;
  int bucket_bits = 16;
  int unit = 16;
  std::vector<int16_t> first;
  std::vector<int16_t> transitions;  // by label before
  std::vector<ModelRow> rows;        // by hash, ascending, no two alike
};

std::string write_model(const ModelParts& parts);

}  // namespace guillemet
