// Look-ups in a tagger's model against plain additions.
#include "tagger_model.h"

#include <doctest.h>

#include <map>

#include "bytes.h"

namespace guillemet {
namespace {

constexpr int bucket_bits = 3;
constexpr int hash_bits = bucket_bits + TaggerModel::fingerprint_bits;

/// Label -> score, of each hash that has a row.
using Rows = std::map<uint32_t, std::map<uint8_t, int8_t>>;

class Random {
 public:
  uint32_t below(uint32_t end) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) % end;
  }

 private:
  uint32_t state_ = 1;
};

/// `counts[b]` rows in bucket b, of one weight to one for every label.
Rows random_rows(const std::vector<uint32_t>& counts, uint32_t label_count) {
  Random random;
  Rows rows;
  for (uint32_t bucket = 0; bucket < counts.size(); ++bucket) {
    for (uint32_t i = 0; i < counts[bucket];) {
      auto& row = rows[bucket << TaggerModel::fingerprint_bits | random.below(256)];
      if (!row.empty()) continue;
      const uint32_t size = random.below(3) == 0 ? label_count : 1 + random.below(label_count);
      while (row.size() < size) {
        row[static_cast<uint8_t>(random.below(label_count))] =
            static_cast<int8_t>(static_cast<int>(random.below(256)) - 128);
      }
      ++i;
    }
  }
  return rows;
}

std::string bytes_of(const Rows& rows, uint32_t type_count) {
  const uint32_t label_count = 1 + 4 * type_count;
  ByteWriter sizes, labels, scores, fingerprints;
  std::string buckets(size_t{1} << bucket_bits, '\0');
  for (const auto& [hash, row] : rows) {
    ++buckets[hash >> TaggerModel::fingerprint_bits];
    fingerprints.u8(hash);
    sizes.u8(static_cast<uint32_t>(row.size()));
    for (const auto& [label, score] : row) {
      labels.u8(label);
      scores.u8(static_cast<uint8_t>(score));
    }
  }
  ByteWriter out;
  out.put("GTAG");
  for (const uint32_t number : {1u, type_count, uint32_t{bucket_bits}, 16u}) out.u8(number);
  out.u32(static_cast<uint32_t>(rows.size()));
  out.u32(static_cast<uint32_t>(labels.size()));
  for (uint32_t type = 0; type < type_count; ++type) out.u8(type);
  for (uint32_t i = 0; i < 2 * label_count * (1 + label_count); ++i) out.u8(0);
  out.put(buckets);
  for (const ByteWriter* column : {&fingerprints, &sizes, &labels, &scores}) {
    out.put(column->bytes());
  }
  return out.bytes();
}

/// A feature whose hash is `hash`: what lies below does not count.
uint32_t feature_of(uint32_t hash) { return hash << (32 - hash_bits) | 0x12345; }

}  // namespace

TEST_CASE("the rows of many features are added up, each once for each time it is asked for") {
  struct Row {
    const char* name;
    std::vector<uint32_t> counts;
    uint32_t type_count;
  };
  const Row rows[] = {
      {"no rows", {0, 0, 0, 0, 0, 0, 0, 0}, 1},
      {"one row, in the last bucket", {0, 0, 0, 0, 0, 0, 0, 1}, 3},
      {"buckets of up to eight", {0, 1, 2, 8, 3, 8, 0, 7}, 3},
      {"buckets beyond eight, sixteen", {9, 17, 40, 0, 8, 16, 25, 30}, 7},
      {"nearly full", {60, 60, 60, 60, 60, 60, 60, 60}, 9},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const uint32_t label_count = 1 + 4 * row.type_count;
    const Rows table = random_rows(row.counts, label_count);
    TaggerModel model;
    REQUIRE_FALSE(TaggerModel::parse(bytes_of(table, row.type_count), &model));
    REQUIRE(static_cast<uint32_t>(model.label_count()) == label_count);

    // Every hash there is, one by one.
    for (uint32_t hash = 0; hash < 1u << hash_bits; ++hash) {
      std::vector<int32_t> expected(label_count, 5);
      if (const auto found = table.find(hash); found != table.end()) {
        for (const auto& [label, score] : found->second) expected[label] += score;
      }
      TaggerModel::Scores scores;
      scores.fill(5);
      model.add(feature_of(hash), &scores);
      CAPTURE(hash);
      REQUIRE(std::equal(expected.begin(), expected.end(), scores.begin()));
    }
    // And many at once, some of them twice.
    std::vector<uint32_t> features;
    std::vector<int32_t> expected(label_count, 0);
    Random random;
    for (int i = 0; i < 1000; ++i) {
      const uint32_t hash = random.below(1u << hash_bits);
      features.push_back(feature_of(hash));
      if (const auto found = table.find(hash); found != table.end()) {
        for (const auto& [label, score] : found->second) expected[label] += score;
      }
    }
    TaggerModel::Scores scores{};
    model.add(features.data(), static_cast<int32_t>(features.size()), &scores);
    CHECK(std::equal(expected.begin(), expected.end(), scores.begin()));
  }
}

TEST_CASE("a model whose numbers do not fit each other is a fault") {
  struct Row {
    const char* name;
    size_t at;
    char byte;
    Fault fault;
  };
  const Rows table = random_rows({1, 2, 3, 4, 5, 6, 7, 8}, 5);
  const std::string good = bytes_of(table, 1);
  const size_t buckets = 17 + 2 * 5 * 6;
  const size_t sizes = buckets + 8 + table.size();
  const size_t labels = good.size() - 2 * ((good.size() - sizes - table.size()) / 2);
  const Row rows[] = {
      {"no model", 0, 'X', Fault::foreign},
      {"another version", 4, 2, Fault::version},
      {"more types than there are", 5, 10, Fault::corrupt},
      {"a unit of nothing", 7, 0, Fault::corrupt},
      {"more rows", 8, 37, Fault::truncated},
      {"fewer rows", 8, 35, Fault::corrupt},
      {"no such type", 16, 9, Fault::corrupt},
      {"a bucket of one more", buckets, 2, Fault::corrupt},
      {"a row of many more", sizes, 99, Fault::corrupt},
      {"no such label", labels, 5, Fault::corrupt},
  };
  TaggerModel model;
  REQUIRE_FALSE(TaggerModel::parse(good, &model));
  for (const Row& row : rows) {
    CAPTURE(row.name);
    std::string damaged = good;
    damaged[row.at] = row.byte;
    CHECK(name_of(TaggerModel::parse(damaged, &model).fault) == name_of(row.fault));
  }
}

}  // namespace guillemet
