#include "tagger_features.h"

#include <algorithm>

#include "unicode.h"

namespace guillemet {
namespace {

/// The lists that say something of names, in the order of their bits in `Token::phrases`.
constexpr std::array<WordClass, 14> phrase_classes = {
    WordClass::given_names,        WordClass::surnames,      WordClass::places,
    WordClass::countries,          WordClass::organizations, WordClass::companies,
    WordClass::products,           WordClass::events,        WordClass::demonyms,
    WordClass::organization_words, WordClass::place_words,   WordClass::person_titles,
    WordClass::functions,          WordClass::event_words,
};
static_assert(phrase_classes.size() <= 16, "four bits each in a uint64_t");

/// The lists whose single words are looked at.
constexpr uint64_t word_list_mask = [] {
  uint64_t mask = bit(WordClass::product_words) | bit(WordClass::common_words) |
                  bit(WordClass::months) | bit(WordClass::weekdays) |
                  bit(WordClass::name_particles) | bit(WordClass::legal_forms);
  for (const WordClass word_class : phrase_classes) mask |= bit(word_class);
  return mask;
}();

constexpr uint32_t hash_of_classes(uint64_t classes) {
  return mix(static_cast<uint32_t>(classes), static_cast<uint32_t>(classes >> 32));
}

/// May stand between the words of a name without a capital: de, von; of.
bool links_names(const Word& word) {
  constexpr uint64_t links =
      bit(WordClass::name_particles) | bit(WordClass::acronym_stops) | bit(WordClass::elisions);
  return (word.classes & links) != 0 && !has_capital(word.shape);
}

/// A feature for each list that the token stands in as a part of a phrase.
void add_phrases(uint32_t kind, uint64_t phrases, uint32_t look, FeatureWriter* out) {
  for (uint32_t list = 0; phrases != 0; phrases >>= 4, ++list) {
    const auto place = static_cast<uint32_t>(phrases & 15);
    if (place != 0) out->add(kind, 16 * list + place, look);
  }
}

/// Case and kind of a character: what a pattern is made of.
uint32_t kind_of(char32_t c) {
  if (is_upper(c)) return 'X';
  if (is_lower(c)) return 'x';
  if (is_digit(c)) return '0';
  if (is_letter(c)) return 'c';
  return static_cast<uint32_t>(c == 0x2019 ? U'\'' : c);
}

}  // namespace

void Features::read_characters(std::u16string_view token, Token* told) const {
  constexpr size_t kept = 5;
  std::array<uint32_t, kept> last{};
  uint32_t bare = 1;
  uint32_t pattern = 1;
  uint32_t kind_before = 0;
  size_t length = 0;
  const auto size = static_cast<int32_t>(token.size());
  for (int32_t i = 0; i < size;) {
    const char32_t c = next_code_point(token, &i);
    const uint32_t kind = kind_of(c);
    if (kind != kind_before) pattern = mix(pattern, kind);
    kind_before = kind;
    const uint32_t plain = kind == '0' ? '0' : static_cast<uint32_t>(without_accents(to_lower(c)));
    bare = mix(bare, plain);
    ++length;
    if (length >= 2 && length <= 4) told->prefix[length - 2] = bare;
    for (size_t k = kept - 1; k > 0; --k) last[k] = last[k - 1];
    last[0] = plain;
  }
  uint32_t suffix = 2;
  for (size_t k = 0; k < kept && k < length; ++k) told->suffix[k] = suffix = mix(suffix, last[k]);
  told->bare = bare;
  told->pattern = pattern;
}

void Features::find_phrases(const FeatureInput& input, TokenRange rows) {
  std::array<int32_t, phrase_classes.size()> next;  // of each list: where its last phrase ended
  next.fill(rows.start);
  for (int32_t i = rows.start; i < rows.end; ++i) {
    std::array<int32_t, phrase_classes.size()> longest{};
    uint64_t found = 0;
    input.lexicon.visit_phrases(input.words, i, rows.end,
                                [&](int32_t length, const Lexicon::Entry& entry) {
                                  for (size_t list = 0; list < phrase_classes.size(); ++list) {
                                    if (is_in(entry.classes, phrase_classes[list]))
                                      longest[list] = length;
                                  }
                                  found |= entry.classes;
                                });
    if ((found & word_list_mask) == 0) continue;
    for (size_t list = 0; list < phrase_classes.size(); ++list) {
      if (longest[list] == 0 || next[list] > i) continue;
      next[list] = i + longest[list];
      for (int32_t k = i; k < next[list]; ++k) {
        at(k - rows.start).phrases |= uint64_t{place_in(k, i, next[list])} << 4 * list;
      }
    }
  }
}

void Features::find_values(const FeatureInput& input, TokenRange rows) {
  const auto& values = input.values;
  auto value = std::partition_point(values.begin(), values.end(), [&](const ValueMention& v) {
    return v.tokens.end <= rows.start;
  });
  for (; value != values.end() && value->tokens.start < rows.end; ++value) {
    const TokenRange span = value->tokens;
    for (int32_t i = std::max(span.start, rows.start); i < std::min(span.end, rows.end); ++i) {
      at(i - rows.start).value =
          4 * static_cast<uint32_t>(value->type) + place_in(i, span.start, span.end);
    }
  }
}

/// A name run: words with capitals, numbers after them, and up to two linking words between them.
void Features::find_name_runs(const FeatureInput& input, TokenRange rows) {
  const auto word = [&](int32_t i) -> const Word& {
    return input.words[static_cast<size_t>(rows.start + i)];
  };
  for (int32_t i = 0; i < rows.size();) {
    if (!has_capital(word(i).shape)) {
      ++i;
      continue;
    }
    int32_t end = i + 1;
    for (int32_t next = end; next < rows.size() && next - end <= 2; ++next) {
      if (has_capital(word(next).shape) || (next == end && word(next).shape == Shape::digits)) {
        end = next + 1;
      } else if (!links_names(word(next))) {
        break;
      }
    }
    for (int32_t k = i; k < end; ++k) {
      at(k).name_start = i;
      at(k).name_end = end;
    }
    i = end;
  }
}

void Features::mark_long_forms(const FeatureInput& input, TokenRange rows) {
  long_forms_.clear();
  find_long_forms(input.text, input.tokens, input.words, rows, &long_forms_);
  for (const LongForm& form : long_forms_) {
    for (int32_t i = form.name.start; i < form.name.end; ++i) {
      at(i - rows.start).long_form = place_in(i, form.name.start, form.name.end);
    }
    at(form.acronym - rows.start).long_form = 5;
  }
}

void Features::look_at(const FeatureInput& input, TokenRange rows) {
  words_ = &input.words;
  context_ = &input.context;
  rows_ = rows;
  tokens_.assign(static_cast<size_t>(rows.size() + 2 * margin), Token());

  int32_t upper = 0;
  int32_t lower = 0;
  for (int32_t i = 0; i < rows.size(); ++i) {
    const Shape shape = word(i).shape;
    upper += shape == Shape::upper;
    lower += shape == Shape::lower || shape == Shape::capitalized;
  }
  const bool all_capitals = upper >= 3 && upper > 4 * lower;

  for (int32_t i = 0; i < rows.size(); ++i) {
    Token& told = at(i);
    const auto row = static_cast<size_t>(rows.start + i);
    told.word = static_cast<uint32_t>(input.words[row].key);
    told.lists = hash_of_classes(input.words[row].classes & word_list_mask);
    told.look = 1 + 4 * static_cast<uint32_t>(input.words[row].shape) + 2 * (i == 0) + all_capitals;
    read_characters(slice(input.text, input.tokens[row]), &told);
  }
  find_phrases(input, rows);
  find_values(input, rows);
  find_name_runs(input, rows);
  mark_long_forms(input, rows);
}

void Features::add_own(int32_t i, FeatureWriter* out) const {
  const Token& token = at(i);
  out->add(1);
  out->add(2, token.word);
  out->add(3, token.word, token.look);
  out->add(20, token.look);
  out->add(21, token.pattern);
  out->add(29, token.bare);
  for (uint32_t k = 0; k < token.prefix.size(); ++k) {
    if (token.prefix[k] != 0) out->add(30 + k, token.prefix[k]);
  }
  for (uint32_t k = 0; k < token.suffix.size(); ++k) {
    if (token.suffix[k] != 0) out->add(34 + k, token.suffix[k]);
  }
  out->add(40, token.suffix[2], token.look);
  out->add(43, token.value);
  out->add(50, token.lists, token.look);
  add_phrases(57, token.phrases, token.look, out);
}

void Features::add_looks(int32_t i, FeatureWriter* out) const {
  const uint32_t left = at(i - 1).look;
  const uint32_t look = at(i).look;
  const uint32_t right = at(i + 1).look;
  out->add(22, left, look);
  out->add(23, look, right);
  out->add(24, mix(left, look), right);
  out->add(25, mix(at(i - 2).look, left), mix(look, right));
  out->add(26, mix(left, look), mix(right, at(i + 2).look));
}

void Features::add_lists(int32_t i, FeatureWriter* out) const {
  const Token& token = at(i);
  const uint32_t left = at(i - 1).lists;
  const uint32_t right = at(i + 1).lists;
  out->add(51, left, token.look);
  out->add(52, right, token.look);
  out->add(53, mix(left, token.lists), token.look);
  out->add(54, mix(token.lists, right), token.look);
}

void Features::add_far_lists(int32_t i, FeatureWriter* out) const {
  out->add(55, at(i - 2).lists, at(i).look);
  out->add(56, at(i + 2).lists, at(i).look);
}

void Features::add_part(Part part, int32_t i, FeatureWriter* out) const {
  switch (part) {
    case Part::own:
      return add_own(i, out);
    case Part::looks:
      return add_looks(i, out);
    case Part::lists:
      return add_lists(i, out);
    case Part::far_lists:
      return add_far_lists(i, out);
  }
}

uint64_t Features::key(Part part, int32_t i) const {
  const auto pair = [](uint32_t a, uint32_t b) { return uint64_t{a} << 32 | b; };
  const Token& token = at(i);
  uint64_t key = mix_wide(1, token.look);
  switch (part) {
    case Part::own:  // the bare word has the prefixes and suffixes in it
      key = mix_wide(key, pair(token.word, token.bare));
      key = mix_wide(key, pair(token.pattern, token.lists));
      key = mix_wide(mix_wide(key, token.value), token.phrases);
      break;
    case Part::looks:
      key = mix_wide(key, pair(at(i - 2).look, at(i - 1).look));
      key = mix_wide(key, pair(at(i + 1).look, at(i + 2).look));
      break;
    case Part::lists:
      key = mix_wide(mix_wide(key, token.lists), pair(at(i - 1).lists, at(i + 1).lists));
      break;
    case Part::far_lists:
      key = mix_wide(key, pair(at(i - 2).lists, at(i + 2).lists));
      break;
  }
  return key != 0 ? key : 1;
}

void Features::add_words(int32_t i, FeatureWriter* out) const {
  const Token& token = at(i);
  const Token& left = at(i - 1);
  const Token& right = at(i + 1);
  out->add(4, left.word);
  out->add(5, right.word);
  out->add(6, at(i - 2).word);
  out->add(7, at(i + 2).word);
  out->add(8, at(i - 3).word);
  out->add(9, at(i + 3).word);
  out->add(10, left.word, token.word);
  out->add(11, token.word, right.word);
  out->add(12, left.word, right.word);
  out->add(13, at(i - 2).word, left.word);
  out->add(14, right.word, at(i + 2).word);
  out->add(15, left.word, token.look);
  out->add(16, right.word, token.look);
}

void Features::add_spelling_around(int32_t i, FeatureWriter* out) const {
  const Token& token = at(i);
  const Token& left = at(i - 1);
  const Token& right = at(i + 1);
  out->add(27, token.pattern, left.word);
  out->add(28, token.pattern, right.word);
  out->add(41, left.suffix[2], token.look);
  out->add(42, right.suffix[2], token.look);
  if ((token.value | left.value | right.value) == 0) return;
  out->add(44, token.value, token.word);
  out->add(45, mix(left.value, token.value), right.value);
  out->add(46, token.value, left.word);
  out->add(47, token.value, token.pattern);
}

void Features::add_phrases_around(int32_t i, FeatureWriter* out) const {
  const Token& token = at(i);
  const Token& left = at(i - 1);
  const Token& right = at(i + 1);
  add_phrases(58, left.phrases, token.look, out);
  add_phrases(59, right.phrases, token.look, out);
  if ((left.long_form | token.long_form) != 0) {
    out->add(80, mix(left.long_form, token.long_form), right.long_form);
  }
}

void Features::add_name_run(int32_t i, FeatureWriter* out) const {
  const Token& token = at(i);
  const auto length = static_cast<uint32_t>(std::min(token.name_end - token.name_start, 6));
  const auto place = static_cast<uint32_t>(std::min(i - token.name_start, 6));
  const Token& before = at(token.name_start - 1);
  const Token& after = at(token.name_end);
  out->add(60, length, place);
  out->add(61, before.word, place == 0);
  out->add(62, after.word);
  out->add(63, at(token.name_start).word);
  out->add(64, at(token.name_end - 1).word);
  out->add(65, at(token.name_start).lists, at(token.name_end - 1).lists);
  out->add(66, before.word, after.word);
  out->add(67, at(token.name_start - 2).word, before.word);
  out->add(68, before.lists, length);
  out->add(69, before.suffix[2], after.suffix[2]);
}

/// What the rest of the article says of the word: its other occurrences, not this one.
void Features::add_article(int32_t i, FeatureWriter* out) const {
  const ArticleContext::Record* record = context_->find(word(i).key);
  if (record == nullptr) return;
  const uint32_t look = at(i).look;
  const auto some = [](uint32_t count) { return count < 3 ? count : 3; };
  out->add(70, mix(some(record->lower), some(record->capital)), look);
  out->add(71, mix(record->lower > 0, some(record->upper)), look);
  for (const ArticleContext::Record::Beside& beside : record->beside) {
    if (beside.token < 0 || beside.token == rows_.start + i) continue;
    out->add(72, beside.left);
    out->add(73, beside.right);
  }
  constexpr std::array<WordClass, 6> telling = {
      WordClass::given_names,        WordClass::person_titles, WordClass::functions,
      WordClass::organization_words, WordClass::place_words,   WordClass::name_particles,
  };
  for (uint32_t k = 0; k < telling.size(); ++k) {
    if (is_in(record->left_classes, telling[k])) out->add(74, k);
    if (is_in(record->right_classes, telling[k])) out->add(75, k);
  }
}

void Features::add_rest(int32_t i, FeatureWriter* out) const {
  add_words(i, out);
  add_spelling_around(i, out);
  add_phrases_around(i, out);
  if (at(i).name_start >= 0) add_name_run(i, out);
  if (word(i).shape != Shape::punctuation && word(i).shape != Shape::digits) add_article(i, out);
}

int32_t Features::write(int32_t i, uint32_t* out) const {
  FeatureWriter writer(out, max_count);
  for (const Part part : parts) add_part(part, i, &writer);
  add_rest(i, &writer);
  return writer.count();
}

int32_t Features::write(Part part, int32_t i, uint32_t* out) const {
  FeatureWriter writer(out, max_part_count);
  add_part(part, i, &writer);
  return writer.count();
}

int32_t Features::write_rest(int32_t i, uint32_t* out) const {
  FeatureWriter writer(out, max_count);
  add_rest(i, &writer);
  return writer.count();
}

}  // namespace guillemet
