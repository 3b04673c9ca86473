// Treebanks in CoNLL-U, as Universal Dependencies releases them: texts, sentences and surface
// tokens.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace guillemet {

/// What begins with a sentence, by the treebank's "# newdoc" and "# newpar".
enum class TreebankBreak : uint8_t { none, paragraph, document };

struct TreebankSentence {
  std::string text;                 // the comment "# text", UTF-8
  std::vector<std::string> tokens;  // surface tokens: "du" is one
  TreebankBreak begins = TreebankBreak::none;
};

/// Which tokens a multiword token counts as: itself, or its words where they spell it out, one
/// after the other ("do" and "n't").
enum class MultiwordTokens : uint8_t { whole, spelled_out };

/// Appends a file's sentences. Returns what went wrong, with the line, or nothing.
std::string read_treebank(const std::string& path, MultiwordTokens multiword_tokens,
                          std::vector<TreebankSentence>* sentences);

/// Sentences as running text: joined by a blank, and by an empty line where a paragraph begins.
struct TreebankText {
  std::u16string text;
  /// Rows [first, end) of the sentences that it was made of, and where each begins in the text.
  size_t first = 0;
  size_t end = 0;
  std::vector<int32_t> starts;
};

/// The treebank's documents where it marks any after its first sentence; else groups of ten
/// sentences.
std::vector<TreebankText> join_sentences(const std::vector<TreebankSentence>& sentences);

}  // namespace guillemet
