// webannotation: W3C Web Annotation Data Model, JSON-LD. Positions count code points.
#include <algorithm>
#include <string>
#include <string_view>

#include "../json_writer.h"
#include "../utf.h"
#include "article.h"
#include "formats.h"

namespace guillemet::cli {
namespace {

/// UTF-16 units before and after the exact words: enough to find them again in a changed page.
constexpr int32_t context_length = 32;

/// The id as a relative reference: only what cannot be taken for a scheme, a query or a fragment
/// stands as it is.
std::string as_reference(std::string_view id) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  constexpr std::string_view plain = "-._~/";
  std::string out;
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    const bool alphanumeric =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (alphanumeric || plain.find(c) != std::string_view::npos) {
      out.push_back(c);
    } else {
      out += {'%', hex[byte >> 4], hex[byte & 15]};
    }
  }
  return out;
}

class PageWriter {
 public:
  PageWriter(const Article& article, std::string* out)
      : article_(article),
        code_points_(article.text()),
        source_(as_reference(article.id())),
        json_(out) {}

  void write() {
    const Analysis& analysis = article_.analysis();
    json_.begin_object();
    member("@context", "http://www.w3.org/ns/anno.jsonld");
    member("id", source_ + "#annotations");
    member("type", "AnnotationPage");
    json_.key("items");
    json_.begin_array();
    for (size_t row = 0; row < analysis.entities.size(); ++row) {
      write_entity(analysis.entities[row], row);
    }
    for (size_t row = 0; row < analysis.quotes.size(); ++row) {
      write_quote(analysis.quotes[row], row);
    }
    json_.end_array();
    json_.end_object();
  }

 private:
  void member(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }

  void write_entity(const Entity& entity, size_t row) {
    begin("entity", row, "identifying");
    textual_body("classifying", name_of(entity.type));
    textual_body("identifying", article_.subject_name(entity));
    textual_body("describing", article_.value(entity));
    const std::string link = article_.link(entity);
    if (!link.empty()) {
      json_.begin_object();
      member("type", "SpecificResource");
      member("purpose", "linking");
      member("source", link);
      json_.end_object();
    }
    end(entity.range);
  }

  void write_quote(const Quote& quote, size_t row) {
    begin("quote", row, "describing");
    textual_body("classifying", name_of(quote.kind));
    textual_body("identifying", to_utf8(quote.speaker.name));
    end(quote.outer);
  }

  void begin(std::string_view table, size_t row, std::string_view motivation) {
    json_.begin_object();
    member("id", source_ + '#' + std::string(table) + '-' + std::to_string(row));
    member("type", "Annotation");
    member("motivation", motivation);
    json_.key("body");
    json_.begin_array();
  }

  void textual_body(std::string_view purpose, std::string_view value) {
    if (value.empty()) return;
    json_.begin_object();
    member("type", "TextualBody");
    member("purpose", purpose);
    member("value", value);
    json_.end_object();
  }

  void end(TextRange range) {
    json_.end_array();
    json_.key("target");
    json_.begin_object();
    member("source", source_);
    json_.key("selector");
    json_.begin_array();
    write_position(range);
    write_exact(range);
    json_.end_array();
    json_.end_object();
    json_.end_object();
  }

  void write_position(TextRange range) {
    json_.begin_object();
    member("type", "TextPositionSelector");
    json_.key("start");
    json_.number(code_points_.before(range.start));
    json_.key("end");
    json_.number(code_points_.before(range.end));
    json_.end_object();
  }

  void write_exact(TextRange range) {
    const auto size = static_cast<int32_t>(article_.text().size());
    int32_t before = std::max(0, range.start - context_length);
    int32_t after = std::min(size, range.end + context_length);
    // Half a surrogate pair is no context.
    if (splits_pair(before)) ++before;
    if (splits_pair(after)) --after;
    json_.begin_object();
    member("type", "TextQuoteSelector");
    member("exact", article_.words(range));
    member("prefix", article_.words({before, range.start}));
    member("suffix", article_.words({range.end, after}));
    json_.end_object();
  }

  /// Whether the unit at `position` is the second half of a code point.
  bool splits_pair(int32_t position) const {
    return position > 0 && code_points_.before(position) == code_points_.before(position - 1);
  }

  const Article& article_;
  CodePoints code_points_;
  std::string source_;
  JsonWriter json_;
};

class WebAnnotationFormat : public Format {
 public:
  explicit WebAnnotationFormat(const FormatOptions& options) : options_(options) {}

  std::string opening() const override { return options_.several ? "[" : ""; }
  std::string document(const Document& document, const Analysis& analysis) const override {
    const Article article(document, analysis);
    std::string out;
    PageWriter(article, &out).write();
    return out + (options_.several ? "" : "\n");
  }
  std::string separator() const override { return ","; }
  std::string closing() const override { return options_.several ? "]\n" : ""; }

 private:
  FormatOptions options_;
};

}  // namespace

std::unique_ptr<Format> make_web_annotation(const FormatOptions& options) {
  return std::make_unique<WebAnnotationFormat>(options);
}

}  // namespace guillemet::cli
