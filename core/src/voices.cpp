#include "voices.h"

#include <algorithm>

#include "unicode.h"

namespace guillemet {
namespace {

constexpr int32_t nobody = -1;
constexpr int32_t several = -2;
// How many paragraphs back a speaker may be meant by a pronoun, and how many voices are looked at.
constexpr int32_t farthest_paragraph = 1;
constexpr size_t most_voices = 32;
// How many mentions of a stretch of text are looked at.
constexpr int32_t most_mentions = 32;
constexpr int32_t longest_phrase = 10;  // tokens

}  // namespace

int32_t token_from(const QuoteInput& input, int32_t position) {
  const auto token = std::upper_bound(input.tokens.begin(), input.tokens.end(), position,
                                      [](int32_t at, TextRange range) { return at < range.end; });
  return static_cast<int32_t>(token - input.tokens.begin());
}

People::People(const QuoteInput& input, const WordReader& reader)
    : agreements_(input.subjects.size()) {
  Name name;
  for (size_t i = 0; i < input.mentions.size(); ++i) {
    const Mention& mention = input.mentions[i];
    const int32_t subject = input.subject_of[i];
    if (subject < 0 || mention.tokens.empty()) continue;
    Agreement& agreement = agreements_[static_cast<size_t>(subject)];
    const int32_t before = mention.tokens.start - 1;
    if (input.subjects[static_cast<size_t>(subject)].type != EntityType::person) {
      if (before < 0 || agreement.gender != Gender::unknown) continue;
      const Agreement article = agreement_from(reader.attribute(before, WordClass::determiners));
      if (article.number == Number::plural || article.number == Number::singular) {
        agreement = article;
      }
      continue;
    }
    agreement.number = Number::singular;
    read_name(input.text, mention.range, EntityType::person, input.lexicon, &name);
    if (name.words.empty()) continue;
    if (agreement.gender == Gender::unknown) agreement.gender = name.gender;
    if (agreement.gender == Gender::unknown) {
      agreement.gender = gender_before(mention, input.words, input.lexicon);
    }
    const TextRange last = name.words.back().range;
    int32_t& bearer = surnames_.at(bare_hash(slice(input.text, last)), subject);
    if (bearer != subject) bearer = several;
  }
}

int32_t People::with_surname(uint64_t surname) {
  const int32_t* subject = surnames_.find(surname);
  return subject != nullptr && *subject >= 0 ? *subject : nobody;
}

Voices::Voices(const QuoteInput& input, const People& people)
    : input_(input),
      people_(people),
      reader_(input.text, input.tokens, input.words, input.lexicon) {}

void Voices::add(Voice voice) {
  voice_of_frame_.push_back(static_cast<int32_t>(voices_.size()));
  voices_.push_back(std::move(voice));
}

void Voices::repeat(int32_t frame, int32_t token) {
  const int32_t row = voice_of_frame_[static_cast<size_t>(frame)];
  if (row < 0) return silent();
  Voice voice = voices_[static_cast<size_t>(row)];
  voice.token = std::min(token, static_cast<int32_t>(input_.tokens.size()) - 1);
  add(std::move(voice));
}

void Voices::silent() { voice_of_frame_.push_back(nobody); }

int32_t Voices::sentence(int32_t token) const {
  return input_.layout.sentence_of_token[static_cast<size_t>(token)];
}

int32_t Voices::paragraph(int32_t token) const {
  return input_.layout.paragraph_of_sentence[static_cast<size_t>(sentence(token))];
}

bool Voices::fits(Agreement pronoun, const Voice& voice) const {
  if (!agree(pronoun, voice.agreement)) return false;
  if (pronoun.number == Number::plural || pronoun.dropped) return true;
  // "it" is no person; "elle" may be an organization whose article shows that it can be.
  if (pronoun.gender == Gender::unknown) return !voice.person;
  return voice.person || voice.agreement.number == Number::singular;
}

bool Voices::fits(Agreement pronoun, const Mention& mention, int32_t subject) const {
  if (subject < 0 || mention.type != EntityType::person) return false;
  return (pronoun.gender != Gender::unknown || pronoun.dropped) &&
         agree(pronoun, people_.agreement(subject));
}

const Voice* Voices::latest(Agreement pronoun, int32_t from_token, const Voice* other) const {
  const size_t count = std::min(voices_.size(), most_voices);
  for (size_t i = 1; i <= count; ++i) {
    const Voice& voice = voices_[voices_.size() - i];
    if (voice.token < from_token) return nullptr;
    const bool same = other != nullptr && voice.subject == other->subject &&
                      (voice.subject >= 0 || voice.name == other->name);
    if (!same && fits(pronoun, voice)) return &voice;
  }
  return nullptr;
}

bool Voices::is_quoted(const Mention& mention) const {
  const auto pair =
      std::lower_bound(input_.pairs.begin(), input_.pairs.end(), mention.range.start,
                       [](const MarkPair& p, int32_t start) { return p.outer.end <= start; });
  return pair != input_.pairs.end() && pair->outer.contains(mention.range.start);
}

/// Whether a preposition makes the mention a part of another phrase.
bool Voices::is_complement(const Mention& mention) const {
  const int32_t sentence_start =
      input_.layout.sentences[static_cast<size_t>(sentence(mention.tokens.start))].start;
  int32_t t = mention.tokens.start - 1;
  while (t >= sentence_start &&
         (reader_.is(t, WordClass::person_titles) || reader_.is(t, WordClass::functions) ||
          (reader_.is(t, WordClass::determiners) && !reader_.is(t, WordClass::prepositions)))) {
    --t;
  }
  if (t >= sentence_start && reader_.is(t, WordClass::prepositions)) return true;
  // "le programme du candidat de la droite Jean Roux": the function that the name is set beside is
  // a complement itself.
  for (const int32_t first = std::max(sentence_start, t - longest_phrase); t >= first; --t) {
    const Word& word = reader_.word(t);
    if (word.shape != Shape::lower || reader_.verb(t, t + 1).finite() ||
        reader_.finite_auxiliary(t))
      return false;
    if (!reader_.is(t, WordClass::functions)) continue;
    int32_t before = t - 1;
    while (before >= first && reader_.is(before, WordClass::determiners) &&
           !reader_.is(before, WordClass::prepositions)) {
      --before;
    }
    return before >= first && reader_.is(before, WordClass::prepositions);
  }
  return false;
}

/// The first agreeing person of a stretch who is no complement, nor named inside a quotation.
int32_t Voices::subject_in(Agreement pronoun, TokenRange tokens, int32_t other) const {
  auto mention =
      std::lower_bound(input_.mentions.begin(), input_.mentions.end(), tokens.start,
                       [](const Mention& m, int32_t start) { return m.tokens.start < start; });
  for (int32_t n = 0; n < most_mentions && mention != input_.mentions.end(); ++n, ++mention) {
    if (mention->tokens.end > tokens.end) break;
    const int32_t subject =
        input_.subject_of[static_cast<size_t>(mention - input_.mentions.begin())];
    if (subject != other && fits(pronoun, *mention, subject) && !is_complement(*mention) &&
        !is_quoted(*mention)) {
      return subject;
    }
  }
  return nobody;
}

/// The last agreeing person of a stretch, but not one named inside a quotation.
int32_t Voices::last_person_in(Agreement pronoun, TokenRange tokens) const {
  auto mention =
      std::lower_bound(input_.mentions.begin(), input_.mentions.end(), tokens.end,
                       [](const Mention& m, int32_t end) { return m.tokens.start < end; });
  for (int32_t n = 0; n < most_mentions && mention != input_.mentions.begin(); ++n) {
    --mention;
    if (mention->tokens.start < tokens.start) break;
    const int32_t subject =
        input_.subject_of[static_cast<size_t>(mention - input_.mentions.begin())];
    if (fits(pronoun, *mention, subject) && !is_quoted(*mention)) return subject;
  }
  return nobody;
}

/// Two people joined by "et", for a plural pronoun.
bool Voices::pair_in(TokenRange tokens, Voice* voice) const {
  auto mention =
      std::lower_bound(input_.mentions.begin(), input_.mentions.end(), tokens.start,
                       [](const Mention& m, int32_t start) { return m.tokens.start < start; });
  for (int32_t n = 0; n < most_mentions && mention != input_.mentions.end(); ++n, ++mention) {
    const auto next = mention + 1;
    if (next == input_.mentions.end() || next->tokens.end > tokens.end) break;
    if (mention->type != EntityType::person || next->type != EntityType::person) continue;
    const int32_t joint = mention->tokens.end;
    if (next->tokens.start != joint + 1 ||
        reader_.attribute(joint, WordClass::conjunctions) != "c" || is_quoted(*mention)) {
      continue;
    }
    const size_t row = static_cast<size_t>(mention - input_.mentions.begin());
    const int32_t a = input_.subject_of[row];
    const int32_t b = input_.subject_of[row + 1];
    if (a < 0 || b < 0) continue;
    voice->name = input_.subjects[static_cast<size_t>(a)].name + u"; " +
                  input_.subjects[static_cast<size_t>(b)].name;
    voice->named = voice->person = true;
    return true;
  }
  return false;
}

void Voices::take(const Voice& from, Voice* voice) const {
  const int32_t token = voice->token;
  const Agreement agreement = voice->agreement;
  *voice = from;
  voice->token = token;
  if (voice->agreement.gender == Gender::unknown) voice->agreement.gender = agreement.gender;
}

void Voices::take(int32_t subject, Voice* voice) const {
  const Gender gender = voice->agreement.gender;
  voice->subject = subject;
  voice->name.clear();
  voice->named = voice->person = true;
  voice->agreement = people_.agreement(subject);
  if (voice->agreement.gender == Gender::unknown) voice->agreement.gender = gender;
}

void Voices::resolve_latter(Agreement pronoun, Voice* voice) const {
  voice->agreement = pronoun;
  const int32_t first =
      input_.layout.paragraphs[static_cast<size_t>(paragraph(voice->token))].start;
  const int32_t subject = last_person_in(pronoun, {first, voice->token});
  if (subject >= 0) take(subject, voice);
}

void Voices::resolve_pronoun(Agreement pronoun, int32_t anchor, int32_t other_frame,
                             Voice* voice) const {
  voice->agreement = pronoun;
  if (pronoun.person != 3) return;
  const int32_t other_row =
      other_frame < 0 ? -1 : voice_of_frame_[static_cast<size_t>(other_frame)];
  const Voice* other = other_row < 0 ? nullptr : &voices_[static_cast<size_t>(other_row)];
  const std::vector<TokenRange>& sentences = input_.layout.sentences;
  const int32_t here = sentence(anchor);
  const int32_t own_paragraph = paragraph(anchor);
  // The pronoun's own sentence first, then the one before, then the rest of the paragraph, then the
  // paragraph before; in each the latest speaker goes before the subject.
  // Who was asked is hardly told by another paragraph.
  const int32_t reach =
      other != nullptr ? own_paragraph : std::max(0, own_paragraph - farthest_paragraph);
  int32_t end = voice->token;
  bool complements = true;  // not looked at yet
  for (int32_t at = here; at >= 0; --at) {
    // "That cuts no ice with Bob Dunn. “A van,” he said": rather him than who spoke a paragraph
    // before.
    if (complements && paragraph_of(at) != own_paragraph && pronoun.number != Number::plural) {
      complements = false;
      const int32_t first = input_.layout.paragraphs[static_cast<size_t>(own_paragraph)].start;
      const int32_t subject = last_person_in(pronoun, {first, end});
      if (subject >= 0) return take(subject, voice);
    }
    const TokenRange rows = sentences[static_cast<size_t>(at)];
    if (paragraph_of(at) < reach) break;
    if (const Voice* said = latest(pronoun, rows.start, other)) return take(*said, voice);
    const TokenRange stretch = {rows.start, at == here ? end : rows.end};
    if (pronoun.number == Number::plural) {
      if (pair_in(stretch, voice)) return;
    } else {
      const int32_t subject =
          subject_in(pronoun, stretch, other == nullptr ? several : other->subject);
      if (subject >= 0) return take(subject, voice);
    }
  }
}

void Voices::resolve_description(Voice* voice) const {
  if (voice->noun == 0) return;
  const size_t count = std::min(voices_.size(), most_voices);
  for (size_t i = 1; i <= count; ++i) {
    const Voice& before = voices_[voices_.size() - i];
    if (before.noun != voice->noun || !agree(before.agreement, voice->agreement)) continue;
    if (before.named || before.name.size() > voice->name.size()) {
      const uint64_t noun = voice->noun;
      take(before, voice);
      voice->noun = noun;
    }
    return;
  }
}

}  // namespace guillemet
