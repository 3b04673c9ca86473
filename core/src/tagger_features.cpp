#include "tagger_features.h"

#include <algorithm>

#include "unicode.h"

namespace guillemet {
namespace {

constexpr uint32_t mix(uint32_t hash, uint32_t value) {
  hash = (hash ^ value) * 0x9E3779B1u;
  return hash ^ (hash >> 15);
}

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

/// Where in a phrase a token stands: 1 first, 2 inside, 3 last, 4 the only one.
constexpr uint32_t place_in(int32_t token, int32_t start, int32_t end) {
  if (end - start == 1) return 4;
  if (token == start) return 1;
  return token == end - 1 ? 3 : 2;
}

/// May stand between the words of a name without a capital: de, von; of.
bool links_names(const Word& word) {
  constexpr uint64_t links =
      bit(WordClass::name_particles) | bit(WordClass::acronym_stops) | bit(WordClass::elisions);
  return (word.classes & links) != 0 && !has_capital(word.shape);
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

/// Collects features: each is a hash of its template's number and of what it saw.
class Features::Writer {
 public:
  explicit Writer(uint32_t* out) : out_(out) {}
  void add(uint32_t kind, uint32_t a = 0, uint32_t b = 0) {
    if (count_ < max_count) out_[count_++] = mix(mix(mix(0x2545F491u, kind), a), b);
  }
  int32_t count() const { return count_; }

 private:
  uint32_t* out_;
  int32_t count_ = 0;
};

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
    input.lexicon.visit_phrases(
        input.words, i, rows.end, [&](int32_t length, const Lexicon::Entry& entry) {
          for (size_t list = 0; list < phrase_classes.size(); ++list) {
            if (is_in(entry.classes, phrase_classes[list])) longest[list] = length;
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

void Features::find_long_forms(const FeatureInput& input, TokenRange rows) {
  const auto text_of = [&](int32_t i) {
    return slice(input.text, input.tokens[static_cast<size_t>(rows.start + i)]);
  };
  constexpr uint64_t stops = bit(WordClass::acronym_stops) | bit(WordClass::elisions) |
                             bit(WordClass::determiners) | bit(WordClass::prepositions);
  for (int32_t i = 2; i + 1 < rows.size(); ++i) {
    if (word(i).shape != Shape::upper || word(i - 1).initial != U'(' || word(i + 1).initial != U')') continue;
    const std::u16string_view letters = text_of(i);
    if (letters.size() < 2 || letters.size() > 8) continue;
    auto left = static_cast<int32_t>(letters.size()) - 1;
    int32_t k = i - 2;
    int32_t start = -1;
    int skipped = 0;
    for (; k >= 0 && i - k < 16; --k) {
      const Word& w = word(k);
      if (w.shape == Shape::punctuation) { if (w.initial == U'-' ) continue; break; }
      const auto wanted = static_cast<char32_t>(without_accents(to_lower(letters[static_cast<size_t>(left)])));
      const auto has = static_cast<char32_t>(without_accents(to_lower(w.initial)));
      if (wanted == has) {
        start = k;
        if (--left < 0) break;
      } else if ((w.classes & stops) == 0 && ++skipped > 1) break;
    }
    if (left >= 0 || start < 0) continue;
    for (int32_t j = start; j < i - 1; ++j) at(j).long_form = place_in(j, start, i - 1);
    at(i).long_form = 5;
  }
}

/// The capital that a word in small letters may go on after: a few words before, with no mark between.
void Features::find_heads() {
  int32_t head = -1;
  for (int32_t i = 0; i < rows_.size(); ++i) {
    if (word(i).shape == Shape::punctuation || word(i).shape == Shape::digits) head = -1;
    else if (has_capital(word(i).shape)) head = i;
    else if (head >= 0 && i - head <= 7) at(i).head = head;
  }
}

void Features::look_at(const FeatureInput& input, TokenRange rows) {
  words_ = &input.words;
  context_ = &input.context;
  first_pass_ = input.first_pass;
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
  find_long_forms(input, rows);
  find_heads();
  if (first_pass_ != nullptr) find_votes();
}

void Features::write_words(int32_t i, Writer* out) const {
  const Token& token = at(i);
  out->add(1);
  out->add(2, token.word);
  out->add(3, token.word, token.look);
  out->add(4, at(i - 1).word);
  out->add(5, at(i + 1).word);
  out->add(6, at(i - 2).word);
  out->add(7, at(i + 2).word);
  out->add(8, at(i - 3).word);
  out->add(9, at(i + 3).word);
  out->add(10, at(i - 1).word, token.word);
  out->add(11, token.word, at(i + 1).word);
  out->add(12, at(i - 1).word, at(i + 1).word);
  out->add(13, at(i - 2).word, at(i - 1).word);
  out->add(14, at(i + 1).word, at(i + 2).word);
  out->add(15, at(i - 1).word, token.look);
  out->add(16, at(i + 1).word, token.look);
}

void Features::write_spelling(int32_t i, Writer* out) const {
  const Token& token = at(i);
  const uint32_t left = at(i - 1).look;
  const uint32_t right = at(i + 1).look;
  out->add(20, token.look);
  out->add(21, token.pattern);
  out->add(22, left, token.look);
  out->add(23, token.look, right);
  out->add(24, mix(left, token.look), right);
  out->add(25, mix(at(i - 2).look, left), mix(token.look, right));
  out->add(26, mix(left, token.look), mix(right, at(i + 2).look));
  out->add(27, token.pattern, at(i - 1).word);
  out->add(28, token.pattern, at(i + 1).word);
  out->add(29, token.bare);
  for (uint32_t k = 0; k < token.prefix.size(); ++k) {
    if (token.prefix[k] != 0) out->add(30 + k, token.prefix[k]);
  }
  for (uint32_t k = 0; k < token.suffix.size(); ++k) {
    if (token.suffix[k] != 0) out->add(34 + k, token.suffix[k]);
  }
  out->add(40, token.suffix[2], token.look);
  out->add(41, at(i - 1).suffix[2], token.look);
  out->add(42, at(i + 1).suffix[2], token.look);
  out->add(43, token.value);
  if ((token.value | at(i - 1).value | at(i + 1).value) != 0) {
    out->add(44, token.value, token.word);
    out->add(45, mix(at(i - 1).value, token.value), at(i + 1).value);
    out->add(46, token.value, at(i - 1).word);
    out->add(47, token.value, token.pattern);
  }
}

void Features::write_lists(int32_t i, Writer* out) const {
  const Token& token = at(i);
  const Token& left = at(i - 1);
  const Token& right = at(i + 1);
  out->add(50, token.lists, token.look);
  out->add(51, left.lists, token.look);
  out->add(52, right.lists, token.look);
  out->add(53, mix(left.lists, token.lists), token.look);
  out->add(54, mix(token.lists, right.lists), token.look);
  out->add(55, at(i - 2).lists, token.look);
  out->add(56, at(i + 2).lists, token.look);
  const auto write_phrases = [out](uint32_t kind, uint64_t phrases, uint32_t look) {
    uint32_t list = 0;
    for (; phrases != 0; phrases >>= 4, ++list) {
      if ((phrases & 15) != 0)
        out->add(kind, 16 * list + static_cast<uint32_t>(phrases & 15), look);
    }
  };
  write_phrases(57, token.phrases, token.look);
  write_phrases(58, left.phrases, token.look);
  write_phrases(59, right.phrases, token.look);
}

void Features::write_name_run(int32_t i, Writer* out) const {
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
void Features::write_article(int32_t i, Writer* out) const {
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

void Features::write_more(int32_t i, Writer* out) const {
  const Token& token = at(i);
  if (token.long_form != 0 || at(i - 1).long_form != 0) out->add(80, mix(at(i - 1).long_form, token.long_form), at(i + 1).long_form);
  const auto is_stop = [&](int32_t k) {
    constexpr uint64_t stops = bit(WordClass::elisions) | bit(WordClass::function_words) |
                             bit(WordClass::determiners) | bit(WordClass::prepositions);
    return (word(k).classes & stops) != 0;
  };
  if (token.head >= 0) {
    const auto far = static_cast<uint32_t>(i - token.head);
    const Token& head = at(token.head);
    out->add(81, head.word, far);
    out->add(82, head.word, token.word);
    out->add(83, head.lists, mix(far, is_stop(i)));
    out->add(84, head.look, mix(far, token.suffix[2]));
    // what stands between
    uint32_t between = 1;
    for (int32_t k = token.head + 1; k <= i; ++k) between = mix(between, is_stop(k) ? at(k).word : 7);
    out->add(85, between, head.look);
    out->add(86, between, head.lists);
    out->add(87, head.word, at(i+1).word);
  }
  if (token.name_start >= 0) {
    uint32_t left = 0, right = 0;
    int32_t k = token.name_start - 1;
    for (int n = 0; k >= 0 && n < 5; --k, ++n) {
      if (word(k).shape == Shape::punctuation) break;
      if (is_stop(k) || word(k).shape == Shape::digits) continue;
      left = at(k).word;
      break;
    }
    const uint32_t left_suffix = left ? at(k).suffix[3] : 0;
    const uint32_t left_lists = left ? at(k).lists : 0;
    k = token.name_end;
    for (int n = 0; k < rows_.size() && n < 5; ++k, ++n) {
      if (word(k).shape == Shape::punctuation) break;
      if (is_stop(k) || word(k).shape == Shape::digits) continue;
      right = at(k).word;
      break;
    }
    const uint32_t right_suffix = right ? at(k).suffix[3] : 0;
    const uint32_t first = i == token.name_start;
    out->add(90, left, first);
    out->add(91, right, first);
    out->add(92, left_suffix);
    out->add(93, right_suffix);
    out->add(94, left_lists);
    uint64_t all = 0;
    uint32_t looks = 1;
    for (int32_t j = token.name_start; j < token.name_end && j < token.name_start + 8; ++j) {
      all |= word(j).classes & word_list_mask;
      looks = mix(looks, at(j).look);
    }
    out->add(95, hash_of_classes(all), first);
    out->add(96, looks, static_cast<uint32_t>(i - token.name_start));
    const uint32_t edges = mix(token.name_start > 0 ? static_cast<uint32_t>(word(token.name_start - 1).initial) * (word(token.name_start - 1).shape == Shape::punctuation) : 1,
       token.name_end < rows_.size() ? static_cast<uint32_t>(word(token.name_end).initial) * (word(token.name_end).shape == Shape::punctuation) : 1);
    out->add(97, edges, token.look);
    out->add(98, edges, hash_of_classes(all));
  }
}

void Features::find_votes() {
  const auto label_at = [&](int32_t i) -> int32_t {
    return first_pass_->labels[static_cast<size_t>(rows_.start + i)];
  };
  for (int32_t i = 0; i < rows_.size();) {
    const int32_t start = i++;
    const int32_t* longest = first_pass_->longest.find(word(start).key);
    if (longest == nullptr) continue;
    uint64_t hash = phrase_hash(phrase_seed, word(start).key);
    for (int32_t k = start + 1; k < std::min(start + *longest, rows_.size()); ++k) {
      hash = phrase_hash(hash, word(k).key);
      const FirstPass::Votes* votes = first_pass_->phrases.find(hash);
      if (votes == nullptr) continue;
      // Its own mention has no vote.
      const bool own = stays_open(label_at(start)) && label_at(start) != outside_label && goes_on(label_at(k)) && place_of(label_at(k)) == Place::end;
      int32_t best = -1, most = 0;
      for (int32_t label = 1; label < max_label_count; ++label) {
        const int32_t n = votes->of_label[static_cast<size_t>(label)] - (own && label == label_at(start));
        if (n > most) { most = n; best = label; }
      }
      if (best < 0) continue;
      for (int32_t j = start; j <= k; ++j) at(j).voted_phrase = mix(static_cast<uint32_t>(type_row_of(best)), place_in(j, start, k + 1)) | 1;
      i = k + 1;
    }
  }
  // Mentions that stand in a row: A, B and C.
  int32_t type_before = -1, end_before = -10;
  const auto links = [&](int32_t from, int32_t to) {
    if (to - from < 1 || to - from > 3) return false;
    bool mark = false;
    for (int32_t k = from; k < to; ++k) {
      const bool comma = word(k).initial == U',' || is_in(word(k).classes, WordClass::conjunctions);
      mark |= comma;
      if (!comma && has_capital(word(k).shape)) return false;
    }
    return mark;
  };
  for (int32_t i = 0; i < rows_.size();) {
    const int32_t label = label_at(i);
    int32_t end = i + 1;
    if (label == outside_label) {
      if (at(i).name_start != i) { ++i; continue; }
      end = at(i).name_end;
      for (int32_t k = i; k < end; ++k) if (label_at(k) != outside_label) end = k;
      if (end == i) end = i + 1;
    } else {
      while (end < rows_.size() && goes_on(label_at(end))) ++end;
    }
    const int32_t type = label == outside_label ? 20 : type_row_of(label);
    if (type_before >= 0 && links(end_before, i)) {
      for (int32_t k = i; k < end; ++k) at(k).beside_left = 1 + static_cast<uint32_t>(type_before);
      for (int32_t k = end_before - 1; k >= 0 && (label_at(k) != outside_label || at(k).name_start >= 0); --k) {
        at(k).beside_right = 1 + static_cast<uint32_t>(type);
        if (label_at(k) != outside_label && !goes_on(label_at(k))) break;
      }
    }
    type_before = type;
    end_before = end;
    i = end;
  }
}

void Features::write_votes(int32_t i, Writer* out) const {
  const auto label_at = [&](int32_t k) -> uint32_t {
    return k < 0 || k >= rows_.size() ? 99u : first_pass_->labels[static_cast<size_t>(rows_.start + k)];
  };
  const Token& token = at(i);
  const uint32_t own = label_at(i);
  out->add(100, own);
  out->add(101, mix(label_at(i - 1), own), label_at(i + 1));
  if (token.voted_phrase != 0) {
    out->add(102, token.voted_phrase);
    out->add(103, token.voted_phrase, own);
  }
  if (token.beside_left != 0) out->add(104, token.beside_left, own);
  if (token.beside_right != 0) out->add(105, token.beside_right, own);
  if ((token.beside_left | token.beside_right) != 0) out->add(106, mix(token.beside_left, token.beside_right), own);
  const FirstPass::Votes* votes = first_pass_->words.find(word(i).key);
  if (votes == nullptr) return;
  const bool capital = has_capital(word(i).shape);
  int32_t best = -1, most = 0, all = 0;
  std::array<int32_t, 10> of_type{};
  for (int32_t label = 0; label < max_label_count; ++label) {
    const int32_t n = votes->of_label[static_cast<size_t>(label)] - (capital && label == static_cast<int32_t>(own));
    if (n <= 0) continue;
    all += n;
    if (n > most) { most = n; best = label; }
    of_type[static_cast<size_t>(label == 0 ? 0 : 1 + type_row_of(label))] += n;
  }
  if (all == 0) { out->add(107, own); return; }
  const auto some = [](int32_t n) { return static_cast<uint32_t>(n < 3 ? n : n < 6 ? 3 : 4); };
  const auto share = [&](int32_t n) { return static_cast<uint32_t>(4 * n / all); };
  out->add(108, static_cast<uint32_t>(best), mix(share(most), capital));
  out->add(109, static_cast<uint32_t>(best), own);
  for (uint32_t t = 0; t < of_type.size(); ++t) {
    if (of_type[t] == 0) continue;
    out->add(110, t, mix(some(of_type[t]), share(of_type[t])));
    out->add(111, t, mix(share(of_type[t]), own));
  }
}

int32_t Features::write(int32_t i, uint32_t* out) const {
  Writer writer(out);
  write_words(i, &writer);
  write_spelling(i, &writer);
  write_lists(i, &writer);
  if (at(i).name_start >= 0) write_name_run(i, &writer);
  if (word(i).shape != Shape::punctuation && word(i).shape != Shape::digits)
    write_article(i, &writer);
  write_more(i, &writer);
  if (first_pass_ != nullptr) write_votes(i, &writer);
  return writer.count();
}

}  // namespace guillemet
