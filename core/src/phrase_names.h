// Names that stand for somebody beside a noun phrase, or in its place: in apposition, in marks.
#pragma once

#include "noun_phrases.h"

namespace guillemet {

/// A name in marks that stands for somebody: selon « Le Phare », « Le Phare » a révélé. Empty where
/// item `i` is no quotation, or one of more than a name.
NounPhrase name_in_marks(const QuoteLine& line, int32_t i);

/// `phrase` with the name set beside it by a comma, if one follows: "le ministre, Jean Roux, a dit"
/// gives the name.
NounPhrase with_apposition(const QuoteLine& line, NounPhrase phrase, int32_t end);

}  // namespace guillemet
