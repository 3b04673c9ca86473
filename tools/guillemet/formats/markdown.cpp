// markdown: who said what, then who and what the article is about.
#include <algorithm>
#include <string>
#include <string_view>

#include "../utf.h"
#include "article.h"
#include "formats.h"

namespace guillemet::cli {
namespace {

/// Text as text: nothing in it is taken for Markdown or HTML.
std::string escaped(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]<>#|~&$";
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

/// The same for text at the beginning of a line, where "- " and "1. " would begin a list.
std::string escaped_line(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  constexpr std::string_view special = "+-=.):";
  const size_t at = std::min(text.find_first_not_of(digits), text.size());
  const bool list = at < text.size() && special.find(text[at]) != std::string_view::npos;
  return std::string(text.substr(0, at)) + (list ? "\\" : "") + escaped(text.substr(at));
}

std::string plural(size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

void write_quotes(const Article& article, std::string* out) {
  *out += "### Who said what\n\n";
  if (article.analysis().quotes.empty()) *out += "Nobody is quoted.\n\n";
  for (const Quote& quote : article.analysis().quotes) {
    const std::string speaker = on_one_line(quote.speaker.name);
    *out += speaker.empty() ? "*Nobody named*" : "**" + escaped(speaker) + "**";
    if (!quote.cue.empty()) *out += ", *" + escaped(article.line(quote.cue)) + '*';
    *out += " (" + std::string(name_of(quote.kind)) + ")\n\n> " +
            escaped_line(article.line(quote.outer)) + "\n\n";
  }
}

void write_subjects(const Article& article, std::string* out) {
  if (article.analysis().subjects.empty()) return;
  *out += "### Who and what\n\n";
  for (const Subject& subject : article.analysis().subjects) {
    *out += "- **" + escaped(on_one_line(subject.name)) + "**, " +
            std::string(name_of(subject.type)) + ", " +
            plural(subject.mentions.size(), "mention", "mentions");
    if (!subject.link.empty()) *out += ": " + escaped(on_one_line(subject.link));
    *out += '\n';
  }
  *out += '\n';
}

void write_values(const Article& article, std::string* out) {
  bool first = true;
  for (const Entity& entity : article.analysis().entities) {
    if (entity.subject >= 0) continue;
    if (first) *out += "### Dates and amounts\n\n";
    first = false;
    *out += "- " + escaped(article.line(entity.range)) + " (" + std::string(name_of(entity.type));
    const std::string value = article.value(entity);
    if (!value.empty()) *out += ": " + escaped(value);
    *out += ")\n";
  }
  if (!first) *out += '\n';
}

class MarkdownFormat : public Format {
 public:
  std::string document(const Document& document, const Analysis& analysis) const override {
    const Article article(document, analysis);
    std::string out = "## " + escaped(on_one_line(to_utf16(document.id))) + "\n\n";
    write_quotes(article, &out);
    write_subjects(article, &out);
    write_values(article, &out);
    return out;
  }
};

}  // namespace

std::unique_ptr<Format> make_markdown(const FormatOptions& /*options*/) {
  return std::make_unique<MarkdownFormat>();
}

}  // namespace guillemet::cli
