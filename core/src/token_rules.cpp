#include "token_rules.h"

namespace guillemet {

TokenRules::TokenRules(const Lexicon& rules)
    : lexicon(rules),
      splits_words(rules.has_any(WordClass::split_words)),
      splits_hyphens(has(u"-", WordClass::split_words)),
      keeps_hanging_hyphens(has(u"-", WordClass::whole_words)),
      plain_spaces_group(has(u"0 000", WordClass::whole_words)),
      stops_make_ordinals(has(u"0.", WordClass::whole_words)) {}

}  // namespace guillemet
