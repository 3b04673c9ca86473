#include "marks.h"

#include <algorithm>
#include <cstdint>

#include "mark_costs.h"
#include "mark_pairing.h"
#include "unicode.h"
#include "word_reader.h"

namespace guillemet {
namespace {

/// The tokens of a paragraph, and what is asked of them here.
struct Words {
  WordReader reader;
  const std::vector<TextRange>& tokens;
  const Layout& layout;

  std::u16string_view text() const { return reader.text(); }

  /// Whether a reporting clause with its subject after the verb begins at `at`: "a lancé Paul",
  /// "répond-il", "a-t-elle dit".
  bool inverted_clause(int32_t at, int32_t end) const {
    constexpr int32_t longest_group = 5;
    const int32_t limit = std::min(end, at + longest_group);
    for (int32_t i = at; i < limit; ++i) {
      const VerbForm verb = reader.verb(i, end);
      if (verb && (verb.finite() || (i > at && verb.is('d')))) {
        // "dit Paul", "dit le maire", "dit-il", but not "dit que" or "dit :".
        const int32_t next = i + verb.length;
        if (next >= end) return false;
        return i > at || reader.pronoun(next, 'i') || reader.is(next, WordClass::determiners) ||
               reader.is_capitalized(next) || reader.is(next, WordClass::person_titles) ||
               reader.is(next, WordClass::functions) ||
               (next + 1 < end && reader.is(next + 1, WordClass::functions));
      }
      if (!reader.is(i, WordClass::auxiliaries) && !reader.is(i, WordClass::pronouns) &&
          !reader.adverb(i)) {
        return false;
      }
    }
    return false;
  }

  /// Whether a clause "Anna Marsh said" begins at `at`, in a language whose verbs follow their
  /// subject there (flag v).
  bool subject_first_clause(int32_t at, int32_t end) const {
    constexpr int32_t longest_name = 6;
    bool names = false;
    for (int32_t i = at; i < std::min(end, at + longest_name); ++i) {
      const VerbForm verb = reader.verb(i, end);
      if (names && verb.finite() && verb.has('v')) return true;
      if (reader.word(i).shape == Shape::punctuation || reader.finite_auxiliary(i)) return false;
      names = reader.is_capitalized(i) || (i == at && reader.pronoun(i, 's'));
    }
    return false;
  }

