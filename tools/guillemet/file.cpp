#include "file.h"

#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace guillemet::cli {

InputFile::InputFile(const std::string& path, Dash dash) {
  if (path == "-" && dash == Dash::standard_input) {
    file_ = stdin;
  } else {
    file_ = std::fopen(path.c_str(), "rb");
  }
  if (file_ == nullptr) {
    error_ = std::strerror(errno);
    return;
  }
  // A directory can be opened; only reading it fails, and with a word that helps nobody.
  struct stat status {};
  if (fstat(fileno(file_), &status) == 0 && S_ISDIR(status.st_mode)) {
    error_ = std::strerror(EISDIR);
  }
}

InputFile::~InputFile() {
  std::free(line_);  // NOLINT: getline allocates it
  if (file_ != nullptr && file_ != stdin) std::fclose(file_);
}

std::string InputFile::read_all() {
  std::string bytes;
  std::array<char, 1 << 16> buffer;
  while (error_.empty()) {
    const size_t count = std::fread(buffer.data(), 1, buffer.size(), file_);
    bytes.append(buffer.data(), count);
    if (count == buffer.size()) continue;
    if (std::ferror(file_) != 0) error_ = std::strerror(errno);
    break;
  }
  return bytes;
}

bool InputFile::read_line(std::string* line) {
  if (!error_.empty()) return false;
  const ssize_t length = getline(&line_, &line_capacity_, file_);
  if (length < 0) {
    if (std::ferror(file_) != 0) error_ = std::strerror(errno);
    return false;
  }
  const bool ended = length > 0 && line_[length - 1] == '\n';
  line->assign(line_, static_cast<size_t>(length) - (ended ? 1 : 0));
  return true;
}

}  // namespace guillemet::cli
