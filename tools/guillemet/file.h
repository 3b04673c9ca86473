// Reading whole files and lines of files, with the reason in words where that fails.
#pragma once

#include <cstdio>
#include <memory>
#include <string>

namespace guillemet::cli {

/// A file open for reading. "-" is standard input, unless said otherwise.
class InputFile {
 public:
  enum class Dash { standard_input, file_name };
  explicit InputFile(const std::string& path, Dash dash = Dash::standard_input);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  /// Why it could not be opened or read to its end: "No such file or directory". Empty: all is
  /// well.
  const std::string& error() const { return error_; }

  /// The rest of the file. Look at error() afterwards.
  std::string read_all();
  /// The next line without its line feed; false at the end or on an error.
  bool read_line(std::string* line);

 private:
  std::FILE* file_ = nullptr;
  std::string error_;
  char* line_ = nullptr;
  size_t line_capacity_ = 0;
};

}  // namespace guillemet::cli
