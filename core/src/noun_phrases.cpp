#include "noun_phrases.h"

#include <algorithm>

namespace guillemet {
namespace {

// A phrase longer than this is no speaker; it also keeps every search short.
constexpr int32_t longest_phrase = 24;

bool in_name(const QuoteLine& line, int32_t i) {
  return line.capitalized(i) && !line.is(i, WordClass::determiners) &&
         !line.is(i, WordClass::prepositions);
}

bool is_person(const Mention* mention) {
  return mention != nullptr && mention->type == EntityType::person;
}

/// Whether a hyphen without spaces joins the words around it: Al-Masri, co-founder.
bool joins_words(const QuoteLine& line, int32_t i) {
  return line.punctuation(i) && !line.is_dash(i) && line.is_sign(i, u"-\u2010\u2011") &&
         line.is_word(i + 1) && line.reader().word(line.item(i + 1).token).joined;
}

/// A run of capitalized words with the particles inside, from `at`; where the tagger knows the
/// name, its bounds count.
int32_t name_end(const QuoteLine& line, int32_t at, int32_t end) {
  const Mention* mention = line.mention(at);
  if (mention != nullptr && mention->type <= EntityType::event) {
    int32_t i = at;
    while (i < end && line.mention(i) == mention) ++i;
    // A surname that the tagger left out.
    while (i < end && mention->type == EntityType::person && in_name(line, i) &&
           line.mention(i) == nullptr) {
      ++i;
    }
    return i;
  }
  int32_t i = at;
  while (i < end) {
    if (i > at && line.mention(i) != nullptr && is_person(line.mention(i))) break;
    if (in_name(line, i)) {
      ++i;
      continue;
    }
    if (i > at && i + 1 < end && joins_words(line, i)) {
      i += 2;
      continue;
    }
    // Particles and joining words count where the name goes on: Henri de Castries.
    int32_t next = i;
    while (next < end && next < i + 2 && i > at && line.is(next, WordClass::name_particles)) ++next;
    if (next == i || !in_name(line, next)) break;
    i = next;
  }
  return i;
}

bool stops_phrase(const QuoteLine& line, int32_t i) {
  if (!line.is_word(i)) return true;
  if (line.punctuation(i)) return true;
  if (line.has_sense(i, WordClass::determiners, "g")) return false;
  if (line.finite_auxiliary(i) || line.pronoun(i, 's') || line.pronoun(i, 'i')) return true;
  if (line.is(i, WordClass::conjunctions) || line.is(i, WordClass::negations)) return true;
  if (line.role(i, "relative") > 0 || line.role(i, "that") > 0) return true;
  return line.is(i, WordClass::prepositions) && !line.joins_nouns(i);
}

/// Whether a lower-case word can only be the verb that follows the phrase.
bool is_verb_here(const QuoteLine& line, int32_t i, int32_t phrase_start) {
  const VerbForm verb = line.verb(i);
  return verb && verb.finite() && i > phrase_start + 1;
}

NounPhrase pronoun_phrase(const QuoteLine& line, int32_t at, int32_t end) {
  NounPhrase phrase;
  std::string_view attribute;
  int32_t length = line.phrase(at, WordClass::pronouns, &attribute);
  if (length == 0 || at + length > end) return phrase;
  const size_t uses = attribute.find("r=");
  if (attribute.find("p=3") == std::string_view::npos || uses == std::string_view::npos) {
    return phrase;
  }
  if (attribute.find_first_of("sid", uses + 2) == std::string_view::npos) return phrase;
  // "her neighbour": a determiner by what follows.
  if (length == 1 && line.is(at, WordClass::determiners) && at + 1 < end && line.is_word(at + 1) &&
      !stops_phrase(line, at + 1) && !line.verb(at + 1)) {
    return phrase;
  }
  phrase.items = phrase.mention = {at, at + length};
  phrase.pronoun = phrase.person_like = true;
  return phrase;
}

/// Reads one noun phrase from left to right.
class PhraseReader {
 public:
  PhraseReader(const QuoteLine& line, int32_t at, int32_t end)
      : line_(line), at_(at), i_(at), end_(end) {}

