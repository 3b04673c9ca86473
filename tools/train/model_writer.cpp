#include "model_writer.h"

#include "bytes.h"
#include "tagger_model.h"

namespace guillemet {

std::string write_model(const ModelParts& parts) {
  ByteWriter file;
  uint32_t weight_count = 0;
  for (const ModelRow& row : parts.rows) weight_count += static_cast<uint32_t>(row.weights.size());
  file.put("GTAG");
  file.u8(1);
  file.u8(static_cast<uint32_t>(parts.types.size()));
  file.u8(static_cast<uint32_t>(parts.bucket_bits));
  file.u8(static_cast<uint32_t>(parts.unit));
  file.u32(static_cast<uint32_t>(parts.rows.size()));
  file.u32(weight_count);
  for (const EntityType type : parts.types) file.u8(static_cast<uint32_t>(type));
  for (const std::vector<int16_t>* scores : {&parts.first, &parts.transitions}) {
    for (const int16_t score : *scores) {
      file.u8(static_cast<uint16_t>(score));
      file.u8(static_cast<uint16_t>(score) >> 8);
    }
  }
  std::vector<uint8_t> bucket_sizes(size_t{1} << parts.bucket_bits, 0);
  for (const ModelRow& row : parts.rows) {
    ++bucket_sizes[row.hash >> TaggerModel::fingerprint_bits];
  }
  for (const uint8_t size : bucket_sizes) file.u8(size);
  for (const ModelRow& row : parts.rows) file.u8(row.hash);
  for (const ModelRow& row : parts.rows) file.u8(static_cast<uint32_t>(row.weights.size()));
  for (const ModelRow& row : parts.rows) {
    for (const ModelRow::Weight weight : row.weights) file.u8(weight.label);
  }
  for (const ModelRow& row : parts.rows) {
    for (const ModelRow::Weight weight : row.weights) file.u8(static_cast<uint8_t>(weight.score));
  }
  return file.bytes();
}

}  // namespace guillemet
