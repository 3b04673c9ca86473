// Text in, tokens and sentences out, by the engine's conventions (wasm/bindings.cpp): memory that
// the module owns, and a view that is valid until the next call. page/engine.mjs is the only
// caller.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "../stages.h"
#include "guillemet/analyzer.h"

namespace {

using emscripten::val;
using namespace guillemet;

struct Engine {
  std::unique_ptr<bench::Stages> stages;
  std::u16string inbox;
  std::vector<int32_t> outbox;
};

Engine& engine() {
  static Engine instance;
  return instance;
}

/// The language of the texts that follow.
void use(const std::string& language) {
  engine().stages = std::make_unique<bench::Stages>(language);
}

/// Room for a text of `units` UTF-16 units.
uintptr_t inbox(uint32_t units) {
  engine().inbox.resize(units);
  return reinterpret_cast<uintptr_t>(engine().inbox.data());
}

/// Tokens, sentences, then start and end of each token, first and last token of each sentence.
val cut() {
  Engine& self = engine();
  bench::Cut cut;
  self.stages->find_all(self.inbox, &cut);
  std::vector<int32_t>& out = self.outbox;
  out.clear();
  out.reserve(2 + 2 * (cut.tokens.size() + cut.layout.sentences.size()));
  out.push_back(static_cast<int32_t>(cut.tokens.size()));
  out.push_back(static_cast<int32_t>(cut.layout.sentences.size()));
  for (const TextRange token : cut.tokens) {
    out.push_back(token.start);
    out.push_back(token.end);
  }
  for (const TokenRange sentence : cut.layout.sentences) {
    out.push_back(sentence.start);
    out.push_back(sentence.end);
  }
  return val(emscripten::typed_memory_view(out.size(), out.data()));
}

/// The language of the text in the inbox.
std::string detect_language() {
  static const Analyzer without_packs;
  return without_packs.detect_language(engine().inbox);
}

}  // namespace

EMSCRIPTEN_BINDINGS(guillemet_bench) {
  emscripten::function("use", &use);
  emscripten::function("inbox", &inbox);
  emscripten::function("cut", &cut);
  emscripten::function("detectLanguage", &detect_language);
}
