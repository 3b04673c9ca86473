// guillemet-train: annotated texts -> a model file.
//
//   guillemet-train --pack build/native/fr.pack --output core/models/fr.model --dev DEV TRAIN...
//
// TRAIN and DEV are brat folders, marked files or CoNLL files (corpus.h). The pack gives the word
// lists; its own model, if it has one, is not looked at. The same input and options give the same
// file.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "corpus.h"
#include "crf.h"
#include "examples.h"
#include "guillemet/pack.h"
#include "pack_format.h"
#include "prepared.h"
#include "scores.h"
#include "sloppy.h"

namespace {

using namespace guillemet;

struct Arguments {
  std::vector<std::string> train, apart, near, dev;
  std::string pack, output;
  CrfOptions crf;
  float apart_importance = 1;
  float near_apartness = 0.5F;
  float near_importance = 1;
  int passes = 2;
  bool plain = false;
  int dev_every = 1000;
};

/// The first pass's labels for training are given by models that have not seen the text.
constexpr size_t folds = 4;

[[noreturn]] void fail(const std::string& message) {
  std::cerr << "guillemet-train: " << message << '\n';
  std::exit(1);
}

std::shared_ptr<const Pack> load_pack(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) fail("cannot read " + path);
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  LoadError error;
  const std::shared_ptr<const Pack> pack = Pack::parse(bytes, &error);
  if (pack == nullptr) fail(path + ": " + std::string(name_of(error.fault)));
  return pack;
}

std::vector<Document> read_all(const std::vector<std::string>& paths) {
  std::vector<Document> documents;
  for (const std::string& path : paths) {
    const std::string error = read_corpus(path, &documents);
    if (!error.empty()) fail(error);
  }
  return documents;
}

EntityScores score(std::vector<Prepared>& dev, const Lexicon& lexicon, const std::string& file,
                   const std::vector<EntityType>& types) {
  TaggerModel model;
  if (TaggerModel::parse(file, &model)) fail("the model that was just written does not load");
  EntityScores scores;
  for (Prepared& prepared : dev) {
    scores.count(prepared.document->spans, tag(lexicon, model, &prepared), types);
  }
  return scores;
}

std::vector<Prepared> prepare_all(const std::vector<Document>& documents, const Lexicon& lexicon,
                                  const LanguageRules& rules) {
  std::vector<Prepared> prepared;
  for (const Document& document : documents) prepared.push_back(prepare(document, lexicon, rules));
  return prepared;
}

/// Labels each document by a model that was learned from others. Copy i of an original is
/// `original_count` places behind it, and in its fold.
void run_first_passes(const std::vector<EntityType>& types, const Lexicon& lexicon,
                      const CrfOptions& options, size_t original_count,
                      std::vector<Prepared>* documents) {
  const auto fold_of = [original_count](size_t i) { return i % original_count % folds; };
  for (size_t fold = 0; fold < folds; ++fold) {
    Examples others;
    for (size_t i = 0; i < documents->size(); ++i) {
      if (fold_of(i) == fold) continue;
      append_examples((*documents)[i], types, lexicon, Pass::first, &others);
    }
    TaggerModel model;
    CrfOptions once = options;
    once.runs = 1;
    const std::string file = fit_crf(others, types, once, nullptr);
    if (TaggerModel::parse(file, &model)) fail("the model that was just written does not load");
    for (size_t i = 0; i < documents->size(); ++i) {
      if (fold_of(i) == fold) run_first_pass(lexicon, model, &(*documents)[i]);
    }
    std::printf("first pass, fold %zu of %zu\n", fold + 1, folds);
    std::fflush(stdout);
  }
}

