// Stage 5b: mentions -> mentions with names of the lists that the model cannot find, or passed
// over.
#pragma once

#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"
#include "tagger_model.h"

namespace guillemet {

/// The mentions, and the listed products and events that stand beside them or hold them whole:
/// "FA Cup" around the organization "FA"; these only of types that `model` cannot find by itself.
/// And listed companies and institutions that it passed over. Only where the words can hardly be
/// anything else. `mentions` are in text order, as is the
/// result.
std::vector<Mention> recognize_listed_names(const std::vector<TextRange>& tokens,
                                            const std::vector<Word>& words, const Layout& layout,
                                            const Lexicon& lexicon, const TaggerModel& model,
                                            const std::vector<Mention>& mentions);

}  // namespace guillemet
