// The classes of words that data files may hold: one file name each, in core/data/<language>/.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace guillemet {

/// The order is part of the pack format: add at the end, and raise the format's version otherwise.
enum class WordClass : uint8_t {
  // Tokens and sentences; in the base pack, for every language.
  abbreviations,  // M., oct., Inc. – attribute: "always" (never ends a
                  // sentence), "maybe", or "number" (only before one)
  elisions,       // l', qu', jusqu' – cut off as tokens of their own
  clitics,        // -t-il, -elle, n't, 's – cut off at the end of a word
  whole_words,    // aujourd'hui, peut-être, rendez-vous – never cut
  split_words,  // cannot – attribute: the pieces' lengths, "3 3"; and habits, see the files' heads
  function_words,   // frequent words, for language detection – attribute: as in sentence_words
  letter_trigrams,  // for language detection, without accents, '_' where a word begins or ends; and
                    // single letters with an accent – attribute: weight, 1 to 9
  // Names (weak hints for the tagger).
  given_names,  // attribute: f, m or u
  surnames,
  places,
  countries,  // attribute: ISO 3166, or empty
  organizations,
  companies,
  products,
  events,
  demonyms,            // français, French
  organization_words,  // ministère, university: announce an organization
  place_words,         // rue, mountain
  person_titles,       // M., Mme, président – attribute: f, m or u, then flags
  functions,           // ministre, analyst: nouns for a person – attribute: f, m or u
  event_words,
  product_words,
  common_words,  // frequent words in lower case that names may be homographs of
  // Values.
  months,         // attribute: 1 to 12
  weekdays,       // attribute: 1 (Monday) to 7
  day_parts,      // matin, afternoon – attribute: TIMEX3 MO, AF, EV, NI
  numbers,        // douze – attribute: the number
  ordinals,       // premier, 1er – attribute: the number
  magnitudes,     // milliards – attribute: the exponent of ten
  currencies,     // euros, $, £ – attribute: ISO 4217
  percent_words,  // %, pour cent, per cent
  date_words,     // relative expressions – attribute: defined by values
  time_words,     // heures, h, o'clock, a.m. – attribute: defined by values
  // Quotes and speakers.
  reporting_verbs,  // every form – attribute: defined by quotes
  source_words,     // selon, d'après, according to
  quote_words,      // anything else the quote stage needs – attribute: defined by quotes
  auxiliaries,
  pronouns,  // attribute: gender, number
  determiners,
  conjunctions,
  prepositions,
  negations,
  adverbs,
  quotation_marks,  // U+00AB – attribute: defined by marks
  // Subjects.
  acronym_stops,   // de, la, of: skipped in acronyms
  name_particles,  // de, van, von – attribute: "after" for what follows a surname
  legal_forms,     // SA, Inc., GmbH – attribute: "tail" where the full name keeps it
  name_aliases,    // ONU – attribute: the name that it stands for
  // Sentences; in the base pack, for every language.
  sentence_words,    // what else a sentence begins with or goes on after – attribute: its kind
  sentence_weights,  // features of boundary_features.h – attribute: hundredths of log odds
  // Subjects.
  renaming_words,  // dit, alias: between two names of one bearer – attribute: "first" where the
                   // phrase may also stand before both ("de son vrai nom A, B")
  family_words,    // famille, brothers: beside a surname that several people share – attribute:
                   // "after" for what follows it
  // Names.
  compound_parts,  // -based, pro-: in one hyphenated word with a name and none of it – attribute:
                   // "before" or "after" the name
  count_
};
constexpr int word_class_count = static_cast<int>(WordClass::count_);
static_assert(word_class_count <= 64, "classes are bits of a uint64_t");

constexpr std::array<std::string_view, word_class_count> word_class_names = {
    "abbreviations",      "elisions",         "clitics",         "whole-words",
    "split-words",        "function-words",   "letter-trigrams", "given-names",
    "surnames",           "places",           "countries",       "organizations",
    "companies",          "products",         "events",          "demonyms",
    "organization-words", "place-words",      "person-titles",   "functions",
    "event-words",        "product-words",    "common-words",    "months",
    "weekdays",           "day-parts",        "numbers",         "ordinals",
    "magnitudes",         "currencies",       "percent-words",   "date-words",
    "time-words",         "reporting-verbs",  "source-words",    "quote-words",
    "auxiliaries",        "pronouns",         "determiners",     "conjunctions",
    "prepositions",       "negations",        "adverbs",         "quotation-marks",
    "acronym-stops",      "name-particles",   "legal-forms",     "name-aliases",
    "sentence-words",     "sentence-weights", "renaming-words",  "family-words",
    "compound-parts",
};

constexpr uint64_t bit(WordClass word_class) { return uint64_t{1} << static_cast<int>(word_class); }
constexpr bool is_in(uint64_t classes, WordClass word_class) {
  return (classes & bit(word_class)) != 0;
}

/// The classes that tell where sentences end.
constexpr bool is_sentence_rule(WordClass word_class) {
  return word_class == WordClass::sentence_words || word_class == WordClass::sentence_weights;
}
/// The classes that cut text into tokens and sentences and tell the language: their lines are taken
/// whole.
constexpr bool is_token_rule(WordClass word_class) {
  return word_class <= WordClass::letter_trigrams || is_sentence_rule(word_class);
}
/// The classes that tell the language.
constexpr bool is_for_detection(WordClass word_class) {
  return word_class == WordClass::function_words || word_class == WordClass::letter_trigrams;
}
/// What the base pack holds of core/data/und by itself: for all languages at once, or for none.
constexpr bool is_shared_once(WordClass word_class) {
  return is_for_detection(word_class) || word_class == WordClass::sentence_weights;
}
/// The classes whose lines are no phrases of words.
constexpr bool is_taken_whole(WordClass word_class) {
  return is_token_rule(word_class) || word_class == WordClass::quotation_marks;
}
/// What the base pack has of every language: what cuts and tells it, and its marks. The rest is in
/// the language's own pack.
constexpr bool is_in_base_pack(WordClass word_class) {
  const bool in_sentence_rules =
      word_class == WordClass::months || word_class == WordClass::weekdays;
  return is_taken_whole(word_class) || in_sentence_rules;
}
/// What it has of core/data/und: the currencies, units and dates that every language writes, too.
constexpr bool is_in_base_pack_of_all(WordClass word_class) {
  const bool value = word_class >= WordClass::months && word_class <= WordClass::time_words;
  return is_taken_whole(word_class) || value;
}

/// Names that only a trained model can use.
constexpr bool is_hint_of_model(WordClass word_class) {
  return word_class > WordClass::given_names && word_class <= WordClass::common_words &&
         word_class != WordClass::organization_words && word_class != WordClass::person_titles &&
         word_class != WordClass::functions;
}

/// What a language's own pack has: the base pack tells the language, and where sentences end.
constexpr bool is_in_language_pack(WordClass word_class) {
  return word_class != WordClass::letter_trigrams && !is_sentence_rule(word_class);
}
/// The same for a language that no model was trained for.
constexpr bool is_in_pack_without_model(WordClass word_class) {
  return is_in_language_pack(word_class) && !is_hint_of_model(word_class);
}

}  // namespace guillemet
