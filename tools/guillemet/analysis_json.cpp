#include "analysis_json.h"

#include <string_view>
#include <vector>

namespace guillemet::cli {
namespace {

constexpr int contract_version = 1;

void write_ends(TextRange range, JsonWriter* json) {
  json->key("start");
  json->number(range.start);
  json->key("end");
  json->number(range.end);
}

void write_range(TextRange range, JsonWriter* json) {
  json->begin_object();
  write_ends(range, json);
  json->end_object();
}

void write_ranges(const std::vector<TextRange>& ranges, JsonWriter* json) {
  json->begin_array();
  for (const TextRange range : ranges) write_range(range, json);
  json->end_array();
}

/// A row of another table; -1 is null.
void write_row(int32_t row, JsonWriter* json) {
  if (row < 0) {
    json->null();
  } else {
    json->number(row);
  }
}

void write_text(std::string_view text, JsonWriter* json) {
  if (text.empty()) {
    json->null();
  } else {
    json->string(text);
  }
}

void write_value(EntityType type, const Value& value, JsonWriter* json) {
  if (type == EntityType::date || type == EntityType::time) return write_text(value.timex, json);
  json->begin_object();
  json->key("amount");
  json->number(value.amount);
  if (type == EntityType::money) {
    json->key("currency");
    write_text(value.currency, json);
  }
  json->end_object();
}

bool has_value(EntityType type) {
  return type == EntityType::date || type == EntityType::time || type == EntityType::money ||
         type == EntityType::percent;
}

void write_entity(const Entity& entity, const Analysis& analysis, std::u16string_view text,
                  JsonWriter* json) {
  json->begin_object();
  write_ends(entity.range, json);
  json->key("type");
  json->string(name_of(entity.type));
  json->key("text");
  json->string(slice(text, entity.range));
  json->key("subject");
  write_row(entity.subject, json);
  if (has_value(entity.type)) {
    json->key("value");
    if (entity.value < 0) {
      json->null();
    } else {
      write_value(entity.type, analysis.values[static_cast<size_t>(entity.value)], json);
    }
  }
  json->end_object();
}

void write_subject(const Subject& subject, size_t row, JsonWriter* json) {
  json->begin_object();
  json->key("id");
  json->number(static_cast<int64_t>(row));
  json->key("type");
  json->string(name_of(subject.type));
  json->key("name");
  json->string(subject.name);
  json->key("mentions");
  json->begin_array();
  for (const int32_t mention : subject.mentions) json->number(mention);
  json->end_array();
  if (!subject.link.empty()) {
    json->key("link");
    json->string(subject.link);
  }
  json->end_object();
}

void write_speaker(const Speaker& speaker, JsonWriter* json) {
  if (speaker.name.empty()) return json->null();
  json->begin_object();
  if (!speaker.mention.empty()) write_ends(speaker.mention, json);
  json->key("name");
  json->string(speaker.name);
  json->key("subject");
  write_row(speaker.subject, json);
  json->end_object();
}

void write_quote(const Quote& quote, JsonWriter* json) {
  json->begin_object();
  json->key("kind");
  json->string(name_of(quote.kind));
  write_ends(quote.outer, json);
  json->key("content");
  write_range(quote.content, json);
  json->key("cue");
  if (quote.cue.empty()) {
    json->null();
  } else {
    write_range(quote.cue, json);
  }
  json->key("speaker");
  write_speaker(quote.speaker, json);
  json->key("continues");
  write_row(quote.continues, json);
  json->key("confidence");
  json->number(Decimal{quote.confidence, -2});
  if (!quote.language.empty()) {
    json->key("language");
    json->string(quote.language);
  }
  json->end_object();
}

}  // namespace

void write_analysis(const Document& document, const Analysis& analysis, bool with_tokens,
                    JsonWriter* json) {
  json->begin_object();
  json->key("version");
  json->number(contract_version);
  json->key("id");
  json->string(document.id);
  json->key("language");
  json->string(analysis.language);
  if (with_tokens) {
    json->key("sentences");
    write_ranges(analysis.sentences, json);
    json->key("tokens");
    write_ranges(analysis.tokens, json);
  }
  json->key("entities");
  json->begin_array();
  for (const Entity& entity : analysis.entities) {
    write_entity(entity, analysis, document.text, json);
  }
  json->end_array();
  json->key("subjects");
  json->begin_array();
  for (size_t row = 0; row < analysis.subjects.size(); ++row) {
    write_subject(analysis.subjects[row], row, json);
  }
  json->end_array();
  json->key("quotes");
  json->begin_array();
  for (const Quote& quote : analysis.quotes) write_quote(quote, json);
  json->end_array();
  json->end_object();
}

void write_refusal(const Refusal& refusal, JsonWriter* json) {
  json->begin_object();
  json->key("id");
  write_text(refusal.id, json);
  json->key("error");
  json->begin_object();
  json->key("code");
  json->string(refusal.code);
  json->key("message");
  json->string(refusal.message);
  json->end_object();
  json->end_object();
}

}  // namespace guillemet::cli
