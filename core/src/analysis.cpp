#include "guillemet/analysis.h"

#include <array>

#include "unicode.h"

namespace guillemet {
namespace {

constexpr std::array<std::string_view, entity_type_count> type_names = {
    "person", "organization", "location", "product", "event", "date", "time", "money", "percent",
};

bool is_inside(TextRange range, std::u16string_view text) {
  return range.start >= 0 && range.start <= range.end &&
         range.end <= static_cast<int32_t>(text.size());
}

const char* broken_tokens(const Analysis& analysis, std::u16string_view text) {
  int32_t position = 0;
  const auto only_space_until = [&](int32_t end) {
    while (position < end) {
      if (!is_space(next_code_point(text, &position))) return false;
    }
    return true;
  };
  for (const TextRange token : analysis.tokens) {
    if (!is_inside(token, text) || token.empty()) return "a token is empty or outside the text";
    if (token.start < position) return "tokens overlap";
    if (!only_space_until(token.start)) return "text between tokens is not white space";
    position = token.end;
  }
  if (!only_space_until(static_cast<int32_t>(text.size()))) return "text after the last token";
  return nullptr;
}

const char* broken_sentences(const Analysis& analysis, std::u16string_view text) {
  size_t token = 0;
  int32_t end = 0;
  for (const TextRange sentence : analysis.sentences) {
    if (!is_inside(sentence, text) || sentence.start < end) return "sentences overlap";
    end = sentence.end;
    if (token == analysis.tokens.size() || analysis.tokens[token].start != sentence.start) {
      return "a sentence does not begin with a token";
    }
    for (const char16_t c : slice(text, sentence)) {
      if (is_line_break(c)) return "a sentence goes on over a paragraph's end";
    }
    while (token < analysis.tokens.size() && sentence.contains(analysis.tokens[token])) ++token;
    if (analysis.tokens[token - 1].end != sentence.end)
      return "a sentence does not end with a token";
  }
  return token == analysis.tokens.size() ? nullptr : "a token lies in no sentence";
}

const char* broken_entities(const Analysis& analysis, std::u16string_view text) {
  int32_t end = 0;
  const auto subject_count = static_cast<int32_t>(analysis.subjects.size());
  const auto value_count = static_cast<int32_t>(analysis.values.size());
  for (const Entity& entity : analysis.entities) {
    if (!is_inside(entity.range, text) || entity.range.empty()) return "an entity is empty";
    if (entity.range.start < end) return "entities overlap";
    end = entity.range.end;
    if (entity.subject < -1 || entity.subject >= subject_count) return "an entity's subject";
    if (entity.value < -1 || entity.value >= value_count) return "an entity's value";
    if ((entity.type >= EntityType::date) != (entity.value >= 0))
      return "a value where none belongs";
  }
  return nullptr;
}

const char* broken_subjects(const Analysis& analysis) {
  size_t gathered = 0;
  for (size_t s = 0; s < analysis.subjects.size(); ++s) {
    const Subject& subject = analysis.subjects[s];
    if (subject.mentions.empty() || subject.name.empty())
      return "a subject without mention or name";
    int32_t last = -1;
    for (const int32_t mention : subject.mentions) {
      if (mention <= last || mention >= static_cast<int32_t>(analysis.entities.size())) {
        return "a subject's mentions do not ascend";
      }
      last = mention;
      if (analysis.entities[static_cast<size_t>(mention)].subject != static_cast<int32_t>(s)) {
        return "a mention belongs to another subject";
      }
    }
    gathered += subject.mentions.size();
  }
  for (const Entity& entity : analysis.entities) gathered -= entity.subject >= 0 ? 1 : 0;
  return gathered == 0 ? nullptr : "an entity's subject does not list it";
}

const char* broken_quotes(const Analysis& analysis, std::u16string_view text) {
  int32_t start = 0;
  for (size_t i = 0; i < analysis.quotes.size(); ++i) {
    const Quote& quote = analysis.quotes[i];
    for (const TextRange range : {quote.outer, quote.content, quote.cue, quote.speaker.mention}) {
      if (!is_inside(range, text)) return "a quote reaches outside the text";
    }
    if (quote.outer.start < start) return "quotes are not in text order";
    start = quote.outer.start;
    if (quote.content.empty() || !quote.outer.contains(quote.content)) return "a quote's content";
    if (quote.continues < -1 || quote.continues >= static_cast<int32_t>(i)) return "a continuation";
    if (quote.confidence < 1 || quote.confidence > 99 || quote.confidence % 10 == 0) {
      return "a confidence";
    }
    const Speaker& speaker = quote.speaker;
    if (speaker.name.empty() && (speaker.subject >= 0 || !speaker.mention.empty())) {
      return "a speaker without name";
    }
    if (speaker.subject < -1 || speaker.subject >= static_cast<int32_t>(analysis.subjects.size())) {
      return "a speaker's subject";
    }
  }
  return nullptr;
}

}  // namespace

std::string_view name_of(EntityType type) { return type_names[static_cast<size_t>(type)]; }

EntityType entity_type_from(std::string_view name, bool* found) {
  for (size_t i = 0; i < type_names.size(); ++i) {
    if (type_names[i] == name) {
      *found = true;
      return static_cast<EntityType>(i);
    }
  }
  *found = false;
  return EntityType::person;
}

std::string_view name_of(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::direct:
      return "direct";
    case QuoteKind::mixed:
      return "mixed";
    case QuoteKind::indirect:
      return "indirect";
  }
  return "direct";
}

const char* broken_invariant(const Analysis& analysis, std::u16string_view text) {
  if (const char* what = broken_tokens(analysis, text)) return what;
  if (const char* what = broken_sentences(analysis, text)) return what;
  if (const char* what = broken_entities(analysis, text)) return what;
  if (const char* what = broken_subjects(analysis)) return what;
  return broken_quotes(analysis, text);
}

}  // namespace guillemet
