// The analysis as JSON: the one place that knows the keys and their order.
#pragma once

#include "document.h"
#include "guillemet/analysis.h"
#include "json_writer.h"

namespace guillemet::cli {

/// Writes one analysis as one object. `with_tokens`: its sentences and tokens, too.
///
/// Where the contract leaves a case open: a `value` that is not known is null, and so is the
/// currency of an amount whose text names none; `link` and a quote's `language` are there only when
/// set.
void write_analysis(const Document& document, const Analysis& analysis, bool with_tokens,
                    JsonWriter* json);

/// Writes `{"id", "error": {"code", "message"}}`; the id is null where there is none.
void write_refusal(const Refusal& refusal, JsonWriter* json);

}  // namespace guillemet::cli
