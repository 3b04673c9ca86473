// What JavaScript may call. Everything goes through memory that the module owns: the caller asks
// for an inbox, fills it with a request as flat.h lays it out and calls; what comes back is a
// number, a short string or a view of integers, valid until the next call. A pack is written into
// room of its own, where it stays and is used. So there is nothing to delete on the other side.
// web/src/engine.js is the only caller.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "flat.h"
#include "guillemet/analyzer.h"
#include "guillemet/pack.h"

namespace {

using emscripten::val;

/// Text units of one slice where the whole article is one call: often enough to show progress.
constexpr int32_t slice_units = 1 << 16;

/// Read by outOfMemory() after the module has aborted, so it may not need any memory itself.
bool out_of_memory = false;

struct Engine {
  Engine() {
    std::set_new_handler([] {
      out_of_memory = true;
      std::abort();
    });
    analyzer = std::make_unique<guillemet::Analyzer>();
  }

  guillemet::PackBytes new_pack;
  std::vector<std::shared_ptr<const guillemet::Pack>> packs;
  std::unique_ptr<guillemet::Analyzer> analyzer;
  /// Of int32_t, so that a request is aligned.
  std::vector<int32_t> inbox;
  size_t inbox_bytes = 0;
  guillemet::flat::Request request;
  std::optional<guillemet::Task> task;
  std::vector<int32_t> outbox;
};

Engine& engine() {
  static Engine instance;
  return instance;
}

/// Room for `bytes` bytes; its address, good until the next call of anything but resume().
uintptr_t inbox(uint32_t bytes) {
  Engine& self = engine();
  self.task.reset();
  self.inbox_bytes = bytes;
  self.inbox.resize((static_cast<size_t>(bytes) + 3) / 4);
  return reinterpret_cast<uintptr_t>(self.inbox.data());
}

/// Room for a pack of `bytes` bytes; its address, good until addPack().
uintptr_t room_for_pack(uint32_t bytes) {
  engine().new_pack = guillemet::PackBytes(bytes);
  return reinterpret_cast<uintptr_t>(engine().new_pack.data());
}

struct AddedPack {
  std::string fault;
  double position = 0;
  std::string language;
};

/// Adds the pack for which there was room; `fault` is "none" on success.
AddedPack add_pack() {
  Engine& self = engine();
  self.task.reset();  // it points into the analyzer
  guillemet::LoadError error;
  std::shared_ptr<const guillemet::Pack> pack =
      guillemet::Pack::take(std::exchange(self.new_pack, {}), &error);
  AddedPack added{std::string(name_of(error.fault)), static_cast<double>(error.position), {}};
  if (pack != nullptr) {
    added.language = pack->language();
    self.packs.push_back(std::move(pack));
    self.analyzer = std::make_unique<guillemet::Analyzer>(self.packs);
  }
  return added;
}

/// Begins the request in the inbox; false where it is none.
bool begin() {
  Engine& self = engine();
  self.task.reset();
  if (!guillemet::flat::decode(self.inbox.data(), self.inbox_bytes, &self.request)) return false;
  self.task.emplace(self.analyzer->begin(self.request.text, self.request.options));
  return true;
}

/// True when the analysis is complete: then finish() has it.
bool resume(int32_t units) { return engine().task->resume(units); }

double progress() { return engine().task->progress(); }

/// The analysis as flat.h lays it out: a view, to be copied before the next call.
val finish() {
  Engine& self = engine();
  self.outbox = guillemet::flat::encode(self.task->take(), self.request.tokens);
  self.task.reset();
  self.inbox = {};
  return val(emscripten::typed_memory_view(self.outbox.size(), self.outbox.data()));
}

/// The request in the inbox in one call; null where it is none. `on_progress` hears the share done.
val analyze(const val& on_progress) {
  if (!begin()) return val::null();
  while (!resume(slice_units)) on_progress(progress());
  return finish();
}

/// The language of the request in the inbox, which stays there.
std::string detect_language() {
  Engine& self = engine();
  guillemet::flat::Request request;
  if (!guillemet::flat::decode(self.inbox.data(), self.inbox_bytes, &request)) return {};
  return self.analyzer->detect_language(request.text);
}

bool is_out_of_memory() { return out_of_memory; }

std::string version() { return std::string(guillemet::version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(guillemet) {
  emscripten::value_object<AddedPack>("AddedPack")
      .field("fault", &AddedPack::fault)
      .field("position", &AddedPack::position)
      .field("language", &AddedPack::language);
  emscripten::function("version", &version);
  emscripten::function("inbox", &inbox);
  emscripten::function("roomForPack", &room_for_pack);
  emscripten::function("addPack", &add_pack);
  emscripten::function("detectLanguage", &detect_language);
  emscripten::function("analyze", &analyze);
  emscripten::function("begin", &begin);
  emscripten::function("resume", &resume);
  emscripten::function("progress", &progress);
  emscripten::function("finish", &finish);
  emscripten::function("outOfMemory", &is_out_of_memory);
}
