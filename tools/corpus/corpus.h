// Annotated corpora on disk: brat folders and CoNLL files, read into texts with spans.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guillemet/analysis.h"

namespace guillemet {

struct GoldSpan {
  TextRange range;
  EntityType type = EntityType::person;
  friend bool operator==(const GoldSpan& a, const GoldSpan& b) {
    return a.range == b.range && a.type == b.type;
  }
};

/// A text with its annotated names, in text order, not overlapping: of nested spans the outermost.
struct Document {
  std::string id;
  std::u16string text;
  std::vector<GoldSpan> spans;
};

/// The type that corpora call `name`: "Person", "PER" …
bool find_type(std::string_view name, EntityType* type);

/// Reads a folder of brat files (NAME.txt with NAME.ann, offsets in code points, also in folders
/// below), a marked file (NAME.marked, see marked.h) or a folder of them, or a CoNLL file (token
/// TAB tag in IOB2, a blank line after each sentence, joined here by blanks). Returns what went
/// wrong, or nothing.
std::string read_corpus(const std::string& path, std::vector<Document>* documents);

}  // namespace guillemet
