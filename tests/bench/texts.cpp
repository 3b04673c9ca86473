#include "texts.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "unicode.h"

namespace guillemet::bench {
namespace {

std::vector<std::u16string> lines_of(std::u16string_view text) {
  std::vector<std::u16string> lines;
  while (!text.empty()) {
    const size_t end = text.find(u'\n');
    if (end != 0) lines.emplace_back(text.substr(0, end));
    if (end == std::u16string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::u16string repeated(std::u16string_view piece, size_t units) {
  std::u16string text;
  text.reserve(units + piece.size());
  while (text.size() < units) text += piece;
  return text;
}

/// French news whose white space is `separator`, or nothing.
std::u16string news_without_lines(size_t units, std::u16string_view separator) {
  std::u16string text;
  text.reserve(units + 1);
  // Twice is enough, whatever the share of white space.
  for (const char16_t c : news("fr", units * 2)) {
    if (text.size() >= units) break;
    if (is_space(c)) {
      text += separator;
    } else {
      text += c;
    }
  }
  return text;
}

std::u16string one_paragraph(size_t units) { return news_without_lines(units, u" "); }
std::u16string no_spaces(size_t units) { return news_without_lines(units, u""); }
std::u16string one_word(size_t units) { return repeated(u"a", units); }
std::u16string hyphens(size_t units) { return repeated(u"a-", units); }
std::u16string apostrophes(size_t units) { return repeated(u"l'", units); }
std::u16string emoji(size_t units) { return repeated(u"\U0001F600\U0001F44D\U0001F3FD ", units); }
std::u16string full_stops(size_t units) { return repeated(u".", units); }
std::u16string khmer(size_t units) { return repeated(u"\u1780\u1781\u17D4", units); }
std::u16string only_marks(size_t units) {
  return repeated(u"\u00AB\u00BB\u201C\u201D\"'.,;:!?\u2026\u2014-()[]/&@#", units);
}

}  // namespace

const std::vector<std::string>& languages() {
  static const std::vector<std::string> tags = {"fr", "en", "de", "es", "it", "pt", "nl"};
  return tags;
}

std::u16string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  if (!file) {
    std::fprintf(stderr, "guillemet-bench: cannot read %s\n", path.c_str());
    std::exit(1);
  }
  return to_utf16(bytes);
}

std::u16string news(const std::string& language, size_t units) {
  const auto paragraphs =
      lines_of(read_text(std::string(GUILLEMET_BENCH_TEXTS) + "/" + language + ".txt"));
  std::u16string text;
  text.reserve(units + 1000);
  uint32_t random = 1;
  while (text.size() < units && !paragraphs.empty()) {
    random = random * 1664525u + 1013904223u;
    text += paragraphs[(random >> 16) % paragraphs.size()];
    text += u'\n';
  }
  return text;
}

const std::vector<Hostile>& hostile_texts() {
  static const std::vector<Hostile> texts = {
      {"one-paragraph", one_paragraph},
      {"no-spaces", no_spaces},
      {"only-marks", only_marks},
      {"khmer", khmer},
      {"one-word", one_word},
      {"hyphens", hyphens},
      {"apostrophes", apostrophes},
      {"full-stops", full_stops},
      {"emoji", emoji},
  };
  return texts;
}

}  // namespace guillemet::bench
