#include "source_frames.h"

#include "phrase_names.h"
#include "report_clauses.h"

namespace guillemet {
namespace {

/// "dem Ministerium zufolge": the words stand behind their source.
bool add_frame_behind(const QuoteLine& line, ItemRange words, std::vector<Cue>* cues) {
  Cue cue;
  cue.subject = noun_phrase_before(line, words.start);
  if (!cue.subject || cue.subject.time || (cue.subject.figures && !cue.subject.named)) return false;
  cue.place = Cue::Place::frame;
  cue.items = words;
  cue.clause = {cue.subject.items.start, words.end};
  cue.strength = 3;
  cue.flags = "q";
  cues->push_back(cue);
  return true;
}

/// "„…“, so Roux.": whether the words and the source set off behind what is reported can be no
/// more than that.
bool is_set_off(const QuoteLine& line, int32_t i, const NounPhrase& source) {
  bool beside_pair = false;
  const int32_t end = source.items.end;
  return after_reported(line, i, &beside_pair) && source.person_like &&
         (!line.inside(end) || line.punctuation(end) || line.is_pair(end) ||
          line.starts_sentence(end) || line.is(end, WordClass::prepositions));
}

}  // namespace

bool add_frame(const QuoteLine& line, int32_t i, int32_t* length, std::vector<Cue>* cues) {
  std::string_view attribute;
  *length = line.phrase(i, WordClass::source_words, &attribute);
  if (*length == 0) return false;
  if (attribute == "behind") return add_frame_behind(line, {i, i + *length}, cues);
  const ItemRange sentence = line.sentence_of(i);
  NounPhrase source = noun_phrase_at(line, i + *length, sentence.end);
  if (!source) source = name_in_marks(line, i + *length);
  if (!source || source.time || (source.figures && !source.named)) return false;
  if (source.pronoun) {
    // "selon ce dernier" is a source; "selon que" is not.
    if (!line.pronoun(source.items.start, 'd') && source.items.size() == 1) return false;
  }
  source = with_apposition(line, source, sentence.end);
  if (attribute == "weak") {
    const bool opens =
        i == sentence.start || (i == sentence.start + 2 && line.is_sign(i - 1, u","));
    if (!opens || !source.person_like) return false;
    // Pour X, …: the comma closes the frame, directly or after an apposition.
    if (!line.is_sign(source.items.end, u",") && !line.is_pair(source.items.end)) return false;
  }
  if (attribute == "after" && !is_set_off(line, i, source)) return false;
  Cue cue;
  cue.place = Cue::Place::frame;
  cue.items = {i, i + *length};
  cue.clause = {i, source.items.end};
  cue.subject = source;
  cue.strength = attribute == "weak" ? 2 : 3;
  cue.flags = "q";
  cues->push_back(cue);
  return true;
}

}  // namespace guillemet
