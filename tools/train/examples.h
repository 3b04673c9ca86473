// Annotated documents -> what the learner reads: a feature list and a label for each token.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus.h"
#include "guillemet/analysis.h"
#include "language_rules.h"
#include "lexicon.h"
#include "prepared.h"

namespace guillemet {

/// Sentences one after the other in flat arrays.
struct Examples {
  std::vector<uint32_t> features;
  std::vector<int64_t> feature_start = {0};   // of token i; one more at the end
  std::vector<uint8_t> labels;                // of token i
  std::vector<int64_t> sentence_start = {0};  // in tokens; one more at the end
  std::vector<float> importance;              // of sentence i
  std::vector<int32_t> annotators;            // of sentence i: whose rules it was annotated by
  std::vector<float> apartness;  // of sentence i: the value of the features of its annotators

  int64_t token_count() const { return static_cast<int64_t>(labels.size()); }
  int64_t sentence_count() const { return static_cast<int64_t>(sentence_start.size()) - 1; }
};

/// The types that the documents annotate, in the order of EntityType.
std::vector<EntityType> types_in(const std::vector<Document>& documents);

/// Which features the examples show: those of the tagger's first pass, or also what a first pass
/// found.
enum class Pass : uint8_t { first, second };

/// Appends the sentences of a document. Spans whose edges lie inside tokens are widened to whole
/// tokens.
void append_examples(const Prepared& prepared, const std::vector<EntityType>& types,
                     const Lexicon& lexicon, Pass pass, Examples* examples);

}  // namespace guillemet
