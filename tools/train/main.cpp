// guillemet-train: annotated texts -> a model file.
//
//   guillemet-train --pack build/native/fr.pack --output core/models/fr.model --dev DEV TRAIN...
//
// TRAIN and DEV are brat folders or CoNLL files. The pack gives the word lists; its own model, if
// it has one, is not looked at. The same input and options give the same file.

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

#include "corpus.h"
#include "crf.h"
#include "examples.h"
#include "guillemet/pack.h"
#include "pack_format.h"
#include "prepared.h"
#include "scores.h"
#include "sloppy.h"
#include "unicode.h"
#include <algorithm>

namespace {

using namespace guillemet;

struct Arguments {
  std::vector<std::string> train, dev, silver;
  float silver_weight = 1;
  int copies = 2;
  std::string pack, output;
  CrfOptions crf;
  bool plain = false;
  int dev_every = 1;
  bool mistakes = false;
  int passes = 2;
};

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

EntityScores score(std::vector<Prepared>& dev, const Lexicon& lexicon,
                   const std::string& file, const std::vector<EntityType>& types) {
  TaggerModel model;
  if (TaggerModel::parse(file, &model)) fail("the model that was just written does not load");
  EntityScores scores;
  for (Prepared& prepared : dev) {
    scores.count(prepared.document->spans, tag(lexicon, model, &prepared), types);
  }
  return scores;
}

void train(const Arguments& arguments) {
  constexpr size_t folds = 4;
  const auto begun = std::chrono::steady_clock::now();
  const auto seconds = [&begun] {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begun;
    return passed.count();
  };
  const std::shared_ptr<const Pack> pack = load_pack(arguments.pack);
  const Lexicon& lexicon = pack->contents().lexicon;
  const std::vector<LanguageRules> languages = read_language_rules();
  const LanguageRules& rules = rules_for(languages, pack->language());
  const std::vector<Document> documents = read_all(arguments.train);
  const std::vector<Document> silver = read_all(arguments.silver);
  const std::vector<Document> dev_documents = read_all(arguments.dev);
  std::vector<Prepared> dev;
  for (const Document& document : dev_documents) dev.push_back(prepare(document, lexicon, rules));

  const std::vector<EntityType> types = types_in(documents);
  std::vector<Document> copies;
  if (!arguments.plain) copies = careless_copies(documents);
  std::vector<Prepared> prepared;
  for (const Document& document : documents) prepared.push_back(prepare(document, lexicon, rules));
  for (const Document& document : copies) prepared.push_back(prepare(document, lexicon, rules));
  for (const Document& document : silver) {
    prepared.push_back(prepare(document, lexicon, rules));
    prepared.back().importance = arguments.silver_weight;
    prepared.back().silver = true;
  }
  const auto fold_of = [&](size_t i) { return (i % documents.size()) % folds; };
  if (arguments.passes > 1)
  for (size_t fold = 0; fold < folds; ++fold) {
    Examples others;
    for (size_t i = 0; i < prepared.size(); ++i) {
      if (fold_of(i) != fold) append_examples(prepared[i], types, lexicon, Pass::first, &others);
    }
    TaggerModel model;
    const std::string file = fit_crf(others, types, arguments.crf, [](int, double, const std::function<std::string()>&) {});
    if (TaggerModel::parse(file, &model)) fail("the model that was just written does not load");
    for (size_t i = 0; i < prepared.size(); ++i) {
      if (fold_of(i) == fold) run_first_pass(lexicon, model, &prepared[i]);
    }
  }
  Examples examples;
  for (const Prepared& document : prepared) {
    append_examples(document, types, lexicon, Pass::first, &examples);
    if (arguments.passes > 1) append_examples(document, types, lexicon, Pass::second, &examples);
  }
  std::printf(
      "%zu documents, %lld sentences, %lld tokens with their careless copies, %.1f features a "
      "token, %.0f s\n",
      documents.size(), static_cast<long long>(examples.sentence_count()),
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
  if (!arguments.mistakes) return;
  TaggerModel model;
  if (TaggerModel::parse(file, &model)) return;
  for (Prepared& p : dev) {
    auto found = tag(lexicon, model, &p);
    auto show = [&](const char* what, const GoldSpan& s) {
      auto cut = [&](int a, int b) {
        a = std::max(a, 0); b = std::min<int>(b, (int)p.document->text.size());
        std::u16string w(p.document->text, a, b - a);
        for (auto& c : w) if (c == u'\n') c = u'|';
        return to_utf8(w);
      };
      std::printf("@%s\t%s\t%s\t%s\t%s [[%s]] %s\n", what, p.document->id.c_str(), std::string(name_of(s.type)).c_str(),
        cut(s.range.start, s.range.end).c_str(), cut(s.range.start - 40, s.range.start).c_str(), cut(s.range.start, s.range.end).c_str(), cut(s.range.end, s.range.end + 30).c_str());
    };
    for (auto& s : p.document->spans) if (std::find(found.begin(), found.end(), s) == found.end()) show("missed", s);
    for (auto& s : found) if (std::find(p.document->spans.begin(), p.document->spans.end(), s) == p.document->spans.end()) show("false", s);
  }
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app("Trains the tagger of one language on annotated texts.");
  app.add_option("train", arguments.train, "brat folders or CoNLL files to learn from")->required();
  app.add_option("--dev", arguments.dev, "brat folders or CoNLL files to score on");
  app.add_option("--pack", arguments.pack, "the language's pack: its word lists")->required();
  app.add_option("--output", arguments.output, "the model file to write")->required();
  app.add_option("--epochs", arguments.crf.epochs);
  app.add_option("--final-epochs", arguments.crf.final_epochs, "after thinning");
  app.add_option("--rate", arguments.crf.learning_rate);
  app.add_option("--shrinkage", arguments.crf.shrinkage, "L1");
  app.add_option("--decay", arguments.crf.decay, "L2");
  app.add_option("--miss-cost", arguments.crf.miss_cost);
  app.add_option("--false-cost", arguments.crf.false_cost);
  app.add_option("--wrong-cost", arguments.crf.wrong_cost);
  app.add_option("--dropout", arguments.crf.dropout);
  app.add_option("--least-count", arguments.crf.least_count, "rarer features are not learned");
  app.add_option("--weights", arguments.crf.most_weights, "how many weights the model may keep");
  app.add_option("--bucket-bits", arguments.crf.bucket_bits)->check(CLI::Range(1, 20));
  app.add_option("--unit", arguments.crf.unit, "scores per unit of log odds")
      ->check(CLI::Range(1, 127));
  app.add_option("--dev-every", arguments.dev_every, "epochs between scores")
      ->check(CLI::Range(1, 1000));
  app.add_option("--silver", arguments.silver);
  app.add_option("--silver-weight", arguments.silver_weight);
  app.add_flag("--private", arguments.crf.private_silver);
  app.add_option("--passes", arguments.passes);
  app.add_flag("--mistakes", arguments.mistakes);
  app.add_flag("--plain", arguments.plain,
               "learn from the originals only, not from careless copies");
  CLI11_PARSE(app, argc, argv);
  train(arguments);
  return 0;
}
