// Small models of a test's own making.
#pragma once

#include <doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "bytes.h"
#include "guillemet/analysis.h"
#include "tagger_model.h"

namespace guillemet::test {

/// A model that has these types and scores for labels in a row, and says nothing of any feature.
/// `first` has a score a label, `transitions` one a pair, by the label before; empty: all 0.
inline TaggerModel model_of(const std::vector<EntityType>& types, std::vector<int16_t> first = {},
                            std::vector<int16_t> transitions = {}) {
  const size_t labels = 1 + 4 * types.size();
  first.resize(labels);
  transitions.resize(labels * labels);
  ByteWriter out;
  out.put("GTAG");
  for (const size_t number : {size_t{1}, types.size(), size_t{0}, size_t{16}}) {
    out.u8(static_cast<uint32_t>(number));
  }
  out.u32(0);  // rows
  out.u32(0);  // weights
  for (const EntityType type : types) out.u8(static_cast<uint32_t>(type));
  for (const std::vector<int16_t>* scores : {&first, &transitions}) {
    for (const int16_t score : *scores) {
      out.u8(static_cast<uint16_t>(score) & 0xFF);
      out.u8(static_cast<uint16_t>(score) >> 8);
    }
  }
  out.u8(0);  // the only bucket has no rows
  TaggerModel model;
  REQUIRE_FALSE(TaggerModel::parse(out.bytes(), &model));
  return model;
}

}  // namespace guillemet::test
