#include "unicode_break_rules.h"

#include <unicode/locid.h>
#include <unicode/rbbi.h>

#include <cstring>
#include <utility>
#include <vector>

namespace guillemet {
namespace {

using Rules = std::vector<uint32_t>;  // aligned as ICU wants them

std::unique_ptr<icu::RuleBasedBreakIterator> system_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale root = icu::Locale::getRoot();
  std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(root, status));
  if (U_FAILURE(status)) return nullptr;
  if (iterator->getDynamicClassID() != icu::RuleBasedBreakIterator::getStaticClassID())
    return nullptr;
  return std::unique_ptr<icu::RuleBasedBreakIterator>(
      static_cast<icu::RuleBasedBreakIterator*>(iterator.release()));
}

// ICU's binary rules, format 6 (since ICU 69; source/common/rbbidata.h): a header of 32-bit fields,
// then the state table that is run forward. A character of a category from
// `first_dictionary_category` on is handed to a dictionary; we move that border behind the last
// category.
void switch_off_dictionaries(Rules* rules) {
  constexpr uint32_t magic = 0xB1A0;
  constexpr size_t magic_field = 0, format_field = 1, category_count_field = 3,
                   table_offset_field = 4;
  constexpr size_t first_dictionary_category = 2;
  if (rules->size() <= table_offset_field || (*rules)[magic_field] != magic) return;
  uint8_t format[4];
  std::memcpy(format, &(*rules)[format_field], sizeof format);
  if (format[0] != 6) return;
  const size_t field = (*rules)[table_offset_field] / sizeof(uint32_t) + first_dictionary_category;
  if (field < rules->size()) (*rules)[field] = (*rules)[category_count_field];
}

Rules rules_without_dictionaries() {
  const std::unique_ptr<icu::RuleBasedBreakIterator> iterator = system_iterator();
  if (!iterator) return {};
  uint32_t size = 0;
  const uint8_t* bytes = iterator->getBinaryRules(size);
  Rules rules((size + sizeof(uint32_t) - 1) / sizeof(uint32_t));
  std::memcpy(rules.data(), bytes, size);
  switch_off_dictionaries(&rules);
  return rules;
}

}  // namespace

std::unique_ptr<icu::BreakIterator> make_break_iterator() {
  static const Rules rules = rules_without_dictionaries();  // the iterators point into them
  if (rules.empty()) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  auto iterator = std::make_unique<icu::RuleBasedBreakIterator>(
      reinterpret_cast<const uint8_t*>(rules.data()),
      static_cast<uint32_t>(rules.size() * sizeof(uint32_t)), status);
  return U_SUCCESS(status) ? std::move(iterator) : nullptr;
}

}  // namespace guillemet
