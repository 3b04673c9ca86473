// csv: RFC 4180, one row an entity or quote, safe to open in a spreadsheet.
#include <array>
#include <string>
#include <string_view>

#include "../json_writer.h"
#include "../utf.h"
#include "article.h"
#include "formats.h"

namespace guillemet::cli {
namespace {

constexpr std::string_view heading =
    "id,row,type,start,end,text,name,value,content,cue,confidence,link\r\n";

/// One row's cells; those that do not apply stay empty.
struct Row {
  std::string_view row;
  std::string_view type;
  TextRange range;
  std::string name;
  std::string value;
  std::string content;
  std::string cue;
  std::string confidence;
  std::string link;
};

/// A spreadsheet takes a cell that begins like this for a formula and runs it; an apostrophe makes
/// it text (owasp.org, "CSV Injection").
bool looks_like_formula(std::string_view cell) {
  constexpr std::string_view beginnings = "=+-@\t\r";
  return !cell.empty() && beginnings.find(cell.front()) != std::string_view::npos;
}

std::string quoted(std::string_view cell) {
  const bool formula = looks_like_formula(cell);
  if (!formula && cell.find_first_of("\",\r\n") == std::string_view::npos) return std::string(cell);
  std::string out = formula ? "\"'" : "\"";
  for (const char c : cell) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  return out + '"';
}

std::string line_of(const Row& row, const Article& article) {
  const std::array<std::string, 12> cells = {
      article.id(),
      std::string(row.row),
      std::string(row.type),
      std::to_string(row.range.start),
      std::to_string(row.range.end),
      article.words(row.range),
      row.name,
      row.value,
      row.content,
      row.cue,
      row.confidence,
      row.link,
  };
  std::string out;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out.push_back(',');
    out += quoted(cells[i]);
  }
  return out + "\r\n";
}

Row row_of(const Entity& entity, const Article& article) {
  Row row;
  row.row = "entity";
  row.type = name_of(entity.type);
  row.range = entity.range;
  row.name = article.subject_name(entity);
  row.value = article.value(entity);
  row.link = article.link(entity);
  return row;
}

Row row_of(const Quote& quote, const Article& article) {
  Row row;
  row.row = "quote";
  row.type = name_of(quote.kind);
  row.range = quote.outer;
  row.name = to_utf8(quote.speaker.name);
  row.content = article.words(quote.content);
  row.cue = article.words(quote.cue);
  row.confidence = decimal_text({quote.confidence, -2});
  return row;
}

class CsvFormat : public Format {
 public:
  std::string opening() const override { return std::string(heading); }

  std::string document(const Document& document, const Analysis& analysis) const override {
    const Article article(document, analysis);
    std::string out;
    for (const Entity& entity : analysis.entities) out += line_of(row_of(entity, article), article);
    for (const Quote& quote : analysis.quotes) out += line_of(row_of(quote, article), article);
    return out;
  }
};

}  // namespace

std::unique_ptr<Format> make_csv(const FormatOptions& /*options*/) {
  return std::make_unique<CsvFormat>();
}

}  // namespace guillemet::cli
