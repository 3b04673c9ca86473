#include "scores.h"

#include <algorithm>
#include <cstdio>

namespace guillemet {

std::string row(const std::string& name, const Counts& counts) {
  char line[160];
  std::snprintf(line, sizeof line, "%-22s P %6.2f  R %6.2f  F %6.2f   (gold %lld, found %lld)",
                name.c_str(), 100 * counts.precision(), 100 * counts.recall(), 100 * counts.f(),
                static_cast<long long>(counts.gold), static_cast<long long>(counts.found));
  return line;
}

void EntityScores::count(const std::vector<GoldSpan>& gold, const std::vector<GoldSpan>& found,
                         const std::vector<EntityType>& asked) {
  const auto is_asked = [&](EntityType type) {
    return std::find(asked.begin(), asked.end(), type) != asked.end();
  };
  for (const GoldSpan& span : gold) {
    if (!is_asked(span.type)) continue;
    ++of_type[static_cast<size_t>(span.type)].gold;
    ++all.gold;
  }
  size_t next = 0;
  for (const GoldSpan& span : found) {
    if (!is_asked(span.type)) continue;
    Counts& counts = of_type[static_cast<size_t>(span.type)];
    ++counts.found;
    ++all.found;
    while (next < gold.size() && gold[next].range.start < span.range.start) ++next;
    if (next < gold.size() && gold[next] == span) {
      ++counts.right;
      ++all.right;
    }
  }
}

}  // namespace guillemet
