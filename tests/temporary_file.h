// A file for one test.
#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

namespace guillemet::test {

/// A file of a name that no other run of the tests has; gone after the test.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& content)
      : path_(std::filesystem::temp_directory_path() /
              ("guillemet-test-" + std::to_string(std::random_device()()) + "-" +
               std::to_string(std::random_device()()))) {
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace guillemet::test
