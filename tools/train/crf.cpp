#include "crf.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <numeric>

#include "labels.h"
#include "model_writer.h"
#include "tagger_model.h"

namespace guillemet {
namespace {

/// xorshift64*: the same numbers on every machine, which std:: distributions do not promise.
class Random {
 public:
  uint32_t next() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return static_cast<uint32_t>((state_ * 0x2545F4914F6CDD1Du) >> 32);
  }

 private:
  uint64_t state_ = 0x9E3779B97F4A7C15u;
};

class Crf {
 public:
  Crf(const Examples& examples, const std::vector<EntityType>& types, const CrfOptions& options);

  /// One pass over all sentences in a new random order; returns the mean log loss of a token.
  double pass(float learning_rate, float shrinkage);
  /// Forgets the weights, but not the mean nor what order the next pass takes.
  void begin_again();
  /// Adds the weights as they are to the running mean.
  void take_into_mean();
  /// Replaces the weights by the mean and begins a new one.
  void adopt_mean();
  /// Forbids all but the strongest weights, so that no more than `most` rows and weights are left.
  void thin(int64_t most);
  std::string file() const;
  size_t row_count() const { return hashes_.size(); }

 private:
  /// A row is kept for one weight that is so many times what the others in it must be.
  static constexpr float row_strength = 2.0F;

  int64_t size_from(float least) const;
  void count_features();
  double learn_sentence(int64_t sentence, float learning_rate, float shrinkage);
  void score_tokens(int64_t first, int64_t end);
  /// Forward and backward sums over all labelings, each token's scaled to 1: the marginals.
  double sum_paths(int64_t size);
  /// Makes every labeling but the right one look better by its cost.
  void add_costs(int64_t first, int64_t size);
  /// The perceptron's step: from the labeling that looks best to the right one.
  void learn_best_path(int64_t first, int64_t size, float rate);
  std::vector<size_t> best_path(int64_t size) const;
  void learn_transitions(int64_t first, int64_t size, float rate);
  void learn_rows(int64_t first, int64_t size, float rate, float shrinkage);
  void update(size_t at, float gradient, float rate, float shrinkage) {
    if (!allowed_.empty() && !allowed_[at]) return;
    gradient *= importance_;
    squares_[at] += gradient * gradient;
    const float step = rate / std::sqrt(squares_[at]);
    float value = weights_[at] - step * (gradient + options_.decay * weights_[at]);
    const float pull = step * shrinkage;
    value = value > pull ? value - pull : value < -pull ? value + pull : 0.0F;
    weights_[at] = value;
  }
  size_t shared_end() const { return hashes_.size() * labels_; }
  size_t label(int64_t i) const { return static_cast<size_t>(i) * labels_; }

