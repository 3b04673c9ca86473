#include "vote_features.h"

#include <algorithm>
#include <iterator>
#include <random>

#include "article_context.h"
#include "labels_fixture.h"

namespace guillemet {
namespace {

/// Kinds of features, as vote_features.cpp numbers them.
constexpr uint32_t phrase_kind = 102;
constexpr uint32_t listed_left_kind = 104;
constexpr uint32_t listed_right_kind = 105;
constexpr uint32_t no_votes_kind = 107;
constexpr uint32_t voted_kind = 109;

uint32_t feature(uint32_t kind, uint32_t a, uint32_t b = 0) {
  uint32_t hash = 0;
  FeatureWriter(&hash, 1).add(kind, a, b);
  return hash;
}

/// The features of every token; empty where the sentence has no names.
std::vector<std::vector<uint32_t>> features_of(const test::Labeled& labeled,
                                               std::vector<bool>* plain = nullptr) {
  std::vector<std::vector<uint32_t>> all(labeled.article.tokens.size());
  if (plain != nullptr) plain->assign(all.size(), false);
  VoteFeatures features(labeled.article.words, labeled.pass);
  for (const TokenRange sentence : labeled.article.layout.sentences) {
    features.look_at(sentence);
    if (!features.has_names()) continue;
    for (int32_t i = 0; i < sentence.size(); ++i) {
      const auto row = static_cast<size_t>(sentence.start + i);
      all[row].resize(VoteFeatures::max_count);
      const int32_t count = features.write(i, all[row].data());
      REQUIRE(count <= VoteFeatures::max_count);
      all[row].resize(static_cast<size_t>(count));
      if (plain != nullptr) (*plain)[row] = features.is_plain(i);
    }
  }
  return all;
}

bool has(const std::vector<uint32_t>& features, uint32_t wanted) {
  return std::find(features.begin(), features.end(), wanted) != features.end();
}

/// What each token with a capital is told of its other occurrences: the label that most got, "-"
/// if there are none, "" if nothing is told.
std::string votes_in(const test::Labeled& labeled) {
  const auto features = features_of(labeled);
  std::string all;
  for (size_t i = 0; i < features.size(); ++i) {
    if (!has_capital(labeled.article.words[i].shape)) continue;
    const uint32_t own = labeled.pass.labels[i];
    if (!all.empty()) all += ' ';
    if (has(features[i], feature(no_votes_kind, own))) all += '-';
    for (int32_t label = 0; label < max_label_count; ++label) {
      if (!has(features[i], feature(voted_kind, static_cast<uint32_t>(label), own))) continue;
      all += test::name_of_label(label);
    }
  }
  return all;
}

struct Row {
  const char* language;
  const char* text;
  const char* expected;
};

const Row vote_rows[] = {
    // A token's own occurrence has no vote.
    {"fr", "[P Morvan] part.", "-"},
    {"fr", "[P Morvan] part, [P Lestrac] dort.", "- -"},
    {"fr", "[P Morvan] part. [L Morvan] dort.", "S-L S-P"},
    {"fr", "[P Morvan] part ; [P Morvan] dort.", "S-P S-P"},
    {"fr", "Hier, [P Morvan] part. Puis Morvan dort.", "- O - S-P"},
    // The most frequent of the others'; of equals the first label.
    {"fr", "[P Morvan] part, [L Morvan] rit, [L Morvan] dort.", "S-L S-P S-P"},
    {"fr", "[P Morvan] part, [L Morvan] rit, [L Morvan] et [L Morvan].", "S-L S-L S-L S-L"},
    // Whatever its case; a place in a mention is part of the label.
    {"fr", "[P MORVAN] part, [P Jeanne Morvan] dort.", "E-P - S-P"},
};

const Row phrase_rows[] = {
    // What is no mention here and one elsewhere, by type and place in the phrase.
    {"fr", "[P Jeanne Morvan] rit. Hier, Jeanne Morvan dort.", "Jeanne:P1 Morvan:P3"},
    {"fr", "[O Ligue ouvrière de Brest] part. La ligue ouvrière de Brest rit.",
     "ligue:O1 ouvrière:O2 de:O2 Brest:O3"},
    // Not by its own vote, but by another's.
    {"fr", "[P Jeanne Morvan] rit.", ""},
    {"fr", "[P Jeanne Morvan] rit. [P Jeanne Morvan] dort.",
     "Jeanne:P1 Morvan:P3 Jeanne:P1 Morvan:P3"},
    {"fr", "[P Jeanne Morvan] rit. La [O Jeanne Morvan] dort.",
     "Jeanne:O1 Morvan:O3 Jeanne:P1 Morvan:P3"},
    // The longest one.
    {"fr", "[P Jeanne Morvan] rit, [O Jeanne Morvan Export] part. Oui, Jeanne Morvan Export vend.",
     "Jeanne:P1 Morvan:P3 Jeanne:O1 Morvan:O2 Export:O3"},
    // Two names in a row are no occurrence of a phrase of the same words, which has its vote.
    {"fr", "[O Port de Brest Export] vend. [O Port de Brest] [O Export] rit.",
     "Port:O1 de:O2 Brest:O3 Port:O1 de:O2 Brest:O2 Export:O3"},
    {"fr", "[O Orlane Nord Port Sud] vend. [O Orlane Nord] [O Port Sud] rit.",
     "Orlane:O1 Nord:O3 Port:O1 Sud:O3 Orlane:O1 Nord:O2 Port:O2 Sud:O3"},
    // A part of it is none, nor what a sentence border cuts.
    {"fr", "[P Jeanne Morvan] rit. Jeanne rit, Morvan dort.", ""},
    {"fr", "[P Jeanne Morvan] rit. Voici Jeanne.\nMorvan dort.", ""},
};

std::string phrases_in(const test::Labeled& labeled) {
  const auto features = features_of(labeled);
  std::string all;
  for (size_t i = 0; i < features.size(); ++i) {
    for (const char letter : {'P', 'O', 'L'}) {
      const auto type = static_cast<uint32_t>(test::Marked::type_of(static_cast<char16_t>(letter)));
      for (uint32_t place = 1; place <= 4; ++place) {
        if (!has(features[i], feature(phrase_kind, 1 + 8 * type + place))) continue;
        if (!all.empty()) all += ' ';
        all += labeled.article.at(labeled.article.tokens[i]) + ":" + letter + std::to_string(place);
      }
    }
  }
  return all;
}

/// "left<word>right" of the words on a list: what stands on either side of it there; '.' nothing,
/// '?' a name without a type.
std::string lists_in(const test::Labeled& labeled) {
  const auto features = features_of(labeled);
  const auto side_of = [&](size_t token, uint32_t kind) {
    const uint32_t own = labeled.pass.labels[token];
    if (has(features[token], feature(kind, 0, own))) return std::string(".");
    if (has(features[token], feature(kind, 16, own))) return std::string("?");
    for (const char letter : {'P', 'O', 'L'}) {
      const auto type = static_cast<uint32_t>(test::Marked::type_of(static_cast<char16_t>(letter)));
      if (has(features[token], feature(kind, 1 + type, own))) return std::string(1, letter);
    }
    return std::string();
  };
  std::string all;
  for (size_t i = 0; i < features.size(); ++i) {
    const std::string left = side_of(i, listed_left_kind);
    const std::string right = side_of(i, listed_right_kind);
    if (left.empty() && right.empty()) continue;
    if (!all.empty()) all += ' ';
    all += left + "<" + labeled.article.at(labeled.article.tokens[i]) + ">" + right;
  }
  return all;
}

const Row list_rows[] = {
    {"fr", "Voici [L Brest], [L Lorient] et [O Orlane].", ".<Brest>L L<Lorient>O L<Orlane>."},
    {"en", "We saw [L Brest], [L Lorient] and [O Orlane].", ".<Brest>L L<Lorient>O L<Orlane>."},
    // Every word of a name; a determiner between; names that the first pass left out.
    {"fr", "Voici [P Jeanne Morvan] et [P Paul].", ".<Jeanne>P .<Morvan>P P<Paul>."},
    {"fr", "Pour [L Brest], la [O CGT] part.", ".<Brest>O L<CGT>."},
    {"fr", "Chez [L Brest] et Orlane, on rit.", ".<Brest>? L<Orlane>."},
    // No list: no comma or conjunction, nothing between, too much between, another sentence.
    {"fr", "On voit [L Brest] sans [O Orlane].", ""},
    {"fr", "On voit [L Brest] [O Orlane].", ""},
    {"fr", "On voit [L Brest], puis dans une [O Orlane].", ""},
    {"fr", "On voit [L Brest].\net [O Orlane] rit.", ""},
};

}  // namespace

TEST_CASE("vote features: a word is told what its other occurrences got") {
  for (const Row& row : vote_rows) {
    CAPTURE(std::string(row.text));
    CHECK(votes_in(test::Labeled(row.text, row.language)) == std::string(row.expected));
  }
}

TEST_CASE("vote features: a phrase is told that it is a mention elsewhere") {
  for (const Row& row : phrase_rows) {
    CAPTURE(std::string(row.text));
    CHECK(phrases_in(test::Labeled(row.text, row.language)) == std::string(row.expected));
  }
}

TEST_CASE("vote features: names on a list are told each other's types") {
  for (const Row& row : list_rows) {
    CAPTURE(std::string(row.text));
    CHECK(lists_in(test::Labeled(row.text, row.language)) == std::string(row.expected));
  }
}

TEST_CASE("vote features: a sentence without capitals and labels has no names") {
  const struct {
    const char* text;
    bool expected;
  } rows[] = {
      {"il pleut depuis hier.", false}, {"Il pleut depuis hier.", true},
      {"il pleut à [L brest].", true},  {"12, 13 !", false},
      {"il vend un iPhone.", true},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const test::Labeled labeled(row.text, "fr");
    VoteFeatures features(labeled.article.words, labeled.pass);
    features.look_at({0, static_cast<int32_t>(labeled.article.tokens.size())});
    CHECK(features.has_names() == row.expected);
  }
}

TEST_CASE("vote features: plain tokens all have the same features") {
  const char* pieces[] = {"[P Jeanne Morvan]",
                          "[L Brest]",
                          "Morvan",
                          "morvan",
                          "ligue",
                          "de",
                          "et",
                          ",",
                          "hier",
                          "Hier",
                          "[O CGT]",
                          "rit",
                          "jeanne morvan",
                          "dort",
                          ".\n",
                          "12",
                          "la",
                          "rit"};
  for (const uint32_t seed : {1u, 2u, 3u, 4u}) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::string text;
    for (int i = 0; i < 400; ++i) text += std::string(pieces[random() % std::size(pieces)]) + " ";
    const test::Labeled labeled(text, "fr");
    std::vector<bool> plain;
    const auto features = features_of(labeled, &plain);
    const auto first = std::find(plain.begin(), plain.end(), true);
    REQUIRE(first != plain.end());
    const auto& same = features[static_cast<size_t>(first - plain.begin())];
    int32_t others = 0;
    for (size_t i = 0; i < features.size(); ++i) {
      if (features[i].empty()) continue;
      CAPTURE(i);
      CHECK((features[i] == same) == plain[i]);
      others += plain[i] ? 0 : 1;
    }
    CHECK(others > 0);
  }
}

}  // namespace guillemet
