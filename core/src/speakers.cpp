#include "speakers.h"

#include <algorithm>

#include "agreement.h"
#include "callings.h"
#include "hash_table.h"
#include "names.h"
#include "unicode.h"
#include "voices.h"
#include "word_reader.h"

namespace guillemet {
namespace {

constexpr int32_t nobody = -1;

class SpeakerFinder {
 public:
  SpeakerFinder(const QuoteInput& input, const std::vector<QuoteFrame>& frames,
                std::vector<Speaker>* speakers)
      : input_(input),
        frames_(frames),
        reader_(input.text, input.tokens, input.words, input.lexicon),
        people_(input, reader_),
        callings_(input, reader_),
        voices_(input, people_),
        speakers_(*speakers) {}

  void run() {
    for (const QuoteFrame& frame : frames_) {
      Speaker speaker;
      const bool known =
          frame.inherits >= 0 && static_cast<size_t>(frame.inherits) < speakers_.size();
      if (!frame.speaker.empty()) {
        speaker = resolve(frame);
      } else if (frame.dropped) {
        speaker = resolve_dropped(frame);
      } else {
        if (known) speaker = speakers_[static_cast<size_t>(frame.inherits)];
        speaker.mention = {};
        if (speaker.name.empty()) {
          voices_.silent();
        } else {
          voices_.repeat(frame.inherits, token_at(frame.outer.start));
        }
      }
      speakers_.push_back(std::move(speaker));
    }
  }

 private:
  int32_t token_at(int32_t position) const { return token_from(input_, position); }

  Speaker resolve(const QuoteFrame& frame) {
    const TextRange range = frame.speaker;
    const TokenRange tokens = {token_at(range.start),
                               std::max(token_at(range.start) + 1, token_at(range.end - 1) + 1)};
    Voice voice;
    voice.token = std::min(tokens.start, static_cast<int32_t>(input_.tokens.size()) - 1);
    voice.name = on_one_line(slice(input_.text, range));
    callings_.learn_until(std::max(voice.token, token_at(frame.outer.end)));
    std::string_view pronoun;
    if (is_pronoun(range, tokens, &pronoun)) {
      // A quotation stands between the pronoun and what was said before it.
      const int32_t anchor = std::min(voice.token, token_at(frame.outer.start));
      if (has_use(pronoun, 'l')) {
        voices_.resolve_latter(agreement_from(pronoun), &voice);
      } else if (!has_use(pronoun, 'n')) {
        voices_.resolve_pronoun(agreement_from(pronoun), anchor, who_asked(frame), &voice);
      }
    } else if (!read_names(range, tokens, &voice) && !find_surname(tokens, &voice)) {
      describe(tokens, &voice);
    }
    return settle(std::move(voice), range);
  }

  /// The speaker as the result has it; from now on `voice` has spoken.
  Speaker settle(Voice voice, TextRange mention) {
    if (voice.subject >= 0 && voice.name.empty()) {
      voice.name = input_.subjects[static_cast<size_t>(voice.subject)].name;
    }
    Speaker speaker;
    speaker.mention = mention;
    speaker.name = voice.name;
    speaker.subject = voice.subject;
    if (voice.name.empty()) {
      voices_.silent();
    } else {
      voices_.add(std::move(voice));
    }
    return speaker;
  }

  /// "« Où étiez-vous ? », demande le procureur. « Chez moi », répond-il.": the frame of who asked,
  /// and so does not answer; or -1.
  int32_t who_asked(const QuoteFrame& frame) const {
    if (!frame.answers || speakers_.empty()) return nobody;
    const auto before = static_cast<int32_t>(speakers_.size()) - 1;
    const TextRange content = frames_[static_cast<size_t>(before)].content;
    const bool asked =
        !content.empty() && input_.text[static_cast<size_t>(content.end - 1)] == u'?';
    return asked ? before : nobody;
  }

  /// Whether pronouns.tsv gives the pronoun this use.
  static bool has_use(std::string_view attribute, char use) {
    const size_t uses = attribute.find("r=");
    return uses != std::string_view::npos &&
           attribute.find(use, uses + 2) != std::string_view::npos;
  }

