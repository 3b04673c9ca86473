#include "confidence.h"

#include <algorithm>
#include <array>

namespace guillemet {
namespace {

// Log odds in hundredths, fitted by logistic regression to which quotations were right with the
// right speaker on the development gold, tests/quotes/en.jsonl and 28 more French articles, 570
// quotations together; `guillemet-evaluate quotes` shows how well they hold. But for `repaired`:
// too few of them have lost a mark.
constexpr int32_t base = 264;
constexpr int32_t evidence = 66;  // for all of the quote stage's evidence, counted from 75
constexpr int32_t indirect = -64;
constexpr int32_t repaired = -100;
constexpr int32_t nobody = -292;
constexpr int32_t inherited = -48;  // from another quotation
constexpr int32_t pronoun = -35;
constexpr int32_t no_subject = -35;  // the speaker's words as they stand

/// Probability in hundredths for log odds of -300, -275, ... +500 hundredths. A table, since the C
/// library's exponential is not the same everywhere.
constexpr int32_t lowest = -300;
constexpr int32_t step = 25;
constexpr std::array<int32_t, 33> probabilities = {
    5,  6,  8,  9,  12, 15, 18, 22, 27, 32, 38, 44, 50, 56, 62, 68, 73,
    78, 82, 85, 88, 90, 92, 94, 95, 96, 97, 98, 98, 98, 99, 99, 99,
};

}  // namespace

uint8_t confidence_of(const QuoteFrame& frame, const Speaker& speaker) {
  int32_t odds = base;
  if (frame.kind == QuoteKind::indirect) {
    odds += indirect;
  } else {
    odds += evidence * (frame.evidence - 75) / 100;
  }
  if (frame.repaired) odds += repaired;
  if (speaker.name.empty()) {
    odds += nobody;
  } else if (speaker.mention.empty()) {
    odds += inherited;
  } else if (frame.pronoun) {
    odds += pronoun;
  } else if (speaker.subject < 0) {
    odds += no_subject;
  }
  const int32_t row =
      std::clamp((odds - lowest) / step, 0, static_cast<int32_t>(probabilities.size()) - 2);
  const int32_t beyond = std::clamp(odds - lowest - row * step, 0, step);
  const int32_t low = probabilities[static_cast<size_t>(row)];
  const int32_t high = probabilities[static_cast<size_t>(row) + 1];
  int32_t hundredths = low + (high - low) * beyond / step;
  if (hundredths % 10 == 0) --hundredths;
  return static_cast<uint8_t>(hundredths);
}

}  // namespace guillemet