void train(const Arguments& arguments) {
  const auto begun = std::chrono::steady_clock::now();
  const auto seconds = [&begun] {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begun;
    return passed.count();
  };
  const std::shared_ptr<const Pack> pack = load_pack(arguments.pack);
  const Lexicon& lexicon = pack->contents().lexicon;
  const std::vector<LanguageRules> languages = read_language_rules();
  const LanguageRules& rules = rules_for(languages, pack->language());
  std::vector<Document> documents = read_all(arguments.train);
  const std::vector<EntityType> types = types_in(documents);
  const size_t own_count = documents.size();
  std::vector<int32_t> annotators(own_count, 0);
  std::vector<float> apartness(own_count, 1.0F);
  const auto read_others = [&](const std::vector<std::string>& paths, float how_far) {
    for (const std::string& path : paths) {
      const std::vector<Document> others = read_all({path});
      documents.insert(documents.end(), others.begin(), others.end());
      annotators.resize(documents.size(), 1 + (annotators.empty() ? 0 : annotators.back()));
      apartness.resize(documents.size(), how_far);
    }
  };
  read_others(arguments.apart, 1.0F);
  const size_t near_from = documents.size();
  read_others(arguments.near, arguments.near_apartness);
  const size_t original_count = documents.size();
  if (!arguments.plain) {
    const std::vector<Document> own(documents.begin(),
                                    documents.begin() + static_cast<std::ptrdiff_t>(own_count));
    const std::vector<Document> copies = careless_copies(own);
    documents.insert(documents.end(), copies.begin(), copies.end());
  }
  const std::vector<Document> dev_documents = read_all(arguments.dev);
  std::vector<Prepared> dev = prepare_all(dev_documents, lexicon, rules);
  std::vector<Prepared> prepared = prepare_all(documents, lexicon, rules);
  for (size_t i = own_count; i < original_count; ++i) {
    prepared[i].annotators = annotators[i];
    prepared[i].apartness = apartness[i];
    prepared[i].importance = i < near_from ? arguments.apart_importance : arguments.near_importance;
  }
  if (arguments.passes > 1) {
    run_first_passes(types, lexicon, arguments.crf, original_count, &prepared);
  }
  Examples examples;
  for (const Prepared& document : prepared) {
    append_examples(document, types, lexicon, Pass::first, &examples);
    if (arguments.passes > 1) append_examples(document, types, lexicon, Pass::second, &examples);
  }
  std::printf(
      "%zu documents, %zu of them apart; %lld sentences, %lld tokens as examples, %.1f "
      "features a token, %.0f s\n",
      original_count, original_count - own_count, static_cast<long long>(examples.sentence_count()),
      static_cast<long long>(examples.token_count()),
      static_cast<double>(examples.features.size()) /
          static_cast<double>(std::max<int64_t>(examples.token_count(), 1)),
      seconds());
  std::fflush(stdout);

  const auto report = [&](int epoch, double loss, const std::function<std::string()>& file) {
    std::printf("epoch %2d  loss %.4f  %4.0f s", epoch + 1, loss, seconds());
    if (!dev.empty() && (epoch + 1) % arguments.dev_every == 0) {
      const std::string bytes = file();
      std::printf("  %7zu bytes  dev %s", bytes.size(),
                  row("all", score(dev, lexicon, bytes, types).all).c_str());
    }
    std::printf("\n");
    std::fflush(stdout);
  };
  const std::string file = fit_crf(examples, types, arguments.crf, report);

  std::ofstream out(arguments.output, std::ios::binary);
  out << file;
  if (!out.flush()) fail("cannot write " + arguments.output);
  std::printf("%s: %zu bytes, %.0f s\n", arguments.output.c_str(), file.size(), seconds());
  if (dev.empty()) return;
  const EntityScores scores = score(dev, lexicon, file, types);
  for (const EntityType type : types) {
    std::printf("%s\n",
                row(std::string(name_of(type)), scores.of_type[static_cast<size_t>(type)]).c_str());
  }
  std::printf("%s\n", row("all", scores.all).c_str());
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app("Trains the tagger of one language on annotated texts.");
  app.add_option("train", arguments.train, "brat folders, marked or CoNLL files to learn from")
      ->required();
  app.add_option("--apart", arguments.apart,
                 "brat folders, marked or CoNLL files that were annotated by other rules");
  app.add_option("--near", arguments.near, "the same, by rules that differ less");
  app.add_option("--near-apartness", arguments.near_apartness,
                 "how far: 1 as those apart, 0 as the model's own")
      ->check(CLI::Range(0.0F, 1.0F));
  app.add_option("--apart-importance", arguments.apart_importance,
                 "of the sentences of those apart");
  app.add_option("--near-importance", arguments.near_importance, "of the sentences of those near");
  app.add_option("--dev", arguments.dev, "brat folders, marked or CoNLL files to score on");
  app.add_option("--pack", arguments.pack, "the language's pack: its word lists")->required();
  app.add_option("--output", arguments.output, "the model file to write")->required();
  app.add_option("--epochs", arguments.crf.epochs);
  app.add_option("--runs", arguments.crf.runs, "fits that the model is the mean of")
      ->check(CLI::Range(1, 100));
  app.add_option("--final-epochs", arguments.crf.final_epochs, "after thinning");
  app.add_option("--rate", arguments.crf.learning_rate);
  app.add_option("--shrinkage", arguments.crf.shrinkage, "L1");
  app.add_option("--decay", arguments.crf.decay, "L2");
  const std::map<std::string, Learner> learners = {{"crf", Learner::crf},
                                                   {"perceptron", Learner::perceptron},
                                                   {"independent", Learner::independent}};
  app.add_option("--learner", arguments.crf.learner)
      ->transform(CLI::CheckedTransformer(learners, CLI::ignore_case));
  app.add_option("--passes", arguments.passes, "1: without votes over the article")
      ->check(CLI::Range(1, 2));
  app.add_option("--miss-cost", arguments.crf.miss_cost, "of taking a name for none");
  app.add_option("--false-cost", arguments.crf.false_cost, "of taking what is none for a name");
  app.add_option("--wrong-cost", arguments.crf.wrong_cost, "of other wrong labels");
  app.add_option("--dropout", arguments.crf.dropout, "share of the features hidden at each visit")
      ->check(CLI::Range(0.0F, 0.95F));
  app.add_option("--least-count", arguments.crf.least_count, "rarer features are not learned");
  app.add_option("--size", arguments.crf.most_size, "rows and weights that the model may keep");
  app.add_option("--bucket-bits", arguments.crf.bucket_bits)->check(CLI::Range(1, 20));
  app.add_option("--unit", arguments.crf.unit, "scores per unit of log odds")
      ->check(CLI::Range(1, 127));
  app.add_option("--dev-every", arguments.dev_every, "epochs between scores")
      ->check(CLI::Range(1, 1000));
  app.add_flag("--plain", arguments.plain,
               "learn from the originals only, not from careless copies");
  CLI11_PARSE(app, argc, argv);
  train(arguments);
  return 0;
}
