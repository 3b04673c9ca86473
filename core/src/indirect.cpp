#include "indirect.h"

#include <algorithm>

#include "reported_clauses.h"

namespace guillemet {
namespace {

constexpr int32_t shortest_clause = 3;
constexpr int32_t longest_opening = 4;

bool holds_quotation(const std::vector<uint8_t>& quoted, ItemRange items) {
  for (int32_t i = items.start; i < items.end; ++i) {
    if (quoted[static_cast<size_t>(i)]) return true;
  }
  return false;
}

/// X dit que C; X said (that) C; X affirme avoir …
bool clause_after(const QuoteLine& line, const std::vector<Cue>& cues, int32_t row,
                  ItemRange* content) {
  const Cue& cue = cues[static_cast<size_t>(row)];
  const int32_t start = reported_start(line, cues, row);
  if (start < 0) return false;
  if (line.role(cue.items.start - 1, "relative") > 0 && !line.capitalized(cue.items.start - 1)) {
    // X, qui affirme que C, a …: the comma closes the relative clause.
    const int32_t comma = next_comma(line, start, line.sentence_of(start).end);
    if (comma > 0) {
      *content = trimmed(line, {start, comma});
      return true;
    }
  }
  ItemRange clause{start, clause_end(line, cues, start, row)};
  // "Si X a annoncé qu'il attendrait, la région …": the comma closes what the main clause follows.
  if (opens_subordinate(line, cue)) {
    const int32_t comma = next_comma(line, start, clause.end);
    if (comma > 0) clause.end = comma;
  }
  *content = trimmed(line, clause);
  return true;
}

/// Where the sentence's own words begin: after a headline's "Climat :" or a date line.
int32_t own_start(const QuoteLine& line, ItemRange sentence, int32_t end) {
  int32_t start = sentence.start;
  for (int32_t i = sentence.start; i < end && i < sentence.start + 12; ++i) {
    if (line.is_dash(i) || line.is_sign(i, u":")) start = i + 1;
  }
  return start;
}

/// "Crews will try on Friday, Ostberg said, weather permitting.": whether what follows the clause
/// is still reported. Behind "said Ostberg" it may be who that is.
bool goes_on_behind(const QuoteLine& line, const Cue& cue) {
  const int32_t rest = cue.clause.end + 1;
  return cue.has('v') && subject_first(cue) && line.is_word(rest) && !line.punctuation(rest) &&
         line.role(rest, "relative") == 0 && line.role(rest, "break") == 0 &&
         !line.verb(rest).is('g');
}

/// C, dit X; C, X said; C, selon X; selon X, C; and the clause set into C.
bool clause_around(const QuoteLine& line, const Cue& cue, ItemRange* content) {
  const ItemRange sentence = line.sentence_of(cue.items.start);
  if (sentence.size() > longest_clause) return false;
  const bool frame = cue.place == Cue::Place::frame;
  if (!frame && (cue.place != Cue::Place::incise || cue.strength < 2 || cue.negated)) return false;
  if (!cue.has('q')) return false;
  const int32_t start = own_start(line, sentence, cue.clause.start);
  const int32_t before =
      line.is_sign(cue.clause.start - 1, u",") ? cue.clause.start - 2 : cue.clause.start - 1;
  // "En effet, d'après X, C"
  const bool after_adverb =
      cue.clause.start - start <= longest_opening && line.is_sign(cue.clause.start - 1, u",") &&
      line.is_sign(cue.clause.end, u",") &&
      noun_phrase_at(line, start, cue.clause.start).items.end != cue.clause.start - 1 &&
      !line.has_finite({start, cue.clause.start});
  const bool opens =
      frame && (cue.clause.start - start <= 2 || after_adverb || line.role(before, "that") > 0);
  if (opens) {
    int32_t begin = next_comma(line, cue.clause.end, sentence.end);
    // Selon Jean Roux, maire de Paris, …: past the apposition too.
    const int32_t next = begin < 0 ? -1 : next_comma(line, begin + 1, sentence.end);
    // Behind it comes a clause: a verb that is known, or what may be the subject of one.
    const bool goes_on = next >= 0 && (line.has_finite({next, sentence.end}) ||
                                       noun_phrase_at(line, next + 1, sentence.end));
    if (goes_on && !line.has_finite({begin + 1, next})) {
      const NounPhrase apposition = noun_phrase_at(line, begin + 1, next);
      if (apposition.person_like && !apposition.named && !apposition.pronoun) begin = next;
    }
    if (begin < 0) begin = cue.clause.end;
    *content = trimmed(line, {begin, sentence.end});
    return true;
  }
  if (!frame && !line.is_sign(cue.clause.start - 1, u",") && !line.is_dash(cue.clause.start - 1))
    return false;
  ItemRange clause{start, cue.clause.start};
  // "On Monday, she said": an adverbial is nothing that was said.
  const NounPhrase opening = noun_phrase_at(line, start, cue.clause.start);
  const bool adverbial = line.is(start, WordClass::prepositions) || opening.time;
  if (!frame && adverbial && !line.has_finite(clause)) return false;
  // A clause set into the reported one: Exports, it says, will rise.
  const bool open = line.finite_auxiliary(cue.clause.start - 2);  // "est, selon X, le plus dur"
  const bool set_in =
      line.is_sign(cue.clause.end, u",") && line.is_sign(cue.clause.start - 1, u",") &&
      (noun_phrase_at(line, start, cue.clause.start - 1).items.end == cue.clause.start - 1 ||
       (frame && open) || goes_on_behind(line, cue));
  if (set_in) clause.end = sentence.end;
  *content = trimmed(line, clause);
  return true;
}

/// Selon le journal, X a dit que C: X speaks.
bool hands_on(const QuoteLine& line, const Cue& frame, const Cue& next) {
  return next.place == Cue::Place::before && next.finite && next.strength >= 3 && reports(next) &&
         (next.that >= 0 || next.has('z')) && !next.borrowed &&
         line.sentence_of(frame.items.start) == line.sentence_of(next.items.start);
}

/// Past "and that" in the rest of the cue's sentence: the beginning of what else it reports, or -1.
int32_t past_coordination(const QuoteLine& line, const Cue& cue, int32_t from, int32_t end) {
  if (!reports(cue) || cue.passive || !cue.finite || cue.strength < 2) return -1;
  end = std::min(end, from + longest_clause);
  for (int32_t i = from; i + 1 < end; ++i) {
    if (line.is_sign(i, u";:")) return -1;
    if (line.has_sense(i, WordClass::conjunctions, "c") && line.role(i + 1, "that") > 0)
      return i + 1 + line.role(i + 1, "that");
  }
  return -1;
}

/// Finds the indirect speech of one line.
class IndirectFinder {
 public:
  IndirectFinder(const QuoteLine& line, const std::vector<Cue>& cues,
                 const std::vector<uint8_t>& quoted, std::vector<IndirectSpeech>* found)
      : line_(line), cues_(cues), quoted_(quoted), found_(*found) {}