  NounPhrase read() {
    determined_ =
        line_.is(i_, WordClass::determiners) ||
        (line_.is_word(i_) && line_.reader().word(line_.item(i_).token).shape == Shape::digits);
    while (i_ < end_ && i_ < at_ + 3 && line_.is(i_, WordClass::determiners) && !stands_alone()) {
      ++i_;
    }
    // "one of them", "deux des accusés": the number stands for a noun.
    if (determined_ && i_ > at_ && line_.joins_nouns(i_)) any_ = true;
    while (i_ < end_ && step()) {
    }
    if (!any_) return NounPhrase();
    phrase_.items = {at_, i_};
    phrase_.mention = name_.empty() ? phrase_.items : name_;
    phrase_.named = !name_.empty();
    if (phrase_.named) phrase_.figures = false;
    join_names();
    return phrase_;
  }

 private:
  /// Reads the next word or name; false where the phrase ends.
  bool step() {
    if (line_.is_pair(i_)) {
      // A name in marks: the "History" section.
      if (!determined_ || !line_.is_word(i_ + 1) || stops_phrase(line_, i_ + 1)) return false;
      ++i_;
      return true;
    }
    if (line_.has_sense(i_, WordClass::determiners, "g")) return possessor();
    // "le boxeur de 23 ans": an age, not a time.
    const bool age = after_joint_ && any_ &&
                     line_.reader().word(line_.item(i_ - 1).token).shape == Shape::digits;
    if (is_time(i_) && !age) {
      if (nouns_ == 0 && !any_) phrase_.time = true;
      if (any_ && !phrase_.time) return false;
      any_ = true;
      ++i_;
      return true;
    }
    // "lundi dernier Mme Marchal" is two phrases.
    if (phrase_.time && (starts_name(i_) || line_.is(i_, WordClass::person_titles))) return false;
    if (starts_name(i_)) return read_name();
    if (any_ && i_ + 1 < end_ && joins_words(line_, i_)) {
      i_ += 2;
      return true;
    }
    if (line_.joins_nouns(i_)) return complement();
    // "la primaire de la droite et du centre"
    if (after_joint_ && complement_read_ && line_.has_sense(i_, WordClass::conjunctions, "c") &&
        line_.joins_nouns(i_ + 1)) {
      ++i_;
      return complement();
    }
    if (stops_phrase(line_, i_)) return false;
    // Another article begins another phrase: sur Radio Bleue la préfète.
    if (any_ && line_.is(i_, WordClass::determiners)) return false;
    return read_word();
  }

  bool is_time(int32_t i) const {
    const Mention* mention = line_.mention(i);
    if (is_person(mention)) return false;  // Julio Mena, April Jones
    return line_.is(i, WordClass::months) || line_.is(i, WordClass::weekdays) ||
           line_.role(i, "time") > 0 ||
           (mention != nullptr &&
            (mention->type == EntityType::date || mention->type == EntityType::time));
  }

  /// Brannock's captain: who is named so far owns what follows.
  bool possessor() {
    if (!any_ || i_ + 1 >= end_ || !line_.is_word(i_ + 1)) return false;
    if (!starts_name(i_ + 1) && stops_phrase(line_, i_ + 1)) return false;
    if (line_.auxiliary(i_, "bh") && (line_.verb(i_ + 1).is('d') || line_.adverb(i_ + 1)))
      return false;
    name_ = {};
    determined_ = true;
    phrase_.person_like = false;
    ++i_;
    return true;
  }

