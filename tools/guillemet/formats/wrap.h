// Lines of a given width for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace guillemet::cli {

/// Takes text in pieces and breaks it at spaces, which pieces need not respect.
class Wrapper {
 public:
  Wrapper(int columns, std::string* out) : columns_(columns), out_(out) {}

  /// UTF-8. Control characters and line breaks count as spaces.
  void text(std::string_view utf8);
  /// An SGR style ("1;31") from here on; empty: none.
  void style(std::string_view sgr);
  /// Spaces before the lines that follow in this paragraph.
  void indent(int columns) { indent_ = columns; }
  void end_line();

 private:
  void flush_word();

  int columns_;
  std::string* out_;
  int indent_ = 0;
  std::string word_;  // since the last space, with its styles
  int word_width_ = 0;
  int spaces_ = 0;  // before the word
  int line_width_ = 0;
  std::string style_;  // in force at the end of what was put out
  std::string word_style_;
};

/// Columns that a code point takes on a terminal: 0 for what combines, 2 for wide scripts and
/// emoji.
int column_width(char32_t c);

}  // namespace guillemet::cli
