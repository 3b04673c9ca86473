// Scores of subjects: whether the mentions of one person or thing stand together, and no others.

#include "subjects.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <map>

#include "cluster_scores.h"
#include "evaluation.h"
#include "language_rules.h"
#include "pack_format.h"
#include "scores.h"
#include "sentences.h"
#include "subject_gold.h"
#include "tokens.h"
#include "unicode.h"
#include "words.h"

namespace guillemet {
namespace {

Clustering gold_clustering(const SubjectArticle& article) {
  Clustering clustering;
  for (const GoldName& name : article.names) clustering.push_back({name.range, name.subject});
  return clustering;
}

Clustering clustering_of(const Analysis& analysis) {
  Clustering clustering;
  for (const Entity& entity : analysis.entities) {
    if (entity.subject >= 0) clustering.push_back({entity.range, entity.subject});
  }
  return clustering;
}

/// The stage of subjects by itself, on the annotated mentions.
class Gatherer {
 public:
  Gatherer(const Pack& pack, std::string_view language)
      : lexicon_(pack.contents().lexicon), rules_(rules_for(languages_, language)) {}

  Clustering gather(const SubjectArticle& article) {
    const TextRange all = {0, static_cast<int32_t>(article.text.size())};
    std::vector<TextRange> tokens;
    Layout layout;
    std::vector<Word> words;
    find_tokens(article.text, all, rules_.lexicon, breaker_, &tokens);
    find_sentences(article.text, all, tokens, 0, rules_.lexicon, rules_.boundaries, &layout);
    describe_words(article.text, tokens, {0, static_cast<int32_t>(tokens.size())}, layout, lexicon_,
                   &words);
    const std::vector<Mention> mentions = mentions_of(article, tokens);
    std::vector<Subject> subjects;
    std::vector<int32_t> subject_of;
    find_subjects(article.text, tokens, words, layout, mentions, lexicon_, {}, &subjects,
                  &subject_of);
    Clustering clustering;
    for (size_t i = 0; i < mentions.size(); ++i) {
      clustering.push_back({mentions[i].range, subject_of[i]});
    }
    return clustering;
  }

 private:
  static std::vector<Mention> mentions_of(const SubjectArticle& article,
                                          const std::vector<TextRange>& tokens) {
    std::vector<Mention> mentions;
    size_t at = 0;
    for (const GoldName& name : article.names) {
      Mention mention;
      mention.range = name.range;
      mention.type = name.type;
      while (at < tokens.size() && tokens[at].end <= name.range.start) ++at;
      mention.tokens.start = static_cast<int32_t>(at);
      while (at < tokens.size() && tokens[at].start < name.range.end) ++at;
      mention.tokens.end = static_cast<int32_t>(at);
      mentions.push_back(mention);
    }
    return mentions;
  }

  std::vector<LanguageRules> languages_ = read_language_rules();
  const Lexicon& lexicon_;
  const LanguageRules& rules_;
  Breaker breaker_;
};

/// Prints subjects of one side whose mentions the other side has in several, and mentions that one
/// side lacks.
class Mistakes {
 public:
  explicit Mistakes(int left) : left_(left) {}

  void show(const SubjectArticle& article, const Clustering& gold, const Clustering& found) {
    show_cut("split ", article, gold, found);
    show_cut("merged", article, found, gold);
    show_lacking("missed", article, gold, found);
    show_lacking("false ", article, found, gold);
  }

 private:
  static std::string words_at(const SubjectArticle& article, TextRange range) {
    std::string words = to_utf8(slice(article.text, range));
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
  }

