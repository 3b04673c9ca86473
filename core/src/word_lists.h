// Word lists as text: what the base pack has of each language, and what a lexicon is built from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "word_classes.h"

namespace guillemet {

/// What joins the words of a phrase.
constexpr char word_separator = '\x1F';

/// One line of a data file.
struct Sense {
  WordClass word_class;
  /// As the data file has it, UTF-8.
  std::string_view attribute;
};

/// A folded word or phrase, UTF-8, and what it is.
struct LexiconLine {
  std::string_view words;
  Sense sense;
};

/// The lines of many data files. The views point into `strings`.
struct WordLists {
  std::string strings;
  std::vector<LexiconLine> lines;
};

/// The bytes, all numbers LEB128 but where it says u8:
///
///     u8 number of classes, then for each
///       u8 class
///       number of attributes, then size and bytes of each
///       number of lines, ascending, then for each
///         bytes shared with the line before, size and bytes of the others, number of its attribute
///
/// False where they are not that.
bool read_word_lists(std::string_view bytes, WordLists* lists);
/// The inverse. `lines` are by class, then by words; lines of the same words keep their order.
std::string write_word_lists(const std::vector<LexiconLine>& lines);

}  // namespace guillemet
