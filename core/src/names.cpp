#include "names.h"

#include <algorithm>

#include "unicode.h"

namespace guillemet {
namespace {

constexpr char32_t first_combining_mark = 0x300;
constexpr char32_t last_combining_mark = 0x36F;

bool is_name_letter(char32_t c) { return is_letter(c) || is_digit(c); }

bool opens_nickname(char32_t c) {
  constexpr std::u32string_view openers = U"\"“«‘'(„‹";
  return openers.find(c) != std::u32string_view::npos;
}

/// What is often written for letters that have no accent to lose: "Yıldız", "Yildiz".
std::u32string_view plain_letters(char32_t lower) {
  switch (lower) {
    case U'ı':
      return U"i";
    case U'ø':
      return U"o";
    case U'ł':
      return U"l";
    case U'đ':
    case U'ð':
      return U"d";
    case U'æ':
      return U"ae";
    case U'œ':
      return U"oe";
    case U'ß':
      return U"ss";
    default:
      return {};
  }
}

/// Where a page lets a word be hyphenated: a part of the word that is not read.
constexpr char32_t soft_hyphen = 0x00AD;

uint64_t mix(uint64_t key, char32_t c) {
  if ((c >= first_combining_mark && c <= last_combining_mark) || c == soft_hyphen) return key;
  const char32_t lower = to_lower(without_accents(c));
  const auto add = [&](char32_t letter) {
    key = extend_phrase(key, static_cast<uint64_t>(letter) + 1);
  };
  const std::u32string_view plain = plain_letters(lower);
  for (const char32_t letter : plain) add(letter);
  if (plain.empty()) add(lower);
  return key;
}

void split_words(std::u16string_view text, TextRange range, std::vector<NameWord>* words) {
  words->clear();
  bool hyphenated = false;
  bool quoted = false;
  for (int32_t at = range.start; at < range.end;) {
    const int32_t start = at;
    const char32_t c = next_code_point(text, &at);
    if (!is_name_letter(c)) {
      hyphenated = is_hyphen(c) && !words->empty() && words->back().range.end == start;
      quoted = quoted || opens_nickname(c);
      continue;
    }
    NameWord word;
    word.hyphenated = hyphenated;
    hyphenated = false;
    word.quoted = quoted;
    quoted = false;
    word.bare = mix(0, c);
    int32_t end = at;
    bool apostrophe = false;
    while (end < range.end && !apostrophe) {
      int32_t next = end;
      const char32_t following = next_code_point(text, &next);
      apostrophe = is_apostrophe(following);
      if (!apostrophe && !is_name_letter(following) && following != soft_hyphen) break;
      if (!apostrophe) word.bare = mix(word.bare, following);
      end = next;
    }
    at = end;
    word.range = {start, end};
    word.fold = fold_hash(slice(text, word.range));
    words->push_back(word);
  }
}

/// The whole written unit that begins at `start`, up to white space or `end`: "S.A.", "J.-L.",
/// "Dr."
TextRange unit_at(std::u16string_view text, int32_t start, int32_t end) {
  int32_t at = start;
  while (at < end) {
    int32_t next = at;
    if (is_space(next_code_point(text, &next))) break;
    at = next;
  }
  return {start, at};
}

bool begins_upper(std::u16string_view text, const NameWord& word) {
  int32_t at = word.range.start;
  return is_upper(next_code_point(text, &at));
}

/// Cuts "'s" off.
void drop_possessive(std::u16string_view text, std::vector<NameWord>* words) {
  if (words->size() < 2) return;
  const NameWord& last = words->back();
  NameWord& before = (*words)[words->size() - 2];
  if (last.range.size() > 1 || last.range.start != before.range.end) return;
  int32_t at = before.range.end;
  if (!is_apostrophe(code_point_before(text, at)) || before.range.size() < 4) return;
  words->pop_back();
  --words->back().range.end;
}

/// Cuts "Jr." off and returns its key, or 0.
uint64_t drop_generation(std::u16string_view text, const Lexicon& lexicon,
                         std::vector<NameWord>* words) {
  uint64_t generation = 0;
  while (words->size() > 1) {
    // "Charles III" is called so.
    if (words->size() == 2 && is_acronym(text, words->back().range)) break;
    const Lexicon::Entry* entry = lexicon.find_word(words->back().fold);
    if (entry == nullptr || lexicon.attribute(*entry, WordClass::name_particles) != "after") break;
    generation = words->back().bare;
    words->pop_back();
  }
  return generation;
}

/// Cuts "SA", "Inc.", "S.A." off the end, as long as something stays.
void drop_legal_forms(std::u16string_view text, int32_t end, const Lexicon& lexicon,
                      std::vector<NameWord>* words) {
  while (words->size() > 1) {
    // Back to the word that begins the last written unit.
    size_t first = words->size() - 1;
    while (first > 1) {
      const int32_t start = (*words)[first].range.start;
      if (is_space(code_point_before(text, start))) break;
      --first;
    }
    // Not "S.A." of "E.S.A."
    if (!is_space(code_point_before(text, (*words)[first].range.start))) return;
    const TextRange unit = unit_at(text, (*words)[first].range.start, end);
    const Lexicon::Entry* entry = lexicon.find_word(fold_hash(slice(text, unit)));
    if (entry == nullptr) entry = lexicon.find_word((*words)[first].fold);
    const bool legal = entry != nullptr && is_in(entry->classes, WordClass::legal_forms) &&
                       lexicon.attribute(*entry, WordClass::legal_forms).empty();
    if (!legal) return;
    words->resize(first);
    end = words->back().range.end;
  }
}

/// How many words at the front are titles; their gender goes to `name`.
size_t count_titles(std::u16string_view text, int32_t end, const Lexicon& lexicon, Name* name) {
  const std::vector<NameWord>& words = name->words;
  size_t count = 0;
  while (count + 1 < words.size() &&
         (begins_upper(text, words[count + 1]) ||
          lexicon.has(words[count + 1].fold, WordClass::name_particles))) {
    const TextRange unit = unit_at(text, words[count].range.start, end);
    const Lexicon::Entry* entry = lexicon.find_word(fold_hash(slice(text, unit)));
    if (entry == nullptr || !is_in(entry->classes, WordClass::person_titles)) {
      entry = lexicon.find_word(words[count].fold);
    }
    if (entry == nullptr || !is_in(entry->classes, WordClass::person_titles) ||
        is_in(entry->classes, WordClass::given_names)) {
      break;
    }
    const Gender gender = gender_from(lexicon.attribute(*entry, WordClass::person_titles));
    if (gender != Gender::unknown) name->gender = name->title_gender = gender;
    ++count;
  }
  return count;
}

/// Articles before the name: "l'ONU", "les États-Unis"; but "La Poste" is called so.
size_t count_articles(std::u16string_view text, const Name& name, const Lexicon& lexicon) {
  size_t count = 0;
  while (count + 1 < name.words.size()) {
    const uint64_t fold = name.words[count].fold;
    if (text[static_cast<size_t>(name.words[count].range.end)] == u'.') break;  // "A.L.A."
    if (!lexicon.has(fold, WordClass::determiners) && !lexicon.has(fold, WordClass::elisions))
      break;
    ++count;
  }
  return count;
}

Gender given_name_gender(const std::vector<NameWord>& words, std::u16string_view text,
                         const Lexicon& lexicon) {
  if (words.size() < 2 || (words.size() == 2 && words[1].hyphenated)) return Gender::unknown;
  if (words[1].hyphenated) {
    const TextRange both = {words[0].range.start, words[1].range.end};
    const Gender gender =
        gender_of_word(fold_hash(slice(text, both)), WordClass::given_names, lexicon);
    if (gender != Gender::unknown) return gender;
  }
  return gender_of_word(words[0].fold, WordClass::given_names, lexicon);
}

}  // namespace

Gender gender_from(std::string_view attribute) {
  if (attribute.empty()) return Gender::unknown;
  const bool alone = attribute.size() == 1 || attribute[1] == ' ';
  if (alone && attribute[0] == 'f') return Gender::feminine;
  if (alone && attribute[0] == 'm') return Gender::masculine;
  return Gender::unknown;
}

Gender gender_of_word(uint64_t fold, WordClass word_class, const Lexicon& lexicon) {
  const Lexicon::Entry* entry = lexicon.find_word(fold);
  if (entry == nullptr || !is_in(entry->classes, word_class)) return Gender::unknown;
  return gender_from(lexicon.attribute(*entry, word_class));
}

TextRange Name::range() const {
  if (words.empty()) return {};
  return {words.front().range.start, words.back().range.end};
}

void read_name(std::u16string_view text, TextRange range, EntityType type, const Lexicon& lexicon,
               Name* name) {
  name->gender = Gender::unknown;
  name->title_gender = Gender::unknown;
  name->generation = 0;
  split_words(text, range, &name->words);
  if (name->words.empty()) return;
  drop_possessive(text, &name->words);
  size_t skipped = 0;
  if (type == EntityType::person) {
    name->end = name->words.back().range.end;
    name->generation = drop_generation(text, lexicon, &name->words);
    if (name->generation != 0) name->end = range.end;  // with the dot of "Jr."
    skipped = count_titles(text, range.end, lexicon, name);
  } else {
    skipped = count_articles(text, *name, lexicon);
    if (type == EntityType::organization) {
      drop_legal_forms(text, range.end, lexicon, &name->words);
      skipped = std::min(skipped, name->words.size() - 1);
    }
    name->end = name->words.back().range.end;
  }
  name->words.erase(name->words.begin(),
                    name->words.begin() + static_cast<std::ptrdiff_t>(skipped));
  if (type == EntityType::person && name->gender == Gender::unknown) {
    name->gender = given_name_gender(name->words, text, lexicon);
  }
}

Gender gender_before(const Mention& mention, const std::vector<Word>& words,
                     const Lexicon& lexicon) {
  const int32_t row = mention.tokens.start - 1;
  if (row < 0 || static_cast<size_t>(row) >= words.size()) return Gender::unknown;
  const Word& word = words[static_cast<size_t>(row)];
  const Gender gender = gender_of_word(word.key, WordClass::person_titles, lexicon);
  if (gender != Gender::unknown) return gender;
  return gender_of_word(word.key, WordClass::functions, lexicon);
}

uint64_t spelling_key(std::u16string_view text, TextRange range) {
  uint64_t key = 0;
  for (int32_t at = range.start; at < range.end;) {
    const char32_t c = next_code_point(text, &at);
    if (is_name_letter(c)) key = mix(key, c);
  }
  return key;
}

uint64_t words_key(const std::vector<NameWord>& words, size_t first, size_t end) {
  uint64_t key = 0;
  for (size_t i = first; i < end; ++i) key = extend_phrase(key, words[i].bare);
  return key;
}

bool is_acronym(std::u16string_view text, TextRange range) {
  int letters = 0;
  for (int32_t at = range.start; at < range.end;) {
    const char32_t c = next_code_point(text, &at);
    if (c == U'.' || c == U'&') continue;
    if (!is_upper(c) && !is_digit(c)) return false;
    ++letters;
  }
  return letters >= 2 && letters <= 7;
}

std::u16string on_one_line(std::u16string_view text) {
  std::u16string line;
  bool space = false;
  for (int32_t at = 0; at < static_cast<int32_t>(text.size());) {
    const int32_t start = at;
    const char32_t c = next_code_point(text, &at);
    if (c == soft_hyphen) continue;
    if (is_space(c)) {
      space = !line.empty();
      continue;
    }
    if (space) line += u' ';
    space = false;
    line += text.substr(static_cast<size_t>(start), static_cast<size_t>(at - start));
  }
  return line;
}

}  // namespace guillemet
