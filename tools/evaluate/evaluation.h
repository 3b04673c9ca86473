// What the subcommands share.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "guillemet/analyzer.h"
#include "guillemet/pack.h"

namespace guillemet {

struct EvaluateOptions {
  std::string language;
  std::vector<std::string> inputs;
  /// Types to score; empty: those that the inputs annotate.
  std::vector<std::string> types;
  /// How many mistakes to show.
  int mistakes = 0;
  /// Subjects only: a line for each article; the annotation's mentions in place of the tagger's.
  bool each_article = false;
  bool gold_mentions = false;
};

/// Scores entities on brat folders and CoNLL files. All of these return the exit status.
int evaluate_entities(const Analyzer& analyzer, const EvaluateOptions& options);
/// Scores quotations and speakers on JSON Lines files.
int evaluate_quotes(const Analyzer& analyzer, const EvaluateOptions& options);
/// Scores how mentions are gathered into subjects, on marked articles.
int evaluate_subjects(const std::shared_ptr<const Pack>& pack, const EvaluateOptions& options);
/// Scores language detection on CoNLL-U files, each given as LANGUAGE=FILE.
int evaluate_language(const EvaluateOptions& options);
/// Scores tokens and sentences on CoNLL-U files, cut by the rules alone.
int evaluate_tokens(const EvaluateOptions& options);

}  // namespace guillemet
