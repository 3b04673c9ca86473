// The subject in front of a verb.
#pragma once

#include "noun_phrases.h"

namespace guillemet {

/// The subject of the verb group that begins at item `verb`, looked for from `start` on; empty
/// where the verb has none of its own (coordination, participles).
NounPhrase subject_before(const QuoteLine& line, int32_t start, int32_t verb);

}  // namespace guillemet
