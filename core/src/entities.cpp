#include "entities.h"

#include <algorithm>
#include <array>
#include <limits>

#include "labels.h"
#include "tagger_features.h"

namespace guillemet {
namespace {

/// Longer sentences are tagged in pieces, so that memory does not grow with a sentence.
constexpr int32_t longest_piece = 512;

using Scores = std::array<int32_t, max_label_count>;

/// Viterbi over one piece of a sentence. The buffers are kept from piece to piece.
class Decoder {
 public:
  explicit Decoder(const TaggerModel& model);

  /// Labels of the piece that `features` looks at.
  const std::vector<uint8_t>& decode(const Features& features, int32_t size);
  /// How far the chosen label's own score lies above the best score of a label of another type.
  int32_t margin(int32_t i) const;

 private:
  void step(const Scores& before, const Scores& emission, Scores* after, uint8_t* back) const;
  int32_t best_last(const Scores& scores) const;
  uint8_t best_closed(const Scores& before, int32_t to) const;

  const TaggerModel& model_;
  const int32_t label_count_;
  std::vector<uint8_t> closed_;   // labels after which no mention is open
  std::vector<uint8_t> first_;    // labels at which none goes on
  std::vector<int32_t> ceiling_;  // the best transition from one of them to each label
  std::vector<uint8_t> back_;
  std::vector<Scores> emissions_;
  std::vector<uint8_t> labels_;
};

Decoder::Decoder(const TaggerModel& model) : model_(model), label_count_(model.label_count()) {
  for (int32_t label = 0; label < label_count_; ++label) {
    if (!stays_open(label)) closed_.push_back(static_cast<uint8_t>(label));
    if (!goes_on(label)) first_.push_back(static_cast<uint8_t>(label));
  }
  for (int32_t to = 0; to < label_count_; ++to) {
    int32_t best = std::numeric_limits<int32_t>::min();
    for (const uint8_t from : closed_) best = std::max(best, model.transition(from, to));
    ceiling_.push_back(best);
  }
}

/// The closed label from which `to` is reached best; of equals the first.
uint8_t Decoder::best_closed(const Scores& before, int32_t to) const {
  uint8_t best = closed_[0];
  int32_t best_score = std::numeric_limits<int32_t>::min();
  for (const uint8_t from : closed_) {
    const int32_t score = before[from] + model_.transition(from, to);
    if (score > best_score) {
      best_score = score;
      best = from;
    }
  }
  return best;
}

void Decoder::step(const Scores& before, const Scores& emission, Scores* after,
                   uint8_t* back) const {
  const auto likely = static_cast<uint8_t>(best_last(before));
  int32_t second = std::numeric_limits<int32_t>::min() / 2;
  for (const uint8_t label : closed_) {
    if (label != likely) second = std::max(second, before[label]);
  }
  const auto label_count = static_cast<size_t>(label_count_);
  const int16_t* from_likely = model_.transitions_from(likely);
  Scores best;
  std::array<uint8_t, max_label_count> from;
  for (size_t to = 0; to < label_count; ++to) {
    best[to] = before[likely] + from_likely[to];
    from[to] = likely;
  }
  // Seldom: the best label mostly leads by more than any transition can make good.
  for (const uint8_t to : first_) {
    if (best[to] > second + ceiling_[to]) continue;
    from[to] = best_closed(before, to);
    best[to] = before[from[to]] + model_.transition(from[to], to);
  }
  const auto type_count = static_cast<int32_t>(model_.types().size());
  for (int32_t type = 0; type < type_count; ++type) {
    const int32_t begin = label_of(type, Place::begin);
    const int32_t inside = label_of(type, Place::inside);
    for (const int32_t to : {inside, label_of(type, Place::end)}) {
      const int32_t as_begin = before[static_cast<size_t>(begin)] + model_.transition(begin, to);
      const int32_t as_inside = before[static_cast<size_t>(inside)] + model_.transition(inside, to);
      from[static_cast<size_t>(to)] = static_cast<uint8_t>(as_inside > as_begin ? inside : begin);
      best[static_cast<size_t>(to)] = std::max(as_begin, as_inside);
    }
  }
  for (size_t to = 0; to < label_count; ++to) (*after)[to] = best[to] + emission[to];
  std::copy_n(from.begin(), label_count, back);
}

int32_t Decoder::best_last(const Scores& scores) const {
  uint8_t best = closed_[0];
  for (const uint8_t label : closed_) {
    if (scores[label] > scores[best]) best = label;
  }
  return best;
}

const std::vector<uint8_t>& Decoder::decode(const Features& features, int32_t size) {
  constexpr int32_t impossible = -(1 << 28);
  std::array<uint32_t, Features::max_count> hashes;
  emissions_.resize(static_cast<size_t>(size));
  back_.resize(static_cast<size_t>(size * label_count_));
  Scores scores{};
  for (int32_t i = 0; i < size; ++i) {
    Scores& emission = emissions_[static_cast<size_t>(i)];
    emission.fill(0);
    const int32_t count = features.write(i, hashes.data());
    model_.add(hashes.data(), count, emission.data());
    if (i == 0) {
      for (int32_t label = 0; label < label_count_; ++label) {
        const auto at = static_cast<size_t>(label);
        scores[at] = goes_on(label) ? impossible : emission[at] + model_.first(label);
      }
    } else {
      Scores next{};
      step(scores, emission, &next, &back_[static_cast<size_t>(i * label_count_)]);
      scores = next;
    }
  }
  labels_.resize(static_cast<size_t>(size));
  int32_t label = size > 0 ? best_last(scores) : 0;
  for (int32_t i = size - 1; i >= 0; --i) {
    labels_[static_cast<size_t>(i)] = static_cast<uint8_t>(label);
    label = back_[static_cast<size_t>(i * label_count_ + label)];
  }
  return labels_;
}

int32_t Decoder::margin(int32_t i) const {
  const Scores& emission = emissions_[static_cast<size_t>(i)];
  const int32_t chosen = labels_[static_cast<size_t>(i)];
  int32_t other = emission[outside_label];
  for (int32_t label = 1; label < label_count_; ++label) {
    if (type_row_of(label) != type_row_of(chosen)) {
      other = std::max(other, emission[static_cast<size_t>(label)]);
    }
  }
  return emission[static_cast<size_t>(chosen)] - other;
}

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

/// Puts the rules' values of [rows) among the mentions from `first` on: those of types that the
/// model does not know, and all of them in a dated article. Where one overlaps a mention of the
/// model, an amount wins and a date gives way.
void merge_values(const std::vector<ValueMention>& values, TokenRange rows,
                  const TaggerModel& model, bool dated, size_t first,
                  std::vector<Mention>* mentions) {
  std::vector<Mention> merged;
  size_t next = first;
  for (size_t row = first_value_after(values, rows.start);
       row < values.size() && values[row].tokens.start < rows.end; ++row) {
    const ValueMention& value = values[row];
    if (model.has(value.type) && !dated) continue;
    const bool wins = value.type == EntityType::money || value.type == EntityType::percent;
    while (next < mentions->size() && (*mentions)[next].tokens.end <= value.tokens.start) {
      merged.push_back((*mentions)[next++]);
    }
    const bool meets = next < mentions->size() && (*mentions)[next].tokens.overlaps(value.tokens);
    if (meets && !wins) continue;
    while (next < mentions->size() && (*mentions)[next].tokens.overlaps(value.tokens)) ++next;
    merged.push_back({value.tokens, value.range, value.type, 1.0F, -1});
  }
  if (merged.empty()) return;
  merged.insert(merged.end(), mentions->begin() + static_cast<std::ptrdiff_t>(next),
                mentions->end());
  mentions->resize(first);
  mentions->insert(mentions->end(), merged.begin(), merged.end());
}

}  // namespace

void find_entities(std::u16string_view text, const std::vector<TextRange>& tokens,
                   const std::vector<Word>& words, const Layout& layout, int32_t first_sentence,
                   int32_t end_sentence, const Lexicon& lexicon,
                   const std::vector<ValueMention>& values, const TaggerModel& model,
                   const ArticleContext& context, bool dated, std::vector<Mention>* mentions) {
  if (first_sentence >= end_sentence) return;
  const TokenRange rows = {layout.sentences[static_cast<size_t>(first_sentence)].start,
                           layout.sentences[static_cast<size_t>(end_sentence - 1)].end};
  const size_t first_mention = mentions->size();
  if (!model.types().empty()) {
    const FeatureInput input{text, tokens, words, lexicon, values, context};
    Features features;
    Decoder decoder(model);
    for (int32_t s = first_sentence; s < end_sentence; ++s) {
      const TokenRange sentence = layout.sentences[static_cast<size_t>(s)];
      for (int32_t start = sentence.start; start < sentence.end; start += longest_piece) {
        const TokenRange piece = {start, std::min(start + longest_piece, sentence.end)};
        features.look_at(input, piece);
        append_mentions(decoder, decoder.decode(features, piece.size()), piece.start, tokens, model,
                        mentions);
      }
    }
  }
  merge_values(values, rows, model, dated, first_mention, mentions);
}

}  // namespace guillemet
