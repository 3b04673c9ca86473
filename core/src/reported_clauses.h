// The clause that a cue reports without marks: where it begins and where it ends.
#pragma once

#include <cstdint>
#include <vector>

#include "cues.h"
#include "quote_line.h"

namespace guillemet {

constexpr int32_t longest_clause = 120;  // items

/// The items without punctuation at either end.
ItemRange trimmed(const QuoteLine& line, ItemRange items);
int32_t count_words(const QuoteLine& line, ItemRange items);
/// Where a reported clause that begins at `start` ends: the sentence's end, or before the
/// reporter's own next clause: ", alors que …", ", ajoutant …", ", et précise que …".
int32_t clause_end(const QuoteLine& line, const std::vector<Cue>& cues, int32_t start,
                   int32_t cue_row);
bool reports(const Cue& cue);
/// The next comma within a source's reach, or -1.
int32_t next_comma(const QuoteLine& line, int32_t from, int32_t end);
/// "Même si X a dit", "Although X said": a subordinate clause that opens its sentence.
bool opens_subordinate(const QuoteLine& line, const Cue& cue);
/// Where the clause begins that the cue reports behind it: X dit que C; X said (that) C; X affirme
/// avoir …; Er sagte, er sei …; or -1.
int32_t reported_start(const QuoteLine& line, const std::vector<Cue>& cues, int32_t row);

}  // namespace guillemet