  /// "split a: Jeanne Morvan, Morvan / Mme Morvan" where the other side puts a stroke.
  void show_cut(const char* what, const SubjectArticle& article, const Clustering& whole,
                const Clustering& pieces) {
    std::map<int32_t, int32_t> piece_at;  // by where it starts: only shared mentions are looked up
    for (const ClusterMention& mention : pieces) piece_at[mention.range.start] = mention.cluster;
    std::map<int32_t, std::map<int32_t, std::string>> parts;
    for (const ClusterMention& mention : shared_mentions(whole, pieces)) {
      std::string& part = parts[mention.cluster][piece_at[mention.range.start]];
      part += (part.empty() ? "" : ", ") + words_at(article, mention.range);
    }
    for (const auto& [cluster, own] : parts) {
      if (own.size() < 2 || left_ == 0) continue;
      --left_;
      std::string line;
      for (const auto& [piece, part] : own) line += (line.empty() ? "" : " / ") + part;
      std::printf("%s %s: %s\n", what, article.id.c_str(), line.c_str());
    }
  }

  void show_lacking(const char* what, const SubjectArticle& article, const Clustering& some,
                    const Clustering& others) {
    const Clustering shared = shared_mentions(some, others);
    size_t next = 0;
    for (const ClusterMention& mention : some) {
      if (next < shared.size() && shared[next].range == mention.range) {
        ++next;
        continue;
      }
      if (left_ == 0) return;
      --left_;
      constexpr int32_t around = 30;
      const auto size = static_cast<int32_t>(article.text.size());
      const TextRange before = {std::max(0, mention.range.start - around), mention.range.start};
      const TextRange after = {mention.range.end, std::min(size, mention.range.end + around)};
      std::printf("%s %s: %s[%s]%s\n", what, article.id.c_str(), words_at(article, before).c_str(),
                  words_at(article, mention.range).c_str(), words_at(article, after).c_str());
    }
  }

  int left_;
};

struct SubjectScores {
  Counts mentions;
  ClusterScores all;
  ClusterScores shared;  // over the mentions that both sides have

  void add(const Clustering& gold, const Clustering& found) {
    const Clustering gold_shared = shared_mentions(gold, found);
    mentions.gold += static_cast<int64_t>(gold.size());
    mentions.found += static_cast<int64_t>(found.size());
    mentions.right += static_cast<int64_t>(gold_shared.size());
    all.add(gold, found);
    shared.add(gold_shared, shared_mentions(found, gold));
  }
};

}  // namespace

int evaluate_subjects(const std::shared_ptr<const Pack>& pack, const EvaluateOptions& options) {
  std::vector<SubjectArticle> articles;
  for (const std::string& input : options.inputs) {
    const std::string error = read_subject_gold(input, &articles);
    if (error.empty()) continue;
    std::cerr << "guillemet-evaluate: " << error << '\n';
    return 1;
  }
  const Analyzer analyzer({pack});
  Gatherer gatherer(*pack, options.language);
  Options analysis_options;
  analysis_options.language = options.language;
  SubjectScores total;
  Mistakes mistakes(options.mistakes);
  for (const SubjectArticle& article : articles) {
    const Clustering gold = gold_clustering(article);
    const Clustering found = options.gold_mentions
                                 ? gatherer.gather(article)
                                 : clustering_of(analyzer.analyze(article.text, analysis_options));
    total.add(gold, found);
    if (options.each_article) {
      SubjectScores own;
      own.add(gold, found);
      std::printf("%-28s mentions %6.2f  B3 %6.2f  CEAF-e %6.2f  found by both: B3 %6.2f\n",
                  article.id.c_str(), 100 * own.mentions.f(), 100 * own.all.b_cubed.f(),
                  100 * own.all.ceaf_e.f(), 100 * own.shared.b_cubed.f());
    }
    mistakes.show(article, gold, found);
  }
  std::printf("%s\n%s\n%s\n%s\n%s\n", row("mentions", total.mentions).c_str(),
              row("B3", total.all.b_cubed).c_str(), row("CEAF-e", total.all.ceaf_e).c_str(),
              row("B3, found by both", total.shared.b_cubed).c_str(),
              row("CEAF-e, found by both", total.shared.ceaf_e).c_str());
  return 0;
}

}  // namespace guillemet