  const Examples& examples_;
  const CrfOptions& options_;
  const std::vector<EntityType>& types_;
  size_t labels_;
  uint32_t shift_;
  std::vector<uint32_t> hashes_;  // of row i, ascending
  std::vector<int32_t> rows_;     // of feature occurrence i, or -1
  // Rows of label weights; rows of what other annotators add to them; then the transitions (row by
  // label before), then the first label's.
  std::vector<float> weights_, squares_, mean_;
  std::vector<bool> allowed_;
  int means_ = 0;
  float importance_ = 1;
  int32_t annotators_ = 0;
  float apartness_ = 1;
  size_t transitions_at_ = 0;
  size_t first_at_ = 0;
  Random random_;
  // Of the sentence at hand.
  std::vector<int32_t> kept_;
  std::vector<int64_t> kept_start_;
  std::vector<float> emission_, forward_, backward_, marginal_, exp_transition_, scale_;
};

Crf::Crf(const Examples& examples, const std::vector<EntityType>& types, const CrfOptions& options)
    : examples_(examples),
      options_(options),
      types_(types),
      labels_(1 + 4 * types.size()),
      shift_(static_cast<uint32_t>(32 - TaggerModel::fingerprint_bits - options.bucket_bits)) {
  count_features();
  const auto most = std::max_element(examples.annotators.begin(), examples.annotators.end());
  const size_t parts = most == examples.annotators.end() ? 1 : 1 + static_cast<size_t>(*most);
  transitions_at_ = parts * shared_end();
  first_at_ = transitions_at_ + labels_ * labels_;
  weights_.assign(first_at_ + labels_, 0.0F);
  squares_.assign(weights_.size(), 1.0F);
  mean_.assign(weights_.size(), 0.0F);
}

void Crf::count_features() {
  std::vector<int32_t> counts(size_t{1} << (32 - shift_), 0);
  for (const uint32_t feature : examples_.features) ++counts[feature >> shift_];
  std::vector<int32_t> row_of(counts.size(), -1);
  for (size_t hash = 0; hash < counts.size(); ++hash) {
    if (counts[hash] < options_.least_count) continue;
    row_of[hash] = static_cast<int32_t>(hashes_.size());
    hashes_.push_back(static_cast<uint32_t>(hash));
  }
  rows_.reserve(examples_.features.size());
  for (const uint32_t feature : examples_.features) rows_.push_back(row_of[feature >> shift_]);
}

void Crf::score_tokens(int64_t first, int64_t end) {
  const auto dropped = static_cast<uint32_t>(options_.dropout * 4294967295.0F);
  kept_.clear();
  kept_start_.assign(1, 0);
  emission_.assign(label(end - first), 0.0F);
  const auto row_count = static_cast<int32_t>(hashes_.size());
  for (int64_t i = first; i < end; ++i) {
    float* scores = &emission_[label(i - first)];
    for (int64_t k = examples_.feature_start[static_cast<size_t>(i)];
         k < examples_.feature_start[static_cast<size_t>(i + 1)]; ++k) {
      const int32_t row = rows_[static_cast<size_t>(k)];
      if (row < 0 || random_.next() < dropped) continue;
      kept_.push_back(row);
      const float* weights = &weights_[static_cast<size_t>(row) * labels_];
      for (size_t to = 0; to < labels_; ++to) scores[to] += weights[to];
      if (annotators_ == 0) continue;
      const int32_t theirs = row + annotators_ * row_count;
      kept_.push_back(theirs);
      const float* own = &weights_[static_cast<size_t>(theirs) * labels_];
      for (size_t to = 0; to < labels_; ++to) scores[to] += apartness_ * own[to];
    }
    // As if all had been there.
    for (size_t to = 0; to < labels_; ++to) scores[to] /= 1.0F - options_.dropout;
    kept_start_.push_back(static_cast<int64_t>(kept_.size()));
  }
}

double Crf::sum_paths(int64_t size) {
  const auto cells = label(size);
  forward_.assign(cells, 0.0F);
  backward_.assign(cells, 0.0F);
  marginal_.assign(cells, 0.0F);
  scale_.assign(static_cast<size_t>(size), 0.0F);
  exp_transition_.assign(labels_ * labels_, 0.0F);
  for (size_t from = 0; from < labels_; ++from) {
    for (size_t to = 0; to < labels_; ++to) {
      if (may_follow(static_cast<int32_t>(from), static_cast<int32_t>(to))) {
        exp_transition_[from * labels_ + to] =
            std::exp(weights_[transitions_at_ + from * labels_ + to]);
      }
    }
  }
  double log_sum = 0;
  for (int64_t i = 0; i < size; ++i) {
    float* emission = &emission_[label(i)];
    const float most = *std::max_element(emission, emission + labels_);
    float* here = &forward_[label(i)];
    for (size_t to = 0; to < labels_; ++to) {
      float sum = 0;
      if (i == 0) {
        sum = goes_on(static_cast<int32_t>(to)) ? 0.0F : std::exp(weights_[first_at_ + to]);
      } else {
        const float* before = &forward_[label(i - 1)];
        for (size_t from = 0; from < labels_; ++from) {
          sum += before[from] * exp_transition_[from * labels_ + to];
        }
      }
      emission[to] = std::exp(emission[to] - most);
      here[to] = sum * emission[to];
    }
    float total = 0;
    for (size_t to = 0; to < labels_; ++to) {
      if (i + 1 == size && stays_open(static_cast<int32_t>(to))) here[to] = 0;
      total += here[to];
    }
    total = std::max(total, std::numeric_limits<float>::min());
    for (size_t to = 0; to < labels_; ++to) here[to] /= total;
    scale_[static_cast<size_t>(i)] = total;
    log_sum += std::log(total) + most;
  }
  for (size_t to = 0; to < labels_; ++to) {
    backward_[label(size - 1) + to] = stays_open(static_cast<int32_t>(to)) ? 0.0F : 1.0F;
  }
  std::vector<float> next(labels_);
  for (int64_t i = size - 2; i >= 0; --i) {
    for (size_t to = 0; to < labels_; ++to) {
      next[to] = backward_[label(i + 1) + to] * emission_[label(i + 1) + to] /
                 scale_[static_cast<size_t>(i + 1)];
    }
    for (size_t from = 0; from < labels_; ++from) {
      float sum = 0;
      for (size_t to = 0; to < labels_; ++to)
        sum += exp_transition_[from * labels_ + to] * next[to];
      backward_[label(i) + from] = sum;
    }
  }
  for (size_t k = 0; k < cells; ++k) marginal_[k] = forward_[k] * backward_[k];
  return log_sum;
}

void Crf::add_costs(int64_t first, int64_t size) {
  for (int64_t i = 0; i < size; ++i) {
    const size_t gold = examples_.labels[static_cast<size_t>(first + i)];
    for (size_t to = 0; to < labels_; ++to) {
      if (to == gold) continue;
      emission_[label(i) + to] += gold == outside_label ? options_.false_cost
                                  : to == outside_label ? options_.miss_cost
                                                        : options_.wrong_cost;
    }
  }
}

std::vector<size_t> Crf::best_path(int64_t size) const {
  constexpr float impossible = -1e30F;
  std::vector<float> best(labels_), next(labels_);
  std::vector<size_t> back(label(size), 0);
  for (size_t to = 0; to < labels_; ++to) {
    best[to] =
        goes_on(static_cast<int32_t>(to)) ? impossible : weights_[first_at_ + to] + emission_[to];
  }
  for (int64_t i = 1; i < size; ++i) {
    for (size_t to = 0; to < labels_; ++to) {
      next[to] = impossible;
      for (size_t from = 0; from < labels_; ++from) {
        if (!may_follow(static_cast<int32_t>(from), static_cast<int32_t>(to))) continue;
        const float score = best[from] + weights_[transitions_at_ + from * labels_ + to];
        if (score <= next[to]) continue;
        next[to] = score;
        back[label(i) + to] = from;
      }
      next[to] += emission_[label(i) + to];
    }
    best.swap(next);
  }
  for (size_t to = 0; to < labels_; ++to) {
    if (stays_open(static_cast<int32_t>(to))) best[to] = impossible;
  }
  std::vector<size_t> path(static_cast<size_t>(size));
  path.back() = static_cast<size_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (int64_t i = size - 1; i > 0; --i) {
    path[static_cast<size_t>(i - 1)] = back[label(i) + path[static_cast<size_t>(i)]];
  }
  return path;
}

void Crf::learn_best_path(int64_t first, int64_t size, float rate) {
  const std::vector<size_t> path = best_path(size);
  marginal_.assign(label(size), 0.0F);
  for (int64_t i = 0; i < size; ++i) {
    const size_t here = path[static_cast<size_t>(i)];
    const size_t gold = examples_.labels[static_cast<size_t>(first + i)];
    marginal_[label(i) + here] = 1.0F;
    const size_t before = i > 0 ? path[static_cast<size_t>(i - 1)] : 0;
    const size_t gold_before = i > 0 ? examples_.labels[static_cast<size_t>(first + i - 1)] : 0;
    if (here == gold && before == gold_before) continue;
    const size_t at = i > 0 ? transitions_at_ : first_at_;
    update(at + before * labels_ + here, 1.0F, rate, 0);
    update(at + gold_before * labels_ + gold, -1.0F, rate, 0);
  }
  learn_rows(first, size, rate, 0);
}

void Crf::learn_transitions(int64_t first, int64_t size, float rate) {
  for (size_t to = 0; to < labels_; ++to) {
    const float gold = examples_.labels[static_cast<size_t>(first)] == to;
    if (!goes_on(static_cast<int32_t>(to))) update(first_at_ + to, marginal_[to] - gold, rate, 0);
  }
  std::vector<float> gradient(labels_ * labels_, 0.0F);
  for (int64_t i = 1; i < size; ++i) {
    for (size_t from = 0; from < labels_; ++from) {
      const float before = forward_[label(i - 1) + from] / scale_[static_cast<size_t>(i)];
      if (before < 1e-6F) continue;
      for (size_t to = 0; to < labels_; ++to) {
        gradient[from * labels_ + to] += before * exp_transition_[from * labels_ + to] *
                                         emission_[label(i) + to] * backward_[label(i) + to];
      }
    }
    gradient[examples_.labels[static_cast<size_t>(first + i - 1)] * labels_ +
             examples_.labels[static_cast<size_t>(first + i)]] -= 1.0F;
  }
  for (size_t k = 0; k < gradient.size(); ++k) {
    if (std::fabs(gradient[k]) > 1e-5F) update(transitions_at_ + k, gradient[k], rate, 0);
  }
}

void Crf::learn_rows(int64_t first, int64_t size, float rate, float shrinkage) {
  // A token that the model is sure of teaches nothing, and most are.
  constexpr float least_gradient = 0.002F;
  for (int64_t i = 0; i < size; ++i) {
    float* gradient = &marginal_[label(i)];
    gradient[examples_.labels[static_cast<size_t>(first + i)]] -= 1.0F;
    for (size_t to = 0; to < labels_; ++to) {
      if (std::fabs(gradient[to]) < least_gradient) continue;
      for (int64_t k = kept_start_[static_cast<size_t>(i)];
           k < kept_start_[static_cast<size_t>(i + 1)]; ++k) {
        const auto row = static_cast<size_t>(kept_[static_cast<size_t>(k)]);
        const float share = row < hashes_.size() ? 1.0F : apartness_;
        update(row * labels_ + to, share * gradient[to], rate, shrinkage);
      }
    }
  }
}

double Crf::learn_sentence(int64_t sentence, float learning_rate, float shrinkage) {
  const int64_t first = examples_.sentence_start[static_cast<size_t>(sentence)];
  const int64_t size = examples_.sentence_start[static_cast<size_t>(sentence + 1)] - first;
  if (size == 0) return 0;
  importance_ = examples_.importance[static_cast<size_t>(sentence)];
  annotators_ = examples_.annotators[static_cast<size_t>(sentence)];
  apartness_ = examples_.apartness[static_cast<size_t>(sentence)];
  score_tokens(first, first + size);
  double gold = weights_[first_at_ + examples_.labels[static_cast<size_t>(first)]];
  for (int64_t i = 0; i < size; ++i) {
    const size_t here = examples_.labels[static_cast<size_t>(first + i)];
    gold += emission_[label(i) + here];
    if (i > 0) {
      gold += weights_[transitions_at_ +
                       examples_.labels[static_cast<size_t>(first + i - 1)] * labels_ + here];
    }
  }
  add_costs(first, size);
  if (options_.learner == Learner::perceptron) {
    learn_best_path(first, size, learning_rate);
    return 0;
  }
  const double all = sum_paths(size);
  if (options_.learner == Learner::crf) learn_transitions(first, size, learning_rate);
  learn_rows(first, size, learning_rate, shrinkage);
  return all - gold;
}

double Crf::pass(float learning_rate, float shrinkage) {
  std::vector<int64_t> order(static_cast<size_t>(examples_.sentence_count()));
  std::iota(order.begin(), order.end(), 0);
  for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_.next() % i]);
  double loss = 0;
  for (const int64_t sentence : order) loss += learn_sentence(sentence, learning_rate, shrinkage);
  return loss / static_cast<double>(std::max<int64_t>(examples_.token_count(), 1));
}

