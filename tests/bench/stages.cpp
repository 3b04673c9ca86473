#include "stages.h"

#include "sentences.h"
#include "tokens.h"

namespace guillemet::bench {
namespace {

constexpr int32_t block_units = 1 << 16;

}  // namespace

Stages::Stages(std::string_view language)
    : languages_(read_language_rules()),
      detector_(languages_),
      rules_(rules_for(languages_, language)) {}

void Stages::find_all(std::u16string_view text, Cut* cut) {
  TextCutter cutter(text, languages_, detector_, rules_);
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t start = 0; start < size;) {
    const int32_t end = cutter.block_end(start, block_units);
    cutter.cut(start, end, &cut->tokens, &cut->layout);
    start = end;
  }
}

void Stages::find_tokens_only(std::u16string_view text, Cut* cut) {
  const TextCutter cutter(text, languages_, detector_, rules_);
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t start = 0; start < size;) {
    const int32_t end = cutter.block_end(start, block_units);
    find_tokens(text, {start, end}, rules_.lexicon, breaker_, &cut->tokens);
    start = end;
  }
}

void Stages::find_sentences_only(std::u16string_view text, Cut* cut) {
  find_sentences(text, {0, static_cast<int32_t>(text.size())}, cut->tokens, 0, rules_.lexicon,
                 rules_.boundaries, &cut->layout);
}

}  // namespace guillemet::bench
