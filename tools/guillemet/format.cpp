#include "format.h"

#include "formats/formats.h"

namespace guillemet::cli {

std::unique_ptr<Format> make_format(OutputFormat format, const FormatOptions& options) {
  switch (format) {
    case OutputFormat::pretty:
      return make_pretty(options);
    case OutputFormat::json:
      return make_json(options);
    case OutputFormat::jsonl:
      return make_jsonl(options);
    case OutputFormat::csv:
      return make_csv(options);
    case OutputFormat::conll:
      return make_conll(options);
    case OutputFormat::brat:
      return make_brat(options);
    case OutputFormat::webannotation:
      return make_web_annotation(options);
    case OutputFormat::html:
      return make_html(options);
    case OutputFormat::markdown:
      return make_markdown(options);
  }
  return nullptr;
}

}  // namespace guillemet::cli
