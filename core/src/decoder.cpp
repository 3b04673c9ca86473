#include "decoder.h"

#include <algorithm>
#include <array>
#include <limits>

namespace guillemet {

Decoder::Decoder(const TaggerModel& model) : model_(model), label_count_(model.label_count()) {
  for (int32_t label = 0; label < label_count_; ++label) {
    if (!stays_open(label)) closed_.push_back(static_cast<uint8_t>(label));
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
  for (int32_t to = 0; to < label_count_; ++to) {
    uint8_t from = likely;
    if (goes_on(to)) {
      const int32_t begin = label_of(type_row_of(to), Place::begin);
      const int32_t inside = label_of(type_row_of(to), Place::inside);
      const int32_t from_begin = before[static_cast<size_t>(begin)] + model_.transition(begin, to);
      const int32_t from_inside =
          before[static_cast<size_t>(inside)] + model_.transition(inside, to);
      from = static_cast<uint8_t>(from_inside > from_begin ? inside : begin);
    } else if (before[likely] + model_.transition(likely, to) <=
               second + ceiling_[static_cast<size_t>(to)]) {
      // Seldom: the best label leads by more than any transition can make good.
      from = best_closed(before, to);
    }
    (*after)[static_cast<size_t>(to)] = before[from] + model_.transition(from, to) + emission[to];
    back[to] = from;
  }
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
    if (type_row_of(label) != type_row_of(chosen)) other = std::max<int32_t>(other, emission[label]);
  }
  return emission[chosen] - other;
}

}  // namespace guillemet
