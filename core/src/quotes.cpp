#include "quotes.h"

#include <algorithm>

#include "attribution.h"
#include "cues.h"
#include "indirect.h"
#include "quote_line.h"
#include "report_clauses.h"
#include "word_reader.h"

namespace guillemet {
namespace {

// A line "— Name, function" is short; a quotation inherits its speaker over this many paragraphs at
// most.
constexpr int32_t longest_signature = 24;
constexpr int32_t farthest_inherited = 2;
constexpr int32_t farthest_piece = 40;  // items

int32_t evidence_of(int32_t weight) { return std::clamp(50 + weight / 2, 30, 97); }

/// Finds the quotations of one text, paragraph by paragraph.
class QuoteFinder {
 public:
  QuoteFinder(const QuoteInput& input, std::vector<QuoteFrame>* frames)
      : input_(input),
        reader_(input.text, input.tokens, input.words, input.lexicon),
        attributes_(input.lexicon.has_any(WordClass::reporting_verbs)),
        frames_(*frames),
        frame_of_pair_(input.pairs.size(), -1) {}

  void run() {
    size_t pair = 0, mention = 0;
    for (size_t p = 0; p < input_.layout.paragraphs.size(); ++p) {
      const TextRange range = input_.layout.paragraph_text[p];
      const TokenRange rows = input_.layout.paragraphs[p];
      while (mention < input_.mentions.size() &&
             input_.mentions[mention].tokens.end <= rows.start) {
        ++mention;
      }
      const size_t first = pair;
      while (pair < input_.pairs.size() && input_.pairs[pair].outer.start < range.end) ++pair;
      paragraph_ = static_cast<int32_t>(p);
      first_mention_ = static_cast<int32_t>(mention);
      if (!attributes_) {
        for (size_t i = first; i < pair; ++i) report_unattributed(static_cast<int32_t>(i));
      } else if (first < pair || speaks(rows)) {
        read_paragraph(static_cast<int32_t>(first), static_cast<int32_t>(pair));
      }
    }
  }

 private:
  /// Whether anything in the paragraph can be a cue: most paragraphs are done with here.
  bool speaks(TokenRange rows) const {
    constexpr uint64_t cues = bit(WordClass::reporting_verbs);
    for (int32_t t = rows.start; t < rows.end; ++t) {
      if ((reader_.word(t).classes & cues) != 0) return true;
      const Lexicon::Entry* entry = input_.lexicon.find_word(reader_.word(t).key);
      if (entry != nullptr &&
          (entry->begins_phrase || is_in(entry->classes, WordClass::source_words))) {
        return true;
      }
    }
    return false;
  }

  /// Without words for it there is no telling who speaks, nor what is a term: every pair is given.
  void report_unattributed(int32_t row) {
    constexpr int32_t clause_words = 4;
    const MarkPair& pair = input_.pairs[static_cast<size_t>(row)];
    int32_t words = 0;
    bool sign = false;
    const auto first =
        std::lower_bound(input_.tokens.begin(), input_.tokens.end(), pair.content.start,
                         [](TextRange token, int32_t at) { return token.start < at; });
    for (auto token = first; token != input_.tokens.end() && token->start < pair.content.end;
         ++token) {
      const size_t t = static_cast<size_t>(token - input_.tokens.begin());
      if (input_.words[t].shape != Shape::punctuation) {
        ++words;
      } else {
        sign = true;
      }
    }
    QuoteFrame frame;
    frame.kind =
        words >= clause_words || sign || pair.dialogue ? QuoteKind::direct : QuoteKind::mixed;
    frame.evidence = frame.kind == QuoteKind::direct ? 55 : 35;
    add(frame, row);
  }

  void add(QuoteFrame frame, int32_t pair_row) {
    const MarkPair& pair = input_.pairs[static_cast<size_t>(pair_row)];
    frame.outer = pair.outer;
    frame.content = pair.content;
    if (pair.continues >= 0 && frame_of_pair_[static_cast<size_t>(pair.continues)] >= 0) {
      frame.continues = frame_of_pair_[static_cast<size_t>(pair.continues)];
      if (frame.speaker.empty()) frame.inherits = frame.continues;
    }
    frame_of_pair_[static_cast<size_t>(pair_row)] = static_cast<int32_t>(frames_.size());
    push(frame);
  }

  void push(const QuoteFrame& frame) {
    frames_.push_back(frame);
    if (!frame.speaker.empty() || frame.inherits >= 0 || frame.dropped) {
      last_spoken_ = static_cast<int32_t>(frames_.size()) - 1;
      last_paragraph_ = paragraph_;
    }
  }

