#include "agreement.h"

namespace guillemet {

Agreement agreement_from(std::string_view attribute) {
  Agreement agreement;
  for (size_t i = 0; i + 2 < attribute.size(); ++i) {
    if (attribute[i + 1] != '=') continue;
    const char value = attribute[i + 2];
    switch (attribute[i]) {
      case 'g':
        if (value == 'f') agreement.gender = Gender::feminine;
        if (value == 'm') agreement.gender = Gender::masculine;
        break;
      case 'n':
        if (value == 's') agreement.number = Number::singular;
        if (value == 'p') agreement.number = Number::plural;
        break;
      case 'p':
        if (value >= '1' && value <= '3') agreement.person = value - '0';
        break;
      default:
        break;
    }
  }
  return agreement;
}

}  // namespace guillemet
