// The rules of every language that the library knows: what is compiled into it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "boundary_model.h"
#include "lexicon.h"

namespace guillemet {

/// BCP 47 of a text in no language that we know.
constexpr std::string_view undetermined_language = "und";

/// What cuts texts of one language into tokens and sentences, and tells it; "und" for none in
/// particular.
struct LanguageRules {
  std::string language;
  Lexicon lexicon;
  BoundaryModel boundaries;
};

/// All languages of the base pack, "und" the last.
std::vector<LanguageRules> read_language_rules();

/// The rules that serve a BCP 47 tag ("fr-CA" is served by "fr"); "und" serves all others.
const LanguageRules& rules_for(const std::vector<LanguageRules>& all, std::string_view language);

/// "fr" of "fr-CA".
constexpr std::string_view primary_subtag(std::string_view language) {
  return language.substr(0, language.find_first_of("-_"));
}

}  // namespace guillemet
