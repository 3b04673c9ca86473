// Scores of quotations and their speakers against hand-made gold.
//
// Direct and mixed quotations are scored together. A gold row with "conf" under 0.6 is arguable:
// finding it counts neither for nor against. A row of kind "term" (a title, scare quotes) is not to
// be found.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "evaluation.h"
#include "scores.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr double least_confidence = 0.6;

struct GoldQuote {
  std::string kind;
  TextRange content;
  TextRange speaker;
  std::u16string speaker_name;
  double confidence = 1;
};

struct GoldArticle {
  std::string id;
  std::u16string text;
  std::vector<GoldQuote> quotes;
};

TextRange range_of(const nlohmann::json& row, const char* key) {
  if (!row.contains(key) || !row[key].is_array() || row[key].size() != 2) return {};
  return {row[key][0].get<int32_t>(), row[key][1].get<int32_t>()};
}

std::string string_of(const nlohmann::json& row, const char* key) {
  return row.contains(key) && row[key].is_string() ? row[key].get<std::string>() : std::string();
}

bool read_gold(const std::string& path, std::vector<GoldArticle>* articles) {
  std::ifstream in(path);
  if (!in) {
    std::cerr << "guillemet-evaluate: cannot read " << path << '\n';
    return false;
  }
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.find_first_not_of(" \r") == std::string::npos) continue;
    const nlohmann::json row = nlohmann::json::parse(line, nullptr, false);
    if (row.is_discarded() || !row.contains("quotes")) {
      std::cerr << "guillemet-evaluate: " << path << ':' << number << ": no article with quotes\n";
      return false;
    }
    GoldArticle article;
    article.id = string_of(row, "id");
    article.text = to_utf16(string_of(row, "text"));
    for (const nlohmann::json& quote : row["quotes"]) {
      article.quotes.push_back(
          {string_of(quote, "kind"), range_of(quote, "content"), range_of(quote, "speaker"),
           to_utf16(string_of(quote, "speaker_name")), quote.value("conf", 1.0)});
    }
    articles->push_back(std::move(article));
  }
  return true;
}

/// Without blanks, marks and stops at either end, so that both conventions of "content" agree.
TextRange trimmed(std::u16string_view text, TextRange range) {
  constexpr std::u16string_view edge = u" \t\n\u00A0\u202F\u2009«»“”\"„‹›‘’'.,;:!?…";
  const auto is_edge = [&](int32_t at) {
    return edge.find(text[static_cast<size_t>(at)]) != std::u16string_view::npos;
  };
  const auto size = static_cast<int32_t>(text.size());
  range.start = std::clamp(range.start, 0, size);
  range.end = std::clamp(range.end, range.start, size);
  while (range.start < range.end && is_edge(range.start)) ++range.start;
  while (range.end > range.start && is_edge(range.end - 1)) --range.end;
  return range;
}

double overlap(TextRange a, TextRange b) {
  const int32_t shared = std::min(a.end, b.end) - std::max(a.start, b.start);
  return std::max(shared, 0) / static_cast<double>(std::max({a.size(), b.size(), 1}));
}

