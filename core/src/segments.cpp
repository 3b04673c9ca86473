#include "segments.h"

#include "latin_segments.h"

namespace guillemet {
namespace {

enum class Script : uint8_t { spaced, ideographic, unspaced };

/// Which of ICU's dictionaries would be asked for the character.
Script script_of(char32_t c) {
  if (c < 0x0E00) return Script::spaced;
  if (c <= 0x0EFF) return Script::unspaced;                    // Thai, Lao
  if (c >= 0x1000 && c <= 0x109F) return Script::unspaced;     // Myanmar
  if (c >= 0x1780 && c <= 0x17FF) return Script::unspaced;     // Khmer
  if (c >= 0x1950 && c <= 0x1AAF) return Script::unspaced;     // Tai Le, New Tai Lue, Tai Tham
  if (c >= 0x2E80 && c <= 0x2FDF) return Script::ideographic;  // radicals
  if (c >= 0x3005 && c <= 0x3007) return Script::ideographic;
  if (c >= 0x3021 && c <= 0x30FF && c != 0x3030) return Script::ideographic;  // and the two kana
  if (c >= 0x31F0 && c <= 0x31FF) return Script::ideographic;
  if (c >= 0x3400 && c <= 0x9FFF) return Script::ideographic;
  if (c >= 0xA9E0 && c <= 0xA9FF) return Script::unspaced;  // Myanmar Extended
  if (c >= 0xAA60 && c <= 0xAADF) return Script::unspaced;
  if (c >= 0xF900 && c <= 0xFAFF) return Script::ideographic;
  if (c >= 0xFF66 && c <= 0xFF9F) return Script::ideographic;  // half-width katakana
  if (c >= 0x11700 && c <= 0x1173F) return Script::unspaced;   // Ahom
  if (c >= 0x1AFF0 && c <= 0x1B16F) return Script::ideographic;
  if (c >= 0x20000 && c <= 0x3FFFD) return Script::ideographic;
  return Script::spaced;
}

SegmentKind kind_of(char32_t first) {
  if (is_space(first)) return SegmentKind::space;
  if (is_letter(first)) return SegmentKind::word;
  if (is_digit(first)) return SegmentKind::number;
  return SegmentKind::mark;
}

/// Appends one ICU segment that may hold characters of several kinds of script. Its first `run`
/// units are known to be one run of an unspaced script; they are not read again.
void append_by_script(std::u16string_view text, TextRange range, int32_t run,
                      std::vector<Segment>* segments) {
  int32_t start = range.start;
  int32_t position = start + run;
  Script last = Script::unspaced;
  if (run == 0) last = script_of(next_code_point(text, &position));
  while (position < range.end) {
    const int32_t before = position;
    const char32_t c = next_code_point(text, &position);
    // A combining mark belongs to the letter before it, whatever the letter's script.
    const Script script = is_letter(c) || script_of(c) != Script::spaced ? script_of(c) : last;
    if (script == last && script != Script::ideographic) continue;
    segments->push_back({{start, before}, SegmentKind::word});
    start = before;
    last = script;
  }
  segments->push_back({{start, range.end}, SegmentKind::word});
}

/// The end of the run of white space, or of anything else, that begins at `start`. ICU has the
/// narrow no-break space extend the word or number after it (Word_Break=ExtendNumLet); French puts
/// it inside quotation marks.
int32_t run_end(std::u16string_view text, int32_t start, int32_t end) {
  int32_t position = start;
  const bool space = is_space(next_code_point(text, &position));
  while (position < end) {
    const int32_t before = position;
    if (is_space(next_code_point(text, &position)) != space) return before;
  }
  return end;
}

bool has_other_script(std::u16string_view text, TextRange range) {
  for (int32_t i = range.start; i < range.end;) {
    if (script_of(next_code_point(text, &i)) != Script::spaced) return true;
  }
  return false;
}

}  // namespace

void cut_segments(std::u16string_view text, TextRange range, Breaker& breaker,
                  std::vector<Segment>* segments) {
  bool unspaced_before = false;
  const auto add_segment = [&](TextRange segment) {
    int32_t position = segment.start;
    const char32_t first = next_code_point(text, &position);
    if (!has_other_script(text, segment)) {
      unspaced_before = false;
      segments->push_back({segment, kind_of(first)});
      return;
    }
    if (unspaced_before && script_of(first) == Script::unspaced) {
      const TextRange before = segments->back().range;
      segments->pop_back();
      append_by_script(text, {before.start, segment.end}, before.size(), segments);
    } else {
      append_by_script(text, segment, 0, segments);
    }
    position = segments->back().range.start;
    unspaced_before = script_of(next_code_point(text, &position)) == Script::unspaced;
  };
  for (int32_t at = range.start; at < range.end;) {
    if (const int32_t end = latin_segment_end(text, at, range.end); end > 0) {
      segments->push_back({{at, end}, kind_of(text[static_cast<size_t>(at)])});
      unspaced_before = false;
      at = end;
      continue;
    }
    // ICU takes over at this boundary, until a plain segment begins at one of its own.
    const int32_t base = at;
    breaker.set_text(slice(text, {base, range.end}));
    do {
      const int32_t next = breaker.next();
      if (next < 0) {  // ICU has no rules: all that is left is one segment
        if (at < range.end) segments->push_back({{at, range.end}, SegmentKind::word});
        return;
      }
      while (at < base + next) {
        const int32_t end = run_end(text, at, base + next);
        add_segment({at, end});
        at = end;
      }
    } while (at < range.end && latin_segment_end(text, at, range.end) == 0);
  }
}

}  // namespace guillemet