  /// First token at or after `position` in tokens [from, end).
  int32_t token_at(int32_t position, int32_t from, int32_t end) const {
    const auto begin = tokens.begin();
    const auto found =
        std::lower_bound(begin + from, begin + end, position,
                         [](TextRange token, int32_t where) { return token.start < where; });
    return static_cast<int32_t>(found - begin);
  }
};

int32_t skip_spaces(std::u16string_view text, int32_t from, int32_t to) {
  while (from < to && is_space(text[static_cast<size_t>(from)])) ++from;
  return from;
}
int32_t skip_spaces_back(std::u16string_view text, int32_t from, int32_t to) {
  while (to > from && is_space(text[static_cast<size_t>(to - 1)])) --to;
  return to;
}

/// The end of what the mark at `opener` opens when nothing closes it before `limit`: an inverted
/// reporting clause, the last sentence that ends before the next quotation, the paragraph's end.
/// Words quoted within a sentence of the reporter's end with that sentence.
int32_t supplied_end(const Words& in, TokenRange rows, int32_t opener, int32_t limit,
                     bool at_paragraph_end) {
  const int32_t first = in.token_at(opener + 1, rows.start, rows.end);
  const int32_t end = in.token_at(limit, first, rows.end);
  if (first >= end) return limit;
  for (int32_t i = first; i < end; ++i) {
    if (!in.reader.is_sign(i, u",")) continue;
    if (in.inverted_clause(i + 1, end)) return in.tokens[static_cast<size_t>(i)].start;
    // Here the comma stands inside the marks.
    if (in.subject_first_clause(i + 1, end)) return in.tokens[static_cast<size_t>(i)].end;
  }
  const Word& word = in.reader.word(first);
  const int32_t before = first - 2;  // the token before the mark
  const bool inside_sentence =
      word.shape == Shape::lower && before >= rows.start && !in.reader.is_sign(before, u":.!?");
  int32_t sentence = in.layout.sentence_of_token[static_cast<size_t>(first)];
  if (inside_sentence) {
    int32_t last = std::min(in.layout.sentences[static_cast<size_t>(sentence)].end, end) - 1;
    while (last > first && in.reader.word(last).shape == Shape::punctuation) --last;
    return in.tokens[static_cast<size_t>(last)].end;
  }
  if (at_paragraph_end) return limit;
  int32_t last = first;
  while (last < end) {
    const int32_t sentence_end =
        in.layout
            .sentences[static_cast<size_t>(in.layout.sentence_of_token[static_cast<size_t>(last)])]
            .end;
    if (sentence_end >= end) break;
    last = sentence_end;
  }
  return in.tokens[static_cast<size_t>((last > first ? last : end) - 1)].end;
}

bool is_dash(char16_t c) { return c == u'-' || (c >= u'\u2012' && c <= u'\u2015'); }

/// Where what is said from token `first` on ends before a reporting clause set off by a sign or a
/// dash: the token of the sign; `end` where no such clause follows.
int32_t clause_sign(const Words& in, int32_t first, int32_t end) {
  for (int32_t i = first + 1; i < end; ++i) {
    const bool stop = in.reader.is_sign(i, u",!?\u2026") || in.reader.is_dash(i);
    if (stop && in.inverted_clause(i + 1, end)) return i;
    // "—¿Quién paga? —preguntó Ana"
    if (in.reader.ends_sentence(i) && i + 1 < end && in.reader.is_dash(i + 1) &&
        in.inverted_clause(i + 2, end)) {
      return i;
    }
  }
  return end;
}

/// Whether the paragraph is a line that begins with a dash.
bool begins_with_dash(const Words& in, int32_t paragraph) {
  if (paragraph < 0 || paragraph >= static_cast<int32_t>(in.layout.paragraphs.size())) return false;
  const TextRange range = in.layout.paragraph_text[static_cast<size_t>(paragraph)];
  const int32_t at = skip_spaces(in.text(), range.start, range.end);
  return at < range.end && is_dash(in.text()[static_cast<size_t>(at)]);
}

/// Whether a line without a reporting clause is said in a dialogue: it ends as a sentence does,
/// and the line before was said or the next one has a clause.
bool is_reply(const Words& in, int32_t paragraph, const std::vector<MarkPair>& pairs) {
  const TokenRange rows = in.layout.paragraphs[static_cast<size_t>(paragraph)];
  if (rows.size() < 3 || !in.reader.ends_sentence(rows.end - 1)) return false;
  if (begins_with_dash(in, paragraph - 1) && !pairs.empty() && pairs.back().dialogue &&
      pairs.back().content.start >=
          in.layout.paragraph_text[static_cast<size_t>(paragraph - 1)].start) {
    return true;
  }
  if (!begins_with_dash(in, paragraph + 1)) return false;
  const TokenRange next = in.layout.paragraphs[static_cast<size_t>(paragraph + 1)];
  return clause_sign(in, next.start + 1, next.end) < next.end;
}

/// A line of dialogue: a dash, what is said, and a reporting clause, after which a dash may open
/// the rest: "—No vendré —dijo Ana—. Mañana sí." A dash before a mere name or an item of a list
/// opens nothing.
void find_dialogue(const Words& in, int32_t paragraph_row, std::vector<MarkPair>* pairs) {
  constexpr int32_t longest_clause = 20;
  const TokenRange rows = in.layout.paragraphs[static_cast<size_t>(paragraph_row)];
  const TextRange paragraph = in.layout.paragraph_text[static_cast<size_t>(paragraph_row)];
  const int32_t dash = skip_spaces(in.text(), paragraph.start, paragraph.end);
  if (!begins_with_dash(in, paragraph_row)) return;
  const bool among_others =
      begins_with_dash(in, paragraph_row - 1) || begins_with_dash(in, paragraph_row + 1);
  int32_t start = skip_spaces(in.text(), dash + 1, paragraph.end);
  int32_t before = -1;  // the piece that this one goes on with
  while (start < paragraph.end) {
    const int32_t first = in.token_at(start, rows.start, rows.end);
    const int32_t sign = clause_sign(in, first, rows.end);
    if (sign == rows.end && before < 0 && !(among_others && is_reply(in, paragraph_row, *pairs)))
      return;
    int32_t end = paragraph.end;
    if (sign < rows.end) {
      const TextRange range = in.tokens[static_cast<size_t>(sign)];
      end = in.reader.ends_sentence(sign) ? range.end : range.start;
    }
    end = skip_spaces_back(in.text(), start, end);
    if (end <= start) return;
    MarkPair pair;
    pair.outer = pair.content = {start, end};
    pair.dialogue = true;
    pair.continues = before;
    before = static_cast<int32_t>(pairs->size());
    pairs->push_back(pair);
    // The dash behind the clause.
    int32_t next = sign < rows.end ? sign + 2 : rows.end;
    const int32_t limit = std::min(rows.end, next + longest_clause);
    while (next < limit && !in.reader.is_dash(next)) ++next;
    if (next >= limit) {
      // "— Plus un seul, répond Jean. La rivière est à sec." goes on as it began.
      if (!among_others || sign == rows.end) return;
      next = in.layout
                 .sentences[static_cast<size_t>(
                     in.layout.sentence_of_token[static_cast<size_t>(sign + 1)])]
                 .end;
    } else {
      ++next;
      if (next < rows.end && in.reader.is_sign(next, u".,;:")) ++next;
    }
    if (next >= rows.end) return;
    start = in.tokens[static_cast<size_t>(next)].start;
  }
}

}  // namespace

void pair_marks(std::u16string_view text, const std::vector<TextRange>& tokens,
                const std::vector<Word>& words, const Layout& layout, int32_t first_paragraph,
                int32_t end_paragraph, const Lexicon& lexicon, std::vector<MarkPair>* pairs) {
  const MarkHabits habits = mark_habits(lexicon);
  const Words in{WordReader(text, tokens, words, lexicon), tokens, layout};
  std::vector<Mark> marks, next_marks;
  std::vector<PairedMarks> outer, inner;
  const auto paragraph_marks = [&](int32_t paragraph, std::vector<Mark>* found) {
    found->clear();
    if (paragraph < static_cast<int32_t>(layout.paragraphs.size())) {
      find_marks(text, layout.paragraph_text[static_cast<size_t>(paragraph)], habits, found);
    }
  };
  const auto begins_with_mark = [&](int32_t paragraph, const std::vector<Mark>& found) {
    if (found.empty()) return false;
    const TextRange range = layout.paragraph_text[static_cast<size_t>(paragraph)];
    return skip_spaces(text, range.start, range.end) == found.front().at;
  };
  if (first_paragraph < end_paragraph) paragraph_marks(first_paragraph, &next_marks);
  for (int32_t p = first_paragraph; p < end_paragraph; ++p) {
    marks.swap(next_marks);
    paragraph_marks(p + 1, &next_marks);
    const TextRange range = layout.paragraph_text[static_cast<size_t>(p)];
    const TokenRange rows = layout.paragraphs[static_cast<size_t>(p)];
    if (marks.empty()) {
      find_dialogue(in, p, pairs);
      continue;
    }
    // Does the paragraph before end inside a quotation that this one's first mark opens again?
    const bool continues =
        p > 0 && !pairs->empty() && pairs->back().outer.end == pairs->back().content.end &&
        pairs->back().outer.end >= layout.paragraph_text[static_cast<size_t>(p - 1)].end - 2 &&
        pairs->back().outer.start >= layout.paragraph_text[static_cast<size_t>(p - 1)].start &&
        begins_with_mark(p, marks);
    const bool reopened = begins_with_mark(p + 1, next_marks);
    outer.clear();
    inner.clear();
    pair_by_cost(text, marks, continues, reopened, &outer, &inner);
    const size_t first_pair = pairs->size();
    size_t inside = 0;
    for (size_t i = 0; i < outer.size(); ++i) {
      const PairedMarks& found = outer[i];
      MarkPair pair;
      pair.repaired = found.repaired;
      const int32_t open = marks[static_cast<size_t>(found.open)].at;
      int32_t start = skip_spaces(text, open + 1, range.end), end = 0;
      if (found.close >= 0) {
        const int32_t close = marks[static_cast<size_t>(found.close)].at;
        pair.outer = {open, close + 1};
        end = skip_spaces_back(text, start, close);
        // Doubled marks are one quotation.
        while (inside < inner.size() && inner[inside].close < found.open) ++inside;
        if (inside < inner.size() && inner[inside].open == found.open + 1 &&
            inner[inside].close == found.close - 1 &&
            marks[static_cast<size_t>(found.open + 1)].at == start &&
            marks[static_cast<size_t>(found.close - 1)].at == end - 1) {
          start = skip_spaces(text, start + 1, end - 1);
          end = skip_spaces_back(text, start, end - 1);
        }
      } else {
        const bool last = i + 1 == outer.size();
        const int32_t limit = last ? range.end : marks[static_cast<size_t>(outer[i + 1].open)].at;
        // What the next paragraph opens again goes on to the end of this one.
        const int32_t supplied =
            last && reopened ? limit : supplied_end(in, rows, open, limit, last);
        end = skip_spaces_back(text, start, supplied);
        pair.outer = {open, end};
      }
      if (end <= start) continue;
      pair.content = {start, end};
      if (continues && pairs->size() == first_pair && found.open == 0) {
        pair.continues = static_cast<int32_t>(first_pair) - 1;
      }
      pairs->push_back(pair);
    }
    if (pairs->size() == first_pair) find_dialogue(in, p, pairs);
  }
}

void drop_nicknames(const std::vector<Mention>& mentions, std::vector<MarkPair>* pairs) {
  std::vector<int32_t> new_rows(pairs->size());
  size_t kept = 0;
  auto mention = mentions.begin();
  for (size_t row = 0; row < pairs->size(); ++row) {
    const MarkPair pair = (*pairs)[row];
    while (mention != mentions.end() && mention->range.end <= pair.outer.start) ++mention;
    const bool nickname = mention != mentions.end() && mention->type == EntityType::person &&
                          mention->range.start < pair.outer.start &&
                          mention->range.end > pair.outer.end;
    new_rows[row] = nickname ? -1 : static_cast<int32_t>(kept);
    if (nickname) continue;
    (*pairs)[kept] = pair;
    if (pair.continues >= 0) {
      (*pairs)[kept].continues = new_rows[static_cast<size_t>(pair.continues)];
    }
    ++kept;
  }
  pairs->resize(kept);
}

}  // namespace guillemet
