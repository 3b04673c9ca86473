#include "decoder.h"

#include <algorithm>
#include <limits>

namespace guillemet {
namespace {

constexpr int32_t impossible = -(1 << 28);
static_assert(entity_type_count <= 32, "Back has a bit a type");

}  // namespace

Decoder::Decoder(const TaggerModel& model)
    : model_(model),
      type_count_(static_cast<int32_t>(model.types().size())),
      label_count_(model.label_count()) {
  for (int32_t label = 0; label < label_count_; ++label) {
    if (!stays_open(label)) closed_.push_back(static_cast<uint8_t>(label));
  }
  for (int32_t type = 0; type < type_count_; ++type) {
    const int16_t* from_begin = model.transitions_from(label_of(type, Place::begin));
    const int16_t* from_inside = model.transitions_from(label_of(type, Place::inside));
    const int32_t inside = label_of(type, Place::inside);
    const int32_t end = label_of(type, Place::end);
    chains_.push_back({from_begin[inside], from_begin[end], from_inside[inside], from_inside[end]});
  }
  for (int32_t to = 0; to < label_count_; ++to) {
    int32_t best = std::numeric_limits<int32_t>::min();
    for (const uint8_t from : closed_) best = std::max(best, model.transition(from, to));
    ceiling_.push_back(best);
  }
}

/// Takes note of the score of a closed label. They come in ascending order.
void Decoder::close(Frontier* frontier, int32_t label) {
  const int32_t score = frontier->scores[static_cast<size_t>(label)];
  const int32_t most = frontier->scores[static_cast<size_t>(frontier->leader)];
  frontier->second = std::max(frontier->second, std::min(score, most));
  if (score > most) frontier->leader = label;
}

void Decoder::begin(const int16_t* emission, Frontier* frontier) const {
  frontier->leader = outside_label;
  frontier->second = impossible;
  for (int32_t label = 0; label < label_count_; ++label) {
    frontier->scores[static_cast<size_t>(label)] =
        goes_on(label) ? impossible : emission[label] + model_.first(label);
    if (label != outside_label && !stays_open(label)) close(frontier, label);
  }
}

/// The score of the best path to a label at which no mention goes on, where the leader's is not
/// it for sure.
int32_t Decoder::take_detour(const Frontier& before, int32_t token, int32_t to) {
  uint8_t best = closed_[0];
  int32_t best_score = std::numeric_limits<int32_t>::min();
  for (const uint8_t from : closed_) {
    const int32_t score = before.scores[from] + model_.transition(from, to);
    if (score > best_score) {
      best_score = score;
      best = from;
    }
  }
  if (best != before.leader) detours_.push_back({token, best, static_cast<uint8_t>(to)});
  return best_score;
}

void Decoder::step(const Frontier& before, const int16_t* emission, int32_t token,
                   Frontier* after) {
  const int32_t most = before.scores[static_cast<size_t>(before.leader)];
  const int16_t* from_leader = model_.transitions_from(before.leader);
  const auto enter = [&](int32_t to) {
    int32_t score = most + from_leader[to];
    // Seldom: the leader is mostly ahead by more than any transition can make good.
    if (score <= before.second + ceiling_[static_cast<size_t>(to)]) {
      score = take_detour(before, token, to);
    }
    after->scores[static_cast<size_t>(to)] = score + emission[to];
  };
  enter(outside_label);
  after->leader = outside_label;
  after->second = std::numeric_limits<int32_t>::min() / 2;
  Back back{static_cast<uint8_t>(before.leader), 0, 0};
  for (int32_t type = 0; type < type_count_; ++type) {
    const Chain& chain = chains_[static_cast<size_t>(type)];
    const auto begin = static_cast<size_t>(label_of(type, Place::begin));
    const auto inside = static_cast<size_t>(label_of(type, Place::inside));
    const auto end = static_cast<size_t>(label_of(type, Place::end));
    const int32_t single = label_of(type, Place::single);
    enter(static_cast<int32_t>(begin));

    const int32_t goes_inside = before.scores[begin] + chain.begin_to_inside;
    const int32_t stays_inside = before.scores[inside] + chain.inside_to_inside;
    back.inside_to_inside |= static_cast<uint32_t>(stays_inside > goes_inside) << type;
    after->scores[inside] = std::max(goes_inside, stays_inside) + emission[inside];

    const int32_t ends_at_once = before.scores[begin] + chain.begin_to_end;
    const int32_t ends = before.scores[inside] + chain.inside_to_end;
    back.inside_to_end |= static_cast<uint32_t>(ends > ends_at_once) << type;
    after->scores[end] = std::max(ends_at_once, ends) + emission[end];

    close(after, static_cast<int32_t>(end));
    enter(single);
    close(after, single);
  }
  back_.push_back(back);
}

/// Follows the best path back from the last label.
void Decoder::trace(int32_t last, int32_t size) {
  labels_.resize(static_cast<size_t>(size));
  auto detour = detours_.rbegin();
  for (int32_t i = size - 1, label = last; i >= 0; --i) {
    labels_[static_cast<size_t>(i)] = static_cast<uint8_t>(label);
    if (i == 0) break;
    const Back& back = back_[static_cast<size_t>(i)];
    if (goes_on(label)) {
      const int32_t type = type_row_of(label);
      const uint32_t bits =
          place_of(label) == Place::end ? back.inside_to_end : back.inside_to_inside;
      label = label_of(type, (bits >> type & 1) != 0 ? Place::inside : Place::begin);
      continue;
    }
    while (detour != detours_.rend() && detour->token > i) ++detour;
    const auto taken = std::find_if(detour, detours_.rend(), [&](const Detour& other) {
      return other.token != i || other.to == label;
    });
    const bool there = taken != detours_.rend() && taken->token == i;
    label = there ? taken->from : back.leader;
  }
}

const std::vector<uint8_t>& Decoder::decode(const int16_t* emissions, int32_t size) {
  emissions_ = emissions;
  labels_.clear();
  if (size == 0) return labels_;
  back_.assign(1, Back());
  detours_.clear();
  std::array<Frontier, 2> frontiers;  // by turns: they are large to copy
  begin(emissions, &frontiers[0]);
  for (int32_t i = 1; i < size; ++i) {
    step(frontiers[(i - 1) % 2], emissions + i * label_count_, i, &frontiers[i % 2]);
  }
  trace(frontiers[(size - 1) % 2].leader, size);
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