  bool starts_name(int32_t i) const {
    const Mention* mention = line_.mention(i);
    // "Pakistani officials": an adjective.
    if (mention == nullptr && line_.is(i, WordClass::demonyms) && i + 1 < end_ &&
        line_.is_word(i + 1) && !stops_phrase(line_, i + 1) && !line_.capitalized(i + 1) &&
        !line_.verb(i + 1) && !line_.adverb(i + 1) && !line_.joins_nouns(i + 1)) {
      return false;
    }
    // The tagger knows that "Le Roux" begins with no article.
    const bool particle = line_.capitalized(i) && mention != nullptr && is_person(mention);
    if (!in_name(line_, i) && !particle) return false;
    if (mention != nullptr) return mention->type <= EntityType::event;
    // PDG, CEO: a function in capitals; laut Umfrage: a noun that is no source.
    if (line_.is(i, WordClass::functions) || line_.role(i, "figures") > 0) return false;
    // "le cabinet de M. Le Roux": the title is none of the name.
    if (line_.is(i, WordClass::person_titles) && is_person(line_.mention(i + 1))) return false;
    // "Aseguró que": the verb, not somebody of that name.
    const VerbForm verb = line_.verb(i);
    const bool verbal = verb.finite() || verb.is('g') || line_.finite_auxiliary(i);
    if (line_.starts_sentence(i) && verbal) return false;
    // Die Behörde, ein Nachbar: a noun like others, unlike ADFC.
    if (determined_ && i > at_ && mention == nullptr && line_.reader().capitalizes_nouns() &&
        line_.reader().word(line_.item(i).token).shape == Shape::capitalized) {
      return false;
    }
    return (!line_.is(i, WordClass::pronouns) || line_.is(i, WordClass::person_titles)) &&
           !line_.is(i, WordClass::conjunctions) && !(line_.starts_sentence(i) && line_.adverb(i));
  }

  bool read_name() {
    const Mention* mention = line_.mention(i_);
    const bool person = is_person(mention);
    int32_t stop = name_end(line_, i_, end_);
    // Justice Jean Roux, after a joint: a given name begins the speaker's own.
    if (after_joint_ && mention == nullptr) {
      for (int32_t k = i_ + 1; k + 1 < stop; ++k) {
        if (line_.is(k, WordClass::given_names) && !line_.is(k - 1, WordClass::given_names)) {
          stop = k;
          break;
        }
      }
    }
    // "le maire de Paris Jean Roux" is Jean Roux, "la veuve du journaliste Jean Roux" is not.
    const bool set_beside = !after_joint_ || (complement_read_ && !person_in_complement_);
    const bool replaces = name_.empty() || person || after_function_;
    if (set_beside && replaces && !(person && is_person(first_mention()) && !after_function_)) {
      name_ = {i_, stop};
      const int32_t title = i_ - 1;
      if (title >= at_ && stop == i_ + 1 && line_.is(title, WordClass::person_titles))
        name_.start = title;
    }
    if (set_beside) complement_read_ = false;
    if (after_joint_) complement_read_ = true;
    if (person || mention == nullptr || mention->type == EntityType::organization) {
      if (!after_joint_ || person) phrase_.person_like = true;
    }
    after_function_ = false;
    i_ = stop;
    any_ = true;
    ++nouns_;
    return true;
  }

  /// What is read as a name is a place's, or nobody's that the tagger knows behind an article.
  bool is_place_or_unknown() const {
    const Mention* mention = first_mention();
    return mention == nullptr ? determined_ : mention->type == EntityType::location;
  }

  const Mention* first_mention() const {
    return name_.empty() ? nullptr : line_.mention(name_.start);
  }

  bool complement() {
    if (!any_) return false;
    const int32_t next = line_.is(i_ + 1, WordClass::determiners) ? i_ + 2 : i_ + 1;
    if (next >= end_ || (!starts_name(next) && stops_phrase(line_, next))) return false;
    // "l'Observatoire de …" keeps its name; "les parents de Jean Roux" is not Jean Roux.
    after_joint_ = true;
    complement_read_ = person_in_complement_ = noun_read_ = false;
    i_ = next;
    return true;
  }

