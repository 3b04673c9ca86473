// Stage 5c: mentions -> mentions with the events that a last word tells: "Lanka Twenty20 Cup".
#pragma once

#include <vector>

#include "guillemet/analysis.h"
#include "lexicon.h"
#include "tables.h"
#include "tagger_model.h"

namespace guillemet {

/// The mentions, and as events the names that end with a word of event_words that is marked as a
/// head, with the year behind them. They take the place of mentions that they hold: the rest of
/// "Africa Movie Academy Awards" is no place. Nothing where `model` finds events by itself.
/// `mentions` are in text order, as is the result.
std::vector<Mention> recognize_event_names(const std::vector<TextRange>& tokens,
                                           const std::vector<Word>& words, const Layout& layout,
                                           const Lexicon& lexicon, const TaggerModel& model,
                                           const std::vector<Mention>& mentions);

}  // namespace guillemet
