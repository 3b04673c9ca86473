// Reading and writing the little-endian numbers of packs. A reader never runs past its end: it
// turns `failed` and gives zeros from then on.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace guillemet {

/// A number that lies in a pack, at any address. The caller knows that its bytes are there.
template <typename Number>
Number load(const char* at) {
  static_assert(std::endian::native == std::endian::little, "packs are used in place");
  Number number;
  std::memcpy(&number, at, sizeof number);
  return number;
}

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  bool failed() const { return failed_; }
  bool at_end() const { return position_ == bytes_.size(); }
  size_t position() const { return position_; }
  size_t left() const { return bytes_.size() - position_; }

  uint8_t u8() { return left() < 1 ? fail() : static_cast<uint8_t>(bytes_[position_++]); }
  uint32_t u32() {
    uint32_t value = 0;
    for (int shift = 0; shift < 32; shift += 8) value |= uint32_t{u8()} << shift;
    return value;
  }
  /// LEB128, at most 32 bits.
  uint32_t varint() {
    uint32_t value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      const uint8_t byte = u8();
      value |= uint32_t{byte & 0x7Fu} << shift;
      if ((byte & 0x80) == 0) return value;
    }
    return fail();
  }
  std::string_view take(size_t length) {
    if (length > left()) {
      fail();
      return {};
    }
    position_ += length;
    return bytes_.substr(position_ - length, length);
  }

 private:
  uint8_t fail() {
    failed_ = true;
    position_ = bytes_.size();
    return 0;
  }

  std::string_view bytes_;
  size_t position_ = 0;
  bool failed_ = false;
};

class ByteWriter {
 public:
  void u8(uint32_t value) { bytes_.push_back(static_cast<char>(value & 0xFF)); }
  void u32(uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) u8(value >> shift);
  }
  void varint(uint32_t value) {
    for (; value >= 0x80; value >>= 7) u8((value & 0x7F) | 0x80);
    u8(value);
  }
  void put(std::string_view bytes) { bytes_.append(bytes); }
  void put_sized(std::string_view bytes) {
    varint(static_cast<uint32_t>(bytes.size()));
    put(bytes);
  }
  const std::string& bytes() const { return bytes_; }
  size_t size() const { return bytes_.size(); }

 private:
  std::string bytes_;
};

}  // namespace guillemet
