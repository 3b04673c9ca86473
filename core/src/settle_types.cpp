#include "settle_types.h"

#include <algorithm>
#include <array>

#include "hash_table.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr int name_type_count = static_cast<int>(EntityType::event) + 1;
constexpr int32_t none = -1;

/// How often one spelling was taken for each type, and in which group.
struct Uses {
  std::array<int32_t, name_type_count> count = {};
  std::array<int32_t, name_type_count> group = {};
  std::array<bool, name_type_count> written = {};  // not in capitals only
};

/// All in capitals, as headlines are: the tagger is seldom right there.
bool is_shouted(std::u16string_view text, const NameMention& name) {
  for (int32_t at = name.shown.start; at < name.shown.end;) {
    const char32_t c = next_code_point(text, &at);
    if (is_letter(c) && !is_upper(c)) return false;
  }
  return !name.acronym;
}

/// How many times more often the other type must have been said for one of two readings of a
/// spelling to be a mistake.
int32_t least_ratio(const NameMention& name, EntityType other, bool written,
                    const Lexicon& lexicon) {
  const auto either = [&](EntityType type) { return name.type == type || other == type; };
  // A company and its product may bear one name, and a ship that of a person.
  const bool namesakes = either(EntityType::organization) || either(EntityType::person);
  if (namesakes && either(EntityType::product)) return 4;
  if (!written) return 1;
  if (either(EntityType::organization) && either(EntityType::location)) return 1;
  // "Paul Smith" may be a company too, "Rhône Biologics" is nobody.
  const bool somebody = lexicon.has(name.name.words[0].fold, WordClass::given_names);
  const bool one_word = name.name.words.size() == 1;
  return either(EntityType::person) && !somebody && !one_word ? 1 : 2;
}

}  // namespace

/// One string that was taken for two types is mostly one thing: a group made of nothing but the
/// rarer reading joins the clearly more frequent one.
void settle_types(std::u16string_view text, const Lexicon& lexicon, int32_t group_count,
                  std::vector<NameMention>* names) {
  std::vector<int32_t> size(static_cast<size_t>(group_count));
  HashTable<Uses> uses;
  for (const NameMention& name : *names) {
    if (name.group == none) continue;
    ++size[static_cast<size_t>(name.group)];
    Uses& use = uses.at(name.spelling);
    const auto type = static_cast<size_t>(name.type);
    ++use.count[type];
    use.group[type] = name.group;
    use.written[type] = use.written[type] || !is_shouted(text, name);
  }
  for (NameMention& name : *names) {
    if (name.group == none) continue;
    const Uses& use = *uses.find(name.spelling);
    const auto own = static_cast<size_t>(name.type);
    size_t major = 0;
    for (size_t type = 1; type < use.count.size(); ++type) {
      if (use.count[type] > use.count[major]) major = type;
    }
    if (major == own || size[static_cast<size_t>(name.group)] != use.count[own]) continue;
    // "Marseille", the club, was gathered under its full name: the city is not.
    const bool gathered = size[static_cast<size_t>(use.group[major])] != use.count[major];
    const bool place = lexicon.has(name.name.words[0].fold, WordClass::places);
    if (gathered && place && name.type == EntityType::location) continue;
    int32_t ratio = least_ratio(name, static_cast<EntityType>(major), use.written[own], lexicon);
    if (gathered) ratio = std::max(ratio, 2);
    if (use.count[major] >= ratio * use.count[own]) name.group = use.group[major];
  }
}

}  // namespace guillemet
