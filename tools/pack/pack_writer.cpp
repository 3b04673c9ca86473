#include "pack_writer.h"

#include <algorithm>

#include "lexicon_table.h"
#include "tokens.h"
#include "unicode.h"
#include "word_lists.h"

namespace guillemet {
namespace {

/// The phrase's words, folded, joined by the separator.
std::string cut_into_words(const std::string& phrase, const Lexicon& rules, Breaker& breaker) {
  const std::u16string text = to_utf16(phrase);
  std::vector<TextRange> tokens;
  find_tokens(text, {0, static_cast<int32_t>(text.size())}, rules, breaker, &tokens);
  std::u16string words;
  for (const TextRange token : tokens) {
    if (!words.empty()) words.push_back(static_cast<char16_t>(word_separator));
    words += fold(slice(text, token));
  }
  return to_utf8(words);
}

/// Token rules, code points and ends of words (-t-il, -ment) are not cut into words.
bool is_one_piece(const DataLine& line) {
  return is_taken_whole(line.word_class) || line.phrase.front() == '-';
}

/// Folds the phrases, cuts them into words, and sorts the lines by class and words.
void prepare(const Lexicon& rules, std::vector<DataLine>* lines) {
  Breaker breaker;
  for (DataLine& line : *lines) {
    line.phrase = is_one_piece(line) ? to_utf8(fold(to_utf16(line.phrase)))
                                     : cut_into_words(line.phrase, rules, breaker);
  }
  lines->erase(std::remove_if(lines->begin(), lines->end(),
                              [](const DataLine& line) { return line.phrase.empty(); }),
               lines->end());
  // Senses of one word keep the order of the data file: it may rank them.
  std::stable_sort(lines->begin(), lines->end(), [](const DataLine& a, const DataLine& b) {
    return a.word_class != b.word_class ? a.word_class < b.word_class : a.phrase < b.phrase;
  });
  lines->erase(std::unique(lines->begin(), lines->end(),
                           [](const DataLine& a, const DataLine& b) {
                             return a.word_class == b.word_class && a.phrase == b.phrase &&
                                    a.attribute == b.attribute;
                           }),
               lines->end());
}

std::vector<LexiconLine> views_of(const std::vector<DataLine>& lines) {
  std::vector<LexiconLine> views;
  for (const DataLine& line : lines) {
    views.push_back({line.phrase, {line.word_class, line.attribute}});
  }
  return views;
}

}  // namespace

bool parse_data_file(std::string_view content, WordClass word_class, std::vector<DataLine>* lines,
                     std::string* error) {
  int number = 0;
  while (!content.empty()) {
    ++number;
    const size_t end = std::min(content.find('\n'), content.size());
    std::string_view line = content.substr(0, end);
    content.remove_prefix(std::min(end + 1, content.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const size_t tab = line.find('\t');
    const std::string_view phrase = line.substr(0, tab);
    const std::string_view attribute =
        tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
    if (phrase.empty() || phrase.front() == ' ' || phrase.back() == ' ') {
      *error = "line " + std::to_string(number) + ": no phrase, or blanks around it";
      return false;
    }
    lines->push_back({word_class, std::string(phrase), std::string(attribute)});
  }
  return true;
}

std::string write_lists(std::vector<DataLine> lines, const Lexicon& rules) {
  prepare(rules, &lines);
  return write_word_lists(views_of(lines));
}

std::string write_table(std::vector<DataLine> lines, const Lexicon& rules) {
  prepare(rules, &lines);
  return build_lexicon_table(views_of(lines));
}

}  // namespace guillemet
