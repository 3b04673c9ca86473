#include "pack_writer.h"

#include <algorithm>

#include "bytes.h"
#include "tokens.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr char16_t word_separator = u'\x1F';

/// The phrase's words, folded, joined by the separator.
std::string cut_into_words(const std::string& phrase, const Lexicon& rules, Breaker& breaker) {
  const std::u16string text = to_utf16(phrase);
  std::vector<TextRange> tokens;
  find_tokens(text, {0, static_cast<int32_t>(text.size())}, rules, breaker, &tokens);
  std::u16string words;
  for (const TextRange token : tokens) {
    if (!words.empty()) words.push_back(word_separator);
    words += fold(slice(text, token));
  }
  return to_utf8(words);
}

/// Token rules, code points and ends of words (-t-il, -ment) are not cut into words.
bool is_one_piece(const DataLine& line) {
  return is_taken_whole(line.word_class) || line.phrase.front() == '-';
}

size_t shared_beginning(std::string_view a, std::string_view b) {
  const size_t most = std::min(a.size(), b.size());
  size_t i = 0;
  while (i < most && a[i] == b[i]) ++i;
  return i;
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

std::string write_lexicon(std::vector<DataLine> lines, const Lexicon& rules) {
  Breaker breaker;
  for (DataLine& line : lines) {
    line.phrase = is_one_piece(line) ? to_utf8(fold(to_utf16(line.phrase)))
                                     : cut_into_words(line.phrase, rules, breaker);
  }
  lines.erase(std::remove_if(lines.begin(), lines.end(),
                             [](const DataLine& line) { return line.phrase.empty(); }),
              lines.end());
  // Senses of one word keep the order of the data file: it may rank them.
  std::stable_sort(lines.begin(), lines.end(), [](const DataLine& a, const DataLine& b) {
    return a.word_class != b.word_class ? a.word_class < b.word_class : a.phrase < b.phrase;
  });
  lines.erase(std::unique(lines.begin(), lines.end(),
                          [](const DataLine& a, const DataLine& b) {
                            return a.word_class == b.word_class && a.phrase == b.phrase &&
                                   a.attribute == b.attribute;
                          }),
              lines.end());

  ByteWriter body;
  uint32_t class_count = 0;
  for (size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
    ++class_count;
    std::vector<std::string> attributes;
    for (end = begin; end < lines.size() && lines[end].word_class == lines[begin].word_class;
         ++end) {
      attributes.push_back(lines[end].attribute);
    }
    std::sort(attributes.begin(), attributes.end());
    attributes.erase(std::unique(attributes.begin(), attributes.end()), attributes.end());

    body.u8(static_cast<uint32_t>(lines[begin].word_class));
    body.varint(static_cast<uint32_t>(attributes.size()));
    for (const std::string& attribute : attributes) body.put_sized(attribute);
    body.varint(static_cast<uint32_t>(end - begin));
    std::string_view before;
    for (size_t i = begin; i < end; ++i) {
      const std::string_view phrase = lines[i].phrase;
      const size_t shared = shared_beginning(before, phrase);
      body.varint(static_cast<uint32_t>(shared));
      body.put_sized(phrase.substr(shared));
      const auto attribute =
          std::lower_bound(attributes.begin(), attributes.end(), lines[i].attribute);
      body.varint(static_cast<uint32_t>(attribute - attributes.begin()));
      before = phrase;
    }
  }
  ByteWriter section;
  section.u8(class_count);
  section.put(body.bytes());
  return section.bytes();
}

}  // namespace guillemet
