#include "event_names.h"

#include <algorithm>

#include "article_context.h"
#include "mentions.h"
#include "unicode.h"
#include "word_classes.h"

namespace guillemet {
namespace {

constexpr float inferred = 0.6F;
constexpr int32_t longest_name = 8;  // tokens

/// What no event's name begins with.
constexpr uint64_t not_first = bit(WordClass::function_words) | bit(WordClass::determiners) |
                               bit(WordClass::pronouns) | bit(WordClass::prepositions) |
                               bit(WordClass::conjunctions) | bit(WordClass::adverbs) |
                               bit(WordClass::auxiliaries) | bit(WordClass::weekdays) |
                               bit(WordClass::months) | bit(WordClass::numbers);

class EventFinder {
 public:
  EventFinder(const std::vector<Word>& words, const std::vector<Mention>& mentions)
      : words_(words), mentions_(mentions) {}

  /// The name whose head is the phrase of `length` tokens at `head`, or an empty range.
  TokenRange name_around(TokenRange sentence, int32_t head, int32_t length) const {
    TokenRange name = {head, head + length};
    while (name.start > sentence.start && head - name.start < longest_name &&
           belongs(name.start - 1, sentence.start)) {
      --name.start;
    }
    while (name.start < head && !may_begin(name.start)) ++name.start;
    if (name.start == head || goes_on(name.end, sentence.end)) return {};
    return cuts_mention(name) ? TokenRange() : name;
  }

  /// Whether the words around the name have capitals, too, as in a heading: there they tell
  /// nothing.
  bool is_in_heading(TokenRange sentence, TokenRange name) const {
    constexpr uint64_t always_small =
        bit(WordClass::prepositions) | bit(WordClass::determiners) | bit(WordClass::conjunctions);
    int32_t capitals = 0, small = 0;
    for (int32_t i = sentence.start + 1; i < sentence.end; ++i) {
      if (name.contains({i, i + 1}) || (at(i).classes & always_small) != 0) continue;
      capitals += has_capital(at(i).shape);
      small += at(i).shape == Shape::lower;
    }
    return small == 0 || capitals > 3 * small;
  }

 private:
  const Word& at(int32_t token) const { return words_[static_cast<size_t>(token)]; }

  /// A word that may stand in a name before its head: with a capital, or "'s" behind one.
  bool belongs(int32_t token, int32_t sentence_start) const {
    if (has_capital(at(token).shape)) return true;
    const bool possessive =
        at(token).joined && at(token).shape == Shape::lower && is_apostrophe(at(token).initial);
    return possessive && token > sentence_start && has_capital(at(token - 1).shape);
  }
  bool may_begin(int32_t token) const {
    return has_capital(at(token).shape) && (at(token).classes & not_first) == 0;
  }
  /// "Booker Prize Foundation" is no event.
  bool goes_on(int32_t token, int32_t end) const {
    return token < end && has_capital(at(token).shape) && !at(token).first;
  }
  bool cuts_mention(TokenRange name) const {
    auto met = std::partition_point(
        mentions_.begin(), mentions_.end(),
        [&](const Mention& mention) { return mention.tokens.end <= name.start; });
    for (; met != mentions_.end() && met->tokens.start < name.end; ++met) {
      if (!name.contains(met->tokens)) return true;
    }
    return false;
  }

  const std::vector<Word>& words_;
  const std::vector<Mention>& mentions_;
};

}  // namespace

std::vector<Mention> recognize_event_names(const std::vector<TextRange>& tokens,
                                           const std::vector<Word>& words, const Layout& layout,
                                           const Lexicon& lexicon, const TaggerModel& model,
                                           const std::vector<Mention>& mentions) {
  if (model.types().empty() || model.has(EntityType::event)) return mentions;
  const EventFinder finder(words, mentions);
  std::vector<Mention> events;
  for (const TokenRange sentence : layout.sentences) {
    for (int32_t i = sentence.start + 1; i < sentence.end;) {
      const Lexicon::Match head =
          has_capital(words[static_cast<size_t>(i)].shape)
              ? lexicon.longest(words, i, sentence.end, WordClass::event_words)
              : Lexicon::Match();
      const bool ends_names = head.length > 0 &&
                              has_capital(words[static_cast<size_t>(i + head.length - 1)].shape) &&
                              lexicon.attribute(*head.entry, WordClass::event_words) == "head";
      const TokenRange name =
          ends_names ? finder.name_around(sentence, i, head.length) : TokenRange();
      if (name.empty() || finder.is_in_heading(sentence, name)) {
        ++i;
        continue;
      }
      const TextRange range = {tokens[static_cast<size_t>(name.start)].start,
                               tokens[static_cast<size_t>(name.end - 1)].end};
      events.push_back({name, range, EntityType::event, inferred, -1});
      i = name.end;
    }
  }
  return events.empty() ? mentions : merge_mentions(events, mentions);
}

}  // namespace guillemet
