// Files and standard input -> documents, one at a time.
#pragma once

#include <string>
#include <vector>

#include "document.h"

namespace guillemet::cli {

enum class InputFormat { text, jsonl };

/// What was asked for on the command line and holds for every document that does not say otherwise.
struct DocumentDefaults {
  /// BCP 47; empty: to be detected.
  std::string language;
  Day date;
};

/// Whether `tag` could be a BCP 47 language tag (its shape; not whether the language is known).
bool is_language_tag(std::string_view tag);

/// Takes what comes of the input, in order. Returning false ends the reading.
class DocumentSink {
 public:
  virtual ~DocumentSink() = default;
  virtual bool accept(Document document) = 0;
  virtual bool refuse(Refusal refusal) = 0;
};

/// Reads `files` ("-": standard input) one after another and holds one document at a time.
void read_documents(const std::vector<std::string>& files, InputFormat format,
                    const DocumentDefaults& defaults, DocumentSink* sink);

}  // namespace guillemet::cli