void Crf::begin_again() {
  weights_.assign(weights_.size(), 0.0F);
  squares_.assign(weights_.size(), 1.0F);
}

void Crf::take_into_mean() {
  ++means_;
  for (size_t i = 0; i < weights_.size(); ++i) {
    mean_[i] += (weights_[i] - mean_[i]) / static_cast<float>(means_);
  }
}

void Crf::adopt_mean() {
  weights_ = mean_;
  means_ = 0;
  mean_.assign(weights_.size(), 0.0F);
}

/// What a model without the weights under `least` would hold, rows and weights; a row is kept for a
/// weight of twice that.
int64_t Crf::size_from(float least) const {
  int64_t size = 0;
  for (size_t row = 0; row < hashes_.size(); ++row) {
    const float* weights = &weights_[row * labels_];
    int64_t kept = 0;
    bool strong = false;
    for (size_t to = 0; to < labels_; ++to) {
      const float weight = std::fabs(weights[to]);
      kept += weight >= least;
      strong = strong || weight >= row_strength * least;
    }
    if (strong) size += 1 + kept;
  }
  return size;
}

void Crf::thin(int64_t most) {
  // A row costs about as much as a weight: its fingerprint and its length do not compress.
  float least = 1.0F / static_cast<float>(options_.unit);
  float enough = 16.0F;
  if (size_from(least) > most) {
    for (int step = 0; step < 24; ++step) {
      const float middle = (least + enough) / 2;
      (size_from(middle) > most ? least : enough) = middle;
    }
    least = enough;
  }
  allowed_.assign(weights_.size(), true);
  for (size_t row = 0; row < hashes_.size(); ++row) {
    const size_t first = row * labels_;
    bool strong = false;
    for (size_t i = first; i < first + labels_; ++i) {
      strong = strong || std::fabs(weights_[i]) >= row_strength * least;
    }
    for (size_t i = first; i < first + labels_; ++i) {
      allowed_[i] = strong && std::fabs(weights_[i]) >= least;
      if (!allowed_[i]) weights_[i] = 0;
    }
  }
}

