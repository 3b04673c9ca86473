#include "boundary_fit.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <random>
#include <unordered_map>

#include "sentences.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr double hundredths = 100.0;
constexpr double most_importance = 10.0;

/// A shared and an own weight for each feature that is seen at all.
struct Parameters {
  std::vector<double> weight, gradients;  // sums of squared gradients, as AdaGrad keeps them
  std::vector<double> decay;

  size_t add(double decay_of_weight) {
    weight.push_back(0);
    gradients.push_back(1e-8);
    decay.push_back(decay_of_weight);
    return weight.size() - 1;
  }
  void step(size_t i, double gradient, double shrink, double rate) {
    gradients[i] += gradient * gradient;
    weight[i] -= rate * gradient / std::sqrt(gradients[i]);
    // L1: towards zero, and not past it.
    const double pull = rate * shrink / std::sqrt(gradients[i]);
    weight[i] = weight[i] > pull ? weight[i] - pull : weight[i] < -pull ? weight[i] + pull : 0;
  }
};

struct Row {
  std::vector<uint32_t> parameters;
  double target = 0;
  double importance = 1;
};

void show(const BoundaryText& text, const CandidateGap& candidate, bool ends, int32_t score) {
  constexpr int32_t context = 40;
  const int32_t at = text.tokens[static_cast<size_t>(candidate.next)].start;
  const TextRange before = {std::max(at - context, 0), at};
  const TextRange behind = {at, std::min(at + context, static_cast<int32_t>(text.text.size()))};
  std::printf("%s %5d  %s || %s\n", ends ? "false " : "missed", score,
              to_utf8(slice(text.text, before)).c_str(), to_utf8(slice(text.text, behind)).c_str());
}

}  // namespace

BoundaryWeights fit_boundaries(const std::vector<LanguageExamples>& languages,
                               const BoundaryOptions& options) {
  Parameters parameters;
  std::vector<std::unordered_map<uint32_t, size_t>> own(languages.size());
  std::unordered_map<uint32_t, size_t> shared;
  std::vector<Row> rows;
  size_t most = 1;
  for (const LanguageExamples& language : languages)
    most = std::max(most, language.examples.size());
  std::unordered_map<uint32_t, int> counts;
  for (const LanguageExamples& language : languages) {
    for (const BoundaryExample& example : language.examples) {
      for (const uint32_t feature : example.features) ++counts[feature];
    }
  }
  for (size_t l = 0; l < languages.size(); ++l) {
    const double share =
        std::sqrt(static_cast<double>(most) /
                  static_cast<double>(std::max<size_t>(languages[l].examples.size(), 1)));
    for (const BoundaryExample& example : languages[l].examples) {
      Row row;
      row.target = example.ends ? 1 : 0;
      row.importance = std::min(share, most_importance);
      for (const uint32_t key : example.features) {
        if (key == 0 || counts[key] < options.least_count) continue;
        const auto [all, is_new] = shared.try_emplace(key, 0);
        if (is_new) all->second = parameters.add(options.decay);
        const auto [mine, is_mine_new] = own[l].try_emplace(key, 0);
        if (is_mine_new) mine->second = parameters.add(options.own_decay);
        row.parameters.push_back(static_cast<uint32_t>(all->second));
        row.parameters.push_back(static_cast<uint32_t>(mine->second));
      }
      rows.push_back(std::move(row));
    }
  }
  // The decay of a weight is spread over the examples that it stands in.
  std::vector<double> uses(parameters.weight.size(), 0);
  for (const Row& row : rows) {
    for (const uint32_t p : row.parameters) uses[p] += 1;
  }
  std::vector<size_t> order(rows.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::mt19937 random(1);  // its numbers are the same everywhere; std::shuffle's use of them is not
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    const double rate = options.learning_rate / std::sqrt(1.0 + epoch);
    for (const size_t r : order) {
      const Row& row = rows[r];
      double sum = 0;
      for (const uint32_t p : row.parameters) sum += parameters.weight[p];
      const double error = (1 / (1 + std::exp(-sum)) - row.target) * row.importance;
      for (const uint32_t p : row.parameters) {
        const double shrink = options.shrinkage * parameters.decay[p] / uses[p];
        parameters.step(p, error + parameters.decay[p] * parameters.weight[p] / uses[p], shrink,
                        rate);
      }
    }
  }
  BoundaryWeights weights;
  const auto keep = [&](const std::string& language, uint32_t key, double weight) {
    if (std::abs(weight) < options.least_weight) return;
    weights[language][key] = static_cast<int32_t>(std::lround(weight * hundredths));
  };
  for (const auto& [key, p] : shared)
    keep(std::string(undetermined_language), key, parameters.weight[p]);
  for (size_t l = 0; l < languages.size(); ++l) {
    for (const auto& [key, p] : own[l]) keep(languages[l].language, key, parameters.weight[p]);
  }
  return weights;
}

BoundaryModel model_of(const BoundaryWeights& weights, const std::string& language) {
  BoundaryModel model;
  for (const std::string& part : {std::string(undetermined_language), language}) {
    const auto found = weights.find(part);
    if (found == weights.end()) continue;
    for (const auto& [feature, weight] : found->second) model.add(feature, weight);
  }
  return model;
}

void count_sentences(const BoundaryText& text, const LanguageRules& rules,
                     const BoundaryModel& model, Counts* counts, int* mistakes) {
  GapReader reader(text.text, text.tokens, rules.lexicon);
  std::vector<bool> said(text.tokens.size() + 1, false);
  std::vector<bool> begins(text.begins);
  begins.push_back(true);
  for (const TokenRange paragraph : text.paragraphs) {
    said[static_cast<size_t>(paragraph.start)] = true;
    visit_gaps(reader, paragraph, [&](const CandidateGap& candidate) {
      const bool ends = model.ends(candidate.gap);
      said[static_cast<size_t>(candidate.next)] = ends;
      if (ends != text.begins[static_cast<size_t>(candidate.next)] && *mistakes > 0) {
        --*mistakes;
        show(text, candidate, ends, model.score(candidate.gap));
      }
      return ends;
    });
  }
  said.back() = true;
  size_t last_said = 0, last_gold = 0;
  for (size_t token = 1; token < said.size(); ++token) {
    if (said[token] && begins[token] && last_said == last_gold) ++counts->right;
    if (said[token]) {
      ++counts->found;
      last_said = token;
    }
    if (begins[token]) {
      ++counts->gold;
      last_gold = token;
    }
  }
}

}  // namespace guillemet
