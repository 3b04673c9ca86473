// The output formats, a file each. README.md beside the program describes what they write.
#pragma once

#include <memory>

#include "../format.h"

namespace guillemet::cli {

std::unique_ptr<Format> make_json(const FormatOptions& options);
std::unique_ptr<Format> make_jsonl(const FormatOptions& options);

}  // namespace guillemet::cli
