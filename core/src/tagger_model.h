// The trained weights of one language, as tools/train writes them and a pack holds them.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "groups.h"
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
///     u8  weights in row                x row count, 1 to label count; a row of all labels has
///                                       them in their order
///     u8  label                         x weight count, ascending in a row
///     i8  weight                        x weight count
///
/// A feature's hash has bucket bits + 8 bits: the upper ones name the bucket, the lower eight are
/// the fingerprint. Like things lie together because they compress better so: that costs a look-up
/// some cache lines, and saves a fifth of what is downloaded.
///
/// Fingerprints and weights are used where they lie. A look-up loads eight fingerprints or four
/// weights at once, so up to `readable_past` bytes behind the model are read, and do not count.
class TaggerModel {
 public:
  static constexpr int32_t fingerprint_bits = 8;
  static constexpr int32_t max_bucket_bits = 20;
  static constexpr size_t readable_past = 7;

  /// A model without types, which finds nothing.
  TaggerModel();

  /// Checks every number by which anything is found, once and for all. A model without rows is
  /// valid and finds nothing. `bytes`, and `readable_past` more, must outlive it.
  static LoadError view(std::string_view bytes, TaggerModel* model);
  /// The same with a copy of `bytes`.
  static LoadError parse(std::string_view bytes, TaggerModel* model);

  int32_t label_count() const { return 1 + 4 * static_cast<int32_t>(types_.size()); }
  const std::vector<EntityType>& types() const { return types_; }
  bool has(EntityType type) const;
  /// How much score makes a factor of e in odds.
  int32_t unit() const { return unit_; }

  int32_t first(int32_t label) const { return first_[static_cast<size_t>(label)]; }
  int32_t transition(int32_t from, int32_t to) const { return transitions_from(from)[to]; }
  /// The scores of all labels after `from`.
  const int16_t* transitions_from(int32_t from) const {
    return transitions_.data() + static_cast<size_t>(from * label_count());
  }
  /// One a label; behind the last label's stands what nobody looks at.
  using Scores = std::array<int32_t, max_label_count + 1>;
  /// Adds the rows of the features that have one to `scores`. All at once is several times as fast
  /// as one by one.
  void add(const uint32_t* features, int32_t count, Scores* scores) const;
  void add(uint32_t feature, Scores* scores) const { add(&feature, 1, scores); }

 private:
  static constexpr int32_t most_at_once = 128;

  LoadError read(std::string_view bytes);
  uint32_t find_rows(const uint32_t* features, uint32_t count, uint32_t* rows) const;
  void add_some(const uint32_t* features, int32_t count, Scores* scores) const;

  std::shared_ptr<const std::string> copy_;  // what all pointers point into, if it is our own
  std::vector<EntityType> types_;
  int32_t unit_ = 1;
  uint32_t hash_shift_ = 32 - fingerprint_bits;
  std::vector<int16_t> first_ = {0};
  std::vector<int16_t> transitions_ = {0};
  Groups buckets_;  // of rows
  const char* fingerprints_ = nullptr;
  Groups rows_;  // of weights
  const char* labels_ = nullptr;
  const char* scores_ = nullptr;
};

}  // namespace guillemet