  void report(int32_t row, bool taken) {
    const Cue& cue = cues_[static_cast<size_t>(row)];
    ItemRange content;
    if (!taken &&
        (clause_after(line_, cues_, row, &content) || clause_around(line_, cue, &content))) {
      add(row, content);
    }
    // "said that it was “safe” and that it would open"
    if (cue.place != Cue::Place::before || (cue.that < 0 && !cue.has('z'))) return;
    const int32_t end = line_.sentence_of(cue.items.start).end;
    const int32_t from = cue.that < 0 ? cue.items.end : cue.that;
    const int32_t next = past_coordination(line_, cue, from, end);
    if (next >= 0) add(row, trimmed(line_, {next, clause_end(line_, cues_, next, row)}));
  }

 private:
  void add(int32_t row, ItemRange content) {
    const Cue& cue = cues_[static_cast<size_t>(row)];
    if (content.start < reported_until_) return;  // nested in another
    // "que Lyon attendra" is a clause, whatever its length.
    const int32_t shortest = cue.that >= 0 ? shortest_clause - 1 : shortest_clause;
    if (count_words(line_, content) < shortest || holds_quotation(quoted_, content)) return;
    IndirectSpeech speech;
    speech.cue = row;
    speech.content = content;
    speech.whole = {std::min(cue.clause.start, content.start),
                    std::max(cue.clause.end, content.end)};
    reported_until_ = content.end;
    found_.push_back(speech);
  }

  const QuoteLine& line_;
  const std::vector<Cue>& cues_;
  const std::vector<uint8_t>& quoted_;
  std::vector<IndirectSpeech>& found_;
  int32_t reported_until_ = 0;
};

}  // namespace

void find_indirect(const QuoteLine& line, const std::vector<Cue>& cues,
                   const std::vector<uint8_t>& taken, const std::vector<uint8_t>& quoted,
                   std::vector<IndirectSpeech>* found) {
  IndirectFinder finder(line, cues, quoted, found);
  for (size_t row = 0; row < cues.size(); ++row) {
    const Cue& cue = cues[row];
    if (!cue.subject && !cue.dropped) continue;
    if (cue.place == Cue::Place::frame && row + 1 < cues.size() &&
        hands_on(line, cue, cues[row + 1])) {
      continue;
    }
    finder.report(static_cast<int32_t>(row), taken[row] != 0);
  }
}

}  // namespace guillemet
