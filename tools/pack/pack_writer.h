// Data files -> the bytes of a pack.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon.h"

namespace guillemet {

/// One line of a data file, not yet cut into words.
struct DataLine {
  WordClass word_class;
  std::string phrase;     // UTF-8, as written
  std::string attribute;  // UTF-8
};

/// Reads one TSV. Returns false and says why in `error` where a line is not a phrase and an
/// attribute.
bool parse_data_file(std::string_view content, WordClass word_class, std::vector<DataLine>* lines,
                     std::string* error);

/// The bytes of a section for the base pack, word_lists.h. Phrases are cut into words with `rules`;
/// the classes that make the token rules themselves are taken whole.
std::string write_lists(std::vector<DataLine> lines, const Lexicon& rules);
/// The same for a language's pack, lexicon_table.h. Empty where it is too much for one table.
std::string write_table(std::vector<DataLine> lines, const Lexicon& rules);

}  // namespace guillemet
