#include "examples.h"

#include <algorithm>
#include <array>

#include "labels.h"
#include "prepared.h"
#include "tagger_features.h"
#include "vote_features.h"

namespace guillemet {
namespace {

void label_span(const std::vector<TextRange>& tokens, const GoldSpan& span, int32_t type_row,
                std::vector<uint8_t>* labels) {
  const auto first = std::partition_point(
      tokens.begin(), tokens.end(), [&](TextRange token) { return token.end <= span.range.start; });
  const auto last = std::partition_point(
      first, tokens.end(), [&](TextRange token) { return token.start < span.range.end; });
  const auto start = static_cast<size_t>(first - tokens.begin());
  const auto end = static_cast<size_t>(last - tokens.begin());
  if (start >= end) return;
  const auto put = [&](size_t token, Place place) {
    (*labels)[token] = static_cast<uint8_t>(label_of(type_row, place));
  };
  if (end - start == 1) {
    put(start, Place::single);
    return;
  }
  put(start, Place::begin);
  for (size_t i = start + 1; i + 1 < end; ++i) put(i, Place::inside);
  put(end - 1, Place::end);
}

/// Cuts what a sentence border cut apart back into whole mentions, so that every sentence's labels
/// are ones that the model can give.
void mend(TokenRange sentence, std::vector<uint8_t>* labels) {
  for (int32_t i = sentence.start; i < sentence.end; ++i) {
    const int32_t label = (*labels)[static_cast<size_t>(i)];
    if (label == outside_label) continue;
    const bool opens = i == sentence.start ||
                       !may_follow((*labels)[static_cast<size_t>(i - 1)], label) || !goes_on(label);
    const int32_t next =
        i + 1 < sentence.end ? (*labels)[static_cast<size_t>(i + 1)] : outside_label;
    const bool stays =
        stays_open(label) && goes_on(next) && type_row_of(next) == type_row_of(label);
    const Place place =
        opens ? (stays ? Place::begin : Place::single) : (stays ? Place::inside : Place::end);
    (*labels)[static_cast<size_t>(i)] = static_cast<uint8_t>(label_of(type_row_of(label), place));
  }
}

}  // namespace

std::vector<EntityType> types_in(const std::vector<Document>& documents) {
  std::array<bool, entity_type_count> seen{};
  for (const Document& document : documents) {
    for (const GoldSpan& span : document.spans) seen[static_cast<size_t>(span.type)] = true;
  }
  std::vector<EntityType> types;
  for (size_t i = 0; i < seen.size(); ++i) {
    if (seen[i]) types.push_back(static_cast<EntityType>(i));
  }
  return types;
}

void append_examples(const Prepared& prepared, const std::vector<EntityType>& types,
                     const Lexicon& lexicon, Pass pass, Examples* examples) {
  const Document& document = *prepared.document;
  const std::vector<TextRange>& tokens = prepared.tokens;
  std::vector<uint8_t> labels(tokens.size(), outside_label);
  for (const GoldSpan& span : document.spans) {
    const auto type = std::find(types.begin(), types.end(), span.type);
    if (type == types.end()) continue;
    label_span(tokens, span, static_cast<int32_t>(type - types.begin()), &labels);
  }
  const FeatureInput input{document.text, tokens,          prepared.words,
                           lexicon,       prepared.values, prepared.context};
  Features features;
  VoteFeatures votes(prepared.words, prepared.first_pass);
  std::array<uint32_t, Features::max_count + VoteFeatures::max_count> hashes;
  for (const TokenRange sentence : prepared.layout.sentences) {
    mend(sentence, &labels);
    features.look_at(input, sentence);
    if (pass == Pass::second) {
      votes.look_at(sentence);
      if (!votes.has_names()) continue;
    }
    for (int32_t i = 0; i < sentence.size(); ++i) {
      int32_t count = features.write(i, hashes.data());
      if (pass == Pass::second) count += votes.write(i, hashes.data() + count);
      examples->features.insert(examples->features.end(), hashes.begin(), hashes.begin() + count);
      examples->feature_start.push_back(static_cast<int64_t>(examples->features.size()));
      examples->labels.push_back(labels[static_cast<size_t>(sentence.start + i)]);
    }
    examples->sentence_start.push_back(examples->token_count());
    examples->importance.push_back(prepared.importance);
    examples->annotators.push_back(prepared.annotators);
    examples->apartness.push_back(prepared.apartness);
  }
}

}  // namespace guillemet
