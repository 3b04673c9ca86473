#include "jsonl.h"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "utf.h"

namespace guillemet::cli {
namespace {

using Json = nlohmann::json;

/// The value of the four hexadecimal digits at `at`, or -1.
int hex4(std::string_view text, size_t at) {
  if (at + 4 > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(at, 4)) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/// Makes \ud800-like escapes without their other half \ufffd: the parser takes them for errors, but
/// no text is refused for its content.
void replace_lone_surrogates(std::string* json) {
  const auto escape_at = [json](size_t at) {
    const bool is_escape = at + 1 < json->size() && (*json)[at] == '\\' && (*json)[at + 1] == 'u';
    return is_escape ? hex4(*json, at + 2) : -1;
  };
  constexpr size_t length = 6;  // \uXXXX
  for (size_t at = json->find('\\'); at != std::string::npos; at = json->find('\\', at)) {
    const int unit = escape_at(at);
    if (unit < 0) {
      at += 2;  // also steps over the second of two backslashes
    } else if (unit < 0xD800 || unit > 0xDFFF) {
      at += length;
    } else {
      const int next = escape_at(at + length);
      if (unit < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF) {
        at += 2 * length;
      } else {
        json->replace(at, length, "\\ufffd");
        at += length;
      }
    }
  }
}

/// The member with that key; null where it is missing.
const Json& member(const Json& object, const char* key) {
  static const Json null;
  const auto found = object.find(key);
  return found == object.end() ? null : *found;
}

class LineReader {
 public:
  LineReader(int64_t number, const DocumentDefaults& defaults) : number_(number) {
    document_.language = defaults.language;
    document_.date = defaults.date;
  }

  std::variant<Document, Refusal> read(std::string_view line) {
    std::string bytes = well_formed(line);
    replace_lone_surrogates(&bytes);
    const Json json = Json::parse(bytes, nullptr, /*allow_exceptions=*/false);
    if (json.is_discarded()) return refusal("bad-json", "not JSON");
    if (!json.is_object()) return refusal("bad-json", "not a JSON object");
    if (read_id(member(json, "id")) && read_text(member(json, "text")) &&
        read_language(member(json, "language")) && read_date(member(json, "date"))) {
      return std::move(document_);
    }
    return refusal(code_, message_);
  }

 private:
  Refusal refusal(std::string code, const std::string& message) const {
    return {/*source=*/"", document_.id, std::move(code),
            "line " + std::to_string(number_) + ": " + message};
  }

  bool refuse(std::string code, std::string message) {
    code_ = std::move(code);
    message_ = std::move(message);
    return false;
  }

  bool read_id(const Json& id) {
    if (id.is_null()) return refuse("missing-id", "no \"id\"");
    if (!id.is_string()) return refuse("bad-id", "\"id\" is not a string");
    document_.id = id.get<std::string>();
    return true;
  }

  bool read_text(const Json& text) {
    if (text.is_null()) return refuse("missing-text", "no \"text\"");
    if (!text.is_string()) return refuse("bad-text", "\"text\" is not a string");
    document_.text = to_utf16(text.get_ref<const std::string&>());
    return true;
  }

  bool read_language(const Json& language) {
    if (language.is_null()) return true;
    if (!language.is_string()) return refuse("bad-language", "\"language\" is not a string");
    const auto& tag = language.get_ref<const std::string&>();
    if (tag != "auto" && !is_language_tag(tag)) {
      return refuse("bad-language", "\"language\" is not a language tag such as \"fr\"");
    }
    document_.language = tag == "auto" ? "" : tag;
    return true;
  }

  bool read_date(const Json& date) {
    if (date.is_null()) return true;
    if (!date.is_string() || !parse_day(date.get_ref<const std::string&>(), &document_.date)) {
      return refuse("bad-date", "\"date\" is not a day such as \"2026-02-28\"");
    }
    return true;
  }

  int64_t number_;
  Document document_;
  std::string code_;
  std::string message_;
};

}  // namespace

std::variant<Document, Refusal> parse_json_line(std::string_view line, int64_t number,
                                                const DocumentDefaults& defaults) {
  return LineReader(number, defaults).read(line);
}

}  // namespace guillemet::cli
