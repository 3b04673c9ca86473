// The one way through the house: which stage runs when, and on how much text at a time.

#include <algorithm>
#include <array>
#include <utility>

#include "article_context.h"
#include "confidence.h"
#include "designations.h"
#include "entities.h"
#include "event_names.h"
#include "full_names.h"
#include "guillemet/analyzer.h"
#include "known_names.h"
#include "listed_names.h"
#include "marks.h"
#include "mentions.h"
#include "name_edges.h"
#include "pack_format.h"
#include "quotes.h"
#include "speakers.h"
#include "spelled_names.h"
#include "subjects.h"
#include "surnames.h"
#include "text_cutter.h"
#include "unicode.h"
#include "values.h"
#include "vocabulary.h"
#include "words.h"

namespace guillemet {

namespace {

/// What is compiled into the library, read once for all analyzers.
struct BaseRules {
  std::vector<LanguageRules> languages = read_language_rules();  // "und" the last
  LanguageDetector detector = LanguageDetector(languages);
};

const std::shared_ptr<const BaseRules>& base_rules() {
  static const std::shared_ptr<const BaseRules> rules = std::make_shared<BaseRules>();
  return rules;
}

}  // namespace

struct Analyzer::State {
  std::vector<std::shared_ptr<const Pack>> packs;
  std::shared_ptr<const BaseRules> base = base_rules();
  const std::vector<LanguageRules>& languages = base->languages;
  const LanguageDetector& detector = base->detector;

  const Pack::Contents* pack_of(std::string_view language) const;
};

namespace {

constexpr int32_t no_limit = INT32_MAX;

/// The end of a range that a part of the expression stands for: "3" in "3 au 5 mars".
std::string timex_of_part(const std::string& timex, bool at_start) {
  const size_t slash = timex.find('/');
  if (slash == std::string::npos) return timex;
  return at_start ? timex.substr(0, slash) : timex.substr(slash + 1);
}

}  // namespace

const Pack::Contents* Analyzer::State::pack_of(std::string_view language) const {
  for (const auto& pack : packs) {
    if (pack->language() == primary_subtag(language)) return &pack->contents();
  }
  return nullptr;
}

Analyzer::Analyzer(std::vector<std::shared_ptr<const Pack>> packs) {
  auto state = std::make_unique<State>();
  state->packs = std::move(packs);
  state_ = std::move(state);
}

Analyzer::~Analyzer() = default;

/// Everything between the text and the analysis. One member function a step; `step` says which is
/// next.
struct Task::State {
  State(const Analyzer::State& analyzer, std::u16string_view text, const Options& options);

  bool resume(int32_t units);
  double progress() const;

 private:
  using Step = void (State::*)(int32_t units);
  static constexpr int step_count = 11;
  static const std::array<Step, step_count> steps;

  void cut(int32_t units);
  void describe(int32_t units);
  void value(int32_t units);
  void label(int32_t units);
  void tag(int32_t units);
  void recognize(int32_t units);
  void gather(int32_t units);
  void pair(int32_t units);
  void quote(int32_t units);
  void attribute(int32_t units);
  void compose(int32_t units);

  void finish_step() {
    ++step;
    done = 0;
  }
  EntityInput entity_input() const;
  QuoteInput quote_input() const;
  /// Sentences from `done` on that hold about `units` units of text; advances `done`.
  int32_t sentence_block_end(int32_t units) const;
  int32_t add_value(const Mention& mention, size_t* value_row);
  std::string language_of_quote(const QuoteFrame& frame) const;

  const Analyzer::State& analyzer;
  const Options& options;
  std::u16string repaired;  // a copy, only where the text holds lone surrogates
  std::u16string_view text;
  const Pack::Contents* pack = nullptr;
  const Lexicon* lexicon = nullptr;
  std::unique_ptr<TextCutter> cutter;

  int step = 0;
  int32_t done = 0;  // of this step: text units, sentences or paragraphs

  Layout layout;
  std::vector<Word> words;
  std::vector<ValueMention> values;
  ArticleContext context;
  FirstPass first_pass;
  std::vector<Mention> mentions;
  std::vector<int32_t> subject_of;
  std::vector<MarkPair> pairs;
  std::vector<QuoteFrame> frames;
  std::vector<Speaker> speakers;

