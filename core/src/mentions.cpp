#include "mentions.h"

namespace guillemet {

std::vector<Mention> merge_mentions(const std::vector<Mention>& winners,
                                    const std::vector<Mention>& others) {
  std::vector<Mention> merged;
  merged.reserve(winners.size() + others.size());
  size_t v = 0;
  for (const Mention& mention : others) {
    while (v < winners.size() && winners[v].range.end <= mention.range.start) {
      merged.push_back(winners[v++]);
    }
    if (v < winners.size() && winners[v].range.overlaps(mention.range)) continue;
    merged.push_back(mention);
  }
  merged.insert(merged.end(), winners.begin() + static_cast<std::ptrdiff_t>(v), winners.end());
  return merged;
}

}  // namespace guillemet
