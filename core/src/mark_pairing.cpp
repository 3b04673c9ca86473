#include "mark_pairing.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "unicode.h"

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

/// Reads the marks of one paragraph at the least cost.
class Pairing {
 public:
  Pairing(std::u16string_view text, const std::vector<Mark>& marks, bool continues, bool reopened)
      : text_(text),
        marks_(marks),
        reopens_(continues),
        last_unclosed_(reopened ? unclosed_before_reopening : unclosed_cost) {}

  /// The outermost pairs and, for the doubled marks « “A” », the pairs right inside them.
  void run(std::vector<PairedMarks>* outer, std::vector<PairedMarks>* inner) {
    std::vector<State> states(1), next;
    size_t done = 0;
    for (size_t i = 0; i < marks_.size(); ++i) {
      next.clear();
      for (const State& state : states) extend(state, static_cast<int32_t>(i), &next);
      keep_cheapest(next, &states);
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
  /// The cheapest of `all`, cheapest first; of equals the earlier one.
  void keep_cheapest(const std::vector<State>& all, std::vector<State>* kept) {
    order_.clear();
    for (size_t i = 0; i < all.size(); ++i) {
      order_.push_back(uint64_t{static_cast<uint32_t>(all[i].cost) ^ 0x80000000u} << 32 | i);
    }
    std::sort(order_.begin(), order_.end());
    kept->clear();
    for (size_t i = 0; i < order_.size() && i < beam; ++i) {
      kept->push_back(all[static_cast<size_t>(order_[i] & 0xFFFFFFFF)]);
    }
  }

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

  void collect(std::vector<PairedMarks>* outer, std::vector<PairedMarks>* inner) const {
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
  std::vector<uint64_t> order_;  // cost and row of the states at hand
  std::vector<Role> roles_;
};

}  // namespace

void pair_by_cost(std::u16string_view text, const std::vector<Mark>& marks, bool continues,
                  bool reopened, std::vector<PairedMarks>* outer, std::vector<PairedMarks>* inner) {
  Pairing(text, marks, continues, reopened).run(outer, inner);
}

}  // namespace guillemet
