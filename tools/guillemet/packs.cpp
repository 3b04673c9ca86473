#include "packs.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "file.h"

namespace guillemet::cli {
namespace {

namespace fs = std::filesystem;

using Packs = std::vector<std::shared_ptr<const Pack>>;

bool load(std::string_view bytes, const std::string& name, Packs* packs, std::string* message) {
  LoadError error;
  std::shared_ptr<const Pack> pack = Pack::parse(bytes, &error);
  if (pack == nullptr) {
    *message = std::string(name_of(error.fault)) + " at byte " + std::to_string(error.position) +
               " of " + name;
    return false;
  }
  packs->push_back(std::move(pack));
  return true;
}

/// The *.pack files of a folder by name, so that the order does not depend on the file system.
bool list_packs(const std::string& folder, std::vector<fs::path>* paths, std::string* message) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (entry->path().extension() == ".pack") paths->push_back(entry->path());
  }
  if (error) {
    *message = folder + ": " + error.message();
    return false;
  }
  if (paths->empty()) {
    *message = folder + ": no *.pack file in it";
    return false;
  }
  std::sort(paths->begin(), paths->end());
  return true;
}

}  // namespace

bool load_packs(const std::string& folder, Packs* packs, std::string* message) {
  if (folder.empty()) {
    for (const EmbeddedPack& pack : embedded_packs()) {
      if (!load(pack.bytes, std::string(pack.name), packs, message)) return false;
    }
    return true;
  }
  std::vector<fs::path> paths;
  if (!list_packs(folder, &paths, message)) return false;
  for (const fs::path& path : paths) {
    InputFile file(path.string(), InputFile::Dash::file_name);
    const std::string bytes = file.read_all();
    if (!file.error().empty()) {
      *message = path.string() + ": " + file.error();
      return false;
    }
    if (!load(bytes, path.filename().string(), packs, message)) return false;
  }
  return true;
}

}  // namespace guillemet::cli
