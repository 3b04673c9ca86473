// Which quotations report somebody, and by which cue.
#pragma once

#include <vector>

#include "cues.h"
#include "quote_line.h"

namespace guillemet {

/// What was decided about one quotation of a line.
struct Attribution {
  /// False: a title, a name, a term; not to be reported.
  bool quotation = false;
  QuoteKind kind = QuoteKind::direct;
  /// Row of the line's cues, or -1.
  int32_t cue = -1;
  /// The speaker where there is a mention and no cue ("— Name", X « invite … »).
  NounPhrase speaker;
  /// Nothing but the quotation stands in its sentence.
  bool alone = false;
  /// Somebody speaks of himself or to somebody.
  bool speaks = false;
  /// Evidence for a quotation over evidence for a term; from 0 it is a quotation.
  int32_t weight = 0;
};

/// Decides about the quotation at item `pair`.
Attribution attribute_quotation(const QuoteLine& line, const std::vector<Cue>& cues, int32_t pair);

}  // namespace guillemet
