// pretty: for people at a terminal: the article with marks, who said what, who and what.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "../utf.h"
#include "article.h"
#include "formats.h"
#include "wrap.h"

namespace guillemet::cli {
namespace {

/// How a type looks: an SGR color, and the word behind it where there are no colors.
struct Look {
  std::string_view color;
  std::string_view word;
};
constexpr std::array<Look, entity_type_count> looks = {{
    {"1;31", "person"},
    {"1;34", "org"},
    {"1;32", "place"},
    {"1;35", "product"},
    {"1;33", "event"},
    {"36", "date"},
    {"36", "time"},
    {"36", "money"},
    {"36", "percent"},
}};
constexpr Look look_of(EntityType type) { return looks[static_cast<size_t>(type)]; }
constexpr std::string_view quote_color =
    "3";  // italic: a background would suit dark terminals or light
constexpr std::string_view heading_color = "1";
constexpr std::string_view faint_color = "2";

/// The number of a quote, which leads from the text to the list: "[3]".
std::string reference(size_t row) {
  std::string words = "[";
  words += std::to_string(row + 1);
  words += ']';
  return words;
}

/// Text fit for a terminal: control characters could move the cursor or worse.
std::string shown(std::u16string_view text) { return on_one_line(text); }

class PrettyWriter {
 public:
  PrettyWriter(const Article& article, const FormatOptions& options)
      : article_(article),
        options_(options),
        wrap_(options.columns, &out_),
        pieces_(article.analysis()) {}

  std::string write() {
    if (options_.several) heading(shown(to_utf16(article_.id())));
    for (const TextRange paragraph : paragraphs(article_.text())) write_paragraph(paragraph);
    write_quotes();
    write_subjects();
    return std::move(out_);
  }

 private:
  void heading(std::string_view words) {
    style(heading_color);
    wrap_.text(words);
    style({});
    wrap_.end_line();
    wrap_.end_line();
  }

  void style(std::string_view color) {
    if (options_.color) wrap_.style(color);
  }

  void write_paragraph(TextRange paragraph) {
    const auto& quotes = article_.analysis().quotes;
    for (const Piece& piece : pieces_.cut(paragraph)) {
      write_piece(piece);
      if (piece.quote < 0) continue;
      if (piece.range.end == quotes[static_cast<size_t>(piece.quote)].outer.end) {
        style(faint_color);
        wrap_.text(reference(static_cast<size_t>(piece.quote)));
        style({});
      }
    }
    wrap_.end_line();
    wrap_.end_line();
  }

  void write_piece(const Piece& piece) {
    const bool quoted = piece.quote >= 0;
    const std::string words = article_.words(piece.range);
    if (piece.entity < 0) {
      style(quoted ? quote_color : std::string_view());
      wrap_.text(words);
      style({});
      return;
    }
    const Entity& entity = article_.analysis().entities[static_cast<size_t>(piece.entity)];
    const Look look = look_of(entity.type);
    if (options_.color) {
      style(quoted ? std::string(look.color) + ';' + std::string(quote_color)
                   : std::string(look.color));
      wrap_.text(words);
      style({});
    } else {
      if (piece.range.start == entity.range.start) wrap_.text("{");
      wrap_.text(words);
      if (piece.range.end == entity.range.end) {
        wrap_.text("|");
        wrap_.text(look.word);
        wrap_.text("}");
      }
    }
  }

  void write_quotes() {
    const auto& quotes = article_.analysis().quotes;
    heading("Who said what");
    if (quotes.empty()) {
      wrap_.text("Nobody is quoted.");
      wrap_.end_line();
    }
    for (size_t row = 0; row < quotes.size(); ++row) {
      const Quote& quote = quotes[row];
      const std::string number = reference(row) + ' ';
      wrap_.indent(static_cast<int>(number.size()));
      style(faint_color);
      wrap_.text(number);
      style(heading_color);
      wrap_.text(quote.speaker.name.empty() ? "(nobody named)" : shown(quote.speaker.name));
      style({});
      std::string facts;
      if (!quote.cue.empty()) facts += ", " + article_.line(quote.cue);
      facts += ", " + std::string(name_of(quote.kind));
      style(faint_color);
      wrap_.text(facts);
      style({});
      wrap_.end_line();
      wrap_.text(std::string(number.size(), ' '));
      wrap_.text(article_.line(quote.outer));
      wrap_.indent(0);
      wrap_.end_line();
    }
    wrap_.end_line();
  }

  void write_subjects() {
    if (article_.analysis().subjects.empty()) return;
    heading("Who and what");
    for (const Subject& subject : article_.analysis().subjects) {
      style(look_of(subject.type).color);
      wrap_.text(shown(subject.name));
      style(faint_color);
      wrap_.text(", " + std::string(name_of(subject.type)) + ", " +
                 std::to_string(subject.mentions.size()));
      style({});
      wrap_.end_line();
    }
    wrap_.end_line();
  }

  const Article& article_;
  const FormatOptions& options_;
  std::string out_;
  Wrapper wrap_;
  Pieces pieces_;
};

class PrettyFormat : public Format {
 public:
  explicit PrettyFormat(const FormatOptions& options) : options_(options) {}

  std::string document(const Document& document, const Analysis& analysis) const override {
    const Article article(document, analysis);
    return PrettyWriter(article, options_).write();
  }

 private:
  FormatOptions options_;
};

}  // namespace

std::unique_ptr<Format> make_pretty(const FormatOptions& options) {
  return std::make_unique<PrettyFormat>(options);
}

}  // namespace guillemet::cli
