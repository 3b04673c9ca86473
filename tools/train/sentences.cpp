// guillemet-train-sentences: treebanks -> the weights of the decision where a sentence ends.
//
//   guillemet-train-sentences --data core/data fr=fr_gsd-ud-dev.conllu en=en_ewt-ud-train.conllu …
//
// writes sentence-weights.tsv into core/data/und and into the folder of each language. With --folds
// N it writes nothing, and says how good the weights are on texts that they were not learned from.
// --tune takes treebanks that nothing is learned from but one number a language: how readily a
// sentence ends without a stop. The same input and options give the same files.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "boundary_examples.h"
#include "boundary_fit.h"
#include "scores.h"

namespace {

using namespace guillemet;

struct Arguments {
  std::vector<std::string> train, tune, dev;
  std::string data;
  int folds = 0;
  int mistakes = 0;
  BoundaryOptions fit;
};

[[noreturn]] void fail(const std::string& message) {
  std::cerr << "guillemet-train-sentences: " << message << '\n';
  std::exit(1);
}

/// LANGUAGE=FILE arguments.
std::vector<BoundaryCorpus> read_all(const std::vector<std::string>& named,
                                     const std::vector<LanguageRules>& languages) {
  std::vector<BoundaryCorpus> corpora;
  for (const std::string& argument : named) {
    const size_t equals = argument.find('=');
    if (equals == std::string::npos) fail(argument + ": LANGUAGE=FILE is wanted");
    const LanguageRules& rules = rules_for(languages, argument.substr(0, equals));
    if (rules.language != argument.substr(0, equals)) fail(argument + ": no such language");
    BoundaryCorpus corpus;
    const std::string error = read_boundaries(argument.substr(equals + 1), rules, &corpus);
    if (!error.empty()) fail(error);
    corpora.push_back(std::move(corpus));
  }
  return corpora;
}

/// The examples of all texts but every `folds`-th from `fold` on; of all where fold is -1.
std::vector<LanguageExamples> examples_of(const std::vector<BoundaryCorpus>& corpora, int folds,
                                          int fold) {
  std::vector<LanguageExamples> languages;
  for (const BoundaryCorpus& corpus : corpora) {
    auto found = std::find_if(languages.begin(), languages.end(), [&](const auto& language) {
      return language.language == corpus.rules->language;
    });
    if (found == languages.end()) {
      languages.push_back({corpus.rules->language, {}});
      found = languages.end() - 1;
    }
    for (size_t i = 0; i < corpus.texts.size(); ++i) {
      if (fold >= 0 && static_cast<int>(i) % folds == fold) continue;
      append_boundary_examples(corpus.texts[i], *corpus.rules, &found->examples);
    }
  }
  return languages;
}

void print_scores(const std::vector<BoundaryCorpus>& corpora, const std::vector<Counts>& counts) {
  for (size_t i = 0; i < corpora.size(); ++i) {
    const std::string name = std::filesystem::path(corpora[i].name).stem().string();
    std::printf("%s\n", row(name, counts[i]).c_str());
  }
}

std::vector<Counts> score(const std::vector<BoundaryCorpus>& corpora,
                          const BoundaryWeights& weights, int* mistakes) {
  std::vector<Counts> counts(corpora.size());
  for (size_t i = 0; i < corpora.size(); ++i) {
    const BoundaryModel model = model_of(weights, corpora[i].rules->language);
    for (const BoundaryText& text : corpora[i].texts) {
      count_sentences(text, *corpora[i].rules, model, &counts[i], mistakes);
    }
  }
  return counts;
}

/// Adds to each tuned language's weights a shift of "no stop here, but a sentence goes on" that
/// serves its treebanks best. Between two capitals there is a name sooner than a headline's end.
void tune(const std::vector<BoundaryCorpus>& corpora, BoundaryWeights* weights) {
  constexpr int32_t most = 200, step = 20;
  constexpr double tolerance = 0.003;  // of F
  const uint32_t feature = feature_from("stopped=0 after.case=lower");
  if (feature == 0) fail("there is no such feature to tune");
  std::vector<std::string> done;
  for (const BoundaryCorpus& first : corpora) {
    const std::string& language = first.rules->language;
    if (std::find(done.begin(), done.end(), language) != done.end()) continue;
    done.push_back(language);
    std::vector<double> scores;
    for (int32_t shift = 0; shift <= most; shift += step) {
      BoundaryModel model = model_of(*weights, language);
      model.add(feature, shift);
      Counts counts;
      int no_mistakes = 0;
      for (const BoundaryCorpus& corpus : corpora) {
        if (corpus.rules->language != language) continue;
        for (const BoundaryText& text : corpus.texts) {
          count_sentences(text, *corpus.rules, model, &counts, &no_mistakes);
        }
      }
      scores.push_back(counts.f());
    }
    // The least shift that is nearly as good as the best: running news has fewer such ends than
    // treebanks.
    const double enough = *std::max_element(scores.begin(), scores.end()) - tolerance;
    const auto chosen =
        std::find_if(scores.begin(), scores.end(), [&](double score) { return score >= enough; });
    const auto best = static_cast<int32_t>(chosen - scores.begin()) * step;
    std::printf("%s: a sentence may end without a stop by %d hundredths more\n", language.c_str(),
                static_cast<int>(best));
    if (best != 0) (*weights)[language][feature] += best;
  }
}

void cross_validate(const std::vector<BoundaryCorpus>& train,
                    const std::vector<BoundaryCorpus>& tuned,
                    const std::vector<BoundaryCorpus>& dev, const Arguments& arguments) {
  int mistakes = arguments.mistakes;
  std::vector<Counts> counts(train.size());
  for (int fold = 0; fold < arguments.folds; ++fold) {
    BoundaryWeights weights =
        fit_boundaries(examples_of(train, arguments.folds, fold), arguments.fit);
    tune(tuned, &weights);
    for (size_t c = 0; c < train.size(); ++c) {
      const BoundaryModel model = model_of(weights, train[c].rules->language);
      for (size_t i = static_cast<size_t>(fold); i < train[c].texts.size();
           i += static_cast<size_t>(arguments.folds)) {
        count_sentences(train[c].texts[i], *train[c].rules, model, &counts[c], &mistakes);
      }
    }
  }
  std::printf("on texts that were left out, %d folds\n", arguments.folds);
  print_scores(train, counts);
  if (dev.empty()) return;
  BoundaryWeights weights = fit_boundaries(examples_of(train, 0, -1), arguments.fit);
  tune(tuned, &weights);
  size_t count = 0;
  for (const auto& [language, rows] : weights) count += rows.size();
  std::printf("on the others, with %zu weights\n", count);
  print_scores(dev, score(dev, weights, &mistakes));
}

/// A language that adds nothing gets no file, and loses one that it had.
void write_weights(const std::string& data, const std::vector<std::string>& languages,
                   const BoundaryWeights& weights) {
  for (const std::string& language : languages) {
    const std::filesystem::path path =
        std::filesystem::path(data) / language / "sentence-weights.tsv";
    const auto rows = weights.find(language);
    if (rows == weights.end()) {
      std::filesystem::remove(path);
      continue;
    }
    std::vector<std::pair<std::string, int32_t>> named;
    for (const auto& [feature, weight] : rows->second) {
      named.emplace_back(name_of_feature(feature), weight);
    }
    std::sort(named.begin(), named.end());
    std::ofstream out(path, std::ios::binary);
    out << "# Where a sentence ends: weights of the features in core/src/boundary_features.h, in\n"
           "# hundredths of log odds, written by guillemet-train-sentences. The treebanks that "
           "they\n"
           "# were learned from stand in core/models/sentences.card.md. Licence: CC BY-SA 4.0.\n";
    for (const auto& [name, weight] : named) out << name << '\t' << weight << '\n';
    if (!out.flush()) fail("cannot write " + path.string());
    std::printf("%s: %zu weights\n", path.string().c_str(), named.size());
  }
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app("Learns where sentences end from treebanks.");
  app.add_option("train", arguments.train, "LANGUAGE=FILE.conllu to learn from")->required();
  app.add_option("--tune", arguments.tune, "LANGUAGE=FILE.conllu to set one number by");
  app.add_option("--dev", arguments.dev, "LANGUAGE=FILE.conllu to score on");
  app.add_option("--data", arguments.data, "the folder of the languages' data, to write into");
  app.add_option("--folds", arguments.folds, "cross-validate, and write nothing")
      ->check(CLI::Range(2, 100));
  app.add_option("--mistakes", arguments.mistakes, "how many mistakes to show");
  app.add_option("--epochs", arguments.fit.epochs);
  app.add_option("--rate", arguments.fit.learning_rate);
  app.add_option("--decay", arguments.fit.decay, "L2 of the weights for all languages");
  app.add_option("--own-decay", arguments.fit.own_decay, "L2 of what a language adds");
  app.add_option("--shrinkage", arguments.fit.shrinkage, "L1, as a multiple of L2");
  app.add_option("--least-count", arguments.fit.least_count, "rarer features are not learned");
  app.add_option("--least-weight", arguments.fit.least_weight, "smaller weights are dropped");
  CLI11_PARSE(app, argc, argv);
  if (arguments.folds == 0 && arguments.data.empty()) fail("--data or --folds is wanted");

  const std::vector<LanguageRules> languages = read_language_rules();
  const std::vector<BoundaryCorpus> train = read_all(arguments.train, languages);
  const std::vector<BoundaryCorpus> tuned = read_all(arguments.tune, languages);
  const std::vector<BoundaryCorpus> dev = read_all(arguments.dev, languages);
  if (arguments.folds > 0) {
    cross_validate(train, tuned, dev, arguments);
    return 0;
  }
  const std::vector<LanguageExamples> examples = examples_of(train, 0, -1);
  BoundaryWeights weights = fit_boundaries(examples, arguments.fit);
  tune(tuned, &weights);
  int mistakes = arguments.mistakes;
  print_scores(train, score(train, weights, &mistakes));
  print_scores(dev, score(dev, weights, &mistakes));
  std::vector<std::string> names = {std::string(undetermined_language)};
  for (const LanguageExamples& language : examples) names.push_back(language.language);
  write_weights(arguments.data, names, weights);
  return 0;
}
