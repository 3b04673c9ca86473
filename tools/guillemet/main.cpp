// guillemet: who says what in a news article, from the command line.
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <string>
#include <vector>

#include "conveyor.h"
#include "file.h"
#include "format.h"
#include "guillemet/analyzer.h"
#include "output.h"
#include "packs.h"
#include "settings.h"

namespace guillemet::cli {
namespace {

constexpr int success = 0;
constexpr int refused = 1;

/// Columns of the terminal, or of an 80-column sheet; long lines are hard to read, so never above
/// 100.
int columns() {
  constexpr int sheet = 80;
  constexpr int narrowest = 40;
  constexpr int widest = 100;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return sheet;
  return std::clamp<int>(size.ws_col, narrowest, widest);
}

/// https://no-color.org
bool wants_color() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0') &&
         (terminal == nullptr || std::string_view(terminal) != "dumb");
}

FormatOptions format_options(const Settings& settings) {
  FormatOptions options;
  options.with_tokens = settings.with_tokens;
  options.several = settings.input == InputFormat::jsonl || settings.files.size() > 1;
  options.color = wants_color();
  options.columns = columns();
  return options;
}

bool load_vocabulary(const std::string& path, std::vector<VocabularyEntry>* vocabulary,
                     std::string* message) {
  if (path.empty()) return true;
  InputFile file(path, InputFile::Dash::file_name);
  const std::string bytes = file.read_all();
  if (!file.error().empty()) {
    *message = path + ": " + file.error();
    return false;
  }
  if (const LoadError error = parse_vocabulary(bytes, vocabulary)) {
    *message = path + ": line " + std::to_string(error.position) + ": " +
               std::string(name_of(error.fault));
    return false;
  }
  return true;
}

int run(const Settings& settings) {
  std::string message;
  std::vector<std::shared_ptr<const Pack>> packs;
  std::vector<VocabularyEntry> vocabulary;
  if (!load_packs(settings.packs, &packs, &message) ||
      !load_vocabulary(settings.vocabulary, &vocabulary, &message)) {
    complain(message);
    return refused;
  }

  const Analyzer analyzer(std::move(packs));
  const auto format = make_format(settings.output, format_options(settings));
  const Work work{analyzer, *format, vocabulary};
  Output output;
  output.write(format->opening());
  Conveyor conveyor(work, settings.jobs, &output);
  read_documents(settings.files, settings.input, settings.defaults, &conveyor);
  conveyor.finish();
  output.write(format->closing());
  if (!output.error().empty()) {
    complain("standard output: " + output.error());
    return refused;
  }
  return conveyor.refused() ? refused : success;
}

}  // namespace
}  // namespace guillemet::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that has seen enough is met as an error of write()
  const auto line = guillemet::cli::read_command_line(argc, argv);
  return line.finished ? line.exit_status : guillemet::cli::run(line.settings);
}
