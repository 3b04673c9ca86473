// From text to analysis.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "guillemet/analysis.h"
#include "guillemet/pack.h"

namespace guillemet {

/// A day of the proleptic Gregorian calendar. Month and day count from 1; month 0 means "not
/// given".
struct Day {
  int32_t year = 0;
  int32_t month = 0;
  int32_t day = 0;
};
/// Reads "YYYY-MM-DD"; false where it is no day of the calendar.
bool parse_day(std::string_view text, Day* day);

/// A name that an editor supplies. It wins over the model, longest first, case and accents as given
/// or folded.
struct VocabularyEntry {
  std::u16string name;
  EntityType type = EntityType::person;
  /// Empty: the name itself.
  std::u16string canonical;
  std::u16string link;
};
/// Reads UTF-8 lines of name, type, canonical name and link, separated by tabs; the last two may be
/// missing. Blank lines, lines that begin with '#' and a heading line are passed over.
LoadError parse_vocabulary(std::string_view utf8, std::vector<VocabularyEntry>* entries);

struct Options {
  /// BCP 47; empty: detected.
  std::string language;
  /// The article's date, for "jeudi dernier".
  Day date;
  std::vector<VocabularyEntry> vocabulary;
};

class Task;

/// Analyzes texts with the packs that it was given. Immutable; one may serve many threads.
class Analyzer {
 public:
  /// Without any pack it still finds tokens, sentences, the language, dates in digits and paired
  /// quotes.
  explicit Analyzer(std::vector<std::shared_ptr<const Pack>> packs = {});
  ~Analyzer();
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  /// Total: every text, well-formed or not, gives an analysis. Lone surrogates are read as U+FFFD.
  /// Time and memory grow linearly with the text, which must be shorter than 2^31 units.
  Analysis analyze(std::u16string_view text, const Options& options = {}) const;

  /// The same analysis in slices, for a thread that has other things to do. `text` and `options`
  /// must outlive the task.
  Task begin(std::u16string_view text, const Options& options) const;

  /// The language of a text, as `Analysis::language` has it.
  std::string detect_language(std::u16string_view text) const;

 private:
  friend class Task;
  struct State;
  std::unique_ptr<const State> state_;
};

/// An analysis under way.
class Task {
 public:
  Task(Task&&) noexcept;
  ~Task();

  /// Does about `units` UTF-16 units' worth of one stage's work; the stages behind the tagger,
  /// which look at the whole article, do one step of all of it. True when the analysis is complete.
  bool resume(int32_t units);
  /// Share of the work done, 0 to 1.
  double progress() const;
  /// The analysis; to be called once, after `resume` returned true.
  Analysis take();

 private:
  friend class Analyzer;
  struct State;
  explicit Task(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// The library's version, "0.1.0".
std::string_view version();

}  // namespace guillemet
