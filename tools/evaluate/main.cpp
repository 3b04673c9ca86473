// guillemet-evaluate: scores of the analysis against annotated texts.
//
//   guillemet-evaluate entities --language fr FOLDER-OR-CONLL...
//   guillemet-evaluate quotes   --language fr FILE.jsonl...
//   guillemet-evaluate subjects --language fr FILE...
//   guillemet-evaluate tokens   --language fr FILE.conllu...
//   guillemet-evaluate language fr=FILE.conllu de=FILE.conllu...
//
// Packs are looked for beside the program; tokens and language need none.

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "evaluation.h"
#include "guillemet/pack.h"

namespace {

namespace fs = std::filesystem;
using namespace guillemet;

std::shared_ptr<const Pack> load_pack(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::cerr << "guillemet-evaluate: cannot read " << path.string() << '\n';
    return nullptr;
  }
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  LoadError error;
  std::shared_ptr<const Pack> pack = Pack::parse(bytes, &error);
  if (pack == nullptr) {
    std::cerr << "guillemet-evaluate: " << path.string() << ": " << name_of(error.fault) << '\n';
  }
  return pack;
}

}  // namespace

int main(int argc, char** argv) {
  EvaluateOptions options;
  std::string pack_path;
  CLI::App app("Scores the analysis against annotated texts.");
  app.require_subcommand(1);
  CLI::App* entities = app.add_subcommand(
      "entities", "precision, recall and F of entities, by type, on brat folders and CoNLL files");
  CLI::App* quotes = app.add_subcommand(
      "quotes", "scores of quotations and their speakers on JSON Lines of hand-made gold");
  CLI::App* subjects = app.add_subcommand(
      "subjects", "B3 and CEAF-e of subjects on articles whose names are annotated");
  CLI::App* tokens = app.add_subcommand(
      "tokens", "precision, recall and F of tokens and sentences, on CoNLL-U treebanks");
  CLI::App* language = app.add_subcommand(
      "language", "how often the language of pieces of CoNLL-U treebanks is told right");
  for (CLI::App* command : {entities, quotes, subjects, tokens, language}) {
    command->add_option("--mistakes", options.mistakes, "how many mistakes to show");
    command
        ->add_option("inputs", options.inputs,
                     command == language ? "each as LANGUAGE=FILE: fr=FILE.conllu" : "")
        ->required();
  }
  for (CLI::App* command : {entities, quotes, subjects, tokens}) {
    command->add_option("--language", options.language)->required();
  }
  for (CLI::App* command : {entities, quotes, subjects}) {
    command->add_option("--pack", pack_path, "default: LANGUAGE.pack beside this program");
  }
  entities->add_option("--types", options.types, "default: all that the inputs annotate")
      ->delimiter(',');
  subjects->add_flag("--articles", options.each_article, "a line for each article too");
  subjects->add_flag("--gold-mentions", options.gold_mentions,
                     "gather the annotated mentions, not those of the tagger");
  CLI11_PARSE(app, argc, argv);
  if (tokens->parsed()) return evaluate_tokens(options);
  if (language->parsed()) return evaluate_language(options);

  if (pack_path.empty()) {
    pack_path = (fs::absolute(argv[0]).parent_path() / (options.language + ".pack")).string();
  }
  const std::shared_ptr<const Pack> pack = load_pack(pack_path);
  if (pack == nullptr) return 1;
  if (subjects->parsed()) return evaluate_subjects(pack, options);
  const Analyzer analyzer({pack});
  return entities->parsed() ? evaluate_entities(analyzer, options)
                            : evaluate_quotes(analyzer, options);
}
