#include "marks.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "mark_costs.h"
#include "unicode.h"
#include "word_reader.h"

namespace guillemet {
namespace {

constexpr int32_t max_depth = 3;
// A paragraph's marks are decided in windows of this size, so that time and memory stay linear.
constexpr size_t window = 512;
constexpr size_t beam = 32;

constexpr int32_t unclosed_cost = 70;
constexpr int32_t unclosed_before_reopening = 20;
constexpr int32_t other_family = 40;
constexpr int32_t same_family_inside = 30;
constexpr int32_t nesting = 5;
constexpr int32_t wrong_level = 5;
constexpr int32_t empty_content = 80;
constexpr int32_t inverted_pair = 10;  // the closer of an opener that is inverted too

enum class Role : uint8_t { open, close, noise, restart };

struct Opened {
  int32_t mark = -1;
  MarkFamily family = MarkFamily::angle;
  bool inverted = false;
};

/// A way to read the marks so far: those still open, the cost, and the last decision.
struct State {
  int32_t cost = 0;
  int32_t depth = 0;
  std::array<Opened, max_depth> open{};
  int32_t trace = -1;
};

/// Whether what may follow costs the same after both, so that only the cheaper one need be kept. It
/// differs where the last mark is still open: nothing stands inside it yet.
bool same_place(const State& a, const State& b, int32_t last_mark) {
  if (a.depth != b.depth) return false;
  for (size_t i = 0; i < static_cast<size_t>(a.depth); ++i) {
    if (a.open[i].family != b.open[i].family || a.open[i].inverted != b.open[i].inverted) {
      return false;
    }
  }
  if (a.depth == 0) return true;
  const size_t top = static_cast<size_t>(a.depth) - 1;
  return (a.open[top].mark == last_mark) == (b.open[top].mark == last_mark);
}

/// One decision, linked to the one before it.
struct Trace {
  Role role;
  int32_t before;
};

/// A pair of rows of the paragraph's marks; close -1: none.
struct Pair {
  int32_t open;
  int32_t close;
  bool repaired;
};

/// Reads the marks of one paragraph at the least cost.
class Pairing {
 public:
  Pairing(std::u16string_view text, const std::vector<Mark>& marks, bool continues, bool reopened)
      : text_(text),
        marks_(marks),
        reopens_(continues),
        last_unclosed_(reopened ? unclosed_before_reopening : unclosed_cost) {}

  /// The outermost pairs and, for the doubled marks « “A” », the pairs right inside them.
  void run(std::vector<Pair>* outer, std::vector<Pair>* inner) {
    std::vector<State> states(1), next;
    size_t done = 0;
    for (size_t i = 0; i < marks_.size(); ++i) {
      next.clear();
      for (const State& state : states) extend(state, static_cast<int32_t>(i), &next);
      std::stable_sort(next.begin(), next.end(),
                       [](const State& a, const State& b) { return a.cost < b.cost; });
      if (next.size() > beam) next.resize(beam);
      states.swap(next);
      if (i + 1 - done == window && i + 1 < marks_.size()) {
        decide(states.front(), done, i + 1);
        states.resize(1);
        states.front().trace = -1;
        traces_.clear();
        done = i + 1;
      }
    }
    if (marks_.empty()) return;
    const State* best = &states.front();
    for (const State& state : states) {
      if (final_cost(state) < final_cost(*best)) best = &state;
    }
    decide(*best, done, marks_.size());
    collect(outer, inner);
  }

 private:
  int32_t final_cost(const State& state) const {
    return state.cost + (state.depth > 0 ? last_unclosed_ : 0) +
           (state.depth > 1 ? (state.depth - 1) * unclosed_cost : 0);
  }

  void push(State state, int32_t cost, Role role, int32_t row, std::vector<State>* next) {
    state.cost += cost;
    for (State& other : *next) {
      if (!same_place(other, state, row)) continue;
      if (other.cost <= state.cost) return;
      traces_.push_back({role, state.trace});
      state.trace = static_cast<int32_t>(traces_.size()) - 1;
      other = state;
      return;
    }
    traces_.push_back({role, state.trace});
    state.trace = static_cast<int32_t>(traces_.size()) - 1;
    next->push_back(state);
  }

  void extend(const State& state, int32_t row, std::vector<State>* next) {
    const Mark& mark = marks_[static_cast<size_t>(row)];
    const bool reopener = row == 0 && reopens_;
    if (state.depth > 0) close(state, row, next);
    if (state.depth < max_depth) open(state, row, reopener, next);
    push(state, mark.noise + (reopener ? unclosed_cost : 0), Role::noise, row, next);
    if (state.depth > 0) {
      State restarted = state;
      restarted.depth = 1;
      restarted.open[0] = {row, mark.family, !mark.opens_by_habit};
      push(restarted, state.depth * unclosed_cost + mark.open, Role::restart, row, next);
    }
  }

  void open(const State& state, int32_t row, bool reopener, std::vector<State>* next) {
    const Mark& mark = marks_[static_cast<size_t>(row)];
    // A paragraph that goes on with a quotation may begin with either glyph.
    int32_t cost = reopener ? 0 : mark.open;
    if (state.depth == 0) {
      if (mark.level == 2) cost += wrong_level;
    } else {
      cost += nesting;
      if (state.open[static_cast<size_t>(state.depth - 1)].family == mark.family) {
        cost += same_family_inside;
      }
    }
    State opened = state;
    opened.open[static_cast<size_t>(opened.depth++)] = {row, mark.family, !mark.opens_by_habit};
    push(opened, cost, Role::open, row, next);
  }

