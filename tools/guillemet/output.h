// Standard output and what people read while they wait.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace guillemet::cli {

/// Standard output, written through at once: a program at the other end of a pipe gets each
/// document as soon as it is done.
class Output {
 public:
  /// False once nothing more can be written.
  bool write(std::string_view bytes);
  /// Why writing ended; empty where it did not, or where nobody reads any more (a closed pipe is no
  /// fault of ours).
  const std::string& error() const { return error_; }

 private:
  bool closed_ = false;
  std::string error_;
};

/// "guillemet: MESSAGE" on standard error, with control characters made visible.
void complain(std::string_view message);

/// Counts documents on standard error while the results go elsewhere. Silent unless standard error
/// is a terminal and standard output is none.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance();
  /// Takes the count off the screen, before a message.
  void clear();

 private:
  bool shown_ = false;
  bool enabled_;
  int64_t documents_ = 0;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace guillemet::cli
