#include "language_rules.h"

#include <utility>

#include "base_pack.h"
#include "pack_format.h"

namespace guillemet {

std::vector<LanguageRules> read_language_rules() {
  std::vector<LanguageRules> all;
  LanguageRules undetermined;
  std::vector<Section> sections;
  read_sections(base_pack(), &sections);
  for (const Section& section : sections) {
    const size_t colon = section.name.find(':');
    if (colon == std::string_view::npos) continue;
    LanguageRules rules;
    rules.language = section.name.substr(colon + 1);
    Lexicon::build(section.bytes, &rules.lexicon);
    if (rules.language == undetermined_language) {
      undetermined = std::move(rules);
    } else {
      all.push_back(std::move(rules));
    }
  }
  undetermined.boundaries.add(undetermined.lexicon);
  for (LanguageRules& rules : all) {
    rules.boundaries = undetermined.boundaries;
    rules.boundaries.add(rules.lexicon);
  }
  all.push_back(std::move(undetermined));
  return all;
}

const LanguageRules& rules_for(const std::vector<LanguageRules>& all, std::string_view language) {
  for (const LanguageRules& rules : all) {
    if (rules.language == primary_subtag(language)) return rules;
  }
  return all.back();
}

}  // namespace guillemet
