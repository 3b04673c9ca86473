#include "decoder.h"

#include <algorithm>
#include <array>
#include <limits>

namespace guillemet {

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

void Decoder::step(const Scores& before, const int16_t* emission, Scores* after,
                   uint8_t* back) const {
  const uint8_t likely = best_last(before);
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

uint8_t Decoder::best_last(const Scores& scores) const {
  uint8_t best = closed_[0];
  for (const uint8_t label : closed_) {
    if (scores[label] > scores[best]) best = label;
  }
  return best;
}

const std::vector<uint8_t>& Decoder::decode(const int16_t* emissions, int32_t size) {
  constexpr int32_t impossible = -(1 << 28);
  emissions_ = emissions;
  back_.resize(static_cast<size_t>(size * label_count_));
  Scores scores{};
  for (int32_t i = 0; i < size; ++i) {
    const int16_t* emission = emissions + i * label_count_;
    if (i == 0) {
      for (int32_t label = 0; label < label_count_; ++label) {
        scores[static_cast<size_t>(label)] =
            goes_on(label) ? impossible : emission[label] + model_.first(label);
      }
    } else {
      Scores next{};
      step(scores, emission, &next, &back_[static_cast<size_t>(i * label_count_)]);
      scores = next;
    }
  }
  labels_.resize(static_cast<size_t>(size));
  uint8_t label = size > 0 ? best_last(scores) : 0;
  for (int32_t i = size - 1; i >= 0; --i) {
    labels_[static_cast<size_t>(i)] = label;
    label = back_[static_cast<size_t>(i * label_count_ + label)];
  }
  return labels_;
}

int32_t Decoder::margin(int32_t i) const {
  const int16_t* emission = emissions_ + i * label_count_;
  const int32_t chosen = labels_[static_cast<size_t>(i)];
  int32_t other = emission[outside_label];
  for (int32_t label = 1; label < label_count_; ++label) {
    if (type_row_of(label) != type_row_of(chosen))
      other = std::max<int32_t>(other, emission[label]);
  }
  return emission[chosen] - other;
}

}  // namespace guillemet
