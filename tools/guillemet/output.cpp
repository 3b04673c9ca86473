#include "output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace guillemet::cli {
namespace {

constexpr auto first_report = std::chrono::seconds(1);
constexpr auto between_reports = std::chrono::milliseconds(200);

}  // namespace

bool Output::write(std::string_view bytes) {
  while (!bytes.empty() && !closed_) {
    const ssize_t count = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<size_t>(count));
    } else if (errno != EINTR) {
      closed_ = true;
      if (errno != EPIPE) error_ = std::strerror(errno);
    }
  }
  return !closed_;
}

void complain(std::string_view message) {
  std::string line = "guillemet: ";
  for (const char c : message) {
    const auto byte = static_cast<unsigned char>(c);
    line.push_back(byte < 0x20 || byte == 0x7F ? '?' : c);
  }
  line.push_back('\n');
  std::fwrite(line.data(), 1, line.size(), stderr);
}

Progress::Progress()
    : enabled_(isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0),
      next_(std::chrono::steady_clock::now() + first_report) {}

Progress::~Progress() { clear(); }

void Progress::advance() {
  ++documents_;
  if (!enabled_ || std::chrono::steady_clock::now() < next_) return;
  std::fprintf(stderr, "\r%lld documents", static_cast<long long>(documents_));
  shown_ = true;
  next_ = std::chrono::steady_clock::now() + between_reports;
}

void Progress::clear() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

}  // namespace guillemet::cli
