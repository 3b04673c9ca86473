// One text on its way through the program.
#pragma once

#include <string>

#include "guillemet/analysis.h"
#include "guillemet/analyzer.h"

namespace guillemet::cli {

struct Document {
  /// The file's name, "-", or the line's own; UTF-8, well-formed.
  std::string id;
  std::u16string text;
  /// BCP 47; empty: to be detected.
  std::string language;
  /// Month 0: not known.
  Day date;
};

/// Why a document cannot be analyzed.
struct Refusal {
  /// The file that it comes from.
  std::string source;
  /// The file's name or the line's own; empty where the line has none.
  std::string id;
  /// For programs: "unreadable", "bad-json", ...; empty: not refused.
  std::string code;
  /// For people: one line of UTF-8.
  std::string message;

  explicit operator bool() const { return !code.empty(); }
};

}  // namespace guillemet::cli
