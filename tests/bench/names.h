// Stages 3 to 9, each by itself on tables that are ready. No other file of the benchmark calls
// them.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "article_context.h"
#include "guillemet/pack.h"
#include "stages.h"

namespace guillemet::bench {

/// What runs behind the sentences. `entities` is features and decoding; `quotes` is quotations and
/// their speakers, on marks that are paired.
constexpr std::string_view name_stages[] = {"words",    "values", "article", "entities",
                                            "subjects", "marks",  "quotes"};

/// One text in the language of a pack, cut and tagged; then any stage of it again.
class Names {
 public:
  /// `text` must outlive it.
  Names(std::shared_ptr<const Pack> pack, std::u16string_view text);

  /// Runs one of `name_stages`; the number of rows in its table.
  size_t run(std::string_view stage);
  size_t token_count() const { return cut_.tokens.size(); }

 private:
  std::shared_ptr<const Pack> pack_;
  std::u16string_view text_;
  Cut cut_;
  std::vector<Word> words_;
  std::vector<ValueMention> values_;
  ArticleContext article_;
  std::vector<Mention> mentions_;
  std::vector<Subject> subjects_;
  std::vector<int32_t> subject_of_;
  std::vector<MarkPair> pairs_;
};

}  // namespace guillemet::bench
