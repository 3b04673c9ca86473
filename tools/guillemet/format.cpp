#include "format.h"

#include "formats/formats.h"

namespace guillemet::cli {

std::unique_ptr<Format> make_format(OutputFormat format, const FormatOptions& options) {
  switch (format) {
    case OutputFormat::json:
      return make_json(options);
    case OutputFormat::jsonl:
      return make_jsonl(options);
    default:
      return nullptr;
  }
}

}  // namespace guillemet::cli
