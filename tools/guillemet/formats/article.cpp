#include "article.h"

#include <algorithm>

#include "../json_writer.h"
#include "../utf.h"

namespace guillemet::cli {
namespace {

constexpr bool is_line_break(char16_t c) {
  return c == u'\n' || c == u'\r' || c == u'\u2028' || c == u'\u2029';
}

constexpr bool is_control(char16_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

}  // namespace

std::string on_one_line(std::u16string_view text) {
  std::u16string line;
  for (const char16_t c : text) {
    if (c != u' ' && !is_control(c) && !is_line_break(c)) {
      line.push_back(c);
    } else if (!line.empty() && line.back() != u' ') {
      line.push_back(u' ');
    }
  }
  if (!line.empty() && line.back() == u' ') line.pop_back();
  return to_utf8(line);
}

std::string Article::words(TextRange range) const { return to_utf8(slice(text(), range)); }

std::string Article::line(TextRange range) const { return on_one_line(slice(text(), range)); }

std::string Article::subject_name(const Entity& entity) const {
  if (entity.subject < 0) return {};
  return to_utf8(analysis_.subjects[static_cast<size_t>(entity.subject)].name);
}

std::string Article::link(const Entity& entity) const {
  if (entity.subject < 0) return {};
  return to_utf8(analysis_.subjects[static_cast<size_t>(entity.subject)].link);
}

std::string Article::value(const Entity& entity) const {
  if (entity.value < 0) return {};
  const Value& value = analysis_.values[static_cast<size_t>(entity.value)];
  switch (entity.type) {
    case EntityType::money:
      return decimal_text(value.amount) + (value.currency.empty() ? "" : " " + value.currency);
    case EntityType::percent:
      return decimal_text(value.amount) + " %";
    default:
      return value.timex;
  }
}

std::vector<TextRange> paragraphs(std::u16string_view text) {
  std::vector<TextRange> found;
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t start = 0; start < size;) {
    int32_t end = start;
    bool blank = true;
    for (; end < size && !is_line_break(text[static_cast<size_t>(end)]); ++end) {
      const char16_t c = text[static_cast<size_t>(end)];
      blank = blank && (c == u' ' || c == u'\t' || c == u'\u00A0' || c == u'\uFEFF');
    }
    if (!blank) found.push_back({start, end});
    start = end + 1;
  }
  return found;
}

Pieces::Pieces(const Analysis& analysis) : analysis_(analysis) {
  const auto add = [this](TextRange range) {
    borders_.push_back(range.start);
    borders_.push_back(range.end);
  };
  for (const Entity& entity : analysis.entities) add(entity.range);
  for (const Quote& quote : analysis.quotes) add(quote.outer);
  std::sort(borders_.begin(), borders_.end());
}

std::vector<Piece> Pieces::cut(TextRange range) {
  std::vector<Piece> pieces;
  for (int32_t start = range.start; start < range.end;) {
    while (border_ < borders_.size() && borders_[border_] <= start) ++border_;
    const int32_t end =
        border_ < borders_.size() ? std::min(borders_[border_], range.end) : range.end;

    const auto& entities = analysis_.entities;
    while (entity_ < entities.size() && entities[entity_].range.end <= start) ++entity_;
    const auto& quotes = analysis_.quotes;
    for (; quote_ < quotes.size() && quotes[quote_].outer.start <= start; ++quote_) {
      open_.push_back(static_cast<int32_t>(quote_));
    }
    while (!open_.empty() && quotes[static_cast<size_t>(open_.back())].outer.end <= start) {
      open_.pop_back();
    }

    Piece piece;
    piece.range = {start, end};
    if (entity_ < entities.size() && entities[entity_].range.start <= start) {
      piece.entity = static_cast<int32_t>(entity_);
    }
    if (!open_.empty()) piece.quote = open_.back();
    pieces.push_back(piece);
    start = end;
  }
  return pieces;
}

}  // namespace guillemet::cli
