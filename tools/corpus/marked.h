// Texts with their names marked where they stand: "[Marie Curie|PER] was born in [Warsaw|LOC]."
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "corpus.h"

namespace guillemet {

/// Reads a file of such texts, each after a line "=== ID"; lines before the first are a comment.
/// Returns what went wrong, with the line, or nothing.
std::string read_marked(const std::filesystem::path& file, std::vector<Document>* documents);

}  // namespace guillemet
