// How an output format turns analyses into text.
#pragma once

#include <memory>
#include <string>

#include "document.h"
#include "guillemet/analysis.h"

namespace guillemet::cli {

enum class OutputFormat { pretty, json, jsonl, csv, conll, brat, webannotation, html, markdown };

/// The stream is opening(), then document() of each with separator() between two, then closing().
/// Immutable: document() is called by several threads at once.
class Format {
 public:
  virtual ~Format() = default;
  virtual std::string opening() const { return {}; }
  virtual std::string document(const Document& document, const Analysis& analysis) const = 0;
  virtual std::string separator() const { return {}; }
  virtual std::string closing() const { return {}; }
  /// What stands in the place of a document that was refused; empty: nothing.
  virtual std::string refusal(const Refusal& /*refusal*/) const { return {}; }
};

struct FormatOptions {
  /// With sentences and tokens, where the format has a place for them.
  bool with_tokens = false;
  /// The input may hold several documents: several files, or lines.
  bool several = false;
  /// For a terminal: with colors; columns to wrap at.
  bool color = false;
  int columns = 80;
};

std::unique_ptr<Format> make_format(OutputFormat format, const FormatOptions& options);

}  // namespace guillemet::cli
