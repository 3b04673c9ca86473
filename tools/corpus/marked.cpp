#include "marked.h"

#include <fstream>

#include "unicode.h"

namespace guillemet {
namespace {

constexpr std::string_view heading = "=== ";

/// Appends a line without its marks to the document. Returns whether it was well formed.
bool append_line(std::u16string_view line, Document* document) {
  size_t at = 0;
  while (true) {
    const size_t open = line.find_first_of(u"[]", at);
    document->text += line.substr(at, open - at);
    if (open == line.npos) break;
    const size_t bar = line.find(u'|', open);
    const size_t close = line.find(u']', open);
    if (line[open] == u']' || bar == line.npos || close == line.npos || close < bar) return false;
    const std::u16string_view name = line.substr(open + 1, bar - open - 1);
    if (name.empty() || name.find(u'[') != name.npos) return false;
    GoldSpan span;
    if (!find_type(to_utf8(line.substr(bar + 1, close - bar - 1)), &span.type)) return false;
    span.range.start = static_cast<int32_t>(document->text.size());
    document->text += name;
    span.range.end = static_cast<int32_t>(document->text.size());
    document->spans.push_back(span);
    at = close + 1;
  }
  document->text.push_back(u'\n');
  return true;
}

}  // namespace

std::string read_marked(const std::filesystem::path& file, std::vector<Document>* documents) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return "cannot read " + file.string();
  bool begun = false;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.compare(0, heading.size(), heading) == 0) {
      documents->emplace_back();
      documents->back().id = line.substr(heading.size());
      begun = true;
    } else if (begun && !append_line(to_utf16(line), &documents->back())) {
      return file.string() + ":" + std::to_string(number) + ": a mark that is not [NAME|TYPE]";
    }
  }
  return {};
}

}  // namespace guillemet
