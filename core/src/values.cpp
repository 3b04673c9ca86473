#include "values.h"

#include "value_expressions.h"

namespace guillemet {
namespace {

/// Sentences are cut into pieces so many tokens at a time, so that memory does not grow with a text
/// that has no sentence ends; an expression over such a border is not found.
constexpr int32_t tokens_at_once = 4096;

/// The longest expression that begins at `at`; the first of its kind where two are equally long.
bool read_expression(const ValueScene& scene, int32_t at, Expression* found) {
  const Piece& piece = scene.pieces[at];
  // Nearly every piece ends here.
  if (!piece.is_part() && !piece.is_number && piece.mark == 0 &&
      !scene.pieces[at + 1].is(Role::unit) && !scene.pieces[at + 1].is(Role::ordinal_suffix)) {
    return false;
  }
  using Read = bool (*)(const ValueScene&, int32_t, Expression*);
  constexpr Read readers[] = {read_amount, read_relative_date, read_calendar_date, read_time};
  Expression candidate;
  bool any = false;
  for (const Read read : readers) {
    if (read(scene, at, &candidate) && (!any || candidate.end > found->end)) {
      *found = std::move(candidate);
      any = true;
    }
  }
  return any;
}

TokenRange tokens_of(const Pieces& pieces, int32_t at, int32_t end) {
  return {pieces[at].tokens.start, pieces[end - 1].tokens.end};
}

void find_in_pieces(const ValueScene& scene, const std::vector<TextRange>& tokens,
                    std::vector<ValueMention>* values) {
  int32_t free_token = 0;  // mentions are whole tokens and may not share one
  Expression found;
  for (int32_t at = 0; at < scene.pieces.size();) {
    if (scene.pieces[at].tokens.start < free_token || !read_expression(scene, at, &found)) {
      ++at;
      continue;
    }
    ValueMention mention;
    mention.tokens = tokens_of(scene.pieces, at, found.end);
    mention.range = {tokens[static_cast<size_t>(mention.tokens.start)].start,
                     tokens[static_cast<size_t>(mention.tokens.end - 1)].end};
    mention.type = found.type;
    mention.value = std::move(found.value);
    free_token = mention.tokens.end;
    values->push_back(std::move(mention));
    at = found.end;
  }
}

using Reader = bool (*)(const ValueScene&, int32_t, Expression*);

/// A date; with a part of the day ("hier soir") it is a time.
bool read_any_date(const ValueScene& scene, int32_t at, Expression* found) {
  Expression relative;
  const bool is_relative = read_relative_date(scene, at, &relative);
  const bool is_absolute = read_calendar_date(scene, at, found);
  if (is_relative && (!is_absolute || relative.end >= found->end)) *found = std::move(relative);
  return is_relative || is_absolute;
}

bool read_any_time(const ValueScene& scene, int32_t at, Expression* found) {
  return read_time(scene, at, found) ||
         (read_any_date(scene, at, found) && found->type == EntityType::time);
}

Reader reader_of(EntityType type) {
  if (type == EntityType::date) return read_any_date;
  return type == EntityType::time ? read_any_time : read_amount;
}

/// Whether a word before the expression says that it is a length of time: "a duré 2h30".
bool follows_span_word(std::u16string_view text, const std::vector<TextRange>& tokens,
                       const std::vector<Word>& words, TokenRange expression,
                       const Lexicon& lexicon) {
  constexpr int32_t longest_phrase = 4;
  TokenRange before = {expression.start, expression.start};
  while (before.start > 0 && before.size() < longest_phrase &&
         !words[static_cast<size_t>(before.start)].first) {
    --before.start;
  }
  Pieces pieces;
  read_pieces(text, tokens, words, before, lexicon, writing_style(lexicon), &pieces);
  return pieces.is(pieces.size() - 1, Role::span_before);
}

bool is_temporal(EntityType type) { return type == EntityType::date || type == EntityType::time; }

}  // namespace

void find_values(std::u16string_view text, const std::vector<TextRange>& tokens,
                 const std::vector<Word>& words, const Layout& layout, int32_t first_sentence,
                 int32_t end_sentence, const Lexicon& lexicon, Day today,
                 std::vector<ValueMention>* values) {
  const WritingStyle style = writing_style(lexicon);
  Pieces pieces;
  for (int32_t sentence = first_sentence; sentence < end_sentence; ++sentence) {
    const TokenRange rows = layout.sentences[static_cast<size_t>(sentence)];
    for (int32_t start = rows.start; start < rows.end; start += tokens_at_once) {
      const int32_t end = rows.end - start > tokens_at_once ? start + tokens_at_once : rows.end;
      read_pieces(text, tokens, words, {start, end}, lexicon, style, &pieces);
      find_in_pieces({text, pieces, style, today, false}, tokens, values);
    }
  }
}

Value value_of(std::u16string_view text, const std::vector<TextRange>& tokens,
               const std::vector<Word>& words, TokenRange expression, EntityType type,
               const Lexicon& lexicon, Day today) {
  if (expression.empty() || expression.size() > tokens_at_once) return {};
  const WritingStyle style = writing_style(lexicon);
  Pieces pieces;
  if (type == EntityType::time && follows_span_word(text, tokens, words, expression, lexicon)) {
    return {};
  }
  read_pieces(text, tokens, words, expression, lexicon, style, &pieces);
  const ValueScene scene = {text, pieces, style, today, true};
  const Reader read = reader_of(type);
  // The longest reading inside the span: "le 8 décembre" begins at its second word.
  Expression best, found;
  int32_t best_length = 0;
  for (int32_t at = 0; at < pieces.size(); ++at) {
    if (!read(scene, at, &found) || found.end - at <= best_length) continue;
    if (found.type != type && !(is_temporal(found.type) && is_temporal(type))) continue;
    best_length = found.end - at;
    best = std::move(found);
  }
  return best.value;
}

}  // namespace guillemet
