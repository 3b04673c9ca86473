// Any text gives an analysis that keeps its promises, with packs and without, at once and in
// slices.
//
// The first byte chooses the packs and the language; the rest is UTF-8, or UTF-16 units as they
// come, lone surrogates included.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "exact_copy.h"
#include "guillemet/analyzer.h"

namespace {

using namespace guillemet;

std::shared_ptr<const Pack> load(const char* path) {
  std::ifstream file(path, std::ios::binary);
  LoadError error;
  auto pack = Pack::parse(std::string(std::istreambuf_iterator<char>(file), {}), &error);
  if (!pack) std::abort();
  return pack;
}

const Analyzer& analyzer(bool with_packs) {
  static const Analyzer bare;
  static const Analyzer full({load(GUILLEMET_PACKS "/fr.pack"), load(GUILLEMET_PACKS "/en.pack")});
  return with_packs ? full : bare;
}

// Mostly right for what a fuzzer makes of articles; wrong UTF-8 becomes odd but valid input.
std::u16string widen(std::string_view utf8) {
  std::u16string text;
  for (size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<uint8_t>(utf8[i]);
    const int length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : 3;
    uint32_t c = length == 1 ? lead : lead & (0x3F >> (length - 1));
    for (int k = 1; k < length && i + k < utf8.size(); ++k) {
      c = (c << 6) | (static_cast<uint8_t>(utf8[i + k]) & 0x3F);
    }
    text += static_cast<char16_t>(c);
    i += static_cast<size_t>(length);
  }
  return text;
}

bool same(const Analysis& a, const Analysis& b) {
  const auto entity = [](const Entity& x, const Entity& y) {
    return x.range == y.range && x.type == y.type && x.subject == y.subject && x.value == y.value;
  };
  const auto subject = [](const Subject& x, const Subject& y) {
    return x.name == y.name && x.type == y.type && x.mentions == y.mentions;
  };
  const auto quote = [](const Quote& x, const Quote& y) {
    return x.kind == y.kind && x.outer == y.outer && x.content == y.content && x.cue == y.cue &&
           x.speaker.mention == y.speaker.mention && x.speaker.name == y.speaker.name &&
           x.speaker.subject == y.speaker.subject && x.continues == y.continues &&
           x.confidence == y.confidence;
  };
  const auto all = [](const auto& x, const auto& y, const auto& alike) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), alike);
  };
  return a.language == b.language && a.tokens == b.tokens && a.sentences == b.sentences &&
         all(a.entities, b.entities, entity) && all(a.subjects, b.subjects, subject) &&
         all(a.quotes, b.quotes, quote);
}

void check(const Analysis& analysis, std::u16string_view text) {
  if (const char* broken = broken_invariant(analysis, text)) {
    std::fprintf(stderr, "%s\n", broken);
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const uint8_t choice = data[0];
  const std::string languages[] = {"", "fr", "en", "de", "es", "it", "pt", "nl"};
  Options options;
  options.language = (choice & 6) == 6 ? "xx" : languages[(choice >> 5) & 7];
  if ((choice & 8) != 0) options.date = {2024, 2, 29};

  std::u16string units;
  if ((choice & 16) != 0) {
    units = fuzz::ExactCopy<char16_t>(data + 1, size - 1).view();
  } else {
    units = widen({reinterpret_cast<const char*>(data + 1), size - 1});
  }
  const fuzz::ExactCopy<char16_t> text(reinterpret_cast<const uint8_t*>(units.data()),
                                       units.size() * 2);

  const Analyzer& subject = analyzer((choice & 1) != 0);
  const Analysis whole = subject.analyze(text.view(), options);
  check(whole, text.view());

  Task task = subject.begin(text.view(), options);
  while (!task.resume(64)) {
  }
  const Analysis sliced = task.take();
  check(sliced, text.view());
  if (!same(sliced, whole)) {
    std::fprintf(stderr, "slices give another analysis\n");
    std::abort();
  }
  return 0;
}
