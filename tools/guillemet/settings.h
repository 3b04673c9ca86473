// What the command line asks for.
#pragma once

#include <string>
#include <vector>

#include "documents.h"
#include "format.h"

namespace guillemet::cli {

struct Settings {
  /// "-": standard input. At least one.
  std::vector<std::string> files;
  InputFormat input = InputFormat::text;
  OutputFormat output = OutputFormat::json;
  DocumentDefaults defaults;
  bool with_tokens = false;
  /// Empty: none.
  std::string vocabulary;
  /// Folder whose *.pack files take the place of those in the program; empty: those in the program.
  std::string packs;
  int jobs = 1;
};

/// What a command line comes to: settings to act on, or the exit status to end with (help was
/// printed, or what is wrong with the usage).
struct CommandLine {
  Settings settings;
  bool finished = false;
  int exit_status = 0;
};
CommandLine read_command_line(int argc, char** argv);

}  // namespace guillemet::cli
