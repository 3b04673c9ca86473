#include "designations.h"

#include "article_context.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr int32_t least_letters = 2;
constexpr int32_t longest_number = 3;
constexpr int32_t least_word = 4;
constexpr int32_t longest_version = 2;
constexpr float inferred = 0.55F;

/// What is written so and is no model: "Lyon-2", "Covid-19".
constexpr uint64_t others =
    bit(WordClass::common_words) | bit(WordClass::places) | bit(WordClass::countries) |
    bit(WordClass::given_names) | bit(WordClass::surnames) | bit(WordClass::organizations) |
    bit(WordClass::months) | bit(WordClass::weekdays) | bit(WordClass::place_words) |
    bit(WordClass::event_words) | bit(WordClass::function_words) | bit(WordClass::determiners) |
    bit(WordClass::pronouns);

/// "GPT-5", "RISC-V", "SARS-CoV-2" not: letters in capitals, one hyphen, digits or capitals. And
/// "Rong-2": a word with a capital, one hyphen, digits.
bool is_designation(std::u16string_view word) {
  int32_t capitals = 0, letters = 0, capitals_behind = 0, digits = 0;
  bool hyphen = false;
  for (const char16_t c : word) {
    if (is_hyphen(c)) {
      if (hyphen) return false;
      hyphen = true;
    } else if (is_digit(c) && hyphen) {
      ++digits;
    } else if (is_upper(c)) {
      ++(hyphen ? capitals_behind : capitals);
    } else if (is_lower(c) && !hyphen && capitals > 0) {
      ++letters;
    } else {
      return false;
    }
  }
  if (letters == 0) {
    const int32_t behind = capitals_behind + digits;
    return capitals >= least_letters && behind >= 1 && behind <= longest_number;
  }
  return capitals_behind == 0 && capitals + letters >= least_word && digits >= 1 &&
         digits <= longest_version;
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
      if (!has_capital(words[row].shape) || in_capitals(token - 1)) continue;
      const bool capitals = words[row].shape == Shape::upper;
      if ((words[row].classes & (capitals ? bit(WordClass::common_words) : others)) != 0) continue;
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
