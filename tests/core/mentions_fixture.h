// Test articles that bring their own mentions, so that later stages are tested without the tagger.
#pragma once

#include <doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "fixture.h"

namespace guillemet::test {

/// "[P Jeanne Morvan] parle de la [O CGT]." is the article "Jeanne Morvan parle de la CGT." with
/// two mentions. P person, O organization, L location, R product, E event, D date.
struct Marked {
  std::string text;
  std::vector<TextRange> ranges;
  std::vector<EntityType> types;

  explicit Marked(std::string_view marked) {
    const std::u16string source = to_utf16(marked);
    std::u16string plain;
    for (size_t at = 0; at < source.size(); ++at) {
      if (source[at] == u'[' && at + 2 < source.size() && source[at + 2] == u' ') {
        types.push_back(type_of(source[at + 1]));
        ranges.push_back({static_cast<int32_t>(plain.size()), -1});
        at += 2;
      } else if (source[at] == u']' && !ranges.empty() && ranges.back().end < 0) {
        ranges.back().end = static_cast<int32_t>(plain.size());
      } else {
        plain += source[at];
      }
    }
    text = to_utf8(plain);
  }

  static EntityType type_of(char16_t letter) {
    switch (letter) {
      case u'P':
        return EntityType::person;
      case u'O':
        return EntityType::organization;
      case u'L':
        return EntityType::location;
      case u'R':
        return EntityType::product;
      case u'E':
        return EntityType::event;
      case u'D':
        return EntityType::date;
      default:
        FAIL("no such type: ", static_cast<int>(letter));
        return EntityType::person;
    }
  }
};

/// The mentions of a marked text on the tokens of the article that was made of it.
inline std::vector<Mention> mentions_of(const Marked& marked, const Article& article) {
  std::vector<Mention> mentions;
  int32_t row = 0;
  const int32_t count = static_cast<int32_t>(article.tokens.size());
  for (size_t i = 0; i < marked.ranges.size(); ++i) {
    Mention mention;
    mention.range = marked.ranges[i];
    mention.type = marked.types[i];
    while (row < count && article.tokens[static_cast<size_t>(row)].end <= mention.range.start)
      ++row;
    mention.tokens.start = row;
    while (row < count && article.tokens[static_cast<size_t>(row)].start < mention.range.end) ++row;
    mention.tokens.end = row;
    mentions.push_back(mention);
  }
  return mentions;
}

}  // namespace guillemet::test
