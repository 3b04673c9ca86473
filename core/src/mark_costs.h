// What each quotation mark of a paragraph may be, and at what cost: glyph by glyph, before they are
// paired (marks.h).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"

namespace guillemet {

/// Marks that close one another. Which glyph opens is habit; that « does not go with ” is not.
enum class MarkFamily : uint8_t { angle, single_angle, double_quote, single_quote };

/// A language's habits for one glyph, from quotation-marks.tsv: costs from 0 (usual) to 9 (never).
struct MarkHabit {
  char32_t glyph = 0;
  MarkFamily family = MarkFamily::angle;
  uint8_t open = 0;
  uint8_t close = 0;
  uint8_t level = 0;  // 1 outer, 2 inner, 0 either
};
constexpr int mark_glyph_count = 13;
using MarkHabits = std::array<MarkHabit, mark_glyph_count>;

/// The lexicon's habits; where it has none for any glyph, those that all languages share.
MarkHabits mark_habits(const Lexicon& lexicon);

/// A mark in the text. Costs are tenths of a habit's cost and add up over a paragraph.
struct Mark {
  int32_t at = 0;
  MarkFamily family = MarkFamily::angle;
  uint8_t level = 0;
  bool opens_by_habit = true;
  bool closes_by_habit = true;
  int32_t open = 0;
  int32_t close = 0;
  int32_t noise = 0;  // an apostrophe, a measure, a stray glyph
};

/// Appends the marks of text[range] with their costs. Apostrophes between two letters are left out.
void find_marks(std::u16string_view text, TextRange range, const MarkHabits& habits,
                std::vector<Mark>* marks);

}  // namespace guillemet
