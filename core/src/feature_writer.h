// Features as hashes: each is made of its template's number and of what it saw.
#pragma once

#include <cstdint>

namespace guillemet {

constexpr uint32_t mix(uint32_t hash, uint32_t value) {
  hash = (hash ^ value) * 0x9E3779B1u;
  return hash ^ (hash >> 15);
}

constexpr uint64_t mix_wide(uint64_t hash, uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 31);
}

/// Where in a phrase a token stands: 1 first, 2 inside, 3 last, 4 the only one.
constexpr uint32_t place_in(int32_t token, int32_t start, int32_t end) {
  if (end - start == 1) return 4;
  if (token == start) return 1;
  return token == end - 1 ? 3 : 2;
}

/// Collects the features of a token. Those that there is no room for are left out.
class FeatureWriter {
 public:
  FeatureWriter(uint32_t* out, int32_t room) : out_(out), room_(room) {}
  void add(uint32_t kind, uint32_t a = 0, uint32_t b = 0) {
    if (count_ < room_) out_[count_++] = mix(mix(mix(0x2545F491u, kind), a), b);
  }
  int32_t count() const { return count_; }

 private:
  uint32_t* out_;
  int32_t room_;
  int32_t count_ = 0;
};

}  // namespace guillemet
