// guillemet-bench [--benchmark_...] [FILE…]: the native stages on news of seven languages in four
// sizes, on hostile text, and on the files given; and loading the packs. Names are
// STAGE/TEXT/UNITS; run.mjs makes ratios of them. A size stands for at least so many UTF-16 units;
// the rates are of the text's own.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "guillemet/analyzer.h"
#include "names.h"
#include "stages.h"
#include "texts.h"

namespace {

using namespace guillemet;
using benchmark::State;

constexpr size_t sizes[] = {10'000, 100'000, 1'000'000, 10'000'000};

/// One text of a benchmark's name. Made when its turn comes: all of them at once would be
/// gigabytes.
struct Subject {
  std::string name;
  std::string language;
  std::function<std::u16string()> make;
};

std::string pack_bytes(const std::string& language) {
  const std::string path = std::string(GUILLEMET_PACKS) + "/" + language + ".pack";
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::shared_ptr<const Pack> pack_of(const std::string& bytes) {
  LoadError error;
  auto pack = Pack::parse(bytes, &error);
  if (!pack) {
    std::fprintf(stderr, "guillemet-bench: cannot use a pack of " GUILLEMET_PACKS "\n");
    std::exit(1);
  }
  return pack;
}

std::shared_ptr<const Pack> load_pack(const std::string& language) {
  return pack_of(pack_bytes(language));
}

const Analyzer& analyzer() {
  static const Analyzer with_packs({load_pack("fr"), load_pack("en")});
  return with_packs;
}

bool has_pack(const std::string& language) { return language == "fr" || language == "en"; }

void report_rates(State& state, size_t units, size_t tokens) {
  using benchmark::Counter;
  const auto per_run = [](size_t count) {
    return Counter(static_cast<double>(count), Counter::kIsIterationInvariantRate);
  };
  state.counters["chars/s"] = per_run(units);
  if (tokens > 0) state.counters["tokens/s"] = per_run(tokens);
  state.counters["units"] = static_cast<double>(units);
  state.counters["tokens"] = static_cast<double>(tokens);
}

void run_tokens(State& state, const Subject& subject) {
  const std::u16string text = subject.make();
  bench::Stages stages(subject.language);
  size_t tokens = 0;
  for (auto _ : state) {
    bench::Cut cut;
    stages.find_tokens_only(text, &cut);
    tokens = cut.tokens.size();
    benchmark::DoNotOptimize(cut.tokens.data());
  }
  report_rates(state, text.size(), tokens);
}

void run_sentences(State& state, const Subject& subject) {
  const std::u16string text = subject.make();
  bench::Stages stages(subject.language);
  bench::Cut cut;
  stages.find_tokens_only(text, &cut);
  for (auto _ : state) {
    cut.layout = Layout();
    stages.find_sentences_only(text, &cut);
    benchmark::DoNotOptimize(cut.layout.sentences.data());
  }
  report_rates(state, text.size(), cut.tokens.size());
}

void run_both(State& state, const Subject& subject) {
  const std::u16string text = subject.make();
  bench::Stages stages(subject.language);
  size_t tokens = 0;
  for (auto _ : state) {
    bench::Cut cut;
    stages.find_all(text, &cut);
    tokens = cut.tokens.size();
    benchmark::DoNotOptimize(cut.layout.sentences.data());
  }
  report_rates(state, text.size(), tokens);
}

void run_language(State& state, const Subject& subject) {
  const std::u16string text = subject.make();
  for (auto _ : state) benchmark::DoNotOptimize(analyzer().detect_language(text));
  report_rates(state, text.size(), 0);
}

/// One of name_stages by itself, which the benchmark is named after.
void run_name_stage(State& state, const Subject& subject, std::string_view stage) {
  const std::u16string text = subject.make();
  bench::Names names(load_pack(subject.language), text);
  for (auto _ : state) benchmark::DoNotOptimize(names.run(stage));
  report_rates(state, text.size(), names.token_count());
}

/// Loading, from bytes in memory to a pack.
void run_pack(State& state, const std::string& language) {
  const std::string bytes = pack_bytes(language);
  for (auto _ : state) benchmark::DoNotOptimize(pack_of(bytes));
}

void run_analysis(State& state, const Subject& subject) {
  const std::u16string text = subject.make();
  Options options;
  options.language = subject.language;
  size_t tokens = 0;
  for (auto _ : state) {
    const Analysis analysis = analyzer().analyze(text, options);
    tokens = analysis.tokens.size();
    benchmark::DoNotOptimize(analysis.quotes.data());
  }
  report_rates(state, text.size(), tokens);
}

void add_benchmark(const char* stage, const Subject& subject, void (*run)(State&, const Subject&)) {
  benchmark::RegisterBenchmark((std::string(stage) + "/" + subject.name).c_str(),
                               [subject, run](State& state) { run(state, subject); })
      ->Unit(benchmark::kMillisecond);
}

void add_name_stages(const Subject& subject) {
  for (const std::string_view stage : bench::name_stages) {
    benchmark::RegisterBenchmark(
        (std::string(stage) + "/" + subject.name).c_str(),
        [subject, stage](State& state) { run_name_stage(state, subject, stage); })
        ->Unit(benchmark::kMillisecond);
  }
}

void add_packs() {
  for (const std::string& language : bench::languages()) {
    if (!has_pack(language)) continue;
    benchmark::RegisterBenchmark(("pack/" + language + "/0").c_str(), [language](State& state) {
      run_pack(state, language);
    })->Unit(benchmark::kMillisecond);
  }
}

void add_stages(const Subject& subject) {
  add_benchmark("tokens", subject, run_tokens);
  add_benchmark("sentences", subject, run_sentences);
  add_benchmark("tokens+sentences", subject, run_both);
  add_benchmark("language", subject, run_language);
  if (has_pack(subject.language)) add_benchmark("analysis", subject, run_analysis);
}

void add_news() {
  for (const std::string& language : bench::languages()) {
    for (const size_t units : sizes) {
      const Subject subject = {language + "/" + std::to_string(units), language,
                               [=] { return bench::news(language, units); }};
      add_stages(subject);
      if (has_pack(language) && units >= 100'000 && units <= 1'000'000) add_name_stages(subject);
    }
  }
}

void add_hostile() {
  for (const bench::Hostile& hostile : bench::hostile_texts()) {
    // Over 100 k the tables leave the caches: from there on it is the algorithm that grows.
    for (const size_t units : {size_t{300'000}, size_t{1'000'000}}) {
      add_stages({std::string(hostile.name) + "/" + std::to_string(units), "fr",
                  [=] { return hostile.make(units); }});
    }
  }
}

void add_file(const std::string& path) {
  const std::u16string text = bench::read_text(path);
  const std::string name = std::filesystem::path(path).filename().string();
  const Subject subject = {name + "/" + std::to_string(text.size()),
                           analyzer().detect_language(text),
                           [path] { return bench::read_text(path); }};
  add_stages(subject);
  if (has_pack(subject.language)) add_name_stages(subject);
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  add_packs();
  add_news();
  add_hostile();
  for (int i = 1; i < argc; ++i) {
    if (argv[i][0] == '-') {
      std::fprintf(stderr, "guillemet-bench: unknown option %s\n", argv[i]);
      return 2;
    }
    add_file(argv[i]);
  }
  if (benchmark::RunSpecifiedBenchmarks() == 0) return 1;
  benchmark::Shutdown();
}
