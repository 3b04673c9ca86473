// Runs the pipeline's first stages over a test text, for tests of later stages.
#pragma once

#include <doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "guillemet/analyzer.h"
#include "language_rules.h"
#include "lexicon.h"
#include "pack_format.h"
#include "sentences.h"
#include "tables.h"
#include "tokens.h"
#include "unicode.h"
#include "words.h"

namespace guillemet::test {

inline std::string read_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), "cannot read ", path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The pack of "fr" or "en" as the build made it, loaded once.
inline std::shared_ptr<const Pack> pack_of(const std::string& language) {
  static std::vector<std::shared_ptr<const Pack>> packs;
  for (const auto& pack : packs) {
    if (pack->language() == language) return pack;
  }
  LoadError error;
  packs.push_back(Pack::parse(read_bytes(GUILLEMET_PACKS "/" + language + ".pack"), &error));
  REQUIRE_MESSAGE(!error, "pack ", language, ": ", name_of(error.fault));
  return packs.back();
}

/// The rules of a language, as the library has them built in.
inline const LanguageRules& rules_of(std::string_view language) {
  static const std::vector<LanguageRules> all = read_language_rules();
  return rules_for(all, language);
}

/// A text cut into tokens and sentences by a language's rules.
struct CutText {
  std::u16string text;
  std::vector<TextRange> tokens;
  Layout layout;

  CutText(std::string_view utf8, const std::string& language) : text(to_utf16(utf8)) {
    Breaker breaker;
    const TextRange all = {0, static_cast<int32_t>(text.size())};
    const LanguageRules& rules = rules_of(language);
    find_tokens(text, all, rules.lexicon, breaker, &tokens);
    find_sentences(text, all, tokens, 0, rules.lexicon, rules.boundaries, &layout);
  }

  std::string at(TextRange range) const { return to_utf8(slice(text, range)); }
  /// The text from a row's first token to its last.
  std::string at(TokenRange rows) const {
    return at(TextRange{tokens[static_cast<size_t>(rows.start)].start,
                        tokens[static_cast<size_t>(rows.end - 1)].end});
  }
};

/// Tokens, layout and words of a text in a language that has a pack.
struct Article : CutText {
  std::vector<Word> words;
  const Lexicon* lexicon;

  Article(std::string_view utf8, const std::string& language)
      : CutText(utf8, language), lexicon(&pack_of(language)->contents().lexicon) {
    describe_words(text, tokens, {0, static_cast<int32_t>(tokens.size())}, layout, *lexicon,
                   &words);
  }
};

/// The pieces of a text, joined by '|'.
template <typename Range>
std::string joined(const CutText& cut, const std::vector<Range>& ranges) {
  std::string all;
  for (const Range range : ranges) {
    if (!all.empty()) all += '|';
    all += cut.at(range);
  }
  return all;
}

}  // namespace guillemet::test
