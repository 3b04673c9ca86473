#include "word_reader.h"

#include <string>

#include "unicode.h"

namespace guillemet {

std::string_view WordReader::attribute(int32_t token, WordClass word_class) const {
  if (!is(token, word_class)) return {};
  const Lexicon::Entry* entry = lexicon_.find_word(word(token).key);
  return entry == nullptr ? std::string_view() : lexicon_.attribute(*entry, word_class);
}

bool WordReader::has_sense(int32_t token, WordClass word_class, std::string_view attribute) const {
  if (!is(token, word_class)) return false;
  const Lexicon::Entry* entry = lexicon_.find_word(word(token).key);
  return entry != nullptr && has_sense(*entry, word_class, attribute);
}

bool WordReader::has_sense(const Lexicon::Entry& entry, WordClass word_class,
                           std::string_view attribute) const {
  const Sense* senses = lexicon_.senses(entry);
  for (int32_t i = 0; i < entry.sense_count; ++i) {
    if (senses[i].word_class == word_class && senses[i].attribute == attribute) return true;
  }
  return false;
}

char16_t WordReader::sign(int32_t token) const {
  const TextRange r = range(token);
  return r.size() == 1 ? text_[static_cast<size_t>(r.start)] : u'\0';
}

bool WordReader::is_sign(int32_t token, std::u16string_view signs) const {
  const char16_t c = sign(token);
  return c != 0 && signs.find(c) != std::u16string_view::npos;
}

bool WordReader::ends_sentence(int32_t token) const {
  if (word(token).shape != Shape::punctuation) return false;
  const char16_t c = text_[static_cast<size_t>(range(token).end - 1)];
  return c == u'.' || c == u'!' || c == u'?' || c == u'\u2026';
}

bool WordReader::is_dash(int32_t token) const {
  const char16_t c = text_[static_cast<size_t>(range(token).start)];
  if (word(token).shape != Shape::punctuation) return false;
  // A hyphen between two words joins them.
  if (c == u'-' || c == u'\u2010' || c == u'\u2011')
    return !word(token).joined || word(token).first;
  return c >= u'\u2012' && c <= u'\u2015';
}

bool WordReader::is_capitalized(int32_t token) const {
  const Shape shape = word(token).shape;
  return shape == Shape::capitalized || shape == Shape::upper ||
         (shape == Shape::mixed && is_letter(word(token).initial));
}

VerbForm WordReader::verb(int32_t token, int32_t end) const {
  VerbForm form;
  if (!is(token, WordClass::reporting_verbs)) return form;
  const Lexicon::Match match = lexicon_.longest(words_, token, end, WordClass::reporting_verbs);
  if (match.length == 0) return form;
  const std::string_view attribute = lexicon_.attribute(*match.entry, WordClass::reporting_verbs);
  const size_t space = attribute.find(' ');
  if (space == std::string_view::npos || space + 3 > attribute.size()) return form;
  form.strength = attribute[space + 1] - '0';
  if (form.strength <= 0) return form;
  form.forms = attribute.substr(0, space);
  form.flags = attribute.substr(space + 3);
  form.length = match.length;
  return form;
}

bool WordReader::pronoun(int32_t token, char use) const {
  const std::string_view attribute = this->attribute(token, WordClass::pronouns);
  const size_t uses = attribute.find("r=");
  return uses != std::string_view::npos && attribute.find(use, uses + 2) != std::string_view::npos;
}

bool WordReader::auxiliary(int32_t token, std::string_view kinds) const {
  const std::string_view attribute = this->attribute(token, WordClass::auxiliaries);
  return !attribute.empty() && kinds.find(attribute.back()) != std::string_view::npos;
}

bool WordReader::finite_auxiliary(int32_t token) const {
  const std::string_view attribute = this->attribute(token, WordClass::auxiliaries);
  return !attribute.empty() && attribute.find_first_of("sp") == 0;
}

bool WordReader::has_ending(int32_t token, WordClass word_class, std::string_view attribute) const {
  if (word(token).shape != Shape::lower) return false;
  const std::u16string_view letters = slice(text_, range(token));
  for (size_t length = 2; length <= 4; ++length) {
    if (letters.size() < length + 3) return false;
    std::u16string ending = u"-";
    ending += letters.substr(letters.size() - length);
    const Lexicon::Entry* entry = lexicon_.find_word(fold_hash(ending));
    if (entry != nullptr && is_in(entry->classes, word_class) &&
        lexicon_.attribute(*entry, word_class) == attribute) {
      return true;
    }
  }
  return false;
}

bool WordReader::adverb(int32_t token) const {
  return is(token, WordClass::adverbs) || has_ending(token, WordClass::adverbs, "");
}

bool WordReader::infinitive(int32_t token) const {
  const std::string_view auxiliary = attribute(token, WordClass::auxiliaries);
  if (!auxiliary.empty()) return auxiliary.find('i') == 0;
  if (is(token, WordClass::reporting_verbs)) return verb(token, token + 1).is('i');
  if (is(token, WordClass::adverbs) || is(token, WordClass::determiners) ||
      is(token, WordClass::prepositions) || is(token, WordClass::functions)) {
    return false;
  }
  return has_ending(token, WordClass::quote_words, "infinitive");
}

bool WordReader::joins_nouns(int32_t token) const {
  return is(token, WordClass::prepositions) &&
         attribute(token, WordClass::prepositions).find('c') != std::string_view::npos;
}

bool WordReader::has_habit(std::string_view habit) const {
  const Lexicon::Entry* entry = lexicon_.find_word(fold_hash(u"-"));
  return entry != nullptr && has_sense(*entry, WordClass::quote_words, habit);
}

}  // namespace guillemet