 public:
  Analysis analysis;
};

const std::array<Task::State::Step, Task::State::step_count> Task::State::steps = {
    &State::cut,   &State::describe,  &State::value,   &State::label,
    &State::tag,   &State::recognize, &State::gather,  &State::pair,
    &State::quote, &State::attribute, &State::compose,
};

Task::State::State(const Analyzer::State& analyzer_state, std::u16string_view given,
                   const Options& given_options)
    : analyzer(analyzer_state), options(given_options), text(given) {
  if (!is_well_formed(given)) {
    repaired = well_formed(given);
    text = repaired;
  }
  analysis.language = options.language.empty()
                          ? std::string(analyzer.detector.detect(text, Certainty::usual))
                          : options.language;
  pack = analyzer.pack_of(analysis.language);
  const LanguageRules& rules = rules_for(analyzer.languages, analysis.language);
  cutter = std::make_unique<TextCutter>(text, analyzer.languages, analyzer.detector, rules);
  lexicon = pack != nullptr ? &pack->lexicon : &rules.lexicon;
}

bool Task::State::resume(int32_t units) {
  if (step < step_count) (this->*steps[static_cast<size_t>(step)])(units < 1 ? 1 : units);
  return step == step_count;
}

double Task::State::progress() const {
  const double size =
      step == 0 ? static_cast<double>(text.size()) : static_cast<double>(layout.sentences.size());
  const double share = size > 0 ? static_cast<double>(done) / size : 0;
  return (step + (share < 1 ? share : 1)) / step_count;
}

void Task::State::cut(int32_t units) {
  const int32_t end = cutter->block_end(done, units);
  cutter->cut(done, end, &analysis.tokens, &layout);
  done = end;
  if (done == static_cast<int32_t>(text.size())) finish_step();
}

int32_t Task::State::sentence_block_end(int32_t units) const {
  const auto count = static_cast<int32_t>(layout.sentences.size());
  int32_t end = done;
  for (int32_t size = 0; end < count && size < units; ++end) {
    const TokenRange rows = layout.sentences[static_cast<size_t>(end)];
    size += analysis.tokens[static_cast<size_t>(rows.end - 1)].end -
            analysis.tokens[static_cast<size_t>(rows.start)].start;
  }
  return end;
}

void Task::State::describe(int32_t units) {
  const int32_t end = sentence_block_end(units);
  for (; done < end; ++done) {
    describe_words(text, analysis.tokens, layout.sentences[static_cast<size_t>(done)], layout,
                   *lexicon, &words);
  }
  if (end == static_cast<int32_t>(layout.sentences.size())) finish_step();
}

void Task::State::value(int32_t units) {
  const int32_t end = sentence_block_end(units);
  find_values(text, analysis.tokens, words, layout, done, end, *lexicon, options.date, &values);
  done = end;
  if (end == static_cast<int32_t>(layout.sentences.size())) {
    context = read_article(words, layout);
    finish_step();
  }
}

EntityInput Task::State::entity_input() const {
  static const TaggerModel no_model;
  return {text,
          analysis.tokens,
          words,
          layout,
          *lexicon,
          values,
          pack != nullptr ? pack->tagger : no_model,
          context};
}

void Task::State::label(int32_t units) {
  const int32_t end = sentence_block_end(units);
  find_first_labels(entity_input(), done, end, &first_pass);
  done = end;
  if (end == static_cast<int32_t>(layout.sentences.size())) {
    count_votes(words, &first_pass);
    finish_step();
  }
}

void Task::State::tag(int32_t units) {
  const int32_t end = sentence_block_end(units);
  find_entities(entity_input(), first_pass, done, end, options.date.month > 0, &mentions);
  done = end;
  if (end == static_cast<int32_t>(layout.sentences.size())) finish_step();
}

/// The names that the tagger passed over or cut, one kind of them at a time.
void Task::State::recognize(int32_t /*units*/) {
  const std::vector<TextRange>& tokens = analysis.tokens;
  const TaggerModel& model = entity_input().model;
  const auto recognized = [&]() -> std::vector<Mention> {
    switch (done) {
      case 0:
        return model.types().empty() ? recognize_full_names(tokens, words, layout, mentions)
                                     : mend_name_edges(tokens, words, *lexicon, mentions);
      case 1:
        return recognize_listed_names(tokens, words, layout, *lexicon, model, mentions);
      case 2:
        return recognize_event_names(tokens, words, layout, *lexicon, model, mentions);
      case 3:
        return recognize_surnames(tokens, words, layout, mentions);
      case 4:
        return recognize_spelled_names(text, tokens, words, layout, mentions);
      case 5:
        return recognize_known_names(text, tokens, words, layout, context, mentions);
      default:
        return recognize_designations(text, tokens, words, mentions);
    }
  };
  constexpr int32_t last = 6;
  mentions = recognized();
  if (done++ == last) finish_step();
}

void Task::State::gather(int32_t /*units*/) {
  if (!options.vocabulary.empty()) {
    mentions = merge_mentions(
        find_vocabulary(text, analysis.tokens, words, layout, options.vocabulary), mentions);
  }
  find_subjects(text, analysis.tokens, words, layout, mentions, *lexicon, options.vocabulary,
                &analysis.subjects, &subject_of);
  finish_step();
}

void Task::State::pair(int32_t units) {
  const auto count = static_cast<int32_t>(layout.paragraphs.size());
  int32_t end = done;
  for (int32_t size = 0; end < count && size < units; ++end) {
    size += layout.paragraph_text[static_cast<size_t>(end)].size();
  }
  pair_marks(text, analysis.tokens, words, layout, done, end, *lexicon, &pairs);
  done = end;
  if (end == count) finish_step();
}

QuoteInput Task::State::quote_input() const {
  return {text,       analysis.tokens,   words, layout,  mentions,
          subject_of, analysis.subjects, pairs, *lexicon};
}

void Task::State::quote(int32_t /*units*/) {
  drop_nicknames(mentions, &pairs);
  find_quotes(quote_input(), &frames);
  finish_step();
}

void Task::State::attribute(int32_t /*units*/) {
  find_speakers(quote_input(), frames, &speakers);
  finish_step();
}

/// The value of a date, time, amount or share: the rules' own where the spans agree. Where the
/// rules saw a longer expression that is no narrower, its value stands: "1990" of "années 1990" is
/// the decade, but "2018" of "hiver 2018" the year.
int32_t Task::State::add_value(const Mention& mention, size_t* value_row) {
  while (*value_row < values.size() && values[*value_row].range.end <= mention.range.start) {
    ++*value_row;
  }
  const ValueMention* whole = *value_row < values.size() ? &values[*value_row] : nullptr;
  const bool agrees =
      whole != nullptr && whole->type == mention.type && whole->range.contains(mention.range);
  if (agrees && whole->range == mention.range) {
    analysis.values.push_back(whole->value);
  } else {
    analysis.values.push_back(value_of(text, analysis.tokens, words, mention.tokens, mention.type,
                                       *lexicon, options.date));
    std::string& timex = analysis.values.back().timex;
    const std::string part =
        agrees ? timex_of_part(whole->value.timex, whole->range.start == mention.range.start)
               : std::string();
    if (!part.empty() && (timex.empty() || part.size() <= timex.size())) timex = part;
  }
  return static_cast<int32_t>(analysis.values.size()) - 1;
}

/// The quotation's language where it is surely not the article's; else empty.
std::string Task::State::language_of_quote(const QuoteFrame& frame) const {
  if (frame.kind == QuoteKind::indirect) return {};
  const std::string_view language =
      analyzer.detector.detect(slice(text, frame.content), Certainty::strict);
  const bool other =
      language != undetermined_language && language != primary_subtag(analysis.language);
  return std::string(other ? language : std::string_view());
}

void Task::State::compose(int32_t /*units*/) {
  size_t value_row = 0;
  analysis.entities.reserve(mentions.size());
  for (size_t i = 0; i < mentions.size(); ++i) {
    Entity entity;
    entity.range = mentions[i].range;
    entity.type = mentions[i].type;
    entity.subject = subject_of[i];
    if (entity.type >= EntityType::date) entity.value = add_value(mentions[i], &value_row);
    analysis.entities.push_back(entity);
  }
  for (size_t i = 0; i < frames.size(); ++i) {
    Quote quote;
    quote.kind = frames[i].kind;
    quote.outer = frames[i].outer;
    quote.content = frames[i].content;
    quote.cue = frames[i].cue;
    quote.continues = frames[i].continues;
    quote.confidence = confidence_of(frames[i], speakers[i]);
    quote.speaker = std::move(speakers[i]);
    quote.language = language_of_quote(frames[i]);
    analysis.quotes.push_back(std::move(quote));
  }
  analysis.sentences.reserve(layout.sentences.size());
  for (const TokenRange rows : layout.sentences) {
    analysis.sentences.push_back({analysis.tokens[static_cast<size_t>(rows.start)].start,
                                  analysis.tokens[static_cast<size_t>(rows.end - 1)].end});
  }
  finish_step();
}

Task::Task(std::unique_ptr<State> state) : state_(std::move(state)) {}
Task::Task(Task&&) noexcept = default;
Task::~Task() = default;
bool Task::resume(int32_t units) { return state_->resume(units); }
double Task::progress() const { return state_->progress(); }
Analysis Task::take() { return std::move(state_->analysis); }

Task Analyzer::begin(std::u16string_view text, const Options& options) const {
  return Task(std::make_unique<Task::State>(*state_, text, options));
}

Analysis Analyzer::analyze(std::u16string_view text, const Options& options) const {
  Task task = begin(text, options);
  while (!task.resume(no_limit)) {
  }
  return task.take();
}

std::string Analyzer::detect_language(std::u16string_view text) const {
  return std::string(state_->detector.detect(text, Certainty::usual));
}

std::string_view version() { return GUILLEMET_VERSION; }

}  // namespace guillemet
