#include "entities.h"

#include <algorithm>
#include <array>
#include <optional>

#include "decoder.h"
#include "labels.h"
#include "part_scores.h"
#include "tagger_features.h"
#include "vote_features.h"

namespace guillemet {
namespace {

/// Longer sentences are tagged in pieces, so that memory does not grow with a sentence.
constexpr int32_t longest_piece = 512;

/// The share of the odds that lies on the mention, to a first approximation: m / (1 + m) of the
/// least margin in units. Plain divisions, so that every machine gets the same.
float certainty_of(int32_t margin, int32_t unit) {
  if (margin <= 0) return 0.5F;
  const float odds = 1.0F + 2.0F * static_cast<float>(margin) / static_cast<float>(unit);
  return odds / (1.0F + odds);
}

/// Appends the mentions that the labels of a piece spell.
void append_mentions(const Decoder& decoder, const std::vector<uint8_t>& labels,
                     int32_t first_token, const std::vector<TextRange>& tokens,
                     const TaggerModel& model, std::vector<Mention>* mentions) {
  const auto size = static_cast<int32_t>(labels.size());
  for (int32_t i = 0; i < size;) {
    const int32_t label = labels[static_cast<size_t>(i)];
    if (label == outside_label) {
      ++i;
      continue;
    }
    int32_t end = i + 1;
    int32_t margin = decoder.margin(i);
    while (end < size && goes_on(labels[static_cast<size_t>(end)])) {
      margin = std::min(margin, decoder.margin(end++));
    }
    Mention mention;
    mention.tokens = {first_token + i, first_token + end};
    mention.range = {tokens[static_cast<size_t>(mention.tokens.start)].start,
                     tokens[static_cast<size_t>(mention.tokens.end - 1)].end};
    mention.type = model.types()[static_cast<size_t>(type_row_of(label))];
    mention.certainty = certainty_of(margin, model.unit());
    mentions->push_back(mention);
    i = end;
  }
}

/// The first value that ends after `token`.
size_t first_value_after(const std::vector<ValueMention>& values, int32_t token) {
  const auto found =
      std::partition_point(values.begin(), values.end(),
                           [&](const ValueMention& value) { return value.tokens.end <= token; });
  return static_cast<size_t>(found - values.begin());
}

/// Whether a date says its year or a time its hour: then the rules alone are sure enough of it.
bool is_complete(const ValueMention& value) {
  const std::string& timex = value.value.timex;
  if (timex.empty()) return false;
  return value.type == EntityType::time ? timex[0] == 'T' : timex[0] != 'X';
}

/// Puts the rules' values of [rows) among the mentions from `first` on. An amount wins over all
/// mentions of the model that it overlaps. A date or time of an article with a date wins over dates
/// and times, which the rules then resolve; without the article's date it only fills gaps, if it is
/// complete: the model's spans are the annotators'.
void merge_values(const std::vector<ValueMention>& values, TokenRange rows,
                  const TaggerModel& model, bool dated, size_t first,
                  std::vector<Mention>* mentions) {
  std::vector<Mention> merged;
  size_t next = first;
  for (size_t row = first_value_after(values, rows.start);
       row < values.size() && values[row].tokens.start < rows.end; ++row) {
    const ValueMention& value = values[row];
    const bool model_first = model.has(value.type) && !dated;
    if (model_first && !is_complete(value)) continue;
    const bool amount = value.type == EntityType::money || value.type == EntityType::percent;
    while (next < mentions->size() && (*mentions)[next].tokens.end <= value.tokens.start) {
      merged.push_back((*mentions)[next++]);
    }
    size_t end = next;
    bool wins = true;
    while (end < mentions->size() && (*mentions)[end].tokens.overlaps(value.tokens)) {
      const EntityType met = (*mentions)[end++].type;
      const bool temporal = met == EntityType::date || met == EntityType::time;
      wins = wins && (amount || (temporal && !model_first));
    }
    if (!wins) continue;
    next = end;
    merged.push_back({value.tokens, value.range, value.type, 1.0F, -1});
  }
  if (merged.empty()) return;
  merged.insert(merged.end(), mentions->begin() + static_cast<std::ptrdiff_t>(next),
                mentions->end());
  mentions->resize(first);
  mentions->insert(mentions->end(), merged.begin(), merged.end());
}

/// Calls `tag` for the pieces of the sentences.
template <typename Tag>
void visit_pieces(const Layout& layout, int32_t first_sentence, int32_t end_sentence, Tag tag) {
  for (int32_t s = first_sentence; s < end_sentence; ++s) {
    const TokenRange sentence = layout.sentences[static_cast<size_t>(s)];
    for (int32_t start = sentence.start; start < sentence.end; start += longest_piece) {
      tag(TokenRange{start, std::min(start + longest_piece, sentence.end)});
    }
  }
}

/// Adds `scores` to `emission`, one a label.
void add_scores(const TaggerModel::Scores& scores, size_t label_count, int16_t* emission) {
  for (size_t label = 0; label < label_count; ++label) {
    emission[label] = static_cast<int16_t>(emission[label] + scores[label]);
  }
}
static_assert((Features::max_in_parts + Features::max_count + VoteFeatures::max_count) * 128 <=
                  32768,
              "fits an int16_t");

/// The second pass over the sentences: the first's scores, and what its votes add to them.
void append_tagged(const EntityInput& input, const FirstPass& first_pass, int32_t first_sentence,
                   int32_t end_sentence, std::vector<Mention>* mentions) {
  const auto label_count = static_cast<size_t>(input.model.label_count());
  VoteFeatures features(input.words, first_pass);
  Decoder decoder(input.model);
  std::array<uint32_t, VoteFeatures::max_count> hashes;
  std::vector<int16_t> emissions;
  std::optional<TaggerModel::Scores> plain;  // what most tokens get
  const auto scores_of = [&](int32_t i) {
    TaggerModel::Scores scores{};
    input.model.add(hashes.data(), features.write(i, hashes.data()), &scores);
    return scores;
  };
  visit_pieces(input.layout, first_sentence, end_sentence, [&](TokenRange piece) {
    features.look_at(piece);
    if (!features.has_names()) return;
    const auto first = first_pass.emissions.begin() +
                       static_cast<std::ptrdiff_t>(static_cast<size_t>(piece.start) * label_count);
    emissions.assign(first, first + static_cast<std::ptrdiff_t>(static_cast<size_t>(piece.size()) *
                                                                label_count));
    for (int32_t i = 0; i < piece.size(); ++i) {
      int16_t* emission = emissions.data() + static_cast<size_t>(i) * label_count;
      if (features.is_plain(i)) {
        if (!plain) plain = scores_of(i);
        add_scores(*plain, label_count, emission);
      } else {
        add_scores(scores_of(i), label_count, emission);
      }
    }
    append_mentions(decoder, decoder.decode(emissions.data(), piece.size()), piece.start,
                    input.tokens, input.model, mentions);
  });
}

}  // namespace

void find_first_labels(const EntityInput& input, int32_t first_sentence, int32_t end_sentence,
                       FirstPass* first_pass) {
  if (input.model.types().empty() || first_sentence >= end_sentence) return;
  const FeatureInput seen{input.text,    input.tokens, input.words,
                          input.lexicon, input.values, input.context};
  const auto label_count = static_cast<size_t>(input.model.label_count());
  first_pass->emissions.reserve(input.tokens.size() * label_count);
  const int32_t token_count = input.layout.sentences[static_cast<size_t>(end_sentence - 1)].end -
                              input.layout.sentences[static_cast<size_t>(first_sentence)].start;
  Features features;
  PartScores part_scores(input.model, token_count);
  Decoder decoder(input.model);
  std::array<uint32_t, Features::max_count> hashes;
  TaggerModel::Scores scores;
  visit_pieces(input.layout, first_sentence, end_sentence, [&](TokenRange piece) {
    features.look_at(seen, piece);
    const size_t before = first_pass->emissions.size();
    first_pass->emissions.resize(before + static_cast<size_t>(piece.size()) * label_count, 0);
    const int16_t* emissions = first_pass->emissions.data() + before;
    int16_t* emission = first_pass->emissions.data() + before;
    for (int32_t i = 0; i < piece.size(); ++i) {
      part_scores.sum(features, i, &scores);
      input.model.add(hashes.data(), features.write_rest(i, hashes.data()), &scores);
      for (size_t label = 0; label < label_count; ++label) {
        *emission++ = static_cast<int16_t>(scores[label]);
      }
    }
    const std::vector<uint8_t>& labels = decoder.decode(emissions, piece.size());
    first_pass->labels.insert(first_pass->labels.end(), labels.begin(), labels.end());
  });
}

void find_entities(const EntityInput& input, const FirstPass& first_pass, int32_t first_sentence,
                   int32_t end_sentence, bool dated, std::vector<Mention>* mentions) {
  if (first_sentence >= end_sentence) return;
  const TokenRange rows = {input.layout.sentences[static_cast<size_t>(first_sentence)].start,
                           input.layout.sentences[static_cast<size_t>(end_sentence - 1)].end};
  const size_t first_mention = mentions->size();
  if (!input.model.types().empty()) {
    append_tagged(input, first_pass, first_sentence, end_sentence, mentions);
  }
  merge_values(input.values, rows, input.model, dated, first_mention, mentions);
}

}  // namespace guillemet
