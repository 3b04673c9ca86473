// The labels of the sequence model: outside, and begin, inside, end or single of each entity type.
#pragma once

#include <cstdint>

namespace guillemet {

/// Where in a mention a token stands (the BIOES scheme: Ratinov and Roth 2009).
enum class Place : uint8_t { begin, inside, end, single };

/// The label of a token that is in no mention. The others are 1 + 4 * type row + place, where the
/// type row is an index into the model's own list of types.
constexpr int32_t outside_label = 0;
constexpr int32_t max_label_count = 1 + 4 * 9;

constexpr int32_t label_of(int32_t type_row, Place place) {
  return 1 + 4 * type_row + static_cast<int32_t>(place);
}
constexpr int32_t type_row_of(int32_t label) { return (label - 1) / 4; }
constexpr Place place_of(int32_t label) { return static_cast<Place>((label - 1) % 4); }

/// Whether a mention may go on after this label (begin, inside), and whether one goes on at it
/// (inside, end).
constexpr bool stays_open(int32_t label) {
  return label != outside_label &&
         (place_of(label) == Place::begin || place_of(label) == Place::inside);
}
constexpr bool goes_on(int32_t label) {
  return label != outside_label &&
         (place_of(label) == Place::inside || place_of(label) == Place::end);
}
constexpr bool may_follow(int32_t from, int32_t to) {
  if (stays_open(from) != goes_on(to)) return false;
  return !goes_on(to) || type_row_of(from) == type_row_of(to);
}

}  // namespace guillemet
