// guillemet-pack: compiles core/data and core/models into the files that the library loads.
//
//   guillemet-pack --language fr --data core/data [--model core/models/fr.model] --output fr.pack
//   guillemet-pack --base --data core/data [--cpp] --output base_pack.cpp
//   guillemet-pack --accents --output accents.cpp
//
// A language's pack holds core/data/und and core/data/<language>. The base pack holds, for every
// language, core/data/und and the classes that make its token rules. The same input gives the same
// bytes.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "language_rules.h"
#include "model_layout.h"
#include "pack_format.h"
#include "pack_writer.h"
#include "unicode.h"

namespace {

namespace fs = std::filesystem;
using namespace guillemet;

struct Arguments {
  bool base = false;
  bool accents = false;
  bool cpp = false;
  std::string language, data, model, output, depfile;
};

[[noreturn]] void fail(const std::string& message) {
  std::cerr << "guillemet-pack: " << message << '\n';
  std::exit(1);
}

[[noreturn]] void fail_to_load(const std::string& what, const LoadError& error) {
  fail(what + " does not load: " + std::string(name_of(error.fault)) + " at byte " +
       std::to_string(error.position));
}

Arguments parse_arguments(int argc, char** argv) {
  Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    if (name == "--base") {
      arguments.base = true;
    } else if (name == "--accents") {
      arguments.accents = true;
    } else if (name == "--cpp") {
      arguments.cpp = true;
    } else if (i + 1 < argc && name == "--language") {
      arguments.language = argv[++i];
    } else if (i + 1 < argc && name == "--data") {
      arguments.data = argv[++i];
    } else if (i + 1 < argc && name == "--model") {
      arguments.model = argv[++i];
    } else if (i + 1 < argc && name == "--depfile") {
      arguments.depfile = argv[++i];
    } else if (i + 1 < argc && name == "--output") {
      arguments.output = argv[++i];
    } else {
      std::cerr
          << "usage: guillemet-pack (--base [--cpp] | --language L [--model FILE]) --data FOLDER "
             "--output FILE [--depfile FILE]\n"
             "       guillemet-pack --accents --output FILE\n";
      std::exit(2);
    }
  }
  if (arguments.accents && !arguments.output.empty()) return arguments;
  if (arguments.data.empty() || arguments.output.empty() ||
      arguments.base == !arguments.language.empty()) {
    fail("--data, --output and one of --base and --language are needed");
  }
  return arguments;
}

/// What the output was made of, for the depfile: an added data file changes its folder.
std::vector<fs::path> inputs;

