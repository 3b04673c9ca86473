// html: one page that stands alone: the article with marks, who said what, who and what.
#include <string>
#include <string_view>

#include "../utf.h"
#include "article.h"
#include "formats.h"
#include "html_page.h"

namespace guillemet::cli {
namespace {

/// Text as text, fit for element content and for attributes in double quotes. Control characters,
/// which HTML does not allow, are U+FFFD.
std::string escaped(std::string_view utf8) {
  std::string out;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\t':
      case '\n':
        out += c;
        break;
      default:
        if (byte < 0x20 || byte == 0x7F) {
          out += "\xEF\xBF\xBD";
        } else {
          out += c;
        }
    }
  }
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  return ' ' + std::string(name) + "=\"" + escaped(value) + '"';
}

/// One <article>. Ids within it carry its number, so that several stand on one page.
class ArticleWriter {
 public:
  explicit ArticleWriter(const Article& article)
      : article_(article), prefix_(as_id(article.id())), pieces_(article.analysis()) {}

  std::string write() {
    const std::string& language = article_.analysis().language;
    out_ += "<article>\n<h2>" + escaped(on_one_line(to_utf16(article_.id()))) + "</h2>\n";
    out_ += "<div class=\"text\"" + attribute("lang", language == "und" ? "" : language) + ">\n";
    for (const TextRange paragraph : paragraphs(article_.text())) write_paragraph(paragraph);
    out_ += "</div>\n<section>\n";
    write_quotes();
    write_subjects();
    out_ += "</section>\n</article>\n";
    return std::move(out_);
  }

 private:
  /// An id that no other document's comes near: the document's own in letters that an id and a link
  /// may hold.
  static std::string as_id(std::string_view id) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out = "d";
    for (const char c : id) {
      const auto byte = static_cast<unsigned char>(c);
      const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (plain) {
        out.push_back(c);
      } else {
        out += {'_', hex[byte >> 4], hex[byte & 15]};
      }
    }
    return out;
  }

  std::string id(std::string_view table, int32_t row) const {
    return prefix_ + '-' + std::string(table) + '-' + std::to_string(row);
  }

  /// The id where a row first appears in the text; later pieces of it have none.
  std::string anchor(std::string_view table, int32_t row, int32_t* last) {
    if (row <= *last) return {};
    *last = row;
    return attribute("id", id(table, row));
  }

  void write_paragraph(TextRange paragraph) {
    out_ += "<p>";
    int32_t open_quote = -1;
    for (const Piece& piece : pieces_.cut(paragraph)) {
      if (piece.quote != open_quote) {
        if (open_quote >= 0) out_ += "</mark>";
        open_quote = piece.quote;
        if (open_quote >= 0) open_mark(open_quote);
      }
      write_piece(piece);
    }
    if (open_quote >= 0) out_ += "</mark>";
    out_ += "</p>\n";
  }

  void open_mark(int32_t row) {
    const Quote& quote = article_.analysis().quotes[static_cast<size_t>(row)];
    out_ += "<mark" + anchor("quote", row, &last_quote_) +
            attribute("class", "quote " + std::string(name_of(quote.kind))) +
            attribute("title", to_utf8(quote.speaker.name)) + ">";
  }

  void write_piece(const Piece& piece) {
    const std::string words = escaped(article_.words(piece.range));
    if (piece.entity < 0) {
      out_ += words;
      return;
    }
    const Entity& entity = article_.analysis().entities[static_cast<size_t>(piece.entity)];
    const std::string name = article_.subject_name(entity);
    const std::string type(name_of(entity.type));
    const std::string meaning = name.empty() ? article_.value(entity) : name;
    out_ += "<mark" + anchor("entity", piece.entity, &last_entity_) + attribute("class", type) +
            attribute("title", meaning.empty() ? type : type + ": " + meaning) + ">" + words +
            "</mark>";
  }

  void write_quotes() {
    out_ += "<h3>Who said what</h3>\n";
    const auto& quotes = article_.analysis().quotes;
    if (quotes.empty()) {
      out_ += "<p>Nobody is quoted.</p>\n";
      return;
    }
    out_ += "<ul class=\"quotes\">\n";
    for (size_t row = 0; row < quotes.size(); ++row) {
      const Quote& quote = quotes[row];
      const std::string speaker = escaped(on_one_line(quote.speaker.name));
      out_ += "<li>" + (speaker.empty() ? "<em>Nobody named</em>" : "<b>" + speaker + "</b>");
      if (!quote.cue.empty()) out_ += ", <i>" + escaped(article_.line(quote.cue)) + "</i>";
      out_ += " <small>" + std::string(name_of(quote.kind)) + "</small><br><a href=\"#" +
              id("quote", static_cast<int32_t>(row)) + "\">" + escaped(article_.line(quote.outer)) +
              "</a></li>\n";
    }
    out_ += "</ul>\n";
  }

  void write_subjects() {
    if (article_.analysis().subjects.empty()) return;
    out_ += "<h3>Who and what</h3>\n<ul class=\"subjects\">\n";
    for (const Subject& subject : article_.analysis().subjects) {
      out_ += "<li><a href=\"#" + id("entity", subject.mentions.front()) + "\">" +
              escaped(on_one_line(subject.name)) + "</a> <small>" +
              std::string(name_of(subject.type)) + ", " + std::to_string(subject.mentions.size()) +
              "</small></li>\n";
    }
    out_ += "</ul>\n";
  }

  const Article& article_;
  std::string prefix_;
  Pieces pieces_;
  std::string out_;
  int32_t last_quote_ = -1;
  int32_t last_entity_ = -1;
};

class HtmlFormat : public Format {
 public:
  std::string opening() const override { return std::string(html_page_top); }
  std::string document(const Document& document, const Analysis& analysis) const override {
    const Article article(document, analysis);
    return ArticleWriter(article).write();
  }
  std::string closing() const override { return std::string(html_page_end); }
};

}  // namespace

std::unique_ptr<Format> make_html(const FormatOptions& /*options*/) {
  return std::make_unique<HtmlFormat>();
}

}  // namespace guillemet::cli
