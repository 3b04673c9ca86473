// Strict scores of entities: the same edges and the same type.

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>

#include "corpus.h"
#include "evaluation.h"
#include "scores.h"
#include "unicode.h"

namespace guillemet {
namespace {

bool asked_types(const EvaluateOptions& options, const std::vector<Document>& documents,
                 std::vector<EntityType>* types) {
  for (const std::string& name : options.types) {
    bool found = false;
    types->push_back(entity_type_from(name, &found));
    if (found) continue;
    std::cerr << "guillemet-evaluate: there is no entity type " << name << '\n';
    return false;
  }
  if (types->empty()) {
    std::array<bool, entity_type_count> seen{};
    for (const Document& document : documents) {
      for (const GoldSpan& span : document.spans) seen[static_cast<size_t>(span.type)] = true;
    }
    for (size_t i = 0; i < seen.size(); ++i) {
      if (seen[i]) types->push_back(static_cast<EntityType>(i));
    }
  }
  return true;
}

/// Prints spans that are in one list and not in the other, with some text around them.
void show(const char* what, const Document& document, const std::vector<GoldSpan>& spans,
          const std::vector<GoldSpan>& others, int* left) {
  constexpr int32_t around = 30;
  const auto size = static_cast<int32_t>(document.text.size());
  for (const GoldSpan& span : spans) {
    if (*left == 0 || std::find(others.begin(), others.end(), span) != others.end()) continue;
    --*left;
    const TextRange shown = {std::max(0, span.range.start - around),
                             std::min(size, span.range.end + around)};
    std::u16string words(slice(document.text, shown));
    std::replace(words.begin(), words.end(), u'\n', u' ');
    std::printf("%s %s %d-%d %s: %s\n", what, document.id.c_str(), span.range.start, span.range.end,
                std::string(name_of(span.type)).c_str(), to_utf8(words).c_str());
  }
}

}  // namespace

int evaluate_entities(const Analyzer& analyzer, const EvaluateOptions& options) {
  std::vector<Document> documents;
  for (const std::string& input : options.inputs) {
    const std::string error = read_corpus(input, &documents);
    if (error.empty()) continue;
    std::cerr << "guillemet-evaluate: " << error << '\n';
    return 1;
  }
  std::vector<EntityType> types;
  if (!asked_types(options, documents, &types)) return 2;

  EntityScores scores;
  int mistakes_left = options.mistakes;
  Options analysis_options;
  analysis_options.language = options.language;
  for (const Document& document : documents) {
    const Analysis analysis = analyzer.analyze(document.text, analysis_options);
    std::vector<GoldSpan> found;
    for (const Entity& entity : analysis.entities) {
      if (std::find(types.begin(), types.end(), entity.type) != types.end()) {
        found.push_back({entity.range, entity.type});
      }
    }
    scores.count(document.spans, found, types);
    show("missed", document, document.spans, found, &mistakes_left);
    show("false ", document, found, document.spans, &mistakes_left);
  }
  for (const EntityType type : types) {
    const Counts& counts = scores.of_type[static_cast<size_t>(type)];
    std::printf("%s\n", row(std::string(name_of(type)), counts).c_str());
  }
  std::printf("%s\n", row("all", scores.all).c_str());
  return 0;
}

}  // namespace guillemet