std::string read_file(const fs::path& path) {
  inputs.push_back(path);
  std::ifstream in(path, std::ios::binary);
  if (!in) fail("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Adds the data files of one folder; a file whose name is no word class is a mistake worth hearing
/// of.
void read_folder(const fs::path& folder, bool (*wanted)(WordClass), std::vector<DataLine>* lines) {
  if (!fs::is_directory(folder)) return;
  inputs.push_back(folder);
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(folder)) {
    if (file.path().extension() == ".tsv") files.push_back(file.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    const auto name =
        std::find(word_class_names.begin(), word_class_names.end(), file.stem().string());
    if (name == word_class_names.end()) fail(file.string() + ": no word class has this name");
    const auto word_class = static_cast<WordClass>(name - word_class_names.begin());
    if (!wanted(word_class)) continue;
    std::string error;
    if (!parse_data_file(read_file(file), word_class, lines, &error)) {
      fail(file.string() + ": " + error);
    }
  }
}

const std::string undetermined(undetermined_language);

Lexicon token_rules(const fs::path& data, const std::string& language) {
  std::vector<DataLine> lines;
  read_folder(data / undetermined, is_token_rule, &lines);
  if (language != undetermined) read_folder(data / language, is_token_rule, &lines);
  Lexicon rules;
  if (Lexicon::build(write_lists(lines, Lexicon()), &rules)) fail("the token rules do not load");
  return rules;
}

/// Lines of core/data/und that are `shared`, and of the language's own folder that are `own`.
std::vector<DataLine> lines_of(const fs::path& data, const std::string& language,
                               bool (*shared)(WordClass), bool (*own)(WordClass)) {
  std::vector<DataLine> lines;
  read_folder(data / undetermined, shared, &lines);
  if (language != undetermined) {
    lines.erase(
        std::remove_if(lines.begin(), lines.end(),
                       [](const DataLine& line) { return is_shared_once(line.word_class); }),
        lines.end());
    read_folder(data / language, own, &lines);
  }
  return lines;
}

std::string base_pack(const fs::path& data) {
  inputs.push_back(data);
  std::vector<std::string> languages;
  for (const auto& folder : fs::directory_iterator(data)) {
    if (folder.is_directory()) languages.push_back(folder.path().filename().string());
  }
  if (!fs::is_directory(data / undetermined)) languages.push_back(undetermined);
  std::sort(languages.begin(), languages.end());
  std::vector<std::string> names, bodies;
  for (const std::string& language : languages) {
    names.push_back(std::string(section_words) + ":" + language);
    bodies.push_back(write_lists(lines_of(data, language, is_in_base_pack_of_all, is_in_base_pack),
                                 token_rules(data, language)));
  }
  std::vector<Section> sections;
  for (size_t i = 0; i < names.size(); ++i) sections.push_back({names[i], bodies[i]});
  return write_sections(sections);
}

std::string checked_model(const std::string& path) {
  const std::string model = read_file(path);
  TaggerModel read;
  const LoadError error = TaggerModel::parse(model, &read);
  if (error) fail_to_load(path, error);
  return lay_out_model(model);
}

std::string language_pack(const Arguments& arguments) {
  if (!fs::is_directory(fs::path(arguments.data) / arguments.language)) {
    fail("no data for " + arguments.language + " in " + arguments.data);
  }
  const auto wanted = arguments.model.empty() ? is_in_pack_without_model : is_in_language_pack;
  const std::string lexicon =
      write_table(lines_of(arguments.data, arguments.language, wanted, wanted),
                  token_rules(arguments.data, arguments.language));
  if (lexicon.empty()) fail("too many words for one table");
  const std::string model =
      arguments.model.empty() ? std::string() : checked_model(arguments.model);
  const std::string pack = write_sections({{section_language, arguments.language},
                                           {section_lexicon, lexicon},
                                           {section_tagger, model}});
  LoadError error;
  if (Pack::parse(pack, &error) == nullptr) fail_to_load("the pack", error);
  return pack;
}

/// The bytes as a C++ string literal in octal, which compilers read far faster than a list of
/// numbers.
std::string as_cpp(const std::string& bytes) {
  std::string out =
      "// Generated by tools/pack.\n#include \"base_pack.h\"\n\nnamespace guillemet {\n\n"
      "std::string_view base_pack() {\n  static constexpr char bytes[] =";
  char octal[8];
  for (size_t i = 0; i < bytes.size(); ++i) {
    if (i % 32 == 0) out += i == 0 ? "\n      \"" : "\"\n      \"";
    std::snprintf(octal, sizeof octal, "\\%03o",
                  static_cast<unsigned>(static_cast<uint8_t>(bytes[i])));
    out += octal;
  }
  return out + "\";\n  return {bytes, sizeof bytes - 1};\n}\n\n}  // namespace guillemet\n";
}

/// without_accents() as a table of pairs, ascending: what WebAssembly has in place of ICU's
/// normalizer.
std::string accents_as_cpp() {
  std::string pairs;
  size_t count = 0;
  char pair[32];
  for (char32_t c = first_accented; c <= last_accented; ++c) {
    const char32_t bare = without_accents(c);
    if (bare == c) continue;
    if (bare > 0xFFFF) fail("a letter beyond the first plane");
    std::snprintf(pair, sizeof pair, "%s{0x%04X, 0x%04X},", count % 5 == 0 ? "\n    " : " ",
                  static_cast<unsigned>(c), static_cast<unsigned>(bare));
    pairs += pair;
    ++count;
  }
  return "// Generated by tools/pack.\n#include <algorithm>\n#include <iterator>\n\n"
         "#include \"unicode.h\"\n\nnamespace guillemet {\nnamespace {\n\n"
         "struct Letter {\n  char16_t accented;\n  char16_t bare;\n};\n"
         "constexpr Letter letters[] = {" +
         pairs +
         "\n};\n\n}  // namespace\n\n"
         "char32_t without_accents(char32_t c) {\n"
         "  if (c < first_accented || c > last_accented) return c;\n"
         "  const auto* found = std::lower_bound(\n"
         "      std::begin(letters), std::end(letters), c,\n"
         "      [](const Letter& letter, char32_t wanted) { return letter.accented < wanted; });\n"
         "  return found != std::end(letters) && found->accented == c ? found->bare : c;\n"
         "}\n\n}  // namespace guillemet\n";
}

/// In make's syntax, as Ninja and CMake read it.
std::string as_depfile(const std::string& output) {
  std::string rule = output + ":";
  for (const fs::path& input : inputs) {
    rule += " \\\n ";
    for (const char c : input.string()) {
      if (c == ' ') rule += '\\';
      rule += c;
    }
  }
  return rule + "\n";
}

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  if (!out.flush()) fail("cannot write " + path);
}

}  // namespace

int main(int argc, char** argv) {
  const Arguments arguments = parse_arguments(argc, argv);
  if (arguments.accents) {
    write_file(arguments.output, accents_as_cpp());
    return 0;
  }
  std::string bytes = arguments.base ? base_pack(arguments.data) : language_pack(arguments);
  if (arguments.cpp) bytes = as_cpp(bytes);
  write_file(arguments.output, bytes);
  if (!arguments.depfile.empty()) write_file(arguments.depfile, as_depfile(arguments.output));
  return 0;
}