  void close(const State& state, int32_t row, std::vector<State>* next) {
    const Mark& mark = marks_[static_cast<size_t>(row)];
    const Opened& opened = state.open[static_cast<size_t>(state.depth - 1)];
    const Mark& opener = marks_[static_cast<size_t>(opened.mark)];
    int32_t cost = mark.close;
    // Inside another quotation, or from the paragraph's beginning on; anywhere else the closer of
    // one quotation and the opener of the next would make such a pair.
    if (!mark.closes_by_habit && !opener.opens_by_habit && (state.depth > 1 || opened.mark == 0)) {
      cost = std::min(cost, inverted_pair);
    }
    if (opened.family != mark.family) cost += other_family;
    if (!has_word(opener.at + 1, mark.at)) cost += empty_content;
    State closed = state;
    --closed.depth;
    push(closed, cost, Role::close, row, next);
  }

  /// Whether a letter or digit stands between two marks: looked for near the first only.
  bool has_word(int32_t from, int32_t to) const {
    constexpr int32_t reach = 16;
    if (to - from > reach) return true;
    while (from < to) {
      const char32_t c = next_code_point(text_, &from);
      if (is_letter(c) || is_digit(c)) return true;
    }
    return false;
  }

  void decide(const State& best, size_t from, size_t to) {
    roles_.resize(to, Role::noise);
    int32_t trace = best.trace;
    for (size_t i = to; i-- > from && trace >= 0;) {
      roles_[i] = traces_[static_cast<size_t>(trace)].role;
      trace = traces_[static_cast<size_t>(trace)].before;
    }
  }

  void collect(std::vector<Pair>* outer, std::vector<Pair>* inner) const {
    std::array<int32_t, max_depth> open{};
    int32_t depth = 0;
    const auto inverted = [&](int32_t o, int32_t c) {
      return !marks_[static_cast<size_t>(o)].opens_by_habit ||
             !marks_[static_cast<size_t>(c)].closes_by_habit;
    };
    for (size_t i = 0; i < marks_.size(); ++i) {
      const int32_t row = static_cast<int32_t>(i);
      switch (roles_[i]) {
        case Role::noise:
          break;
        case Role::restart:
          if (depth > 0) outer->push_back({open[0], -1, true});
          depth = 1;
          open[0] = row;
          break;
        case Role::open:
          if (depth < max_depth) open[static_cast<size_t>(depth++)] = row;
          break;
        case Role::close:
          if (depth == 0) break;
          --depth;
          if (depth == 0) outer->push_back({open[0], row, inverted(open[0], row)});
          if (depth == 1) inner->push_back({open[1], row, false});
          break;
      }
    }
    if (depth > 0) outer->push_back({open[0], -1, true});
  }

  std::u16string_view text_;
  const std::vector<Mark>& marks_;
  bool reopens_;
  int32_t last_unclosed_;
  std::vector<Trace> traces_;
  std::vector<Role> roles_;
};

// --- Where a quotation without a closer ends ---

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
               reader.is_capitalized(next) || reader.is(next, WordClass::person_titles);
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

/// A line of dialogue: a dash, what is said, and a reporting clause that ends it. A dash before a
/// mere name or an item of a list opens nothing.
void find_dialogue(const Words& in, TokenRange rows, TextRange paragraph,
                   std::vector<MarkPair>* pairs) {
  const int32_t dash = skip_spaces(in.text(), paragraph.start, paragraph.end);
  if (dash >= paragraph.end || !is_dash(in.text()[static_cast<size_t>(dash)])) return;
  const int32_t start = skip_spaces(in.text(), dash + 1, paragraph.end);
  const int32_t first = in.token_at(start, rows.start, rows.end);
  for (int32_t i = first; i < rows.end; ++i) {
    const bool stop = in.reader.is_sign(i, u",!?\u2026") || in.reader.is_dash(i);
    if (!stop || i == first || !in.inverted_clause(i + 1, rows.end)) continue;
    const bool keeps_sign = in.reader.ends_sentence(i);
    const TextRange sign = in.tokens[static_cast<size_t>(i)];
    const int32_t end = skip_spaces_back(in.text(), start, keeps_sign ? sign.end : sign.start);
    if (end <= start) return;
    MarkPair pair;
    pair.outer = pair.content = {start, end};
    pair.dialogue = true;
    pairs->push_back(pair);
    return;
  }
}

}  // namespace

void pair_marks(std::u16string_view text, const std::vector<TextRange>& tokens,
                const std::vector<Word>& words, const Layout& layout, int32_t first_paragraph,
                int32_t end_paragraph, const Lexicon& lexicon, std::vector<MarkPair>* pairs) {
  const MarkHabits habits = mark_habits(lexicon);
  const Words in{WordReader(text, tokens, words, lexicon), tokens, layout};
  std::vector<Mark> marks, next_marks;
  std::vector<Pair> outer, inner;
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
      find_dialogue(in, rows, range, pairs);
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
    Pairing(text, marks, continues, reopened).run(&outer, &inner);
    const size_t first_pair = pairs->size();
    size_t inside = 0;
    for (size_t i = 0; i < outer.size(); ++i) {
      const Pair& found = outer[i];
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
        end = skip_spaces_back(text, start, supplied_end(in, rows, open, limit, last));
        pair.outer = {open, end};
      }
      if (end <= start) continue;
      pair.content = {start, end};
      if (continues && pairs->size() == first_pair && found.open == 0) {
        pair.continues = static_cast<int32_t>(first_pair) - 1;
      }
      pairs->push_back(pair);
    }
    if (pairs->size() == first_pair) find_dialogue(in, rows, range, pairs);
  }
}

}  // namespace guillemet