/// The words of a name in ASCII small letters.
std::vector<std::u16string> words_of(std::u16string_view name) {
  std::vector<std::u16string> words(1);
  for (int32_t i = 0; i < static_cast<int32_t>(name.size());) {
    const char32_t c = without_accents(to_lower(next_code_point(name, &i)));
    if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) {
      words.back().push_back(static_cast<char16_t>(c));
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::vector<std::u16string_view> members_of(std::u16string_view names) {
  std::vector<std::u16string_view> members;
  while (true) {
    const size_t end = names.find(u';');
    members.push_back(names.substr(0, end));
    if (end == std::u16string_view::npos) return members;
    names.remove_prefix(end + 1);
  }
}

/// One name's words all among the other's, one of them longer than two letters; at most three words
/// more than the gold has.
bool same_member(std::u16string_view said, std::u16string_view gold) {
  const std::vector<std::u16string> a = words_of(said);
  const std::vector<std::u16string> b = words_of(gold);
  std::set<std::u16string> few(a.begin(), a.end());
  std::set<std::u16string> many(b.begin(), b.end());
  if (few.size() > many.size()) few.swap(many);
  const bool inside = std::includes(many.begin(), many.end(), few.begin(), few.end());
  const bool tells = std::any_of(few.begin(), few.end(),
                                 [](const std::u16string& word) { return word.size() > 2; });
  return inside && tells && a.size() <= b.size() + 3;
}

/// Of several speakers any may agree, but no more may be said than there are.
bool same_name(std::u16string_view said, std::u16string_view gold) {
  const auto said_members = members_of(said);
  const auto gold_members = members_of(gold);
  if (said_members.size() > gold_members.size()) return false;
  for (const auto a : said_members) {
    for (const auto b : gold_members) {
      if (same_member(a, b)) return true;
    }
  }
  return false;
}

/// What quotations of about one confidence come to.
struct Reliability {
  int64_t count = 0, right = 0;
  double confidence = 0;  // the sum of theirs
};
/// Tenths of confidence: under 0.1, under 0.2 and so on.
constexpr size_t tenths = 10;

struct QuoteScores {
  Counts direct_exact, direct_soft, indirect_exact, indirect_soft;
  int64_t speakers = 0, speakers_right = 0;  // of found direct quotes, those without a speaker too
  int64_t terms = 0, terms_taken = 0;
  std::array<Reliability, tenths> reliability;
};

class ArticleScorer {
 public:
  ArticleScorer(const GoldArticle& article, const Analysis& analysis, int* mistakes_left,
                QuoteScores* scores)
      : article_(article), analysis_(analysis), mistakes_left_(mistakes_left), scores_(scores) {}

  void score() {
    score_kind(false, &scores_->direct_exact, &scores_->direct_soft);
    score_kind(true, &scores_->indirect_exact, &scores_->indirect_soft);
    score_terms();
  }

 private:
  void score_kind(bool indirect, Counts* exact, Counts* soft) {
    std::vector<const GoldQuote*> gold;
    std::vector<TextRange> gold_ranges;
    for (const GoldQuote& quote : article_.quotes) {
      const bool wanted =
          indirect ? quote.kind == "indirect" : quote.kind == "direct" || quote.kind == "mixed";
      if (!wanted || quote.confidence < least_confidence) continue;
      gold.push_back(&quote);
      gold_ranges.push_back(trimmed(article_.text, quote.content));
    }
    std::vector<const Quote*> found;
    std::vector<TextRange> found_ranges;
    for (const Quote& quote : analysis_.quotes) {
      if ((quote.kind == QuoteKind::indirect) != indirect || is_arguable(quote)) continue;
      found.push_back(&quote);
      found_ranges.push_back(trimmed(article_.text, quote.content));
    }
    match(gold_ranges, found_ranges, 1.0, exact);
    const std::vector<int> pairs = match(gold_ranges, found_ranges, 0.8, soft);
    std::vector<bool> right(found.size(), false);
    for (size_t i = 0; i < gold.size(); ++i) {
      if (pairs[i] < 0) {
        show("missed", gold_ranges[i]);
        continue;
      }
      const auto j = static_cast<size_t>(pairs[i]);
      right[j] = indirect || score_speaker(*gold[i], found[j]->speaker);
    }
    for (size_t j = 0; j < found.size(); ++j) {
      const double confidence = found[j]->confidence / 100.0;
      Reliability& like = scores_->reliability[static_cast<size_t>(confidence * tenths)];
      ++like.count;
      like.right += right[j];
      like.confidence += confidence;
    }
    for (size_t j = 0; j < found.size(); ++j) {
      if (std::find(pairs.begin(), pairs.end(), static_cast<int>(j)) == pairs.end()) {
        show("false ", found_ranges[j]);
      }
    }
  }

  bool is_arguable(const Quote& found) const {
    for (const GoldQuote& quote : article_.quotes) {
      if (quote.confidence < least_confidence &&
          overlap(trimmed(article_.text, quote.content), found.content) >= 0.5) {
        return true;
      }
    }
    return false;
  }

  /// For each gold range the found one that it is matched with, or -1; at 1 only equal ranges
  /// match.
  static std::vector<int> match(const std::vector<TextRange>& gold,
                                const std::vector<TextRange>& found, double least, Counts* counts) {
    std::vector<int> pairs(gold.size(), -1);
    std::vector<bool> used(found.size(), false);
    counts->gold += static_cast<int64_t>(gold.size());
    counts->found += static_cast<int64_t>(found.size());
    for (size_t i = 0; i < gold.size(); ++i) {
      for (size_t j = 0; j < found.size() && pairs[i] < 0; ++j) {
        const bool agrees =
            least >= 1.0 ? gold[i] == found[j] : overlap(gold[i], found[j]) >= least;
        if (used[j] || !agrees) continue;
        used[j] = true;
        pairs[i] = static_cast<int>(j);
        ++counts->right;
      }
    }
    return pairs;
  }

  bool score_speaker(const GoldQuote& gold, const Speaker& said) {
    ++scores_->speakers;
    if (gold.speaker.empty() && gold.speaker_name.empty()) {
      scores_->speakers_right += said.name.empty();
      return said.name.empty();
    }
    const bool mention = !said.mention.empty() && !gold.speaker.empty() &&
                         overlap(said.mention, gold.speaker) >= 0.5;
    const bool right = mention || same_name(said.name, gold.speaker_name);
    scores_->speakers_right += right;
    if (!right) show("speaker", gold.content);
    return right;
  }

  void score_terms() {
    for (const GoldQuote& quote : article_.quotes) {
      if (quote.kind != "term" || quote.confidence < least_confidence) continue;
      const TextRange term = trimmed(article_.text, quote.content);
      ++scores_->terms;
      scores_->terms_taken +=
          std::any_of(analysis_.quotes.begin(), analysis_.quotes.end(), [&](const Quote& found) {
            return found.kind != QuoteKind::indirect && overlap(term, found.content) >= 0.5;
          });
    }
  }

  void show(const char* what, TextRange range) {
    if (*mistakes_left_ == 0) return;
    --*mistakes_left_;
    constexpr int32_t longest = 70;
    range.end = std::min(range.end, range.start + longest);
    std::printf("%s %s: %s\n", what, article_.id.c_str(),
                to_utf8(slice(article_.text, trimmed(article_.text, range))).c_str());
  }

  const GoldArticle& article_;
  const Analysis& analysis_;
  int* mistakes_left_;
  QuoteScores* scores_;
};

/// How often quotations of about one confidence are right, speaker and all; and the mean distance
/// of the two (expected calibration error: Naeini and others 2015).
void print_reliability(const std::array<Reliability, tenths>& reliability) {
  int64_t all = 0;
  double distance = 0;
  std::printf("\nconfidence    quotes  mean   right with the right speaker\n");
  for (size_t i = 0; i < tenths; ++i) {
    const Reliability& like = reliability[i];
    if (like.count == 0) continue;
    const auto count = static_cast<double>(like.count);
    const double right = static_cast<double>(like.right) / count;
    std::printf("%.1f to %.1f   %7lld  %.2f   %.2f\n", static_cast<double>(i) / tenths,
                static_cast<double>(i + 1) / tenths, static_cast<long long>(like.count),
                like.confidence / count, right);
    all += like.count;
    distance += std::abs(like.confidence - static_cast<double>(like.right));
  }
  std::printf("expected calibration error %.3f\n",
              all == 0 ? 0.0 : distance / static_cast<double>(all));
}

}  // namespace

int evaluate_quotes(const Analyzer& analyzer, const EvaluateOptions& options) {
  std::vector<GoldArticle> articles;
  for (const std::string& input : options.inputs) {
    if (!read_gold(input, &articles)) return 1;
  }
  QuoteScores scores;
  int mistakes_left = options.mistakes;
  Options analysis_options;
  analysis_options.language = options.language;
  for (const GoldArticle& article : articles) {
    const Analysis analysis = analyzer.analyze(article.text, analysis_options);
    ArticleScorer(article, analysis, &mistakes_left, &scores).score();
  }
  std::printf("%s\n%s\n%s\n%s\n", row("direct exact", scores.direct_exact).c_str(),
              row("direct 0.8 overlap", scores.direct_soft).c_str(),
              row("indirect exact", scores.indirect_exact).c_str(),
              row("indirect 0.8 overlap", scores.indirect_soft).c_str());
  std::printf("speaker right of found direct quotes: %lld of %lld, %.2f %%\n",
              static_cast<long long>(scores.speakers_right),
              static_cast<long long>(scores.speakers),
              scores.speakers == 0 ? 0.0
                                   : 100.0 * static_cast<double>(scores.speakers_right) /
                                         static_cast<double>(scores.speakers));
  std::printf("terms taken for quotes: %lld of %lld\n", static_cast<long long>(scores.terms_taken),
              static_cast<long long>(scores.terms));
  print_reliability(scores.reliability);
  return 0;
}

}  // namespace guillemet