  bool read_word() {
    const bool title = line_.is(i_, WordClass::person_titles);
    const bool function = line_.is(i_, WordClass::functions) || line_.role(i_, "people") > 0;
    if (!any_ && !determined_ && !title && !function && !bare_subject()) return false;
    if (!any_ && !determined_ && !title && line_.is(i_, WordClass::pronouns)) return false;
    if (any_ && is_verb_here(line_, i_, at_)) return false;
    // "vendredi soir avoir reçu"
    if (phrase_.time && line_.auxiliary(i_, "bh")) return false;
    // "son collègue Jean Roux hausse les épaules": after a person's name no adjective follows.
    const bool noun = function || title || line_.is(i_, WordClass::organization_words);
    const int32_t before = name_.empty() ? at_ : name_.start - 1;
    if (is_person(first_mention()) && name_.end == i_ && !noun &&
        !line_.is(before, WordClass::determiners)) {
      return false;
    }
    // "volgens de politie raakte niemand gewond": the verb.
    if (noun_read_ && line_.reader().closes_with_noun()) return false;
    if (nouns_ > 0 && line_.adverb(i_) && !line_.is(i_ + 1, WordClass::determiners)) return false;
    if (line_.role(i_, "figures") > 0 && !phrase_.person_like && !after_joint_)
      phrase_.figures = true;
    if (function || line_.is(i_, WordClass::organization_words) ||
        line_.role(i_, "collective") > 0) {
      if (!after_joint_) {
        phrase_.person_like = true;
        phrase_.figures = false;
      }
    }
    if (!after_joint_) {
      // A noun after a name makes the name its modifier: the Rovers manager.
      // So does any noun after a place or a word that no list knows: the U.S. military.
      const bool modifier = function || (name_.end == i_ && is_place_or_unknown());
      if (!name_.empty() && modifier) name_ = {};
      ++nouns_;
    }
    if (function || title) after_function_ = true;
    if (after_joint_) {
      complement_read_ = true;
      person_in_complement_ = person_in_complement_ || function || title;
    }
    noun_read_ = function || line_.is(i_, WordClass::organization_words);
    any_ = true;
    ++i_;
    return true;
  }

  /// "another added": a determiner that sums people up, right before a verb.
  bool stands_alone() const {
    return line_.role(i_, "collective") > 0 &&
           (line_.verb(i_ + 1).finite() || line_.finite_auxiliary(i_ + 1));
  }

  /// A bare noun can be a subject (researchers say) only where a clause begins.
  bool bare_subject() const {
    if (line_.role(i_, "collective") > 0) return true;
    if (line_.adverb(i_) || line_.verb(i_) || line_.auxiliary(i_, "bhdm")) return false;
    const bool opens = line_.starts_sentence(i_) || line_.punctuation(i_ - 1) ||
                       line_.is_pair(i_ - 1) || line_.is(i_ - 1, WordClass::conjunctions) ||
                       line_.is(i_ - 1, WordClass::prepositions) || line_.verb(i_ - 1) ||
                       line_.is(i_ - 1, WordClass::source_words);
    return opens && line_.reader().word(line_.item(i_).token).shape != Shape::digits;
  }

  /// Jean et Marie Roux: two names are one speaker's phrase.
  void join_names() {
    const int32_t and_word = phrase_.items.end;
    if (!phrase_.named || phrase_.items.end != name_.end || and_word + 1 >= line_.size()) return;
    if (!line_.has_sense(and_word, WordClass::conjunctions, "c") || !starts_name(and_word + 1))
      return;
    // "dans la Somme et François Roux a confié": another clause's subject.
    const Mention* second = line_.mention(and_word + 1);
    if (first_mention() != nullptr && second != nullptr && first_mention()->type != second->type)
      return;
    const int32_t stop = name_end(line_, and_word + 1, std::min(line_.size(), and_word + 6));
    if (stop < line_.size() && line_.is_word(stop) && !line_.punctuation(stop) &&
        !line_.finite_auxiliary(stop) && !line_.verb(stop) && !line_.pronoun(stop, 'o')) {
      return;
    }
    phrase_.items.end = phrase_.mention.end = stop;
  }

  const QuoteLine& line_;
  int32_t at_, i_, end_;
  NounPhrase phrase_;
  ItemRange name_;
  bool determined_ = false;
  bool any_ = false;
  bool after_joint_ = false;      // in a complement: "le maire de Paris"
  bool complement_read_ = false;  // its noun is read: a name now stands beside the whole phrase
  bool person_in_complement_ = false;
  bool after_function_ = false;
  bool noun_read_ = false;  // the word before is a noun for a person or an organization
  int32_t nouns_ = 0;
};

}  // namespace

NounPhrase noun_phrase_at(const QuoteLine& line, int32_t at, int32_t end) {
  end = std::min(end, std::min(line.size(), at + longest_phrase));
  if (at < 0 || at >= end || !line.is_word(at)) return NounPhrase();
  const NounPhrase pronoun = pronoun_phrase(line, at, end);
  return pronoun ? pronoun : PhraseReader(line, at, end).read();
}

}  // namespace guillemet
