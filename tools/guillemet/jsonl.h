// One line of JSON Lines input -> a document, or why not.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

#include "document.h"
#include "documents.h"

namespace guillemet::cli {

/// `line` holds {"id", "text", "language"?, "date"?}; other keys are passed over, and null stands
/// for a missing one. `number` counts from 1, for the message. Bytes that are not UTF-8 and lone
/// surrogates in \u escapes are read as U+FFFD. The refusal's source is left to the caller.
std::variant<Document, Refusal> parse_json_line(std::string_view line, int64_t number,
                                                const DocumentDefaults& defaults);

}  // namespace guillemet::cli
