#include "marked.h"

#include <doctest.h>

#include "../temporary_file.h"
#include "unicode.h"

namespace guillemet {
namespace {

using File = test::TemporaryFile;

/// "id: text | name type" and so on; a line break in the text is a slash.
std::string describe(const Document& document) {
  std::string text = to_utf8(document.text);
  for (char& c : text) c = c == '\n' ? '/' : c;
  std::string all = document.id + ": " + text;
  for (const GoldSpan& span : document.spans) {
    all +=
        " | " + to_utf8(slice(document.text, span.range)) + " " + std::string(name_of(span.type));
  }
  return all;
}

TEST_CASE("marked texts: marks are taken out and become spans") {
  struct Row {
    const char* content;
    std::vector<std::string> documents;
  };
  const Row rows[] = {
      {"", {}},
      {"A comment, with [brackets\n", {}},
      {"A comment.\n=== a\nIl pleut.\n", {"a: Il pleut./"}},
      {"=== a\n[Zoé Roux|PER] rit à [Brest|LOC].\n",
       {"a: Zoé Roux rit à Brest./ | Zoé Roux person | Brest location"}},
      {"=== a\nUn.\n\n[Deux|ORG]\n=== b\n=== c 3\n[Roux|PER][Brest|LOC]",
       {"a: Un.//Deux/ | Deux organization",
        "b: ", "c 3: RouxBrest/ | Roux person | Brest location"}},
      // Bars, equal signs and other brackets are text; so is a heading that has no blank.
      {"=== a\nun | deux (trois) == 4\n===b\n", {"a: un | deux (trois) == 4/===b/"}},
      {"=== a\n« [Roux|PER] | [Brest|LOC] »\n",
       {"a: « Roux | Brest »/ | Roux person | Brest location"}},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.content));
    const File file(row.content);
    std::vector<Document> documents;
    CHECK(read_marked(file.path(), &documents) == "");
    REQUIRE(documents.size() == row.documents.size());
    for (size_t i = 0; i < documents.size(); ++i) CHECK(describe(documents[i]) == row.documents[i]);
  }
}

TEST_CASE("marked texts: offsets are in UTF-16") {
  const File file("=== a\n😀 [Zoé|PER] 👩‍👧 [Orlane 😀|ORG]\né [Brest|LOC]\n");
  std::vector<Document> documents;
  REQUIRE(read_marked(file.path(), &documents) == "");
  REQUIRE(documents.size() == 1);
  const std::vector<GoldSpan> expected = {{{3, 6}, EntityType::person},
                                          {{13, 22}, EntityType::organization},
                                          {{25, 30}, EntityType::location}};
  CHECK(documents[0].spans == expected);
  CHECK(documents[0].text.size() == 31);
  CHECK(to_utf8(slice(documents[0].text, expected[1].range)) == "Orlane 😀");
}

TEST_CASE("marked texts: documents are added to those that there are") {
  const File file("=== b\n[Roux|PER]\n");
  std::vector<Document> documents = {{"a", u"Brest", {}}};
  CHECK(read_marked(file.path(), &documents) == "");
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].id == "a");
  CHECK(documents[1].id == "b");
  // As one file among others, by its ending.
  CHECK(read_corpus(file.path(), &documents) == "");
  CHECK(documents.size() == 3);
}

TEST_CASE("marked texts: faults are named with their line") {
  struct Row {
    const char* content;
    int line;
  };
  const Row rows[] = {
      {"=== a\n[Roux|PER\n", 2},
      {"=== a\nRoux|PER]\n", 2},
      {"=== a\n[Roux]\n", 2},
      {"=== a\n[|PER]\n", 2},
      {"=== a\n[Roux|]\n", 2},
      {"=== a\n[Roux|XYZ]\n", 2},
      {"=== a\n[Roux|per ]\n", 2},
      {"=== a\n[Roux [Brest|LOC]|PER]\n", 2},
      {"=== a\n[Roux] et [Brest|LOC]\n", 2},
      {"=== a\n[Roux|PER] et ]\n", 2},
      {"=== a\n[Zoé\nRoux|PER]\n", 2},
      {"A comment.\n\n=== a\nUn.\n=== b\n\n[Roux|PER]\n[Roux\n", 8},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.content));
    const File file(row.content);
    std::vector<Document> documents;
    CHECK(read_marked(file.path(), &documents) ==
          file.path() + ":" + std::to_string(row.line) + ": a mark that is not [NAME|TYPE]");
  }
  std::vector<Document> documents;
  CHECK(read_marked("/no/such/file", &documents) == "cannot read /no/such/file");
  CHECK(documents.empty());
}

}  // namespace
}  // namespace guillemet
