#include "reported_clauses.h"

#include <algorithm>

namespace guillemet {

ItemRange trimmed(const QuoteLine& line, ItemRange items) {
  while (!items.empty() && line.punctuation(items.end - 1) &&
         !line.is_sign(items.end - 1, u")]%€$£")) {
    --items.end;
  }
  while (!items.empty() && line.punctuation(items.start) && !line.is_sign(items.start, u"([$€£")) {
    ++items.start;
  }
  return items;
}

int32_t count_words(const QuoteLine& line, ItemRange items) {
  int32_t count = 0;
  for (int32_t i = items.start; i < items.end; ++i)
    count += line.is_word(i) && !line.punctuation(i);
  return count;
}

/// Where a reported clause that begins at `start` ends: the sentence's end, or before the
/// reporter's own next clause: ", alors que …", ", ajoutant …", ", et précise que …".
int32_t clause_end(const QuoteLine& line, const std::vector<Cue>& cues, int32_t start,
                   int32_t cue_row) {
  const int32_t end = std::min(line.sentence_of(start).end, start + longest_clause);
  size_t next = static_cast<size_t>(cue_row) + 1;
  for (int32_t i = start; i < end; ++i) {
    if (line.is_sign(i, u";")) return i;
    if (line.is_sign(i, u",") && line.role(i + 1, "break") > 0) return i;
    // "that A and that B" reports two clauses.
    if (i > start && line.has_sense(i, WordClass::conjunctions, "c") &&
        line.role(i + 1, "that") > 0)
      return line.is_sign(i - 1, u",") ? i - 1 : i;
    while (next < cues.size() && cues[next].items.start < i) ++next;
    if (next == cues.size() || cues[next].items.start != i) continue;
    const Cue& cue = cues[next];
    // A later verb of the same speaker's goes on with the reporter's sentence.
    const bool joined = line.is(i - 1, WordClass::conjunctions) && cue.borrowed && cue.finite &&
                        (cue.that >= 0 || cue.has('z'));
    const bool gerund = !cue.finite && cue.borrowed && line.is_sign(i - 1, u",");
    if (joined) return line.is_sign(i - 2, u",") ? i - 2 : i - 1;
    if (gerund) return i - 1;
  }
  return end;
}

bool reports(const Cue& cue) { return cue.has('q') && !cue.has('h') && !cue.negated; }

/// The next comma within a source's reach, or -1.
int32_t next_comma(const QuoteLine& line, int32_t from, int32_t end) {
  constexpr int32_t reach = 16;
  for (int32_t i = from; i < end && i < from + reach; ++i) {
    if (line.is_sign(i, u",;")) return i;
  }
  return -1;
}

/// "Même si X a dit", "Although X said": a subordinate clause that opens its sentence.
bool opens_subordinate(const QuoteLine& line, const Cue& cue) {
  const int32_t start = line.sentence_of(cue.items.start).start;
  if (cue.borrowed) return false;
  const int32_t subject = cue.subject.items.start;
  for (int32_t i = start; i < subject && i < start + 3; ++i) {
    const int32_t length =
        std::max({line.role(i, "break"), line.role(i, "whether"),
                  static_cast<int32_t>(line.has_sense(i, WordClass::conjunctions, "s"))});
    if (length > 0) return i + length == subject;
  }
  return false;
}

namespace {

/// Words that can begin a clause after a verb without "that".
bool begins_clause(const QuoteLine& line, int32_t i) {
  if (!line.is_word(i) || line.punctuation(i)) return false;
  if (line.pronoun(i, 's')) return true;
  if (line.is(i, WordClass::prepositions) && !line.definite_article(i)) return false;
  if (line.is(i, WordClass::conjunctions)) return false;
  if (line.role(i, "whether") > 0) return false;
  if (line.verb(i).is('g')) return true;
  const NounPhrase phrase = noun_phrase_at(line, i, line.size());
  return phrase && !(phrase.time && !phrase.named);
}

/// Past an adverbial of time or a statement between a verb and the clause that it reports: "said on
/// Monday she would run", "said in a statement the bridge was safe"; `i` where there is none.
int32_t past_occasion(const QuoteLine& line, int32_t i) {
  const bool preposition = line.is(i, WordClass::prepositions);
  const int32_t start = preposition ? i + 1 : i;
  const NounPhrase phrase = noun_phrase_at(line, start, line.size());
  if (!phrase || phrase.pronoun) return i;
  if (phrase.time) return phrase.items.end;
  for (int32_t k = start; preposition && k < phrase.items.end; ++k) {
    if (line.role(k, "document") > 0) return k + 1;
  }
  return i;
}

/// Whether an infinitive, negated or not, begins at `i`.
bool begins_infinitive(const QuoteLine& line, int32_t i) {
  bool article = false;
  while (line.is(i, WordClass::negations) || line.pronoun(i, 'o') ||
         (line.adverb(i) && line.role(i, "time") == 0)) {
    article = line.is(i, WordClass::determiners);
    ++i;
  }
  if (!line.is_word(i)) return false;
  // "la fermeture" ends like an infinitive; "l'avoir dit" is one.
  return article ? line.auxiliary(i, "bh") && !line.finite_auxiliary(i)
                 : line.reader().infinitive(line.item(i).token);
}

/// "Er sagte, er sei krank.", "teilte die Polizei mit, der Fahrer sei geflohen": the item behind
/// the first comma after the verb, or -1.
int32_t past_comma(const QuoteLine& line, const Cue& cue) {
  const int32_t comma = next_comma(line, cue.items.end, line.sentence_of(cue.items.start).end);
  return comma < 0 || line.has_finite({cue.items.end, comma}) ? -1 : comma + 1;
}

/// "told the Advertiser he understood": the item behind who is told, or -1.
int32_t past_addressee(const QuoteLine& line, const Cue& cue) {
  const NounPhrase told = noun_phrase_at(line, cue.items.end, line.size());
  return told.named || told.person_like ? told.items.end : -1;
}

/// The same where no "that" begins it, as the verb's flags allow.
int32_t start_without_that(const QuoteLine& line, const std::vector<Cue>& cues, int32_t row) {
  const Cue& cue = cues[static_cast<size_t>(row)];
  int32_t start = past_occasion(line, cue.items.end);
  if (cue.has('n') && begins_infinitive(line, start)) {
    // "dit pourtant assumer"
    while (line.adverb(start) && !line.is(start, WordClass::negations)) ++start;
    return start;
  }
  if (cue.has('z') && begins_clause(line, start)) {
    return line.has_finite({start, clause_end(line, cues, start, row)}) ? start : -1;
  }
  start = past_addressee(line, cue);
  if (cue.has('z') && line.pronoun(start, 's')) return start;
  start = past_comma(line, cue);
  if (!cue.has('k') || !begins_clause(line, start)) return -1;
  return line.finite(noun_phrase_at(line, start, line.size()).items.end) ? start : -1;
}

}  // namespace

/// Where the clause begins that the cue reports behind it: X dit que C; X said (that) C; X affirme
/// avoir …; Er sagte, er sei …; or -1.
int32_t reported_start(const QuoteLine& line, const std::vector<Cue>& cues, int32_t row) {
  const Cue& cue = cues[static_cast<size_t>(row)];
  if (cue.place != Cue::Place::before || !reports(cue) || cue.passive) return -1;
  if ((!cue.subject && !cue.dropped) || cue.subject.figures) return -1;
  int32_t start = cue.that;
  // "on constate que": the reporter's own words.
  const bool nobody = cue.subject.pronoun && line.pronoun(cue.subject.items.start, 'n');
  if (nobody && cue.strength < 3) return -1;
  if (start >= 0) {
    // "said that was not enough": the word is the clause's subject.
    const bool subject =
        cue.has('z') && (line.finite_auxiliary(start) || line.verb(start).finite());
    if (subject && start - 1 == cue.items.end) --start;
    if (cue.strength < 2) return -1;
  } else {
    start = cue.finite ? start_without_that(line, cues, row) : -1;
  }
  return line.inside(start) && !line.starts_sentence(start) ? start : -1;
}

}  // namespace guillemet