  /// "Aseguró que …": whoever a pronoun in the subject's place would mean.
  Speaker resolve_dropped(const QuoteFrame& frame) {
    Voice voice;
    voice.token = token_at(frame.cue.start);
    Agreement subject;
    subject.person = 3;
    subject.dropped = true;
    voices_.resolve_pronoun(subject, std::min(voice.token, token_at(frame.outer.start)),
                            who_asked(frame), &voice);
    return settle(std::move(voice), {});
  }

  /// The pronoun that the words in `range` are, with its attribute.
  bool is_pronoun(TextRange range, TokenRange tokens, std::string_view* attribute) const {
    const Lexicon::Entry* entry = input_.lexicon.find_word(fold_hash(slice(input_.text, range)));
    if (entry == nullptr || !is_in(entry->classes, WordClass::pronouns)) {
      const Lexicon::Match match =
          input_.lexicon.longest(input_.words, tokens.start, tokens.end, WordClass::pronouns);
      if (match.length == 0 || match.length < tokens.size()) return false;
      entry = match.entry;
    }
    *attribute = input_.lexicon.attribute(*entry, WordClass::pronouns);
    return true;
  }

  /// Words that introduce a name without changing whom it names: "le ministre Jean Roux", "M.
  /// Roux".
  bool introduces(int32_t token) const {
    // "de" is a determiner too ("de nombreux élus"), but before a name it makes it a complement.
    if (reader_.is(token, WordClass::prepositions)) return false;
    return reader_.is(token, WordClass::determiners) || reader_.is(token, WordClass::elisions) ||
           reader_.is(token, WordClass::person_titles) || reader_.is(token, WordClass::functions) ||
           reader_.word(token).shape == Shape::lower;
  }

  /// The names that the phrase is made of; false where it only has one as a complement ("la mère de
  /// Paul Roux", "the Rovers manager").
  bool read_names(TextRange range, TokenRange tokens, Voice* voice) {
    std::vector<int32_t> subjects;
    auto mention =
        std::lower_bound(input_.mentions.begin(), input_.mentions.end(), range.start,
                         [](const Mention& m, int32_t start) { return m.range.end <= start; });
    bool joined = true;  // the next name is a speaker of his own
    int32_t t = tokens.start;
    for (; mention != input_.mentions.end() && mention->range.start < range.end; ++mention) {
      const int32_t subject =
          input_.subject_of[static_cast<size_t>(mention - input_.mentions.begin())];
      if (subject < 0) continue;
      for (; t < mention->tokens.start; ++t) {
        if (reader_.is(t, WordClass::conjunctions)) {
          joined = true;
        } else if (subjects.empty() && !introduces(t)) {
          return false;
        } else if (!subjects.empty() && !introduces(t)) {
          joined = false;
        }
      }
      t = std::max(t, mention->tokens.end);
      const bool person = mention->type == EntityType::person;
      if (subjects.empty() || joined) {
        subjects.push_back(subject);
      } else if (person && !is_person(subjects.back()) && is_beside(*mention)) {
        // "Brest mayor Jean Roux", "la ministre de la Culture Léa Roux": the person speaks.
        subjects.back() = subject;
      }
      joined = false;
    }
    if (subjects.empty() || !ends_with_name(t, tokens.end)) return false;
    return name_voice(subjects, voice);
  }

  bool is_person(int32_t subject) const {
    return input_.subjects[static_cast<size_t>(subject)].type == EntityType::person;
  }
  bool is_beside(const Mention& mention) const {
    return mention.tokens.start == 0 ||
           !reader_.is(mention.tokens.start - 1, WordClass::prepositions);
  }

  /// After the last name nothing may follow but an apposition: "the Rovers manager" is no name.
  bool ends_with_name(int32_t t, int32_t end) const {
    if (t >= end) return true;
    const Word& word = reader_.word(t);
    // "Roux's lawyer" is not Roux.
    if (reader_.is(t, WordClass::clitics)) return t + 1 >= end;
    return word.shape == Shape::punctuation || reader_.is(t, WordClass::conjunctions) ||
           reader_.is(t, WordClass::demonyms);
  }

  bool name_voice(const std::vector<int32_t>& subjects, Voice* voice) {
    voice->name.clear();
    for (int32_t subject : subjects) {
      if (!voice->name.empty()) voice->name += u"; ";
      voice->name += input_.subjects[static_cast<size_t>(subject)].name;
    }
    voice->subject = subjects.size() == 1 ? subjects[0] : nobody;
    voice->named = true;
    if (subjects.size() == 1) {
      voice->agreement = people_.agreement(subjects[0]);
      voice->person = is_person(subjects[0]);
    } else {
      voice->agreement.number = Number::plural;
      voice->person = true;
    }
    return true;
  }

