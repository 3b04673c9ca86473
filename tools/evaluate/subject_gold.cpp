#include "subject_gold.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "unicode.h"

namespace guillemet {
namespace {

constexpr std::string_view article_head = "== ";

bool type_from_letter(char letter, EntityType* type) {
  constexpr std::pair<char, EntityType> letters[] = {{'P', EntityType::person},
                                                     {'O', EntityType::organization},
                                                     {'L', EntityType::location},
                                                     {'R', EntityType::product},
                                                     {'E', EntityType::event}};
  for (const auto& [known, meant] : letters) {
    if (known != letter) continue;
    *type = meant;
    return true;
  }
  return false;
}

int32_t subject_row(const std::string& subject, SubjectArticle* article) {
  std::vector<std::string>& known = article->subjects;
  const auto at = std::find(known.begin(), known.end(), subject);
  if (at != known.end()) return static_cast<int32_t>(at - known.begin());
  known.push_back(subject);
  return static_cast<int32_t>(known.size()) - 1;
}

/// Takes the marks out of the lines of one article after another.
class MarkedReader {
 public:
  explicit MarkedReader(std::vector<SubjectArticle>* articles) : articles_(*articles) {}

  std::string read_line(std::string_view line) {
    if (line.substr(0, article_head.size()) == article_head) {
      finish();
      articles_.push_back({std::string(line.substr(article_head.size())), {}, {}, {}});
      open_ = true;
      return {};
    }
    if (!open_) return line.empty() || line[0] == '#' ? "" : "text before the first article";
    if (!articles_.back().text.empty()) {
      articles_.back().text += u'\n';
    } else if (line.empty()) {
      return {};
    }
    return read_marks(line);
  }

  void finish() {
    if (!open_) return;
    std::u16string& text = articles_.back().text;
    while (!text.empty() && text.back() == u'\n') text.pop_back();
  }

 private:
  std::string read_marks(std::string_view line) {
    std::u16string& text = articles_.back().text;
    while (true) {
      const size_t open = line.find_first_of("[]");
      text += to_utf16(line.substr(0, open));
      if (open == std::string_view::npos) return {};
      const size_t close = line.find_first_of("[]", open + 1);
      if (line[open] == ']' || close == std::string_view::npos || line[close] == '[') {
        return "a bracket without its pair";
      }
      const std::string fault = read_mention(line.substr(open + 1, close - open - 1));
      if (!fault.empty()) return fault;
      line.remove_prefix(close + 1);
    }
  }

  std::string read_mention(std::string_view mention) {
    const size_t sign = mention.find('|');
    if (sign == std::string_view::npos || sign == 0) return "no mention: " + std::string(mention);
    const std::string_view subject = mention.substr(sign + 1);
    GoldName name;
    if (subject.size() < 3 || subject[1] != ':' || !type_from_letter(subject[0], &name.type)) {
      return "no subject: " + std::string(mention);
    }
    SubjectArticle& article = articles_.back();
    name.range.start = static_cast<int32_t>(article.text.size());
    article.text += to_utf16(mention.substr(0, sign));
    name.range.end = static_cast<int32_t>(article.text.size());
    name.subject = subject_row(std::string(subject), &article);
    article.names.push_back(name);
    return {};
  }

  std::vector<SubjectArticle>& articles_;
  bool open_ = false;
};

bool read_entity(const nlohmann::json& entity, GoldName* name) {
  const auto number = [&](const char* key) {
    const auto at = entity.find(key);
    return at != entity.end() && at->is_number_integer() ? at->get<int32_t>() : -1;
  };
  name->range = {number("start"), number("end")};
  bool known = true;
  const auto type = entity.find("type");
  if (type != entity.end()) {
    name->type = entity_type_from(type->is_string() ? type->get<std::string>() : "", &known);
  }
  return known;
}

/// Dates and amounts, which have no subject, are passed over.
std::string read_entities(const nlohmann::json& row, SubjectArticle* article) {
  int32_t last = 0;
  for (const nlohmann::json& entity : row["entities"]) {
    if (!entity.is_object()) return "an entity that is no object";
    if (!entity.contains("subject") || entity["subject"].is_null()) continue;
    GoldName name;
    if (!read_entity(entity, &name)) return "an entity of no known type";
    if (name.range.start < last || name.range.end <= name.range.start ||
        name.range.end > static_cast<int32_t>(article->text.size())) {
      return "an entity that is not in the text, or not in its order";
    }
    last = name.range.end;
    name.subject = subject_row(entity["subject"].dump(), article);
    article->names.push_back(name);
  }
  return {};
}

std::string read_json_line(const std::string& line, std::vector<SubjectArticle>* articles) {
  const nlohmann::json row = nlohmann::json::parse(line, nullptr, false);
  if (!row.is_object() || !row.contains("text") || !row["text"].is_string() ||
      !row.contains("entities") || !row["entities"].is_array()) {
    return "no article with entities";
  }
  SubjectArticle article;
  article.id = row.contains("id") && row["id"].is_string() ? row["id"].get<std::string>() : "-";
  article.text = to_utf16(row["text"].get<std::string>());
  const std::string fault = read_entities(row, &article);
  articles->push_back(std::move(article));
  return fault;
}

}  // namespace

std::string read_subject_gold(const std::string& path, std::vector<SubjectArticle>* articles) {
  std::ifstream in(path);
  if (!in) return "cannot read " + path;
  const size_t before = articles->size();
  const bool json = in.peek() == '{';
  MarkedReader marked(articles);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (json && line.find_first_not_of(" \r") == std::string::npos) continue;
    const std::string fault = json ? read_json_line(line, articles) : marked.read_line(line);
    if (!fault.empty()) return path + ':' + std::to_string(number) + ": " + fault;
  }
  marked.finish();
  return articles->size() == before ? path + " holds no articles" : std::string();
}

}  // namespace guillemet
