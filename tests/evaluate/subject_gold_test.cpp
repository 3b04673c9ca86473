#include "subject_gold.h"

#include <doctest.h>

#include "../temporary_file.h"
#include "unicode.h"

namespace guillemet {
namespace {

using File = test::TemporaryFile;

std::string describe(const SubjectArticle& article) {
  std::string all = article.id + ": " + to_utf8(article.text);
  for (const GoldName& name : article.names) {
    all += " | " + to_utf8(slice(article.text, name.range)) + " " +
           std::string(name_of(name.type)) + " " +
           article.subjects[static_cast<size_t>(name.subject)];
  }
  return all;
}

TEST_CASE("subject gold: marks are taken out and become offsets") {
  const File file(
      "# A comment.\n\n== a\n\n[Zoé Roux|P:zoe] rit.\n\n« [Roux|P:zoe] » à [Brest|L:brest]\n\n"
      "== b\n[Veltro 3|R:v3]\n");
  std::vector<SubjectArticle> articles;
  CHECK(read_subject_gold(file.path(), &articles) == "");
  REQUIRE(articles.size() == 2);
  CHECK(describe(articles[0]) ==
        "a: Zoé Roux rit.\n\n« Roux » à Brest | Zoé Roux person P:zoe | Roux person P:zoe | "
        "Brest location L:brest");
  CHECK(describe(articles[1]) == "b: Veltro 3 | Veltro 3 product R:v3");
}

TEST_CASE("subject gold: JSON Lines with the keys of an analysis") {
  const File file(
      "{\"id\": \"a\", \"text\": \"😀 Zoé rit lundi.\", \"entities\": ["
      "{\"start\": 3, \"end\": 6, \"type\": \"person\", \"subject\": 0},"
      "{\"start\": 11, \"end\": 16, \"type\": \"date\", \"subject\": null}]}\n\n");
  std::vector<SubjectArticle> articles;
  CHECK(read_subject_gold(file.path(), &articles) == "");
  REQUIRE(articles.size() == 1);
  CHECK(describe(articles[0]) == "a: 😀 Zoé rit lundi. | Zoé person 0");
}

TEST_CASE("subject gold: faults are named with their line") {
  struct Row {
    const char* content;
    const char* fault;
  };
  const Row rows[] = {
      {"", " holds no articles"},
      {"# nothing\n", " holds no articles"},
      {"Un texte.\n", ":1: text before the first article"},
      {"== a\n[Roux|P:r\n", ":2: a bracket without its pair"},
      {"== a\nRoux]\n", ":2: a bracket without its pair"},
      {"== a\n[Roux [Brest|L:b]|P:r]\n", ":2: a bracket without its pair"},
      {"== a\n[Roux]\n", ":2: no mention: Roux"},
      {"== a\n[|P:r]\n", ":2: no mention: |P:r"},
      {"== a\n[Roux|X:r]\n", ":2: no subject: Roux|X:r"},
      {"== a\n[Roux|P:]\n", ":2: no subject: Roux|P:"},
      {"{}\n", ":1: no article with entities"},
      {"{\"text\": \"a\", \"entities\": [1]}\n", ":1: an entity that is no object"},
      {"{\"text\": \"a\", \"entities\": [{\"start\": 0, \"end\": 1, \"type\": \"x\", \"subject\": "
       "0}]}\n",
       ":1: an entity of no known type"},
      {"{\"text\": \"a\", \"entities\": [{\"start\": 0, \"end\": 2, \"subject\": 0}]}\n",
       ":1: an entity that is not in the text, or not in its order"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.content));
    const File file(row.content);
    std::vector<SubjectArticle> articles;
    CHECK(read_subject_gold(file.path(), &articles) == file.path() + row.fault);
  }
  std::vector<SubjectArticle> articles;
  CHECK(read_subject_gold("/no/such/file", &articles) == "cannot read /no/such/file");
}

}  // namespace
}  // namespace guillemet
