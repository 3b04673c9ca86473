// Prints the language of a sentence, and who says what in it.
#include <guillemet/analyzer.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>

namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The sentence has no character beyond ASCII but the marks, which are not printed.
std::string ascii(std::u16string_view text) { return {text.begin(), text.end()}; }

}  // namespace

int main() {
  guillemet::LoadError error;
  const auto pack = guillemet::Pack::parse(read_file(PACKS_DIR "/fr.pack"), &error);
  if (!pack) {
    std::cerr << "fr.pack: " << name_of(error.fault) << " at " << error.position << '\n';
    return 1;
  }
  const guillemet::Analyzer analyzer({pack});
  const std::u16string text =
      u"« Nous ouvrirons le pont lundi », a promis Jeanne Morvan, la directrice du port de "
      u"Landrec.";
  const guillemet::Analysis analysis = analyzer.analyze(text);
  if (const char* broken = broken_invariant(analysis, text)) {
    std::cerr << broken << '\n';
    return 1;
  }
  std::cout << analysis.language << '\n';
  for (const guillemet::Quote& quote : analysis.quotes) {
    std::cout << ascii(quote.speaker.name) << ": " << ascii(slice(text, quote.content)) << '\n';
  }
  return 0;
}
