// How often the language of pieces of treebanks is told right.

#include "language.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include "evaluation.h"
#include "language_rules.h"
#include "pack_writer.h"
#include "treebank.h"
#include "unicode.h"

namespace guillemet {
namespace {

/// Sentences of one document are joined until a piece has `least` characters; it counts if it has
/// fewer than `most` then.
struct PieceSize {
  const char* name;
  size_t least;
  size_t most;
};
constexpr PieceSize piece_sizes[] = {{"from 200", 200, SIZE_MAX}, {"60 to 199", 60, 200}};
constexpr size_t size_count = std::size(piece_sizes);

struct Tally {
  int64_t pieces = 0;
  int64_t right = 0;
  int64_t undetermined = 0;

  void add(const Tally& other) {
    pieces += other.pieces;
    right += other.right;
    undetermined += other.undetermined;
  }
};
using Tallies = std::array<Tally, size_count>;

void print(const std::string& name, const Tallies& tallies) {
  for (size_t i = 0; i < size_count; ++i) {
    const Tally& tally = tallies[i];
    const double percent = tally.pieces == 0 ? 0
                                             : 100.0 * static_cast<double>(tally.right) /
                                                   static_cast<double>(tally.pieces);
    std::printf("%-28s %-10s pieces %6lld  right %6lld  und %5lld  wrong %5lld  %6.2f %%\n",
                name.c_str(), piece_sizes[i].name, static_cast<long long>(tally.pieces),
                static_cast<long long>(tally.right), static_cast<long long>(tally.undetermined),
                static_cast<long long>(tally.pieces - tally.right - tally.undetermined), percent);
  }
}

size_t characters_of(std::string_view utf8) {
  return static_cast<size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<uint8_t>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string> pieces_of(const std::vector<TreebankSentence>& sentences,
                                   const PieceSize& size) {
  std::vector<std::string> pieces;
  std::string piece;
  for (const TreebankSentence& sentence : sentences) {
    if (sentence.begins == TreebankBreak::document) piece.clear();
    if (!piece.empty()) piece += ' ';
    piece += sentence.text;
    const size_t length = characters_of(piece);
    if (length < size.least) continue;
    if (length < size.most) pieces.push_back(piece);
    piece.clear();
  }
  return pieces;
}

/// Everything that tells languages, out of the base pack.
struct Detection {
  LanguageDetector detector;
  std::vector<std::string> languages;
  /// Of the lines it is made from, written as tools/pack writes them, and nothing else.
  size_t bytes = 0;
};

Detection read_detection() {
  const std::vector<LanguageRules> all = read_language_rules();
  Detection detection;
  for (const LanguageRules& rules : all) {
    detection.languages.push_back(rules.language);
    std::vector<DataLine> lines;
    for (const Lexicon::Line& line : rules.lexicon.lines()) {
      if (!is_for_detection(line.sense.word_class)) continue;
      // The kind of a function word tells no language.
      const bool weighted = line.sense.word_class == WordClass::letter_trigrams;
      lines.push_back({line.sense.word_class, std::string(line.words),
                       std::string(weighted ? line.sense.attribute : std::string_view())});
    }
    if (!lines.empty()) detection.bytes += write_lists(std::move(lines), Lexicon()).size();
  }
  detection.detector = LanguageDetector(all);
  return detection;
}

/// "fr=FILE"
bool split_input(const std::string& input, const std::vector<std::string>& languages,
                 std::string* language, std::string* path) {
  const size_t sign = input.find('=');
  *language = input.substr(0, sign);
  if (sign == std::string::npos || sign + 1 == input.size()) {
    std::cerr << "guillemet-evaluate: " << input << ": say the language, as in fr=FILE\n";
    return false;
  }
  *path = input.substr(sign + 1);
  if (std::find(languages.begin(), languages.end(), *language) != languages.end()) return true;
  std::cerr << "guillemet-evaluate: there is no data to tell the language " << *language << '\n';
  return false;
}

}  // namespace

int evaluate_language(const EvaluateOptions& options) {
  const Detection detection = read_detection();
  Tallies total{};
  int mistakes_left = options.mistakes;
  for (const std::string& input : options.inputs) {
    std::string language;
    std::string path;
    if (!split_input(input, detection.languages, &language, &path)) return 2;
    std::vector<TreebankSentence> sentences;
    const std::string error = read_treebank(path, MultiwordTokens::whole, &sentences);
    if (!error.empty()) {
      std::cerr << "guillemet-evaluate: " << error << '\n';
      return 1;
    }
    Tallies tallies{};
    for (size_t i = 0; i < size_count; ++i) {
      for (const std::string& piece : pieces_of(sentences, piece_sizes[i])) {
        const std::string_view found = detection.detector.detect(to_utf16(piece), Certainty::usual);
        ++tallies[i].pieces;
        tallies[i].right += found == language;
        tallies[i].undetermined += found != language && found == undetermined_language;
        if (found == language || mistakes_left == 0) continue;
        --mistakes_left;
        std::printf("%s for %s: %s\n", std::string(found).c_str(), language.c_str(), piece.c_str());
      }
      total[i].add(tallies[i]);
    }
    print(language + ' ' + std::filesystem::path(path).filename().string(), tallies);
  }
  print("all", total);
  std::printf("data for detection: %zu bytes in the base pack, %zu languages\n", detection.bytes,
              detection.languages.size());
  return 0;
}

}  // namespace guillemet
