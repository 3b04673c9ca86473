#include "cues.h"

#include <algorithm>

#include "phrase_names.h"
#include "report_clauses.h"
#include "source_frames.h"
#include "verb_groups.h"
#include "verb_subjects.h"

namespace guillemet {
namespace {

constexpr int32_t longest_group = 6;
constexpr int32_t longest_gap = 10;
constexpr int32_t farthest_agent = 40;
constexpr int32_t longest_clause = 24;  // from a verb's half to the other
constexpr int32_t whole_strength = 2;

/// « … », s'est borné à répondre X: the group that begins right after a quotation and ends with an
/// infinitive is as good as a finite verb.
void widen_infinitive(const QuoteLine& line, VerbGroup* group) {
  if (!group->infinitive || group->finite ||
      !line.is(group->items.start - 1, WordClass::prepositions))
    return;
  for (int32_t i = group->items.start - 1; i > group->items.start - longest_group - 1; --i) {
    if (!line.is_word(i) || line.punctuation(i)) return;
    bool beside = false;
    if (after_reported(line, i, &beside) && beside) {
      if (!line.finite_auxiliary(i) && !line.pronoun(i, 'r') && !line.verb(i)) return;
      group->items.start = i;
      group->finite = true;
      group->infinitive = false;
      return;
    }
  }
}

/// "Le président, Jean Roux, a félicité Anne": the comma before the verb ends an apposition.
bool has_apposition(const QuoteLine& line, const NounPhrase& subject, int32_t verb) {
  return subject.named && subject.items.end == verb - 1 && line.is_sign(verb - 1, u",") &&
         subject.mention.start > subject.items.start &&
         line.is_sign(subject.mention.start - 1, u",");
}

/// "peut-on lire dans le communiqué": what is read speaks, not who reads.
void read_document(const QuoteLine& line, ItemRange verb, Cue* cue) {
  for (int32_t i = verb.start; i < verb.end; ++i) {
    const int32_t length = line.role(i, "readin");
    if (length == 0 || i + length <= verb.end) continue;
    const NounPhrase document = noun_phrase_at(line, i + length, line.size());
    if (document && !document.time) cue->subject = document;
  }
}

/// "comme l'a dit X, « … »", "as X puts it, “…”": a clause that says who speaks, as "selon" does.
/// `lead` is where the verb begins with what belongs to it.
bool read_as_clause(const QuoteLine& line, const VerbGroup& group, int32_t lead, Cue* cue) {
  const ItemRange sentence = line.sentence_of(group.items.start);
  for (int32_t i = std::max(sentence.start, lead - longest_gap); i < lead; ++i) {
    const int32_t as = line.role(i, "asaid");
    const bool opens = i == sentence.start || line.punctuation(i - 1) || line.is_pair(i - 1);
    if (as == 0 || !opens) continue;
    NounPhrase subject;
    if (i + as == lead) {
      subject = subject_after(line, group.items.end);
    } else {
      subject = with_apposition(line, noun_phrase_at(line, i + as, lead), lead);
      if (subject.items.end != lead) continue;
    }
    const int32_t end = std::max(subject.items.end, group.items.end);
    const bool closed = !line.inside(end) || line.punctuation(end) || line.is_pair(end);
    if (!subject || subject.time || subject.figures || !closed) continue;
    cue->subject = subject;
    cue->place = Cue::Place::frame;
    cue->clause = {i, end};
    cue->flags = {};  // such a clause often only agrees with what the reporter says
    return true;
  }
  return false;
}

/// "Ayer dijo el ministro que …", "Am Montag sagte Roux: …": behind the verb, and before what it
/// reports.
NounPhrase inverted_subject(const QuoteLine& line, int32_t at) {
  const NounPhrase subject = subject_after(line, at);
  const bool named = subject.named || subject.person_like;
  const bool reports =
      line.is_sign(subject.items.end, u":") || governed_clause(line, subject.items.end) >= 0;
  return named && reports ? subject : NounPhrase();
}

/// The subject of a clause that follows what it reports, or that stands before its verb.
void find_subject(const QuoteLine& line, const VerbGroup& group, Cue* cue) {
  // », lui a répondu X: the object clitic stands before the group.
  int32_t lead = group.items.start;
  while (line.pronoun(lead - 1, 'o') || line.is(lead - 1, WordClass::negations)) --lead;
  if (group.clitic < 0 && group.verb.strength > 0 && read_as_clause(line, group, lead, cue)) return;
  bool beside_pair = false;
  const bool reported_before = after_reported(line, lead, &beside_pair);
  if (group.clitic >= 0) {
    cue->subject.items = cue->subject.mention = {group.clitic, group.clitic + 1};
    cue->subject.pronoun = cue->subject.person_like = true;
    read_document(line, group.items, cue);
    if (!reported_before) return;
    cue->place = Cue::Place::incise;
    cue->clause.start = lead;
    return;
  }
  const int32_t next = group.items.end;
  const NounPhrase before =
      subject_before(line, clause_start(line, group.items.start), group.items.start);
  const bool told = reported_before && !group.passive && !(has_apposition(line, before, lead));
  // "Jean Roux, 54, told the Herald": who stands behind it hears.
  const bool heard = group.verb.has('w') && before;
  const NounPhrase after = told && !heard ? subject_after(line, next) : NounPhrase();
  const bool asks_object = line.is_sign(next, u":") || governed_clause(line, next) >= 0;
  // "« A », résume X : « B »" reports both.
  const bool asks_more = line.is_sign(after.items.end, u":") &&
                         !(beside_pair && after.named && line.is_pair(after.items.end + 1));
  if (after && !asks_object && !asks_more &&
      (beside_pair || (after.person_like && ends_clause(line, after.items.end)) ||
       closes_sentence(line, group.items.start, after.items.end))) {
    cue->subject = after;
    cue->place = Cue::Place::incise;
    cue->clause = {lead, after.items.end};
    return;
  }
  cue->subject = before ? before : inverted_subject(line, next);
  if (!cue->subject && reported_before && group.verb.has('o') && beside_pair) {
    // «Lo necesitábamos», dijo tras la sesión.
    cue->place = Cue::Place::incise;
    cue->clause.start = lead;
  }
  if (!cue->subject) return;
  cue->clause.start = std::min(cue->subject.items.start, lead);
  // "La CGT, par la voix de son délégué, dénonce"
  for (int32_t i = before.items.end; i < group.items.start; ++i) {
    const int32_t voice = line.role(i, "voice");
    if (voice == 0) continue;
    const NounPhrase speaker = noun_phrase_at(line, i + voice, group.items.start);
    if (speaker.person_like) {
      cue->subject = with_apposition(line, speaker, group.items.start);
    }
  }
  if (follows_reported(line, cue->clause.start, next, group.verb.has('v'))) {
    cue->place = Cue::Place::incise;
  }
}

/// The subject of a verb that has none of its own: that of the cue before it, or of the sentence.
NounPhrase borrowed_subject(const QuoteLine& line, const VerbGroup& group,
                            const std::vector<Cue>& cues) {
  constexpr size_t reach = 8;
  constexpr int32_t longest_lead = 3;
  const int32_t verb = group.items.start;
  const ItemRange sentence = line.sentence_of(verb);
  // "Et d'ajouter :", whoever spoke in the sentence before.
  const bool goes_on = group.infinitive && verb - sentence.start <= longest_lead &&
                       line.has_sense(sentence.start, WordClass::conjunctions, "c");
  for (size_t i = cues.size(); i-- > (cues.size() > reach ? cues.size() - reach : 0);) {
    const Cue& cue = cues[i];
    if (goes_on && cue.subject && !cue.passive) return cue.subject;
    if (!(line.sentence_of(cue.items.start) == sentence)) break;
    if (cue.subject && cue.place != Cue::Place::frame) return cue.subject;
  }
  const int32_t start = clause_start(line, verb);
  NounPhrase own = subject_before(line, start, verb);
  // "when the grandmother looks up and says"
  if (!own) own = noun_phrase_at(line, start, verb);
  if (own.time) own = NounPhrase();
  const NounPhrase main = subject_before(line, sentence.start, verb + 1);
  return !own.person_like && main.person_like ? main : own;
}

/// Whoever a passive names as its agent; its subject does not speak.
NounPhrase agent_of(const QuoteLine& line, ItemRange verb) {
  const ItemRange sentence = line.sentence_of(verb.start);
  const int32_t first = std::max(sentence.start, verb.start - farthest_agent);
  const int32_t last = std::min(sentence.end, verb.end + farthest_agent);
  for (int32_t i = first; i < last; ++i) {
    if (!line.has_sense(i, WordClass::quote_words, "agent")) continue;
    const NounPhrase agent = noun_phrase_at(line, i + 1, sentence.end);
    if (agent && !agent.time) return agent;
  }
  return NounPhrase();
}

/// "teilte die Polizei mit, dass": whether the half of a verb has its other half at its clause's
/// end.
bool is_whole(const QuoteLine& line, const VerbGroup& group) {
  if (!group.verb.has('e')) return false;
  for (int32_t i = group.items.end; i < group.items.end + longest_clause && line.is_word(i); ++i) {
    const bool ends =
        !line.is_word(i + 1) || line.punctuation(i + 1) || line.role(i + 1, "that") > 0;
    if (ends && line.role(i, "particle") > 0) return true;
    if (ends) return false;
  }
  return false;
}

void add_verb(const QuoteLine& line, VerbGroup group, std::vector<Cue>* cues) {
  widen_infinitive(line, &group);
  // "ha assicurato lei"
  if (group.finite && group.clitic < 0 && line.pronoun(group.items.end, 'i') &&
      line.verb(group.items.end - 1).is('d')) {
    group.clitic = group.items.end++;
  }
  Cue cue;
  cue.items = cue.clause = group.items;
  // "sagte er": the pronoun is a word of its own, unlike in "dit-il".
  if (group.clitic == group.items.end - 1 && !line.joined(group.clitic)) --cue.items.end;
  cue.finite = group.finite;
  cue.negated = group.negated;
  cue.passive = group.passive;
  cue.modal = group.modal;
  cue.strength = is_whole(line, group) ? whole_strength : group.verb.strength;
  cue.flags = group.verb.flags;
  if (group.finite) find_subject(line, group, &cue);
  if (!cue.subject && !group.finite && !line.punctuation(group.items.start - 1)) {
    // "a message stating", "on voit Jean répéter": the noun right before it speaks.
    cue.subject = noun_phrase_before(line, group.items.start);
  }
  if (!cue.subject) {
    cue.borrowed = true;
    cue.subject = borrowed_subject(line, group, *cues);
  }
  if (cue.passive) cue.subject = agent_of(line, group.items);
  cue.dropped = !cue.subject && cue.finite && !cue.passive && cue.has('o');
  if (cue.place == Cue::Place::before) cue.that = governed_clause(line, cue.items.end);
  cues->push_back(cue);
}

/// "», lancée par X": a participle of a reporting verb right after a quotation, with its agent.
bool add_agent(const QuoteLine& line, int32_t i, std::vector<Cue>* cues) {
  const VerbForm verb = line.verb(i);
  if (!verb || !verb.is('d') ||
      !(line.is_pair(i - 1) || (line.is_sign(i - 1, u",") && line.is_pair(i - 2)))) {
    return false;
  }
  for (int32_t k = i + verb.length; k < i + longest_gap && line.is_word(k); ++k) {
    if (line.punctuation(k)) break;
    if (!line.has_sense(k, WordClass::quote_words, "agent")) continue;
    Cue cue;
    cue.place = Cue::Place::agent;
    cue.items = {i, i + verb.length};
    cue.subject = noun_phrase_at(line, k + 1, line.size());
    if (!cue.subject) return false;
    cue.clause = {i, cue.subject.items.end};
    cue.strength = verb.strength;
    cue.flags = verb.flags;
    cues->push_back(cue);
    return true;
  }
  return false;
}

/// "„…“, hat der Sprecher erklärt": the subject stands between the auxiliary and its participle.
bool add_split_perfect(const QuoteLine& line, int32_t i, std::vector<Cue>* cues) {
  bool beside_pair = false;
  if (!line.finite_auxiliary(i) || !line.auxiliary(i, "h")) return false;
  if (line.pronoun(i + 1, 'i') && line.joined(i + 1)) return false;  // a-t-il dit
  if (!after_reported(line, i, &beside_pair) || !beside_pair) return false;
  const NounPhrase subject = subject_after(line, i + 1);
  if (!subject.person_like && !subject.named) return false;
  for (int32_t k = subject.items.end; k < i + longest_clause && line.is_word(k); ++k) {
    if (line.punctuation(k) || line.starts_sentence(k)) return false;
    const VerbForm verb = line.verb(k);
    if (!verb.is('d') || verb.strength < 2 || !ends_clause(line, k + verb.length)) continue;
    Cue cue;
    cue.place = Cue::Place::incise;
    cue.items = {k, k + verb.length};
    cue.clause = {i, k + verb.length};
    cue.subject = subject;
    cue.strength = verb.strength;
    cue.flags = verb.flags;
    cues->push_back(cue);
    return true;
  }
  return false;
}

/// In lower case, or in capitals among words in capitals.
bool written_as_verb(const QuoteLine& line, int32_t i) {
  const auto shape = [&](int32_t at) {
    return line.is_word(at) ? line.reader().word(line.item(at).token).shape : Shape::other;
  };
  if (shape(i) == Shape::lower) return true;
  return shape(i) == Shape::upper && shape(i - 1) == Shape::upper &&
         (shape(i - 2) == Shape::upper || shape(i + 1) == Shape::upper);
}

/// "», s'enthousiasme X" with any verb: where a known name or a clitic follows a word that has no
/// other part in the sentence.
bool add_unknown_verb(const QuoteLine& line, int32_t i, std::vector<Cue>* cues) {
  if (!line.is_word(i) || line.punctuation(i)) return false;
  bool beside_pair = false;
  if (!after_reported(line, i, &beside_pair)) return false;
  int32_t verb = i;
  int32_t clitic = -1;
  if (line.pronoun(verb, 'r')) ++verb;
  if (line.finite_auxiliary(verb)) {
    ++verb;
    if (line.pronoun(verb, 'i')) clitic = verb++;
    while (line.adverb(verb) && verb < i + longest_group) ++verb;
  }
  if (!line.is_word(verb) || !written_as_verb(line, verb)) return false;
  if (line.is(verb, WordClass::determiners) || line.is(verb, WordClass::prepositions) ||
      line.is(verb, WordClass::conjunctions) || line.is(verb, WordClass::pronouns) ||
      line.is(verb, WordClass::functions) || line.is(verb, WordClass::person_titles) ||
      line.is(verb, WordClass::source_words) || line.is(verb, WordClass::quote_words) ||
      line.is(verb, WordClass::auxiliaries) || line.adverb(verb) || line.verb(verb)) {
    return false;
  }
  int32_t end = verb + 1;
  if (clitic < 0 && line.pronoun(end, 'i')) clitic = end++;
  Cue cue;
  cue.place = Cue::Place::incise;
  cue.items = cue.clause = {i, end};
  cue.unknown_verb = true;
  cue.strength = 1;
  if (clitic >= 0) {
    cue.subject.items = cue.subject.mention = {clitic, clitic + 1};
    cue.subject.pronoun = cue.subject.person_like = true;
    read_document(line, cue.items, &cue);
  } else {
    const bool comma =
        line.is_sign(i - 1, u",") || (line.is_pair(i - 1) && line.pair_ends_with(i - 1, u","));
    if (!beside_pair || !(comma || line.finite_auxiliary(i) || line.pronoun(i, 'r'))) {
      return false;
    }
    cue.subject = noun_phrase_at(line, end, line.size());
    if (!cue.subject.person_like || cue.subject.pronoun) return false;
    // After a bare comma a noun may stand in apposition: only a name right after the word makes it
    // a verb.
    if (cue.subject.mention.start != end && !line.finite_auxiliary(i) && !line.pronoun(i, 'r') &&
        !line.is(end, WordClass::determiners)) {
      return false;
    }
    cue.clause.end = cue.subject.items.end;
  }
  cues->push_back(cue);
  return true;
}

/// "Rappelant que le pont cède, la maire a dénoncé …": the participle that opens a sentence has the
/// subject of the main clause, and what it governs ends there.
void complete_openings(const QuoteLine& line, std::vector<Cue>* cues) {
  for (size_t i = 0; i + 1 < cues->size(); ++i) {
    Cue& cue = (*cues)[i];
    const ItemRange sentence = line.sentence_of(cue.items.start);
    if (cue.finite || cue.subject || cue.items.start > sentence.start + 6) continue;
    for (size_t k = i + 1; k < cues->size() && k < i + 4; ++k) {
      const Cue& main = (*cues)[k];
      if (!sentence.contains(main.items.start)) break;
      const bool behind_comma = line.is_sign(main.subject.items.start - 1, u",");
      if (!main.finite || !main.subject || main.borrowed || !behind_comma) continue;
      cue.subject = main.subject;
      cue.borrowed = true;
      cue.that_until = main.subject.items.start;
      break;
    }
  }
}

}  // namespace

void find_cues(const QuoteLine& line, std::vector<Cue>* cues) {
  cues->clear();
  bool after_participle = false;
  for (int32_t i = 0; i < line.size(); ++i) {
    if (!line.is_word(i)) continue;
    if (line.starts_sentence(i)) after_participle = false;
    int32_t length = 0;
    if (add_frame(line, i, &length, cues)) {
      i += length - 1;
      continue;
    }
    VerbGroup group;
    if (read_verb_group(line, i, after_participle, &group)) {
      add_verb(line, group, cues);
      if (group.items.start < i) after_participle = true;
      i = std::max(i, group.items.end - 1);
      continue;
    }
    if (add_split_perfect(line, i, cues)) {
      i = cues->back().clause.end - 1;
      continue;
    }
    if (add_agent(line, i, cues)) continue;
    add_unknown_verb(line, i, cues);
  }
  complete_openings(line, cues);
}

}  // namespace guillemet
