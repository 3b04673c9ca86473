// Gender, number and person of words, and whether two may speak of the same.
#pragma once

#include <string_view>

#include "names.h"

namespace guillemet {

enum class Number : uint8_t { unknown, singular, plural };

struct Agreement {
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  /// 1, 2 or 3; 0 where the word does not say.
  int32_t person = 0;
  /// A subject that its verb leaves out: a person of either gender rather than a thing.
  bool dropped = false;
};

/// From an attribute such as "p=3 g=m n=s r=s".
Agreement agreement_from(std::string_view attribute);

constexpr bool agree(Agreement a, Agreement b) {
  const bool numbers =
      a.number == Number::unknown || b.number == Number::unknown || a.number == b.number;
  return numbers && agree(a.gender, b.gender);
}

}  // namespace guillemet
