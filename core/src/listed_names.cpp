#include "listed_names.h"

#include <algorithm>
#include <array>

#include "article_context.h"
#include "mentions.h"
#include "word_classes.h"

namespace guillemet {
namespace {

struct NameList {
  WordClass word_class;
  EntityType type;
  bool always;  // also where the model knows the type: what it passed over
};
constexpr std::array<NameList, 4> name_lists = {{
    {WordClass::products, EntityType::product, false},
    {WordClass::events, EntityType::event, false},
    {WordClass::companies, EntityType::organization, true},
    {WordClass::organizations, EntityType::organization, true},
}};

/// The rules are surer than chance, and less sure than the model.
constexpr float inferred = 0.6F;

/// What else a word by itself may well be.
constexpr uint64_t other_readings =
    bit(WordClass::given_names) | bit(WordClass::surnames) | bit(WordClass::places) |
    bit(WordClass::countries) | bit(WordClass::demonyms) | bit(WordClass::common_words) |
    bit(WordClass::function_words) | bit(WordClass::months) | bit(WordClass::weekdays) |
    bit(WordClass::functions) | bit(WordClass::person_titles) | bit(WordClass::organization_words) |
    bit(WordClass::place_words) | bit(WordClass::event_words) | bit(WordClass::product_words);
constexpr uint64_t institutions = bit(WordClass::organizations) | bit(WordClass::companies);

/// Whether the token beside a name may be another word of it.
bool may_go_on(const std::vector<Word>& words, int32_t token) {
  constexpr uint64_t bearers = bit(WordClass::functions) | bit(WordClass::person_titles);
  if (token < 0 || token >= static_cast<int32_t>(words.size())) return false;
  const Word& word = words[static_cast<size_t>(token)];
  return has_capital(word.shape) && (word.classes & bearers) == 0;
}

/// A word alone says least: it has a capital that its place does not explain, and no other reading.
bool is_name_alone(const std::vector<Word>& words, int32_t token, EntityType type) {
  const Word& word = words[static_cast<size_t>(token)];
  const bool institution = type == EntityType::organization;
  const uint64_t others = other_readings | (institution ? bit(WordClass::products) : institutions);
  if (!has_capital(word.shape) || (word.classes & others) != 0) return false;
  if (word.first && word.shape == Shape::capitalized) return false;
  // "Kodak camera", but not "Kodak Camera Club", of which the tagger saw nothing.
  const bool alone = (word.first || !may_go_on(words, token - 1)) &&
                     (token + 1 >= static_cast<int32_t>(words.size()) ||
                      words[static_cast<size_t>(token + 1)].first || !may_go_on(words, token + 1));
  return !institution || alone;
}

bool is_written_as_name(const std::vector<Word>& words, TokenRange phrase, EntityType type) {
  const Word& first = words[static_cast<size_t>(phrase.start)];
  const Word& last = words[static_cast<size_t>(phrase.end - 1)];
  if (phrase.size() == 1) return is_name_alone(words, phrase.start, type);
  const auto begins = [](const Word& word) {
    return has_capital(word.shape) || word.shape == Shape::digits;
  };
  return begins(first) && begins(last);
}

/// The first mention that ends after `token`.
std::vector<Mention>::const_iterator first_after(const std::vector<Mention>& mentions,
                                                 int32_t token) {
  return std::partition_point(mentions.begin(), mentions.end(), [token](const Mention& mention) {
    return mention.tokens.end <= token;
  });
}

/// Whether no mention reaches beyond the phrase, nor is the whole of it.
bool may_stand(const std::vector<Mention>& mentions, TokenRange phrase) {
  for (auto met = first_after(mentions, phrase.start);
       met != mentions.end() && met->tokens.start < phrase.end; ++met) {
    const bool inside = met->tokens.start >= phrase.start && met->tokens.end <= phrase.end;
    if (!inside || met->tokens.size() == phrase.size()) return false;
  }
  return true;
}

/// The longest phrase of a list at `start` that is written as a name and may stand there; empty if
/// there is none.
TokenRange longest_name(const std::vector<Word>& words, TokenRange rows, const Lexicon& lexicon,
                        const NameList& list, const std::vector<Mention>& mentions) {
  TokenRange phrase = rows;
  while (true) {
    phrase.end =
        rows.start + lexicon.longest(words, rows.start, phrase.end, list.word_class).length;
    if (phrase.empty()) return phrase;
    if (is_written_as_name(words, phrase, list.type) && may_stand(mentions, phrase)) return phrase;
    --phrase.end;  // "FA Cup" of "FA Cup final"
  }
}

}  // namespace

std::vector<Mention> recognize_listed_names(const std::vector<TextRange>& tokens,
                                            const std::vector<Word>& words, const Layout& layout,
                                            const Lexicon& lexicon, const TaggerModel& model,
                                            const std::vector<Mention>& mentions) {
  if (model.types().empty()) return mentions;
  std::vector<Mention> listed;
  for (const TokenRange sentence : layout.sentences) {
    for (int32_t i = sentence.start; i < sentence.end;) {
      Mention found;
      for (const NameList& list : name_lists) {
        if (model.has(list.type) && !list.always) continue;
        const TokenRange phrase = longest_name(words, {i, sentence.end}, lexicon, list, mentions);
        if (phrase.size() <= found.tokens.size()) continue;
        found.tokens = phrase;
        found.range = {tokens[static_cast<size_t>(phrase.start)].start,
                       tokens[static_cast<size_t>(phrase.end - 1)].end};
        found.type = list.type;
        found.certainty = inferred;
      }
      if (!found.tokens.empty()) listed.push_back(found);
      i += std::max(found.tokens.size(), 1);
    }
  }
  return listed.empty() ? mentions : merge_mentions(listed, mentions);
}

}  // namespace guillemet
