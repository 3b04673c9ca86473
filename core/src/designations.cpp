#include "designations.h"

#include "unicode.h"

namespace guillemet {
namespace {

constexpr int32_t least_letters = 2;
constexpr int32_t longest_number = 3;
constexpr float inferred = 0.55F;

/// "GPT-5", "RISC-V", "SARS-CoV-2" not: letters in capitals, one hyphen, digits or capitals.
bool is_designation(std::u16string_view word) {
  int32_t letters = 0, behind = 0;
  bool hyphen = false;
  for (const char16_t c : word) {
    if (c == u'-' || c == u'\u2010' || c == u'\u2011') {
      if (hyphen) return false;
      hyphen = true;
    } else if (is_upper(c)) {
      ++(hyphen ? behind : letters);
    } else if (is_digit(c) && hyphen) {
      ++behind;
    } else {
      return false;
    }
  }
  return letters >= least_letters && behind >= 1 && behind <= longest_number;
}

}  // namespace

std::vector<Mention> recognize_designations(std::u16string_view text,
                                            const std::vector<TextRange>& tokens,
                                            const std::vector<Word>& words,
                                            const std::vector<Mention>& mentions) {
  const auto in_capitals = [&](int32_t token) {
    return token >= 0 && token < static_cast<int32_t>(words.size()) &&
           words[static_cast<size_t>(token)].shape == Shape::upper;
  };
  // One token, or three where the language's hyphens are tokens.
  const auto designation_end = [&](int32_t first, int32_t end) {
    for (const int32_t size : {1, 3}) {
      const int32_t after = first + size;
      if (after > end || in_capitals(after)) continue;
      const auto last = static_cast<size_t>(after - 1);
      if (size > 1 && !(words[last].joined && words[last - 1].joined)) continue;
      const TextRange range = {tokens[static_cast<size_t>(first)].start, tokens[last].end};
      if (is_designation(slice(text, range))) return after;
    }
    return first;
  };
  std::vector<Mention> recognized;
  recognized.reserve(mentions.size());
  int32_t token = 0;
  const auto read_until = [&](int32_t end) {
    for (; token < end; ++token) {
      const auto row = static_cast<size_t>(token);
      if (words[row].shape != Shape::upper || is_in(words[row].classes, WordClass::common_words) ||
          in_capitals(token - 1)) {
        continue;
      }
      const int32_t after = designation_end(token, end);
      if (after == token) continue;
      const TextRange range = {tokens[row].start, tokens[static_cast<size_t>(after - 1)].end};
      recognized.push_back({{token, after}, range, EntityType::product, inferred, -1});
      token = after - 1;
    }
  };
  for (const Mention& mention : mentions) {
    read_until(mention.tokens.start);
    token = mention.tokens.end;
    recognized.push_back(mention);
  }
  read_until(static_cast<int32_t>(words.size()));
  return recognized;
}

}  // namespace guillemet
