// What a language knows: word lists and trained weights, compiled into one file by tools/pack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace guillemet {

enum class Fault : uint8_t {
  none,
  /// Not one of our files.
  foreign,
  /// Written by another version of the format.
  version,
  /// Ends before it should.
  truncated,
  /// The checksum or a length inside does not fit.
  corrupt,
  /// A line of a vocabulary that is not: name, type, canonical name, link.
  malformed_line,
  /// A type in a vocabulary that is no entity type.
  unknown_type,
};
/// A word for programs: "foreign", "truncated", ...
std::string_view name_of(Fault fault);

/// Why something could not be loaded, and where: the byte, or for a vocabulary the line from 1.
struct LoadError {
  Fault fault = Fault::none;
  int64_t position = 0;
  explicit operator bool() const { return fault != Fault::none; }
};

/// Room for the bytes of a pack file, to be filled by whoever has them. Not cleared at first.
class PackBytes {
 public:
  PackBytes() = default;
  explicit PackBytes(size_t size) : bytes_(new char[size]), size_(size) {}
  PackBytes(PackBytes&& other) noexcept
      : bytes_(std::move(other.bytes_)), size_(std::exchange(other.size_, 0)) {}
  PackBytes& operator=(PackBytes&& other) noexcept {
    bytes_ = std::move(other.bytes_);
    size_ = std::exchange(other.size_, 0);
    return *this;
  }

  char* data() { return bytes_.get(); }
  std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::unique_ptr<char[]> bytes_;
  size_t size_ = 0;
};

/// One language's lexicon and model. Immutable, safe to share between threads and analyzers.
class Pack {
 public:
  /// Takes a pack over and uses it where it lies. All of it is validated first: bytes of any kind
  /// give a pack or a fault, never a crash. Returns null and fills `error` on failure.
  static std::shared_ptr<const Pack> take(PackBytes bytes, LoadError* error);
  /// The same with a copy of `bytes`.
  static std::shared_ptr<const Pack> parse(std::string_view bytes, LoadError* error);

  ~Pack();
  Pack(const Pack&) = delete;
  Pack& operator=(const Pack&) = delete;

  /// BCP 47 of the language it serves: "fr".
  const std::string& language() const;

  /// Not for users: the pipeline's way in.
  struct Contents;
  const Contents& contents() const { return *contents_; }

 private:
  explicit Pack(std::unique_ptr<const Contents> contents);
  std::unique_ptr<const Contents> contents_;
};

}  // namespace guillemet