  /// “aggravated theft” and “arson”: what one of them is, so is the other.
  bool follows_term(int32_t item) const {
    if (item < 2 || !line_.is_pair(item - 2) || quoted_[static_cast<size_t>(item - 2)])
      return false;
    const bool same_cue = attributions_[static_cast<size_t>(item)].cue ==
                          attributions_[static_cast<size_t>(item - 2)].cue;
    return line_.has_sense(item - 1, WordClass::conjunctions, "c") ||
           (same_cue && line_.is_sign(item - 1, u","));
  }

  void read_paragraph(int32_t first_pair, int32_t end_pair) {
    line_.read(input_, reader_, paragraph_, first_pair, end_pair, first_mention_);
    find_cues(line_, &cues_);
    const size_t size = static_cast<size_t>(line_.size());
    attributions_.assign(size, Attribution());
    quoted_.assign(size, false);
    taken_.assign(cues_.size(), false);
    find_sources();
    for (int32_t i = 0; i < line_.size(); ++i) {
      if (!line_.is_pair(i)) continue;
      Attribution& found = attributions_[static_cast<size_t>(i)];
      found = attribute_quotation(line_, cues_, i);
      const MarkPair& pair = input_.pairs[static_cast<size_t>(line_.item(i).pair)];
      if (found.kind == QuoteKind::mixed && follows_term(i)) found.quotation = false;
      if (pair.continues >= 0 || pair.dialogue) found.quotation = true;
      if (names_source_[static_cast<size_t>(i)] != 0) found.quotation = false;
      quoted_[static_cast<size_t>(i)] = found.quotation;
      if (found.quotation && found.cue >= 0) take(found.cue);
    }
    reopen_cues();
    indirect_.clear();
    find_indirect(line_, cues_, taken_, quoted_, &indirect_);
    size_t next = 0;
    for (int32_t i = 0; i < line_.size(); ++i) {
      while (next < indirect_.size() && indirect_[next].content.start <= i)
        report(indirect_[next++]);
      if (quoted_[static_cast<size_t>(i)]) report(i);
    }
    while (next < indirect_.size()) report(indirect_[next++]);
  }

  /// The marks that hold the name of who speaks: selon « Le Phare ».
  void find_sources() {
    names_source_.assign(static_cast<size_t>(line_.size()), 0);
    for (const Cue& cue : cues_) {
      const ItemRange subject = cue.subject.items;
      if (subject.size() == 1 && line_.is_pair(subject.start))
        names_source_[static_cast<size_t>(subject.start)] = 1;
    }
  }

  /// The quotation that follows with nothing but a stop between, or -1.
  int32_t quotation_behind(int32_t item) const {
    const int32_t next = line_.is_sign(item + 1, u".") ? item + 2 : item + 1;
    return line_.is_pair(next) && quoted_[static_cast<size_t>(next)] ? next : -1;
  }

  /// Whether an attributed quotation, with its clause, ends right before `item`.
  bool follows_quotation(int32_t item) const {
    int32_t before = item - 1;
    while (line_.punctuation(before)) --before;
    for (int32_t i = before; i >= 0 && i > before - farthest_piece; --i) {
      if (!line_.is_pair(i) || !quoted_[static_cast<size_t>(i)]) continue;
      const Attribution& found = attributions_[static_cast<size_t>(i)];
      if (found.cue < 0) return i == before;
      return cues_[static_cast<size_t>(found.cue)].clause.end > before || i == before;
    }
    return false;
  }

  /// "Anne Roux a écrit jeudi.": neither a clause nor a quotation behind the verb.
  bool reports_nothing_else(const Cue& cue) const {
    const int32_t end = line_.sentence_of(cue.items.start).end;
    if (cue.that >= 0) return false;
    for (int32_t i = cue.items.end; i < end; ++i) {
      if (line_.is_pair(i) || line_.is_sign(i, u":")) return false;
    }
    return true;
  }

