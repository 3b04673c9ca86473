#include "name_table.h"

#include <algorithm>

#include "article_context.h"
#include "names.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr int32_t least_initials = 3;
constexpr int32_t longest_part = 4;    // an acronym inside a name: "U.S."
constexpr int32_t least_plural = 4;    // letters
constexpr int32_t least_careless = 5;  // letters

constexpr uint64_t places = bit(WordClass::places) | bit(WordClass::countries);

uint64_t add_letter(uint64_t letters, char32_t c) {
  return extend_phrase(letters, static_cast<uint64_t>(to_lower(without_accents(c))) + 1);
}

}  // namespace

/// The same with and without accents; signs have the key of the word.
uint64_t NameTable::key_of(int32_t token) const {
  const uint64_t letters = spelling_key(text_, tokens_[static_cast<size_t>(token)]);
  return letters != 0 ? letters : at(token).key;
}

uint64_t NameTable::extended_key(uint64_t key, int32_t token) const {
  return extend_phrase(key, key_of(token));
}

const KnownName* NameTable::find(TokenRange range) {
  uint64_t key = 0;
  for (int32_t i = range.start; i < range.end; ++i) key = extended_key(key, i);
  const KnownName* known = table_.find(key);
  return known != nullptr && known->is_name() ? known : nullptr;
}

int32_t NameTable::times_inside(int32_t token) {
  const int32_t* times = inside_.find(key_of(token));
  return times != nullptr ? *times : 0;
}

bool NameTable::may_begin(int32_t token) const {
  const Word& word = at(token);
  return has_capital(word.shape) ||
         (word.shape == Shape::lower && is_in(word.classes, WordClass::name_particles));
}

void NameTable::learn(const Mention& mention) {
  for (int32_t i = mention.tokens.start; i < mention.tokens.end; ++i) {
    if (has_capital(at(i).shape)) ++inside_.at(key_of(i));
  }
  if (static_cast<int>(mention.type) >= name_type_count || mention.tokens.empty() ||
      mention.tokens.size() > longest_known_name) {
    return;
  }
  note(mention.tokens, mention.type, true);
  if (mention.tokens.size() < 2) return;
  if (mention.type == EntityType::person) learn_person(mention.tokens);
  if (mention.type == EntityType::organization) {
    learn_acronym(mention.tokens);
    // "Crestline" of "Crestline Capital", but not "Nations" of "Nations unies".
    if (has_capital(at(mention.tokens.start + 1).shape)) {
      learn_end(mention.tokens.start, mention);
    }
  }
  if (mention.type == EntityType::product) learn_end(mention.tokens.end - 1, mention);
}

void NameTable::note(TokenRange range, EntityType type, bool whole) {
  uint64_t key = 0;
  for (int32_t i = range.start; i < range.end; ++i) {
    key = extend_phrase(key, key_of(i));
    table_.at(key);  // a name begins so
  }
  KnownName& known = table_.at(key);
  uint8_t& times = known.times[static_cast<size_t>(type)];
  if (times < 255) ++times;
  known.whole = known.whole || whole;
  known.surname = known.surname || (!whole && range.size() > 1);
  known.inner = known.inner || (whole && !begins_sentence(range.start));
  const bool capitals = range.size() == 1 && at(range.start).shape == Shape::upper;
  (capitals ? known.capitals : known.small) = true;
}

/// The surname, from each particle on, and the given name.
void NameTable::learn_person(TokenRange name) {
  for (int32_t first = name.start + 1; first < name.end; ++first) {
    if (at(first).joined || !may_begin(first)) continue;
    // A place of that name would have been seen, but for countries.
    if (first + 1 < name.end || !is_in(at(first).classes, WordClass::countries)) {
      note({first, name.end}, EntityType::person, false);
    }
  }
  if (KnownName* last = table_.find(extend_phrase(0, key_of(name.end - 1)))) last->last = true;
  learn_part(name.start, EntityType::person);
  // Bill "Buzz" Doe
  for (int32_t i = name.start + 1; i + 1 < name.end; ++i) {
    const bool quoted = at(i - 1).shape == Shape::punctuation &&
                        at(i + 1).shape == Shape::punctuation && !at(i - 1).joined;
    if (quoted) learn_part(i, EntityType::person);
  }
}
/// The first word of a company's name, the last of a product's: those that nobody else bears.
void NameTable::learn_end(int32_t token, const Mention& mention) {
  constexpr uint64_t others =
      bit(WordClass::event_words) | bit(WordClass::product_words) | bit(WordClass::place_words);
  const bool somebody =
      mention.type == EntityType::organization && is_in(at(token).classes, WordClass::given_names);
  if (!somebody && (at(token).classes & others) == 0) learn_part(token, mention.type);
}
void NameTable::learn_part(int32_t token, EntityType type) {
  if (!has_capital(at(token).shape) || (at(token).classes & (no_names | places)) != 0) return;
  note({token, token + 1}, type, false);
}

