#include "model_layout.h"

#include "bytes.h"
#include "tagger_model.h"

namespace guillemet {
namespace {

/// Rows of so many weights stay as they are. With 4 a tagger is no faster in French and a tenth
/// faster in English, whose pack is then 30 KB larger.
constexpr size_t longest_narrow_row = 6;

/// The columns of weights as they are rewritten.
struct Columns {
  std::string sizes, labels, scores;

  void add_row(std::string_view row_labels, std::string_view row_scores, size_t label_count) {
    if (row_labels.size() <= longest_narrow_row) {
      sizes.push_back(static_cast<char>(row_labels.size()));
      labels += row_labels;
      scores += row_scores;
      return;
    }
    const size_t start = scores.size();
    sizes.push_back(static_cast<char>(label_count));
    for (size_t label = 0; label < label_count; ++label) labels.push_back(static_cast<char>(label));
    scores.resize(start + label_count, '\0');
    for (size_t i = 0; i < row_labels.size(); ++i) {
      scores[start + static_cast<uint8_t>(row_labels[i])] = row_scores[i];
    }
  }
};

}  // namespace

std::string lay_out_model(std::string_view model) {
  if (model.empty()) return {};
  ByteReader in(model);
  const std::string_view head = in.take(8);  // magic, version, types, bucket bits, unit
  const auto types = static_cast<uint8_t>(head[5]);
  const uint32_t bucket_bits = static_cast<uint8_t>(head[6]);
  const uint32_t row_count = in.u32();
  const uint32_t weight_count = in.u32();
  const size_t label_count = 1 + 4 * size_t{types};
  const std::string_view chain = in.take(types + 2 * label_count * (1 + label_count));
  const std::string_view buckets = in.take(size_t{1} << bucket_bits);
  const std::string_view fingerprints = in.take(row_count);
  const std::string_view sizes = in.take(row_count);
  const std::string_view labels = in.take(weight_count);
  const std::string_view scores = in.take(weight_count);

  Columns laid_out;
  size_t start = 0;
  for (const char size_byte : sizes) {
    const size_t size = static_cast<uint8_t>(size_byte);
    laid_out.add_row(labels.substr(start, size), scores.substr(start, size), label_count);
    start += size;
  }
  ByteWriter out;
  out.put(head);
  out.u32(row_count);
  out.u32(static_cast<uint32_t>(laid_out.labels.size()));
  for (const std::string_view column : {chain, buckets, fingerprints}) out.put(column);
  for (const std::string& column : {laid_out.sizes, laid_out.labels, laid_out.scores}) {
    out.put(column);
  }
  return out.bytes();
}

}  // namespace guillemet
