// The trained weights of one language, as tools/train writes them and a pack holds them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "guillemet/pack.h"
#include "labels.h"

namespace guillemet {

/// A linear-chain model: a score for each pair of neighbouring labels, and for each feature a
/// sparse row of scores for labels. All are small whole numbers, so that every machine adds up the
/// same.
///
/// The file, little-endian, nothing aligned:
///
///     "GTAG"  u8 version  u8 type count  u8 bucket bits  u8 unit (scores per natural logarithm)
///     u32 row count  u32 weight count
///     u8  entity type                   x type count
///     i16 first label's score           x label count
///     i16 score of to after from        x label count x label count, by from
///     u8  rows in bucket                x 2^bucket bits
///     u8  fingerprint                   x row count, ascending in a bucket
///     u8  weights in row                x row count, 1 to label count
///     u8  label                         x weight count, ascending in a row
///     i8  weight                        x weight count
///
/// A feature's hash has bucket bits + 8 bits: the upper ones name the bucket, the lower eight are
/// the fingerprint. Like things lie together because they compress better so.
class TaggerModel {
 public:
  static constexpr int32_t fingerprint_bits = 8;
  static constexpr int32_t max_bucket_bits = 20;

  /// Checks every length before anything is read. A model without rows is valid and finds nothing.
  static LoadError parse(std::string_view bytes, TaggerModel* model);

  int32_t label_count() const { return 1 + 4 * static_cast<int32_t>(types_.size()); }
  const std::vector<EntityType>& types() const { return types_; }
  bool has(EntityType type) const;
  /// How much score makes a factor of e in odds.
  int32_t unit() const { return unit_; }

  int32_t first(int32_t label) const { return first_[static_cast<size_t>(label)]; }
  int32_t transition(int32_t from, int32_t to) const {
    return transitions_[static_cast<size_t>(from * label_count() + to)];
  }
  /// Adds the feature's row, if there is one, to `scores` (one a label).
  void add(uint32_t feature, int32_t* scores) const {
    const uint32_t hash = feature >> hash_shift_;
    const uint32_t bucket = hash >> fingerprint_bits;
    const uint8_t fingerprint = static_cast<uint8_t>(hash);
    for (uint32_t row = bucket_start_[bucket]; row < bucket_start_[bucket + 1]; ++row) {
      if (fingerprints_[row] < fingerprint) continue;
      if (fingerprints_[row] == fingerprint) {
        for (uint32_t i = row_start_[row]; i < row_start_[row + 1]; ++i) {
          scores[weights_[i].label] += weights_[i].score;
        }
      }
      return;
    }
  }

 private:
  struct Weight {
    uint8_t label;
    int8_t score;
  };

  std::vector<EntityType> types_;
  int32_t unit_ = 1;
  uint32_t hash_shift_ = 32 - fingerprint_bits;
  std::vector<int16_t> first_ = {0};
  std::vector<int16_t> transitions_ = {0};
  std::vector<uint32_t> bucket_start_ = {0, 0};
  std::vector<uint8_t> fingerprints_;
  std::vector<uint32_t> row_start_ = {0};
  std::vector<Weight> weights_;
};

}  // namespace guillemet