  /// A name that no mention covers may still be a surname that the article has in full.
  bool find_surname(TokenRange tokens, Voice* voice) {
    if (tokens.empty() || tokens.end > static_cast<int32_t>(input_.tokens.size())) return false;
    const int32_t last = tokens.end - 1;
    if (reader_.word(last).shape != Shape::capitalized &&
        reader_.word(last).shape != Shape::upper) {
      return false;
    }
    for (int32_t t = tokens.start; t < last; ++t) {
      if (!reader_.is(t, WordClass::person_titles)) return false;
    }
    const int32_t subject =
        people_.with_surname(bare_hash(slice(input_.text, reader_.range(last))));
    if (subject >= 0) {
      voice->name.clear();
      voice->subject = subject;
      voice->named = true;
      voice->person = true;
      voice->agreement = people_.agreement(subject);
      return true;
    }
    return false;
  }

  /// "le ministre", "la porte-parole du gouvernement", "the agency".
  void describe(TokenRange tokens, Voice* voice) {
    int32_t t = tokens.start;
    bool definite = true;
    for (; t < tokens.end && reader_.is(t, WordClass::determiners); ++t) {
      const std::string_view attribute = reader_.attribute(t, WordClass::determiners);
      const Agreement agreement = agreement_from(attribute);
      if (agreement.gender != Gender::unknown) voice->agreement.gender = agreement.gender;
      if (agreement.number != Number::unknown) voice->agreement.number = agreement.number;
      definite = definite && !attribute.empty() && (attribute[0] == 'd' || attribute[0] == 't');
    }
    const int32_t first = t;
    while (t < tokens.end && !reader_.joins_nouns(t) && !reader_.is_sign(t, u",(")) ++t;
    const int32_t complement = complement_of({t, tokens.end}, {first, t});
    for (int32_t noun = t - 1; noun >= first; --noun) {
      const Word& word = reader_.word(noun);
      const bool role =
          reader_.is(noun, WordClass::functions) || reader_.is(noun, WordClass::person_titles);
      if (role) {
        voice->person = true;
        if (voice->agreement.gender == Gender::unknown) {
          voice->agreement.gender = gender_of_word(word.key, WordClass::functions, input_.lexicon);
        }
      }
      if (voice->noun == 0 || role) voice->noun = word.key;
      if (!definite || voice->agreement.number == Number::plural) continue;
      if (role && take(callings_.person(role_at(reader_, noun), complement), voice)) return;
      if (!role && first > tokens.start && take(callings_.organization(word.key), voice)) return;
    }
    if (definite) voices_.resolve_description(voice);
  }

  /// The organization or place that a description names.
  int32_t complement_of(TokenRange after, TokenRange before) const {
    for (TokenRange part : {after, before}) {
      const auto mention =
          std::lower_bound(input_.mentions.begin(), input_.mentions.end(), part.start,
                           [](const Mention& m, int32_t start) { return m.tokens.end <= start; });
      if (mention != input_.mentions.end() && mention->tokens.start < part.end) {
        return input_.subject_of[static_cast<size_t>(mention - input_.mentions.begin())];
      }
    }
    return nobody;
  }

  bool take(int32_t subject, Voice* voice) const {
    if (subject < 0) return false;
    const Agreement known = people_.agreement(subject);
    const bool person = is_person(subject);
    if (person && !agree(known.gender, voice->agreement.gender)) return false;
    voice->subject = subject;
    voice->name.clear();
    voice->person = person;
    voice->named = true;
    if (voice->agreement.gender == Gender::unknown) voice->agreement.gender = known.gender;
    if (voice->agreement.number == Number::unknown) voice->agreement.number = known.number;
    return true;
  }

  const QuoteInput& input_;
  const std::vector<QuoteFrame>& frames_;
  WordReader reader_;
  People people_;
  Callings callings_;
  Voices voices_;
  std::vector<Speaker>& speakers_;
};

}  // namespace

void find_speakers(const QuoteInput& input, const std::vector<QuoteFrame>& frames,
                   std::vector<Speaker>* speakers) {
  SpeakerFinder(input, frames, speakers).run();
}

}  // namespace guillemet
