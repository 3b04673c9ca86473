// Compact JSON, byte for byte as JavaScript's JSON.stringify writes the same plain object.
//
// A writer and not a tree: a long text asked for with its tokens has millions of small objects, and
// amounts are exact decimals (up to 1e21), which a tree of doubles would print in another way.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "guillemet/analysis.h"

namespace guillemet::cli {

/// Appends to a string; puts the commas. Calls must nest as the JSON does.
class JsonWriter {
 public:
  explicit JsonWriter(std::string* out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// The key of the value that comes next.
  void key(std::string_view name);

  void string(std::string_view utf8);
  void string(std::u16string_view utf16);
  void number(int64_t value);
  /// Must hold to what Decimal promises; see decimal_text.
  void number(Decimal value);
  void null();

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();

  std::string* out_;
  bool comma_ = false;
};

/// The decimal in plain digits, without needless zeros: "300000000000", "12.5", "0.000001".
std::string decimal_text(Decimal value);

}  // namespace guillemet::cli
