#include "first_pass.h"

#include "labels_fixture.h"

namespace guillemet {
namespace {

/// The votes as "label:count" in the labels' order; "none" without votes.
std::string describe(const FirstPass::Votes* votes) {
  if (votes == nullptr) return "none";
  std::string all;
  for (size_t label = 0; label < votes->of_label.size(); ++label) {
    if (votes->of_label[label] == 0) continue;
    if (!all.empty()) all += ' ';
    all += test::name_of_label(static_cast<int32_t>(label)) + ":" +
           std::to_string(votes->of_label[label]);
  }
  return all;
}

struct Row {
  const char* language;
  const char* text;
  const char* phrase;  // of one word or more, whose votes are wanted
  const char* votes;
};

const Row rows[] = {
    // A word: whatever it got wherever it has a capital.
    {"fr", "[P Morvan] part. Hier, Morvan riait ; [P Morvan] dort.", "Morvan", "O:1 S-P:2"},
    {"fr", "[P Jeanne Morvan] et [O Morvan] partent.", "Morvan", "E-P:1 S-O:1"},
    {"fr", "[P MORVAN] et [L Morvan] et morvan.", "Morvan", "S-P:1 S-L:1"},
    {"fr", "Il part. Il rit et il dort.", "Il", "O:2"},
    {"fr", "Le [P grand Morvan] part.", "grand", "none"},
    {"fr", "Morvan part.", "Lestrac", "none"},
    {"fr", "[D 12] juin, le 12.", "12", "none"},
    // A phrase: only as a whole mention of two words or more.
    {"fr", "[P Jeanne Morvan] rit. Jeanne Morvan dort.", "Jeanne Morvan", "B-P:1"},
    {"fr", "[P Jeanne Morvan] et la [O Jeanne Morvan] et [P JEANNE MORVAN].", "Jeanne Morvan",
     "B-P:2 B-O:1"},
    {"fr", "[P Jeanne de Morvan] rit.", "Jeanne de Morvan", "B-P:1"},
    {"fr", "[P Jeanne de Morvan] rit.", "Jeanne de", "none"},
    {"fr", "[P Jeanne de Morvan] rit.", "de Morvan", "none"},
    {"fr", "[P Jeanne] Morvan rit.", "Jeanne Morvan", "none"},
    {"fr", "[P Jeanne] [P Morvan] rit.", "Jeanne Morvan", "none"},
    {"fr", "[P Jeanne Morvan] [O Ligue ouvrière] part.", "Ligue ouvrière", "B-O:1"},
};

TEST_CASE("first pass: words and phrases get the votes of all their occurrences") {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CAPTURE(std::string(row.phrase));
    const test::Labeled labeled(row.text, row.language);
    const test::Article phrase(row.phrase, row.language);
    uint64_t hash = phrase_seed;
    for (const Word& word : phrase.words) hash = phrase_hash(hash, word.key);
    const FirstPass::Votes* votes = phrase.words.size() == 1
                                        ? labeled.pass.words.find(phrase.words[0].key)
                                        : labeled.pass.phrases.find(hash);
    CHECK(describe(votes) == std::string(row.votes));
  }
}

TEST_CASE("first pass: the longest phrase that a word begins is known") {
  const test::Labeled labeled(
      "[P Jeanne Morvan] et [O Jeanne Morvan et fils] ; [P Jeanne]. [P Paul] rit.", "fr");
  const auto longest = [&labeled](const char* word) {
    const int32_t* found = labeled.pass.longest.find(test::Article(word, "fr").words[0].key);
    return found == nullptr ? 0 : *found;
  };
  CHECK(longest("Jeanne") == 4);
  CHECK(longest("Morvan") == 0);
  CHECK(longest("Paul") == 0);
}

TEST_CASE("first pass: counts stop where they are full, and a long article's tables hold all") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "[P Jeanne Morvan] rit.\n";
  for (int i = 0; i < 300; ++i) text += "Le [L Lieu" + std::to_string(i) + "] dort.\n";
  const test::Labeled labeled(text, "fr");
  CHECK(describe(labeled.pass.words.find(test::Article("Morvan", "fr").words[0].key)) == "E-P:255");
  for (int i = 0; i < 300; ++i) {
    const test::Article word("Lieu" + std::to_string(i), "fr");
    CAPTURE(i);
    CHECK(describe(labeled.pass.words.find(word.words[0].key)) == "S-L:1");
  }
}

}  // namespace
}  // namespace guillemet
