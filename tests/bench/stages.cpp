#include "stages.h"

#include "sentences.h"
#include "tokens.h"

namespace guillemet::bench {
namespace {

constexpr int32_t block_units = 1 << 16;

/// Calls `visit` for each block of whole paragraphs.
template <typename Visit>
void for_each_block(std::u16string_view text, Visit visit) {
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t start = 0; start < size;) {
    int32_t end = size;
    if (size - start > block_units) {
      const size_t line_break = text.find(u'\n', static_cast<size_t>(start + block_units));
      if (line_break != std::u16string_view::npos) end = static_cast<int32_t>(line_break) + 1;
    }
    visit(TextRange{start, end});
    start = end;
  }
}

}  // namespace

Stages::Stages(std::string_view language)
    : languages_(read_language_rules()), rules_(rules_for(languages_, language)) {}

void Stages::tokens(std::u16string_view text, TextRange block, Cut* cut) {
  find_tokens(text, block, rules_.lexicon, breaker_, &cut->tokens);
}

void Stages::sentences(std::u16string_view text, TextRange block, int32_t first_token, Cut* cut) {
  find_sentences(text, block, cut->tokens, first_token, rules_.lexicon, rules_.boundaries,
                 &cut->layout);
}

void Stages::find_all(std::u16string_view text, Cut* cut) {
  for_each_block(text, [&](TextRange block) {
    const auto first = static_cast<int32_t>(cut->tokens.size());
    tokens(text, block, cut);
    sentences(text, block, first, cut);
  });
}

void Stages::find_tokens_only(std::u16string_view text, Cut* cut) {
  for_each_block(text, [&](TextRange block) { tokens(text, block, cut); });
}

void Stages::find_sentences_only(std::u16string_view text, Cut* cut) {
  // In one block: the blocks' tokens are there already, behind one another.
  sentences(text, {0, static_cast<int32_t>(text.size())}, 0, cut);
}

}  // namespace guillemet::bench