std::string Crf::file() const {
  const auto quantized = [this](float weight, float limit) {
    const float scaled = weight * static_cast<float>(options_.unit);
    return std::lround(std::max(-limit, std::min(limit, scaled)));
  };
  ModelParts parts;
  parts.types = types_;
  parts.bucket_bits = options_.bucket_bits;
  parts.unit = options_.unit;
  constexpr float score_limit = 127;
  constexpr float transition_limit = 32767;
  for (size_t i = transitions_at_; i < weights_.size(); ++i) {
    auto& scores = i < first_at_ ? parts.transitions : parts.first;
    scores.push_back(static_cast<int16_t>(quantized(weights_[i], transition_limit)));
  }
  for (size_t row = 0; row < hashes_.size(); ++row) {
    ModelRow out;
    out.hash = hashes_[row];
    for (size_t to = 0; to < labels_; ++to) {
      const auto score = static_cast<int8_t>(quantized(weights_[row * labels_ + to], score_limit));
      if (score != 0) out.weights.push_back({static_cast<uint8_t>(to), score});
    }
    if (!out.weights.empty()) parts.rows.push_back(std::move(out));
  }
  return write_model(parts);
}

}  // namespace

std::string fit_crf(const Examples& examples, const std::vector<EntityType>& types,
                    const CrfOptions& options, const EpochReport& report) {
  Crf crf(examples, types, options);
  for (int run = 0; run < options.runs; ++run) {
    if (run > 0) crf.begin_again();
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
      const double loss = crf.pass(options.learning_rate, options.shrinkage);
      if (2 * epoch >= options.epochs) crf.take_into_mean();
      if (report) report(epoch, loss, [&crf] { return crf.file(); });
    }
  }
  crf.adopt_mean();
  crf.thin(options.most_size);
  for (int epoch = 0; epoch < options.final_epochs; ++epoch) {
    const double loss = crf.pass(options.learning_rate / 2, 0);
    crf.take_into_mean();
    if (report) report(options.epochs + epoch, loss, [&crf] { return crf.file(); });
  }
  if (options.final_epochs > 0) crf.adopt_mean();
  return crf.file();
}

}  // namespace guillemet
