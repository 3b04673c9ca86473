#include "documents.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <variant>

#include "file.h"
#include "jsonl.h"
#include "utf.h"

namespace guillemet::cli {
namespace {

constexpr size_t longest_text = std::numeric_limits<int32_t>::max() - 1;

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_letter(char c) { return is_alphanumeric(c) && c > '9'; }

/// Hands on what the analyzer can take: positions are 32 bits wide.
bool deliver(const std::string& path, Document document, DocumentSink* sink) {
  if (document.text.size() > longest_text) {
    return sink->refuse({path, document.id, "too-long", "longer than 2^31 UTF-16 units"});
  }
  return sink->accept(std::move(document));
}

bool refuse_file(const std::string& path, const std::string& reason, DocumentSink* sink) {
  return sink->refuse({path, well_formed(path), "unreadable", reason});
}

bool read_text_file(const std::string& path, const DocumentDefaults& defaults, DocumentSink* sink) {
  InputFile file(path);
  const std::string bytes = file.read_all();
  if (!file.error().empty()) {
    return refuse_file(path, file.error(), sink);
  }
  return deliver(path, {well_formed(path), to_utf16(bytes), defaults.language, defaults.date},
                 sink);
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

bool read_json_lines(const std::string& path, const DocumentDefaults& defaults,
                     DocumentSink* sink) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  InputFile file(path);
  std::string line;
  for (int64_t number = 1; file.read_line(&line); ++number) {
    std::string_view json = line;
    if (number == 1 && json.starts_with(byte_order_mark))
      json.remove_prefix(byte_order_mark.size());
    if (is_blank(json)) continue;
    auto read = parse_json_line(json, number, defaults);
    bool go_on;
    if (auto* document = std::get_if<Document>(&read)) {
      go_on = deliver(path, std::move(*document), sink);
    } else {
      auto& refusal = std::get<Refusal>(read);
      refusal.source = path;
      go_on = sink->refuse(std::move(refusal));
    }
    if (!go_on) return false;
  }
  if (file.error().empty()) return true;
  return refuse_file(path, file.error(), sink);
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  constexpr size_t longest_subtag = 8;
  for (bool first = true; first || !tag.empty(); first = false) {
    const size_t length = std::min(tag.find('-'), tag.size());
    const std::string_view subtag = tag.substr(0, length);
    if (subtag.empty() || subtag.size() > longest_subtag) return false;
    if (!std::all_of(subtag.begin(), subtag.end(), first ? is_letter : is_alphanumeric))
      return false;
    if (first && subtag.size() == 1 && length == tag.size()) return false;
    tag.remove_prefix(length);
    if (tag == "-") return false;
    if (!tag.empty()) tag.remove_prefix(1);
  }
  return true;
}

void read_documents(const std::vector<std::string>& files, InputFormat format,
                    const DocumentDefaults& defaults, DocumentSink* sink) {
  const auto read = format == InputFormat::jsonl ? read_json_lines : read_text_file;
  for (const std::string& file : files) {
    if (!read(file, defaults, sink)) return;
  }
}

}  // namespace guillemet::cli
