#include "mark_costs.h"

#include "unicode.h"

namespace guillemet {
namespace {

// Unicode's Quotation_Mark characters of the Latin scripts, with what every language's use has in
// common.
constexpr MarkHabits shared_habits = {{
    {U'\u00AB', MarkFamily::angle, 0, 3, 0},
    {U'\u00BB', MarkFamily::angle, 3, 0, 0},
    {U'\u2039', MarkFamily::single_angle, 0, 3, 2},
    {U'\u203A', MarkFamily::single_angle, 3, 0, 2},
    {U'\u201C', MarkFamily::double_quote, 0, 3, 0},
    {U'\u201D', MarkFamily::double_quote, 3, 0, 0},
    {U'\u201E', MarkFamily::double_quote, 0, 6, 0},
    {U'\u201F', MarkFamily::double_quote, 1, 6, 0},
    {U'"', MarkFamily::double_quote, 0, 0, 0},
    {U'\u2018', MarkFamily::single_quote, 0, 5, 0},
    {U'\u2019', MarkFamily::single_quote, 6, 1, 0},
    {U'\u201A', MarkFamily::single_quote, 0, 6, 0},
    {U'\'', MarkFamily::single_quote, 4, 4, 2},
}};

constexpr int32_t misplaced = 40;      // on the wrong side of a word
constexpr int32_t unusual_space = 15;  // " word " with spaces inside
constexpr int32_t at_edge = 60;        // nothing follows an opener, or precedes a closer
constexpr int32_t stray = 80;

std::u16string code_point_name(char32_t c) {
  constexpr std::u16string_view digits = u"0123456789abcdef";
  std::u16string name = u"u+";
  for (int shift = 12; shift >= 0; shift -= 4) name += digits[(c >> shift) & 15];
  return name;
}

/// What stands around a mark: the characters beside it, and the next ones that are no spaces.
struct Surroundings {
  char32_t before = 0, after = 0;            // 0: the paragraph's edge
  char32_t word_before = 0, word_after = 0;  // past spaces
};

Surroundings look_around(std::u16string_view text, TextRange range, int32_t at) {
  // Further than this no space belongs to the mark; and the scan stays linear.
  constexpr int32_t reach = 4;
  Surroundings s;
  int32_t position = at;
  for (int32_t i = 0; i < reach && position > range.start; ++i) {
    const char32_t c = code_point_before(text, position);
    if (i == 0) s.before = c;
    s.word_before = c;
    if (!is_space(c)) break;
    position -= c > 0xFFFF ? 2 : 1;
  }
  position = at + 1;
  for (int32_t i = 0; i < reach && position < range.end; ++i) {
    const char32_t c = next_code_point(text, &position);
    if (i == 0) s.after = c;
    s.word_after = c;
    if (!is_space(c)) break;
  }
  if (is_space(s.word_before)) s.word_before = 0;
  if (is_space(s.word_after)) s.word_after = 0;
  return s;
}

bool is_word(char32_t c) { return is_letter(c) || is_digit(c); }
bool ends_clause(char32_t c) {
  return c == U'.' || c == U',' || c == U';' || c == U':' || c == U'!' || c == U'?' || c == U')' ||
         c == U']';
}
bool is_space_or_edge(char32_t c) { return c == 0 || is_space(c); }

void add_spacing(const Surroundings& s, bool spaced_inside, Mark* mark) {
  const bool space_before = is_space_or_edge(s.before);
  const bool space_after = is_space_or_edge(s.after);
  // As opener.
  if (is_word(s.before)) mark->open += misplaced;
  if (s.word_after == 0 && s.after == 0) mark->open += at_edge;
  if (ends_clause(s.word_after) && s.word_after != U'.' && !is_space(s.after))
    mark->open += misplaced / 2;
  if (ends_clause(s.word_after) && (s.word_after != U'.' || is_space(s.after)))
    mark->open += misplaced;
  if (ends_clause(s.before) && s.before != U':') mark->open += unusual_space;
  // As closer.
  if (is_word(s.after)) mark->close += misplaced;
  if (s.before == 0) mark->close += at_edge;
  if (s.word_before == U'(' || s.word_before == U'[') mark->close += misplaced;
  if (s.word_before == U':' && space_after) mark->close += misplaced / 2;
  if (spaced_inside) {
    if (space_before && is_word(s.after)) mark->close += unusual_space;
    if (is_word(s.before) && space_after) mark->open += unusual_space;
    return;
  }
  if (space_after) mark->open += space_before ? unusual_space : misplaced;
  if (space_before) mark->close += space_after ? unusual_space : misplaced;
}

/// Apostrophes, primes and feet: what a single mark costs if it is no quotation mark.
int32_t noise_of_single(const Surroundings& s) {
  if (is_digit(s.before)) return 15;
  if (is_letter(s.before)) return to_lower(s.before) == U's' ? 10 : 30;
  if (is_digit(s.after)) return 10;
  if (is_letter(s.after)) return 25;
  return 50;
}

}  // namespace

MarkHabits mark_habits(const Lexicon& lexicon) {
  MarkHabits habits = shared_habits;
  bool any = false;
  for (MarkHabit& habit : habits) {
    const Lexicon::Entry* entry = lexicon.find_word(fold_hash(code_point_name(habit.glyph)));
    if (entry == nullptr || !is_in(entry->classes, WordClass::quotation_marks)) continue;
    const std::string_view costs = lexicon.attribute(*entry, WordClass::quotation_marks);
    if (costs.size() < 5) continue;
    const auto digit = [&](size_t i) {
      return static_cast<uint8_t>(costs[i] >= '0' && costs[i] <= '9' ? costs[i] - '0' : 9);
    };
    habit.open = digit(0);
    habit.close = digit(2);
    habit.level = digit(4);
    any = true;
  }
  return any ? habits : shared_habits;
}

void find_marks(std::u16string_view text, TextRange range, const MarkHabits& habits,
                std::vector<Mark>* marks) {
  for (int32_t at = range.start; at < range.end; ++at) {
    const char16_t unit = text[static_cast<size_t>(at)];
    // Most characters are letters: one comparison each.
    if (unit > u'\'' && unit < u'\u00AB') continue;
    const MarkHabit* habit = nullptr;
    for (const MarkHabit& candidate : habits) {
      if (candidate.glyph == unit) habit = &candidate;
    }
    if (habit == nullptr) continue;
    const Surroundings s = look_around(text, range, at);
    const bool single = habit->family == MarkFamily::single_quote;
    if (single && is_word(s.before) && is_letter(s.after)) continue;
    Mark mark;
    mark.at = at;
    mark.family = habit->family;
    mark.level = habit->level;
    mark.open = 10 * habit->open;
    mark.close = 10 * habit->close;
    mark.opens_by_habit = habit->open < 3;
    mark.closes_by_habit = habit->close < 3;
    mark.noise = single ? noise_of_single(s) : stray;
    if (unit == u'"' && is_digit(s.before)) mark.noise = 15;
    const bool angle =
        habit->family == MarkFamily::angle || habit->family == MarkFamily::single_angle;
    add_spacing(s, angle, &mark);
    marks->push_back(mark);
  }
}

}  // namespace guillemet
