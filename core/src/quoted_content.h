// What stands inside a pair of marks, for the decision whether it is a quotation.
#pragma once

#include <cstdint>

#include "quote_line.h"

namespace guillemet {

/// What stands inside the marks.
struct QuotedContent {
  int32_t words = 0;
  int32_t capitalized = 0;
  bool speaks = false;
  bool ends_sentence = false;
  bool starts_lower = false;
  bool all_upper = true;         // a headline in capitals
  bool starts_function = false;  // with an article or a preposition
  bool has_verb = false;         // an auxiliary, a subject pronoun, a reporting verb
  bool named = false;            // a few words that may well be a name
};

/// Reads the first words of the quotation at item `pair`.
QuotedContent read_content(const QuoteLine& line, int32_t pair);

}  // namespace guillemet
