// Treebanks -> the gaps where a sentence may end, with the truth.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "boundary_features.h"
#include "language_rules.h"
#include "treebank.h"

namespace guillemet {

struct BoundaryExample {
  BoundaryFeatures features;
  bool ends = false;
};

/// A text of a treebank with its gaps.
struct BoundaryText {
  std::u16string text;
  std::vector<TextRange> tokens;
  /// By token: whether a sentence of the treebank begins there.
  std::vector<bool> begins;
  std::vector<TokenRange> paragraphs;
};

/// One treebank's texts.
struct BoundaryCorpus {
  std::string name;
  const LanguageRules* rules = nullptr;
  std::vector<BoundaryText> texts;
};

/// Reads a CoNLL-U file. Returns what went wrong, or nothing.
std::string read_boundaries(const std::string& path, const LanguageRules& rules,
                            BoundaryCorpus* corpus);

/// Appends the examples of a text; the sentence so far is the treebank's.
void append_boundary_examples(const BoundaryText& text, const LanguageRules& rules,
                              std::vector<BoundaryExample>* examples);

}  // namespace guillemet
