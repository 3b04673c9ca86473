// An analysis beside its text, in the words that several formats print.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "../document.h"
#include "guillemet/analysis.h"

namespace guillemet::cli {

class Article {
 public:
  Article(const Document& document, const Analysis& analysis)
      : document_(document), analysis_(analysis) {}

  const std::string& id() const { return document_.id; }
  const Analysis& analysis() const { return analysis_; }
  std::u16string_view text() const { return document_.text; }

  /// The slice in UTF-8.
  std::string words(TextRange range) const;
  /// The slice on one line: runs of white space and control characters as one space.
  std::string line(TextRange range) const;

  /// The name of the subject that a mention belongs to; empty where there is none.
  std::string subject_name(const Entity& entity) const;
  /// The link of that subject; empty where there is none.
  std::string link(const Entity& entity) const;
  /// What a date or an amount means: "2018-12-08", "300000000000 USD", "12.5 %"; else empty.
  std::string value(const Entity& entity) const;

 private:
  const Document& document_;
  const Analysis& analysis_;
};

/// `text` on one line, as Article::line has it.
std::string on_one_line(std::u16string_view text);

/// The article's paragraphs: what stands between line breaks, blank ones left out.
std::vector<TextRange> paragraphs(std::u16string_view text);

/// A piece of text in which the same entity and the same quote hold from end to end.
struct Piece {
  TextRange range;
  int32_t entity = -1;  // row of entities, or -1
  int32_t quote = -1;   // row of quotes, or -1; the one that begins last where several cover it
};
/// Cuts `range` where an entity or a quote begins or ends. For text that grows from piece to piece,
/// walking the tables once: ranges must be asked for in ascending order.
class Pieces {
 public:
  explicit Pieces(const Analysis& analysis);
  std::vector<Piece> cut(TextRange range);

 private:
  const Analysis& analysis_;
  std::vector<int32_t> borders_;
  size_t border_ = 0;
  size_t entity_ = 0;
  size_t quote_ = 0;
  std::vector<int32_t> open_;  // quotes around the place, the last to begin on top
};

}  // namespace guillemet::cli