/// From the first word on, and from the next two: "ITC" of "U.S. International Trade
/// Commission".
void NameTable::learn_acronym(TokenRange name) {
  for (int32_t first = name.start; first < std::min(name.end, name.start + 3); ++first) {
    uint64_t letters = 0;
    int32_t count = 0;
    for (int32_t i = first; i < name.end; ++i) {
      if (at(i).shape == Shape::punctuation || is_in(at(i).classes, WordClass::acronym_stops)) {
        continue;
      }
      letters = add_initials(letters, i, &count);
    }
    if (count >= least_initials) acronyms_.at(letters) = true;
  }
}
/// The first letter of a word; all letters of an acronym inside the name.
uint64_t NameTable::add_initials(uint64_t letters, int32_t token, int32_t* count) const {
  const TextRange range = tokens_[static_cast<size_t>(token)];
  const bool acronym = at(token).shape == Shape::upper && range.size() <= longest_part;
  for (int32_t i = range.start; i < range.end;) {
    const char32_t c = next_code_point(text_, &i);
    if (!is_letter(c) && !is_digit(c)) continue;
    letters = add_letter(letters, c);
    ++*count;
    if (!acronym) break;
  }
  return letters;
}
bool NameTable::is_known_acronym(int32_t token) {
  const Word& word = at(token);
  if (word.shape != Shape::upper || is_in(word.classes, WordClass::common_words)) return false;
  uint64_t letters = 0;
  const TextRange range = tokens_[static_cast<size_t>(token)];
  for (int32_t i = range.start; i < range.end;) {
    const char32_t c = next_code_point(text_, &i);
    if (c != U'.') letters = add_letter(letters, c);
  }
  return acronyms_.find(letters) != nullptr;
}

bool NameTable::is_family(int32_t token) {
  const TextRange range = tokens_[static_cast<size_t>(token)];
  if (token == 0 || range.size() < least_plural ||
      text_[static_cast<size_t>(range.end - 1)] != u's' ||
      !is_in(at(token - 1).classes, WordClass::determiners)) {
    return false;
  }
  const uint64_t key = extend_phrase(0, spelling_key(text_, {range.start, range.end - 1}));
  const KnownName* known = table_.find(key);
  return known != nullptr && known->is_name() && known->type() == EntityType::person;
}

/// Whether the word stands where a speaker does: "dit altman", "selon altman", "et altman a dit". A
/// mark or a conjunction alone says too little: "a plumber, carpenter and painter".
bool NameTable::speaks(int32_t token) const {
  constexpr uint64_t before = bit(WordClass::reporting_verbs) | bit(WordClass::source_words) |
                              bit(WordClass::person_titles);
  const auto size = static_cast<int32_t>(words_.size());
  if (!at(token).first) {
    const Word& left = at(token - 1);
    if ((left.classes & before) != 0) return true;
    const bool begins =
        left.shape == Shape::punctuation || is_in(left.classes, WordClass::conjunctions);
    if (!begins) return false;  // "un grand berger dit"
  }
  int32_t verb = token + 1;
  if (verb < size && is_in(at(verb).classes, WordClass::auxiliaries)) ++verb;
  for (int32_t i = token + 1; i <= verb; ++i) {
    if (i >= size || at(i).first) return false;
  }
  return is_in(at(verb).classes, WordClass::reporting_verbs);
}

bool NameTable::is_careless_surname(int32_t token) {
  constexpr uint64_t names = bit(WordClass::surnames) | bit(WordClass::given_names);
  const Word& word = at(token);
  const TextRange range = tokens_[static_cast<size_t>(token)];
  if (word.shape != Shape::lower || range.size() < least_careless || (word.classes & ~names) != 0 ||
      !speaks(token)) {
    return false;
  }
  const KnownName* known = find(TokenRange{token, token + 1});
  return known != nullptr && known->type() == EntityType::person && known->last;
}

bool NameTable::begins_sentence(int32_t token) const {
  if (at(token).first) return true;
  const Word& before = at(token - 1);
  return before.shape == Shape::punctuation && before.initial != U',' && before.initial != U'-' &&
         before.initial != U'/' && before.initial != U'(';
}

}  // namespace guillemet
