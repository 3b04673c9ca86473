// Text in, tokens and sentences out, by the engine's conventions (wasm/bindings.cpp): memory that
// the module owns, and a view that is valid until the next call; and the stages of names on a text
// that was prepared for them. page/engine.mjs is the only caller.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../names.h"
#include "../stages.h"
#include "guillemet/analyzer.h"

namespace {

using emscripten::val;
using namespace guillemet;

struct Engine {
  std::unique_ptr<bench::Stages> stages;
  std::u16string inbox;
  std::vector<int32_t> outbox;
  PackBytes new_pack;
  std::vector<std::shared_ptr<const Pack>> packs;
  std::unique_ptr<Analyzer> analyzer;
  std::unique_ptr<bench::Names> names;
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

uintptr_t room_for_pack(uint32_t bytes) {
  engine().new_pack = PackBytes(bytes);
  return reinterpret_cast<uintptr_t>(engine().new_pack.data());
}

/// Everything that the engine does with a pack; false where it is none.
bool add_pack() {
  Engine& self = engine();
  LoadError error;
  std::shared_ptr<const Pack> pack = Pack::take(std::exchange(self.new_pack, {}), &error);
  if (pack == nullptr) return false;
  self.packs.push_back(std::move(pack));
  self.analyzer = std::make_unique<Analyzer>(self.packs);
  return true;
}

/// Makes the text in the inbox ready for run(), with the pack of `language`. The number of tokens;
/// 0 where there is no such pack.
uint32_t prepare(const std::string& language) {
  Engine& self = engine();
  for (const auto& pack : self.packs) {
    if (pack->language() != language) continue;
    self.names = std::make_unique<bench::Names>(pack, self.inbox);
    return static_cast<uint32_t>(self.names->token_count());
  }
  return 0;
}

/// Runs one stage on the text that was prepared; the number of rows in its table.
uint32_t run(const std::string& stage) { return static_cast<uint32_t>(engine().names->run(stage)); }

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
  emscripten::function("roomForPack", &room_for_pack);
  emscripten::function("addPack", &add_pack);
  emscripten::function("prepare", &prepare);
  emscripten::function("run", &run);
}
