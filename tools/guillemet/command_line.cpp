#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <utility>

#include "guillemet/analyzer.h"
#include "settings.h"

namespace guillemet::cli {
namespace {

constexpr int wrong_usage = 2;
constexpr int most_jobs = 256;

const std::map<std::string, InputFormat> input_formats = {
    {"text", InputFormat::text},
    {"jsonl", InputFormat::jsonl},
};

const std::map<std::string, OutputFormat> output_formats = {
    {"pretty", OutputFormat::pretty},
    {"json", OutputFormat::json},
    {"jsonl", OutputFormat::jsonl},
    {"csv", OutputFormat::csv},
    {"conll", OutputFormat::conll},
    {"brat", OutputFormat::brat},
    {"webannotation", OutputFormat::webannotation},
    {"html", OutputFormat::html},
    {"markdown", OutputFormat::markdown},
};

/// CLI11 reads an argument in square brackets as a list. Arguments that begin like one pass it
/// behind this byte, which no file's name is likely to begin with.
constexpr char bracket_guard = '\x01';

std::vector<std::string> guarded_arguments(int argc, char** argv) {
  std::vector<std::string> arguments;
  for (int i = argc - 1; i > 0; --i) {  // CLI11 takes them last to first
    const std::string argument = argv[i];
    arguments.push_back(argument.starts_with('[') ? bracket_guard + argument : argument);
  }
  return arguments;
}

/// One of `names`, or a validation error that lists them.
template <typename T>
CLI::Validator one_of(const std::map<std::string, T>& names) {
  return CLI::IsMember(&names);
}

std::string check_language(const std::string& tag) {
  return tag == "auto" || is_language_tag(tag) ? "" : "not a language tag such as fr or pt-BR";
}

std::string check_date(const std::string& date) {
  Day day;
  return parse_day(date, &day) ? "" : "not a day such as 2026-02-28";
}

/// The options of `analyze` as they are written, before they become settings.
struct AnalyzeArguments {
  std::vector<std::string> files;
  std::string language = "auto";
  std::string input = "text";
  std::string output;
  std::string date;

  void apply_to(Settings* settings) const {
    for (const std::string& file : files) {
      settings->files.push_back(file.starts_with(bracket_guard) ? file.substr(1) : file);
    }
    if (files.empty()) settings->files.emplace_back("-");
    if (language != "auto") settings->defaults.language = language;
    settings->input = input_formats.at(input);
    if (output.empty()) {
      settings->output = isatty(STDOUT_FILENO) ? OutputFormat::pretty : OutputFormat::json;
    } else {
      settings->output = output_formats.at(output);
    }
    if (!date.empty()) parse_day(date, &settings->defaults.date);
  }
};

void add_analyze_options(CLI::App* analyze, AnalyzeArguments* arguments, Settings* settings) {
  analyze->add_option("FILE", arguments->files, "UTF-8 text; standard input where none, or for -")
      ->type_name("");
  analyze->add_option("--language", arguments->language, "fr, en, ... or auto (the default)")
      ->type_name("TAG")
      ->check(CLI::Validator(check_language, ""));
  analyze
      ->add_option("--input", arguments->input,
                   R"(text (the default), or jsonl: {"id", "text", "language"?, "date"?} a line)")
      ->type_name("FORMAT")
      ->check(one_of(input_formats).description(""));
  analyze
      ->add_option("--output", arguments->output,
                   "pretty (on a terminal), json (otherwise), jsonl, csv, conll, brat, "
                   "webannotation, html or markdown")
      ->type_name("FORMAT")
      ->check(one_of(output_formats).description(""));
  analyze->add_flag("--tokens", settings->with_tokens, "with sentences and tokens");
  analyze->add_option("--date", arguments->date, "the article's date, for 'last Thursday'")
      ->type_name("YYYY-MM-DD")
      ->check(CLI::Validator(check_date, ""));
  analyze
      ->add_option("--vocabulary", settings->vocabulary,
                   "names to add, a line each: name, type, canonical name, link; tabs between")
      ->type_name("FILE");
  analyze->add_option("--jobs", settings->jobs, "documents at once; the order stays")
      ->type_name("N")
      ->check(CLI::Range(1, most_jobs).description(""));
  analyze
      ->add_option("--packs", settings->packs,
                   "use the *.pack files of a folder, not those in the program")
      ->type_name("DIR");
}

CommandLine finished(int exit_status) {
  CommandLine line;
  line.finished = true;
  line.exit_status = exit_status;
  return line;
}

}  // namespace

CommandLine read_command_line(int argc, char** argv) {
  CLI::App app("Shows who says what in a news article.", "guillemet");
  app.set_version_flag("--version", "guillemet " + std::string(version()));
  app.set_help_flag("--help", "this text");
  app.require_subcommand(1);
  app.failure_message([](const CLI::App* /*app*/, const CLI::Error& error) {
    return "guillemet: " + std::string(error.what()) + "\nTry 'guillemet analyze --help'.\n";
  });
  CLI::App* analyze = app.add_subcommand(
      "analyze", "Finds the names, dates, amounts, quotations and their speakers.");

  CommandLine line;
  AnalyzeArguments arguments;
  add_analyze_options(analyze, &arguments, &line.settings);
  try {
    app.parse(guarded_arguments(argc, argv));
  } catch (const CLI::ParseError& error) {
    const bool asked_for = app.exit(error, std::cout, std::cerr) == 0;
    std::cout.flush();
    return finished(asked_for ? 0 : wrong_usage);
  }
  arguments.apply_to(&line.settings);
  return line;
}

}  // namespace guillemet::cli