  /// Who speaks where the quotation has no word of its own about it, but what follows has: « A » «
  /// B », a dit X; « A ». « B », a dit X; « A » X a ainsi conclu …
  NounPhrase speaker_ahead(int32_t item) const {
    const Attribution& found = attributions_[static_cast<size_t>(item)];
    if (follows_quotation(item)) return NounPhrase();
    const int32_t next = quotation_behind(item);
    if (next >= 0) {
      const int32_t row = attributions_[static_cast<size_t>(next)].cue;
      if (row < 0 || !(next == item + 1 || found.alone)) return NounPhrase();
      const Cue& cue = cues_[static_cast<size_t>(row)];
      const bool behind = cue.place == Cue::Place::incise && cue.items.start > next;
      return behind ? cue.subject : NounPhrase();
    }
    if (!found.alone) return NounPhrase();
    const auto cue =
        std::upper_bound(cues_.begin(), cues_.end(), item,
                         [](int32_t at, const Cue& after) { return at < after.items.start; });
    if (cue == cues_.end()) return NounPhrase();
    const int32_t start = line_.sentence_of(cue->items.start).start;
    const bool opens = start == cue->clause.start && (start == item + 1 || start == item + 2);
    const bool tells = cue->place == Cue::Place::before && cue->finite && cue->strength >= 2 &&
                       !cue->borrowed && !cue->negated && cue->subject.person_like;
    return opens && tells && (!speaks_on() || reports_nothing_else(*cue)) ? cue->subject
                                                                          : NounPhrase();
  }

  /// "Poursuivi pour « vol », Jean Roux a nié avoir …": what stands behind marks that report nobody
  /// may report what follows.
  void reopen_cues() {
    for (size_t row = 0; row < cues_.size(); ++row) {
      Cue& cue = cues_[row];
      if (taken_[row] || cue.place != Cue::Place::incise || cue.has('v') || !subject_first(cue))
        continue;
      cue.place = Cue::Place::before;
      cue.that = governed_clause(line_, cue.items.end);
    }
  }

  /// A cue that reports a quotation reports nothing else; nor do the cues that share its words.
  void take(int32_t cue) { taken_[static_cast<size_t>(cue)] = true; }

  TextRange speaker_text(const QuoteLine& line, const NounPhrase& phrase) const {
    if (line.is_pair(phrase.mention.start)) return line.pair_content(phrase.mention.start);
    const TextRange range = line.text_of(phrase.mention);
    if (!phrase.pronoun) return range;
    // -t-il: the pronoun alone.
    const std::u16string_view text = input_.text;
    for (int32_t i = range.end - 1; i > range.start; --i) {
      const char16_t c = text[static_cast<size_t>(i - 1)];
      if (c == u'-' || c == u'\u2011' || c == u'\u2010') return {i, range.end};
    }
    return range;
  }

  void fill(const Cue& cue, QuoteFrame* frame) const {
    frame->cue = line_.text_of(cue.items);
    if (cue.subject) frame->speaker = speaker_text(line_, cue.subject);
    frame->pronoun = cue.subject.pronoun;
    frame->answers = cue.has('a');
    frame->dropped = cue.dropped;
  }

  /// Whether the last speaker can be the one who speaks here.
  bool speaks_on() const {
    return last_spoken_ >= 0 && paragraph_ - last_paragraph_ <= farthest_inherited;
  }

  void report(const IndirectSpeech& speech) {
    const Cue& cue = cues_[static_cast<size_t>(speech.cue)];
    QuoteFrame frame;
    frame.kind = QuoteKind::indirect;
    frame.outer = frame.content = line_.text_of(speech.content);
    fill(cue, &frame);
    push(frame);
  }

  void report(int32_t item) {
    const Attribution& found = attributions_[static_cast<size_t>(item)];
    const int32_t row = line_.item(item).pair;
    const MarkPair& pair = input_.pairs[static_cast<size_t>(row)];
    QuoteFrame frame;
    frame.kind = found.kind;
    frame.evidence = evidence_of(found.weight);
    frame.repaired = pair.repaired;
    frame.continues = piece_before(item);
    if (found.cue >= 0) {
      fill(cues_[static_cast<size_t>(found.cue)], &frame);
    } else if (found.speaker) {
      frame.speaker = speaker_text(line_, found.speaker);
    } else if (!clause_inside(item, &frame) && !signed_below(item, &frame)) {
      const NounPhrase ahead = frame.continues < 0 ? speaker_ahead(item) : NounPhrase();
      // Each line of a dialogue is somebody else's.
      const bool other_line = pair.dialogue && pair.continues < 0;
      if (ahead && !other_line) {
        frame.speaker = speaker_text(line_, ahead);
      } else if (!other_line) {
        inherit(item, &frame);
      }
    }
    add(frame, row);
  }

