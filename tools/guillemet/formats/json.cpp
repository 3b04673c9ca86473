// json: one object, or one array where there may be several documents. jsonl: one object a line.
#include "../analysis_json.h"
#include "../json_writer.h"
#include "formats.h"

namespace guillemet::cli {
namespace {

std::string object_of(const Document& document, const Analysis& analysis, bool with_tokens) {
  std::string out;
  JsonWriter json(&out);
  write_analysis(document, analysis, with_tokens, &json);
  return out;
}

class JsonFormat : public Format {
 public:
  explicit JsonFormat(const FormatOptions& options) : options_(options) {}

  std::string opening() const override { return options_.several ? "[" : ""; }
  std::string document(const Document& document, const Analysis& analysis) const override {
    return object_of(document, analysis, options_.with_tokens) + (options_.several ? "" : "\n");
  }
  std::string separator() const override { return ","; }
  std::string closing() const override { return options_.several ? "]\n" : ""; }

 private:
  FormatOptions options_;
};

class JsonLinesFormat : public Format {
 public:
  explicit JsonLinesFormat(const FormatOptions& options) : options_(options) {}

  std::string document(const Document& document, const Analysis& analysis) const override {
    return object_of(document, analysis, options_.with_tokens) + '\n';
  }
  std::string refusal(const Refusal& refusal) const override {
    std::string out;
    JsonWriter json(&out);
    write_refusal(refusal, &json);
    return out + '\n';
  }

 private:
  FormatOptions options_;
};

}  // namespace

std::unique_ptr<Format> make_json(const FormatOptions& options) {
  return std::make_unique<JsonFormat>(options);
}

std::unique_ptr<Format> make_jsonl(const FormatOptions& options) {
  return std::make_unique<JsonLinesFormat>(options);
}

}  // namespace guillemet::cli
