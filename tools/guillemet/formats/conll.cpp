// conll: CoNLL-U Plus with a token a line: its form, its entity and its quote as IOB2 tags.
#include <string>
#include <string_view>

#include "../utf.h"
#include "article.h"
#include "formats.h"

namespace guillemet::cli {
namespace {

/// Follows a table whose ranges ascend while tokens go by, and says which row a token lies in.
template <typename Row, TextRange Row::*range>
class Follower {
 public:
  explicit Follower(const std::vector<Row>& rows) : rows_(rows) {}

  /// The row that overlaps `token`, or nullptr. Tokens must be asked for in ascending order. Where
  /// rows lie inside one another, the one that begins last.
  const Row* at(TextRange token) {
    while (next_ < rows_.size() && (rows_[next_].*range).start < token.end) {
      open_.push_back(&rows_[next_++]);
    }
    while (!open_.empty() && (open_.back()->*range).end <= token.start) open_.pop_back();
    return open_.empty() ? nullptr : open_.back();
  }

 private:
  const std::vector<Row>& rows_;
  size_t next_ = 0;
  std::vector<const Row*> open_;
};

/// IOB2: B where the token's row is another than its forerunner's, so that every tag sequence is
/// valid even where an inner quote interrupts an outer one.
template <typename Row>
std::string tag(const Row* row, const Row* before, std::string_view name) {
  if (row == nullptr) return "O";
  return (row == before ? "I-" : "B-") + std::string(name);
}

class ConllFormat : public Format {
 public:
  std::string opening() const override { return "# global.columns = FORM ENTITY QUOTE\n"; }

  std::string document(const Document& document, const Analysis& analysis) const override {
    const Article article(document, analysis);
    std::string out = "# newdoc id = " + on_one_line_id(document) + "\n";
    Follower<Entity, &Entity::range> entities(analysis.entities);
    Follower<Quote, &Quote::outer> quotes(analysis.quotes);
    const Entity* entity_before = nullptr;
    const Quote* quote_before = nullptr;
    size_t sentence = 0;
    bool in_sentence = false;
    for (const TextRange token : analysis.tokens) {
      while (sentence < analysis.sentences.size() &&
             analysis.sentences[sentence].end <= token.start) {
        ++sentence;
        if (in_sentence) out += '\n';
        in_sentence = false;
      }
      in_sentence = true;
      const Entity* entity = entities.at(token);
      const Quote* quote = quotes.at(token);
      out += article.line(token);
      out += '\t' + tag(entity, entity_before, entity ? name_of(entity->type) : "");
      out += '\t' + tag(quote, quote_before, quote ? name_of(quote->kind) : "");
      out += '\n';
      entity_before = entity;
      quote_before = quote;
    }
    return out + '\n';
  }

 private:
  static std::string on_one_line_id(const Document& document) {
    return on_one_line(to_utf16(document.id));
  }
};

}  // namespace

std::unique_ptr<Format> make_conll(const FormatOptions& /*options*/) {
  return std::make_unique<ConllFormat>();
}

}  // namespace guillemet::cli