  /// The frame that this quotation goes on with: nothing but a reporting clause stands between.
  int32_t piece_before(int32_t item) const {
    for (int32_t i = item - 1; i >= 0 && i > item - farthest_piece; --i) {
      if (!line_.is_pair(i)) continue;
      if (!quoted_[static_cast<size_t>(i)]) return -1;
      const int32_t cue_row = attributions_[static_cast<size_t>(i)].cue;
      if (cue_row < 0) return -1;
      const Cue& cue = cues_[static_cast<size_t>(cue_row)];
      if (cue.place != Cue::Place::incise || cue.items.start < i) return -1;
      const Attribution& found = attributions_[static_cast<size_t>(item)];
      const bool shared = found.cue == cue_row;
      if (!(shared || (found.cue < 0 && found.alone))) return -1;
      if (found.kind != QuoteKind::direct && !shared) return -1;
      for (int32_t k = cue.clause.end; k < item; ++k) {
        if (line_.starts_sentence(k) && !line_.punctuation(k)) return -1;
      }
      return frame_of_pair_[static_cast<size_t>(line_.item(i).pair)];
    }
    return -1;
  }

  /// A quotation by itself goes on with whoever spoke last.
  void inherit(int32_t item, QuoteFrame* frame) const {
    const Attribution& found = attributions_[static_cast<size_t>(item)];
    const bool goes_on =
        found.speaks && line_.is_sign(item - 1, u":") && last_paragraph_ == paragraph_;
    if ((found.alone || goes_on) && speaks_on()) frame->inherits = last_spoken_;
  }

  /// « Nous partons, a-t-il dit, demain »: the reporting clause inside the marks.
  bool clause_inside(int32_t item, QuoteFrame* frame) {
    const TextRange content = line_.pair_content(item);
    TokenRange rows{line_.item(item).token, line_.item(item).token};
    const int32_t count = static_cast<int32_t>(input_.tokens.size());
    while (rows.start < count && reader_.range(rows.start).start < content.start) ++rows.start;
    rows.end = rows.start;
    while (rows.end < count && reader_.range(rows.end).end <= content.end) ++rows.end;
    inside_.read_inside(input_, reader_, rows);
    find_cues(inside_, &inside_cues_);
    for (const Cue& cue : inside_cues_) {
      if (cue.place != Cue::Place::incise) continue;
      if ((cue.strength < 1 || cue.unknown_verb) && !cue.subject.pronoun) continue;
      const int32_t before = cue.clause.start - 1, after = cue.clause.end;
      if (!inside_.is_sign(before, u",") && !inside_.is_dash(before)) continue;
      if (!inside_.is_sign(after, u",.") && !inside_.is_dash(after) && inside_.inside(after))
        continue;
      if (!cue.subject.person_like) continue;
      frame->cue = inside_.text_of(cue.items);
      frame->speaker = speaker_text(inside_, cue.subject);
      return true;
    }
    return false;
  }

  /// « … » and below it a line "— Name, function".
  bool signed_below(int32_t item, QuoteFrame* frame) {
    if (!attributions_[static_cast<size_t>(item)].alone || line_.size() > 2) return false;
    const size_t below = static_cast<size_t>(paragraph_) + 1;
    if (below >= input_.layout.paragraphs.size()) return false;
    TokenRange rows = input_.layout.paragraphs[below];
    if (rows.size() < 2 || rows.size() > longest_signature || !reader_.is_dash(rows.start))
      return false;
    ++rows.start;
    inside_.read_inside(input_, reader_, rows);
    const NounPhrase name = noun_phrase_at(inside_, 0, inside_.size());
    if (!name || !inside_.capitalized(0)) return false;
    frame->speaker = inside_.text_of(name.mention);
    return true;
  }

  const QuoteInput& input_;
  WordReader reader_;
  bool attributes_;
  std::vector<QuoteFrame>& frames_;
  std::vector<int32_t> frame_of_pair_;
  QuoteLine line_, inside_;
  std::vector<Cue> cues_, inside_cues_;
  std::vector<Attribution> attributions_;
  std::vector<uint8_t> quoted_, names_source_;  // of items: 1 or 0
  std::vector<uint8_t> taken_;                  // of cues: 1 or 0
  std::vector<IndirectSpeech> indirect_;
  int32_t paragraph_ = 0;
  int32_t first_mention_ = 0;
  int32_t last_spoken_ = -1;
  int32_t last_paragraph_ = 0;
};

}  // namespace

void find_quotes(const QuoteInput& input, std::vector<QuoteFrame>* frames) {
  QuoteFinder(input, frames).run();
}

}  // namespace guillemet
