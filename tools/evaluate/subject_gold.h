// Articles whose names are annotated with the subjects that they stand for.
//
// A text file of marked articles, where offsets are never counted by hand:
//
//   # a comment, up to the first article
//   == article-id
//   [Jeanne Morvan|P:jeanne] dirige [Orlane|O:orlane]. Selon [Morvan|P:jeanne], …
//
// P person, O organization, L location, R product, E event. An article ends where the next begins;
// blank lines at its edges are not a part of it.
//
// Or JSON Lines with the keys of an analysis, offsets in UTF-16 units:
//
//   {"id": "a", "text": "…", "entities": [{"start": 0, "end": 6, "type": "person", "subject": 0}]}
#pragma once

#include <string>
#include <vector>

#include "guillemet/analysis.h"

namespace guillemet {

struct GoldName {
  TextRange range;
  EntityType type = EntityType::person;
  int32_t subject = 0;  // row of the article's subjects
};

struct SubjectArticle {
  std::string id;
  std::u16string text;
  std::vector<GoldName> names;  // in text order
  std::vector<std::string> subjects;
};

/// Appends the articles of a file in either form. Returns an empty string, or what is wrong with
/// it and where.
std::string read_subject_gold(const std::string& path, std::vector<SubjectArticle>* articles);

}  // namespace guillemet
