// The output formats, a file each. README.md beside the program describes what they write.
#pragma once

#include <memory>

#include "../format.h"

namespace guillemet::cli {

std::unique_ptr<Format> make_pretty(const FormatOptions& options);
std::unique_ptr<Format> make_json(const FormatOptions& options);
std::unique_ptr<Format> make_jsonl(const FormatOptions& options);
std::unique_ptr<Format> make_csv(const FormatOptions& options);
std::unique_ptr<Format> make_conll(const FormatOptions& options);
std::unique_ptr<Format> make_brat(const FormatOptions& options);
std::unique_ptr<Format> make_web_annotation(const FormatOptions& options);
std::unique_ptr<Format> make_html(const FormatOptions& options);
std::unique_ptr<Format> make_markdown(const FormatOptions& options);

}  // namespace guillemet::cli
