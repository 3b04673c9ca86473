// Word boundaries of text in plain Latin letters, decided by a table.
//
// ICU's rules (UAX #29) read every character through two tables of states; for the letters, digits
// and marks that news is written with they come to very little. What that is stands here, and
// nothing else: tests/core/segments_test.cpp compares it with ICU, character by character.
#pragma once

#include <cstdint>
#include <string_view>

namespace guillemet {

/// The end of the word segment that begins at `at`, a word boundary of `text`, and ends before
/// `end` or there; 0 where ICU has to say, because of a character in the segment or the one behind
/// it.
int32_t latin_segment_end(std::u16string_view text, int32_t at, int32_t end);

}  // namespace guillemet
