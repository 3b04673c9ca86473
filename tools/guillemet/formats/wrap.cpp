#include "wrap.h"

#include <algorithm>
#include <array>

#include "../utf.h"

namespace guillemet::cli {
namespace {

struct CodePointRange {
  char32_t first;
  char32_t last;
};

/// The blocks that matter in running text; a character outside of them that is wide after all makes
/// a line a column too long, nothing worse.
constexpr std::array<CodePointRange, 6> zero_width = {{{0xAD, 0xAD},
                                                       {0x300, 0x36F},
                                                       {0x200B, 0x200F},
                                                       {0x2060, 0x2064},
                                                       {0xFE00, 0xFE0F},
                                                       {0xFEFF, 0xFEFF}}};
constexpr std::array<CodePointRange, 7> double_width = {{{0x1100, 0x115F},
                                                         {0x2E80, 0xA4CF},
                                                         {0xAC00, 0xD7A3},
                                                         {0xF900, 0xFAFF},
                                                         {0xFF00, 0xFF60},
                                                         {0x1F300, 0x1FAFF},
                                                         {0x20000, 0x3FFFD}}};

template <size_t count>
bool in(const std::array<CodePointRange, count>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](CodePointRange r) { return r.first <= c && c <= r.last; });
}

bool breaks(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

std::string escape(std::string_view sgr) { return "\x1b[" + std::string(sgr) + "m"; }

}  // namespace

int column_width(char32_t c) { return in(zero_width, c) ? 0 : in(double_width, c) ? 2 : 1; }

void Wrapper::text(std::string_view utf8) {
  const std::u16string text = to_utf16(utf8);
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(text, &at);
    if (breaks(c)) {
      flush_word();
      ++spaces_;
    } else {
      append_utf8({text.data() + start, at - start}, &word_);
      word_width_ += column_width(c);
    }
  }
}

void Wrapper::style(std::string_view sgr) {
  if (sgr == word_style_) return;
  if (!word_style_.empty()) word_ += escape("0");
  if (!sgr.empty()) word_ += escape(sgr);
  word_style_ = sgr;
}

void Wrapper::flush_word() {
  if (word_.empty()) return;
  if (line_width_ + spaces_ + word_width_ > columns_ && line_width_ > indent_ && word_width_ > 0) {
    // A background must not run on to the edge of the screen.
    if (!style_.empty()) *out_ += escape("0");
    *out_ += '\n' + std::string(static_cast<size_t>(indent_), ' ');
    if (!style_.empty()) *out_ += escape(style_);
    line_width_ = indent_;
  } else {
    out_->append(static_cast<size_t>(spaces_), ' ');
    line_width_ += spaces_;
  }
  *out_ += word_;
  line_width_ += word_width_;
  word_.clear();
  word_width_ = 0;
  spaces_ = 0;
  style_ = word_style_;
}

void Wrapper::end_line() {
  flush_word();
  spaces_ = 0;
  line_width_ = 0;
  *out_ += '\n';
}

}  // namespace guillemet::cli
