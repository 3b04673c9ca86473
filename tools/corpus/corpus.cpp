#include "corpus.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "marked.h"
#include "unicode.h"

namespace guillemet {
namespace {

namespace fs = std::filesystem;

struct TypeName {
  std::string_view name;
  EntityType type;
};
constexpr TypeName type_names[] = {
    {"Person", EntityType::person},
    {"PER", EntityType::person},
    {"Location", EntityType::location},
    {"LOC", EntityType::location},
    {"Organization", EntityType::organization},
    {"ORG", EntityType::organization},
    {"Product", EntityType::product},
    {"PRO", EntityType::product},
    {"Event", EntityType::event},
    {"EVE", EntityType::event},
    {"Date", EntityType::date},
    {"DAT", EntityType::date},
    {"Hour", EntityType::time},
    {"HOU", EntityType::time},
};

bool read_file(const fs::path& path, std::string* content) {
  std::ifstream in(path, std::ios::binary);
  content->assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  return in.good() || in.eof();
}

/// UTF-16 offset of each code point, and one past the end.
std::vector<int32_t> unit_offsets(std::u16string_view text) {
  std::vector<int32_t> offsets;
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t i = 0; i < size;) {
    offsets.push_back(i);
    next_code_point(text, &i);
  }
  offsets.push_back(size);
  return offsets;
}

void keep_outermost(std::vector<GoldSpan>* spans) {
  std::stable_sort(spans->begin(), spans->end(), [](const GoldSpan& a, const GoldSpan& b) {
    return a.range.start != b.range.start ? a.range.start < b.range.start
                                          : a.range.end > b.range.end;
  });
  std::vector<GoldSpan> kept;
  for (const GoldSpan& span : *spans) {
    if (kept.empty() || span.range.start >= kept.back().range.end) kept.push_back(span);
  }
  spans->swap(kept);
}

/// One line of an .ann file: "T1 TAB Person 12 26 TAB text"; a broken span ("1 5;7 9") is taken
/// whole.
void read_annotation(const std::string& line, const std::vector<int32_t>& offsets,
                     std::vector<GoldSpan>* spans) {
  if (line.empty() || line[0] != 'T') return;
  const size_t tab = line.find('\t');
  if (tab == std::string::npos) return;
  std::string fields = line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1);
  std::replace(fields.begin(), fields.end(), ';', ' ');
  std::istringstream in(fields);
  std::string name;
  in >> name;
  size_t start = 0;
  size_t end = 0;
  size_t number = 0;
  if (!(in >> start)) return;
  while (in >> number) end = number;
  GoldSpan span;
  if (!find_type(name, &span.type) || start >= end || end >= offsets.size()) return;
  span.range = {offsets[start], offsets[end]};
  spans->push_back(span);
}

std::vector<fs::path> files_below(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> files;
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    if (file.path().extension() == extension) files.push_back(file.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string read_folder(const fs::path& folder, std::vector<Document>* documents) {
  for (const fs::path& file : files_below(folder, ".marked")) {
    const std::string error = read_marked(file, documents);
    if (!error.empty()) return error;
  }
  for (const fs::path& file : files_below(folder, ".txt")) {
    fs::path annotations = file;
    annotations.replace_extension(".ann");
    if (!fs::exists(annotations)) continue;
    std::string text;
    if (!read_file(file, &text)) return "cannot read " + file.string();
    Document document;
    document.id = fs::relative(file, folder).generic_string();
    document.text = to_utf16(text);
    const std::vector<int32_t> offsets = unit_offsets(document.text);
    std::ifstream in(annotations);
    for (std::string line; std::getline(in, line);) {
      read_annotation(line, offsets, &document.spans);
    }
    keep_outermost(&document.spans);
    documents->push_back(std::move(document));
  }
  return {};
}

/// Joins the tokens of CoNLL sentences into documents.
class ConllReader {
 public:
  ConllReader(std::string name, std::vector<Document>* documents)
      : name_(std::move(name)), documents_(documents) {}

  void token(const std::string& word, const std::string& tag) {
    if (!at_line_start_) text_.push_back(u' ');
    at_line_start_ = false;
    EntityType type{};
    const bool tagged = tag.size() > 2 && find_type(std::string_view(tag).substr(2), &type);
    const auto start = static_cast<int32_t>(text_.size());
    text_ += to_utf16(word);
    const auto end = static_cast<int32_t>(text_.size());
    if (!tagged) {
      open_ = false;
    } else if (open_ && tag[0] == 'I' && spans_.back().type == type) {
      spans_.back().range.end = end;
    } else {
      spans_.push_back({{start, end}, type});
      open_ = true;
    }
  }
  void end_sentence() {
    constexpr int32_t longest_document = 400;  // sentences
    open_ = false;
    if (at_line_start_) return;
    text_.push_back(u'\n');
    at_line_start_ = true;
    if (++sentences_ == longest_document) end_document();
  }
  void end_document() {
    end_sentence();
    if (text_.empty()) return;
    documents_->push_back({name_ + "#" + std::to_string(number_++), text_, spans_});
    text_.clear();
    spans_.clear();
    sentences_ = 0;
  }

 private:
  std::string name_;
  std::vector<Document>* documents_;
  std::u16string text_;
  std::vector<GoldSpan> spans_;
  bool at_line_start_ = true;
  bool open_ = false;
  int32_t sentences_ = 0;
  int32_t number_ = 0;
};

std::string read_conll(const fs::path& file, std::vector<Document>* documents) {
  std::ifstream in(file);
  if (!in) return "cannot read " + file.string();
  ConllReader reader(file.filename().string(), documents);
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string word;
    std::string tag;
    if (!(fields >> word)) {
      reader.end_sentence();
      continue;
    }
    if (word == "-DOCSTART-") {
      reader.end_document();
      continue;
    }
    for (std::string field; fields >> field;) tag = field;
    reader.token(word, tag);
  }
  reader.end_document();
  return {};
}

}  // namespace

bool find_type(std::string_view name, EntityType* type) {
  for (const TypeName& known : type_names) {
    if (known.name != name) continue;
    *type = known.type;
    return true;
  }
  return false;
}

std::string read_corpus(const std::string& path, std::vector<Document>* documents) {
  if (!fs::exists(path)) return "there is no " + path;
  const size_t before = documents->size();
  const std::string error = fs::is_directory(path)                    ? read_folder(path, documents)
                            : fs::path(path).extension() == ".marked" ? read_marked(path, documents)
                                                                      : read_conll(path, documents);
  if (!error.empty()) return error;
  return documents->size() == before ? path + " holds no annotated text" : std::string();
}

}  // namespace guillemet
