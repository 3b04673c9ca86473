// brat: stand-off annotation (brat.nlplab.org/standoff.html). Offsets count code points.
#include <string>
#include <string_view>
#include <vector>

#include "../json_writer.h"
#include "../utf.h"
#include "article.h"
#include "formats.h"

namespace guillemet::cli {
namespace {

/// What brat, which reads lines as Python's splitlines() cuts them, takes for a line break.
constexpr bool ends_line(char16_t c) {
  return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

/// The parts of `range` that have no line break in them: an annotation's fragments.
std::vector<TextRange> fragments(std::u16string_view text, TextRange range) {
  std::vector<TextRange> found;
  int32_t start = range.start;
  for (int32_t at = range.start; at <= range.end; ++at) {
    if (at < range.end && !ends_line(text[static_cast<size_t>(at)])) continue;
    if (start < at) found.push_back({start, at});
    start = at + 1;
  }
  return found;
}

/// Writes one document's lines and numbers them.
class BratWriter {
 public:
  explicit BratWriter(const Article& article) : article_(article), code_points_(article.text()) {}

  std::string write() {
    const Analysis& analysis = article_.analysis();
    for (const Entity& entity : analysis.entities) write_entity(entity);
    write_subjects(analysis);
    for (const Quote& quote : analysis.quotes) write_quote(quote);
    return std::move(out_);
  }

 private:
  /// A T line; returns its number.
  int span(std::string_view type, TextRange range) {
    std::string offsets;
    std::string words;
    for (const TextRange part : fragments(article_.text(), range)) {
      if (!offsets.empty()) {
        offsets += ';';
        words += ' ';
      }
      offsets += std::to_string(code_points_.before(part.start)) + ' ' +
                 std::to_string(code_points_.before(part.end));
      words += article_.words(part);
    }
    out_ += 'T' + std::to_string(++spans_) + '\t' + std::string(type) + ' ' + offsets + '\t' +
            words + '\n';
    return spans_;
  }

  void relation(std::string_view type, int from, int to) {
    out_ += 'R' + std::to_string(++relations_) + '\t' + std::string(type) + " Arg1:T" +
            std::to_string(from) + " Arg2:T" + std::to_string(to) + '\n';
  }

  void attribute(std::string_view type, int of, const std::string& value) {
    out_ += 'A' + std::to_string(++attributes_) + '\t' + std::string(type) + " T" +
            std::to_string(of) + ' ' + value + '\n';
  }

  /// For what is no word of a fixed list, which is all that an attribute may hold.
  void note(int of, const std::string& words) {
    if (words.empty()) return;
    out_ += '#' + std::to_string(++notes_) + "\tAnnotatorNotes T" + std::to_string(of) + '\t' +
            words + '\n';
  }

  void write_entity(const Entity& entity) {
    const int number = span(name_of(entity.type), entity.range);
    note(number, article_.value(entity));
  }

  /// All mentions of one subject are one equivalence. An entity's row + 1 is the number of its T
  /// line.
  void write_subjects(const Analysis& analysis) {
    for (const Subject& subject : analysis.subjects) {
      if (subject.mentions.size() < 2) continue;
      out_ += "*\tEquiv";
      for (const int32_t mention : subject.mentions) out_ += " T" + std::to_string(mention + 1);
      out_ += '\n';
    }
  }

  void write_quote(const Quote& quote) {
    const int number = span(name_of(quote.kind), quote.outer);
    quotes_.push_back(number);
    attribute("confidence", number, decimal_text({quote.confidence, -2}));
    if (!quote.cue.empty()) relation("cue", number, span("cue", quote.cue));
    if (!quote.speaker.mention.empty()) {
      relation("speaker", number, mention_span(quote.speaker.mention));
    }
    if (quote.continues >= 0) {
      relation("continues", number, quotes_[static_cast<size_t>(quote.continues)]);
    }
    if (!quote.speaker.name.empty()) note(number, "speaker: " + on_one_line(quote.speaker.name));
  }

  /// The T line of a speaker's mention: the entity's, or one of its own, made once.
  int mention_span(TextRange range) {
    const auto& entities = article_.analysis().entities;
    size_t low = 0;
    size_t high = entities.size();
    while (low < high) {
      const size_t middle = (low + high) / 2;
      if (entities[middle].range.start < range.start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low < entities.size() && entities[low].range == range) return static_cast<int>(low) + 1;
    if (!(last_mention_ == range)) {
      last_mention_ = range;
      last_mention_span_ = span("speaker", range);
    }
    return last_mention_span_;
  }

  const Article& article_;
  CodePoints code_points_;
  std::string out_;
  int spans_ = 0;
  int relations_ = 0;
  int attributes_ = 0;
  int notes_ = 0;
  std::vector<int> quotes_;  // T line of each quote
  TextRange last_mention_;   // two pieces of one quotation have one mention
  int last_mention_span_ = 0;
};

class BratFormat : public Format {
 public:
  explicit BratFormat(const FormatOptions& options) : options_(options) {}

  /// One document is an .ann file as it is. Of several each begins with a comment, at which a
  /// script can cut them apart.
  std::string document(const Document& document, const Analysis& analysis) const override {
    const Article article(document, analysis);
    const std::string head =
        options_.several ? "# id: " + on_one_line(to_utf16(document.id)) + '\n' : "";
    return head + BratWriter(article).write();
  }

 private:
  FormatOptions options_;
};

}  // namespace

std::unique_ptr<Format> make_brat(const FormatOptions& options) {
  return std::make_unique<BratFormat>(options);
}

}  // namespace guillemet::cli
