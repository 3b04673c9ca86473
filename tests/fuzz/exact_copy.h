// The fuzzer's bytes in a heap buffer of just their size, so that the sanitizer sees every overrun:
// a string's own buffer is longer than its text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace guillemet::fuzz {

template <typename Char>
class ExactCopy {
 public:
  ExactCopy(const uint8_t* data, size_t bytes)
      : size_(bytes / sizeof(Char)), chars_(std::make_unique<Char[]>(size_)) {
    if (size_ > 0) std::memcpy(chars_.get(), data, size_ * sizeof(Char));
  }
  std::basic_string_view<Char> view() const { return {chars_.get(), size_}; }

 private:
  size_t size_;
  std::unique_ptr<Char[]> chars_;
};

}  // namespace guillemet::fuzz
