#include "callings.h"

#include <algorithm>

#include "unicode.h"

namespace guillemet {
namespace {

// How far a title or an apposition reaches, in tokens.
constexpr int32_t longest_before = 12;
constexpr int32_t longest_after = 14;

uint64_t with_complement(uint64_t noun, int32_t complement) {
  return extend_phrase(noun, static_cast<uint64_t>(complement) + 1);
}

bool names_a_role(const WordReader& reader, int32_t token) {
  return reader.is(token, WordClass::functions) || reader.is(token, WordClass::person_titles);
}

/// Words that may stand between a role and the name after it, without being a part of either.
bool links_words(const WordReader& reader, int32_t token) {
  return reader.is(token, WordClass::determiners) || reader.is(token, WordClass::elisions) ||
         reader.is(token, WordClass::prepositions);
}

}  // namespace

uint64_t role_at(const WordReader& reader, int32_t token) {
  if (token > 0) {
    const Lexicon::Match match =
        reader.lexicon().longest(reader.words(), token - 1, token + 1, WordClass::functions);
    const Lexicon::Match title =
        reader.lexicon().longest(reader.words(), token - 1, token + 1, WordClass::person_titles);
    if (match.length == 2 || title.length == 2) {
      return extend_phrase(reader.word(token - 1).key, reader.word(token).key);
    }
  }
  return reader.word(token).key;
}

void Callings::learn_until(int32_t token) {
  for (; next_ < input_.mentions.size(); ++next_) {
    const Mention& mention = input_.mentions[next_];
    if (mention.tokens.end > token) return;
    const int32_t subject = input_.subject_of[next_];
    if (subject < 0 || mention.tokens.empty()) continue;
    if (mention.type == EntityType::person) learn_person(mention, subject);
    if (mention.type == EntityType::organization) learn_organization(mention, subject);
  }
}

int32_t Callings::person(uint64_t noun, int32_t complement) {
  if (complement >= 0) {
    if (const Called* called = of_complement_.find(with_complement(noun, complement))) {
      return called->subject;
    }
  }
  const Called* called = people_.find(noun);
  if (called == nullptr) return -1;
  const bool apart = complement >= 0 && called->complement >= 0 && called->complement != complement;
  return apart ? -1 : called->subject;
}

int32_t Callings::organization(uint64_t noun) {
  const int32_t* subject = organizations_.find(noun);
  return subject != nullptr ? *subject : -1;
}

void Callings::call(int32_t token, int32_t subject, int32_t complement) {
  const uint64_t noun = reader_.word(token).key;
  const uint64_t role = role_at(reader_, token);
  people_.at(role) = {subject, complement};
  // "le ministre" may be the foreign minister, but not where somebody else is called so.
  Called& bare = people_.at(noun);
  if (role == noun || bare.subject < 0 || bare.longer) {
    bare = {subject, complement, role != noun};
  }
  if (complement >= 0) of_complement_.at(with_complement(noun, complement)) = {subject, complement};
}

int32_t Callings::row_at(int32_t token) const {
  const auto after =
      std::upper_bound(input_.mentions.begin(), input_.mentions.end(), token,
                       [](int32_t at, const Mention& mention) { return at < mention.tokens.end; });
  if (after == input_.mentions.end() || !after->tokens.contains(token)) return -1;
  return static_cast<int32_t>(after - input_.mentions.begin());
}

int32_t Callings::subject_at(int32_t token) const {
  const int32_t row = row_at(token);
  return row < 0 ? -1 : input_.subject_of[static_cast<size_t>(row)];
}

void Callings::learn_person(const Mention& mention, int32_t subject) {
  for (int32_t t = mention.tokens.start; t + 1 < mention.tokens.end && names_a_role(reader_, t);
       ++t) {
    call(t, subject, -1);
  }
  learn_before(mention, subject);
  learn_after(mention, subject);
}

/// "le PDG d'Orlane, Paul Roux", "le ministre de la Culture Jean Roux", "Rovers manager Joe Dunn".
void Callings::learn_before(const Mention& mention, int32_t subject) {
  const int32_t sentence =
      input_.layout.sentence_of_token[static_cast<size_t>(mention.tokens.start)];
  const int32_t first = std::max(input_.layout.sentences[static_cast<size_t>(sentence)].start,
                                 mention.tokens.start - longest_before);
  int32_t t = mention.tokens.start - 1;
  if (t >= first && reader_.is(t, WordClass::prepositions)) return;
  if (t >= first && reader_.is_sign(t, u",")) --t;
  int32_t complement = -1;
  while (t >= first) {
    const int32_t row = row_at(t);
    if (names_a_role(reader_, t) && (row < 0 || complement < 0)) {
      if (complement < 0 && t > first) complement = subject_at(t - 1);
      call(t, subject, complement);
      return;
    }
    if (row >= 0) {
      if (input_.mentions[static_cast<size_t>(row)].type == EntityType::person) return;
      complement = input_.subject_of[static_cast<size_t>(row)];
      t = input_.mentions[static_cast<size_t>(row)].tokens.start - 1;
      continue;
    }
    const Word& word = reader_.word(t);
    const bool described =
        t > first && (names_a_role(reader_, t - 1) || links_words(reader_, t - 1));
    const bool common = word.shape == Shape::lower && described && !reader_.verb(t, t + 1) &&
                        !reader_.is(t, WordClass::conjunctions) && !reader_.finite_auxiliary(t);
    if (!common && !links_words(reader_, t)) return;
    --t;
  }
}

/// "Jean Roux, ministre de la Culture et maire de Brest,", "Paul Roux (président)".
void Callings::learn_after(const Mention& mention, int32_t subject) {
  const int32_t count = static_cast<int32_t>(input_.tokens.size());
  int32_t t = mention.tokens.end;
  if (t >= count || !reader_.is_sign(t, u",(")) return;
  bool in_complement = false;
  int32_t last = -1;  // the role that waits for its complement
  const int32_t end = std::min(count, t + longest_after);
  for (++t; t < end; ++t) {
    const Word& word = reader_.word(t);
    if (word.shape == Shape::punctuation && !reader_.is_dash(t)) break;
    const int32_t row = row_at(t);
    if (row >= 0 && input_.mentions[static_cast<size_t>(row)].type == EntityType::person) break;
    if (row >= 0 && in_complement && last >= 0) {
      call(last, subject, input_.subject_of[static_cast<size_t>(row)]);
      last = -1;
    }
    if (reader_.joins_nouns(t)) in_complement = true;
    if (reader_.is(t, WordClass::conjunctions)) in_complement = false;
    if (in_complement || row >= 0) continue;
    if (names_a_role(reader_, t)) {
      const int32_t complement = t > 0 ? subject_at(t - 1) : -1;
      call(t, subject, complement == subject ? -1 : complement);
      last = t;
    } else if (reader_.finite_auxiliary(t) || reader_.pronoun(t, 's')) {
      break;
    }
  }
}

void Callings::learn_organization(const Mention& mention, int32_t subject) {
  if (mention.tokens.size() < 2) return;
  for (int32_t t = mention.tokens.start; t < mention.tokens.end; ++t) {
    const Word& word = reader_.word(t);
    if (word.shape == Shape::punctuation || links_words(reader_, t)) continue;
    organizations_.at(word.key) = subject;
  }
}

}  // namespace guillemet
