// Mentions of organizations, places, products and events -> groups.
#include <algorithm>

#include "gather.h"
#include "hash_table.h"
#include "shortenings.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr int32_t none = -1;
constexpr int32_t several = -2;
constexpr int32_t least_plural = 4;  // letters
constexpr int32_t longest_part = 3;  // an acronym inside a name
constexpr size_t least_last_initials = 3;
constexpr size_t least_for_coined = 3;  // words
constexpr size_t most_before_initials = 2;

/// All mentions of one type that are spelled alike.
struct Form {
  size_t mention = 0;  // the first of them
  int32_t count = 0;
  size_t body_mention = SIZE_MAX;  // the first below the headline
  int32_t parent = 0;              // the form that it is gathered under, or itself
};

class Things {
 public:
  Things(std::u16string_view text, const Lexicon& lexicon, std::vector<NameMention>* names)
      : text_(text), lexicon_(lexicon), names_(*names) {}

  void gather(int32_t* group_count) {
    collect_forms();
    join_bracketed_acronyms();
    collect_long_forms();
    for (int32_t form = 0; form < static_cast<int32_t>(forms_.size()); ++form) join_short(form);
    for (int32_t form = 0; form < static_cast<int32_t>(forms_.size()); ++form) join_later(form);
    for (int32_t form = 0; form < static_cast<int32_t>(forms_.size()); ++form) join_headline(form);
    join_plurals();
    std::vector<int32_t> group(forms_.size(), none);
    for (size_t i = 0; i < names_.size(); ++i) {
      if (form_of_[i] == none) continue;
      int32_t& number = group[static_cast<size_t>(root(form_of_[i]))];
      if (number == none) number = (*group_count)++;
      names_[i].group = number;
    }
  }

 private:
  static uint64_t typed(EntityType type, uint64_t key) {
    return extend_phrase(static_cast<uint64_t>(type) + 1, key);
  }
  const NameMention& mention_of(int32_t form) const {
    return names_[forms_[static_cast<size_t>(form)].mention];
  }
  int32_t root(int32_t form) {
    while (forms_[static_cast<size_t>(form)].parent != form) {
      int32_t& parent = forms_[static_cast<size_t>(form)].parent;
      parent = forms_[static_cast<size_t>(parent)].parent;
      form = parent;
    }
    return form;
  }
  void join(int32_t a, int32_t b) {
    a = root(a);
    b = root(b);
    forms_[static_cast<size_t>(std::max(a, b))].parent = std::min(a, b);
  }

  void collect_forms() {
    form_of_.assign(names_.size(), none);
    for (size_t i = 0; i < names_.size(); ++i) {
      const NameMention& mention = names_[i];
      if (mention.type == EntityType::person || mention.name.words.empty()) continue;
      const int32_t next = static_cast<int32_t>(forms_.size());
      const int32_t form = by_key_.at(typed(mention.type, mention.spelling), next);
      if (form == next) forms_.push_back({i, 0, SIZE_MAX, next});
      Form& own = forms_[static_cast<size_t>(form)];
      ++own.count;
      if (!mention.headline) own.body_mention = std::min(own.body_mention, i);
      form_of_[i] = form;
    }
  }

  /// "Organisation des Nations unies (ONU)", "ONU (Organisation des Nations unies)".
  void join_bracketed_acronyms() {
    for (size_t i = 0; i + 1 < names_.size(); ++i) {
      const NameMention& a = names_[i];
      const NameMention& b = names_[i + 1];
      if (form_of_[i] == none || form_of_[i + 1] == none) continue;
      const bool coined = !a.acronym && !b.acronym && a.type == b.type &&
                          b.name.words.size() == 1 && a.name.words.size() >= least_for_coined &&
                          begins_alike(a, b) && is_made_of(b, a);
      if ((a.acronym == b.acronym && !coined) || !in_brackets(a, b)) continue;
      if (coined) {
        join(form_of_[i], form_of_[i + 1]);
        continue;
      }
      const NameMention& longer = a.acronym ? b : a;
      const NameMention& acronym = a.acronym ? a : b;
      const uint64_t key = letters(acronym);
      const bool spelled = key == initials(longer, true) || key == initials(longer, false);
      const bool likely =
          a.type == b.type && (begins_alike(longer, acronym) || longer.name.words.size() >= 3);
      if (spelled || likely) {
        join(form_of_[i], form_of_[i + 1]);
      }
    }
  }

  /// Nothing but an opening bracket between them, and a closing one after.
  bool in_brackets(const NameMention& a, const NameMention& b) const {
    int32_t at = a.name.range().end;
    const int32_t end = b.name.range().start;
    bool opened = false;
    while (at < end) {
      const char32_t c = next_code_point(text_, &at);
      if (c == U'(' && !opened) {
        opened = true;
      } else if (!is_space(c) && !(opened && is_article_before(&at, end))) {
        return false;
      }
    }
    if (!opened) return false;
    at = b.name.range().end;
    while (at < static_cast<int32_t>(text_.size())) {
      const char32_t c = next_code_point(text_, &at);
      if (!is_space(c)) return c == U')' || c == U',';
    }
    return false;
  }
  /// An article may stand in the bracket: "(l'ONU)". `*at` is behind its first letter and moves
  /// past it.
  bool is_article_before(int32_t* at, int32_t end) const {
    int32_t start = *at - 1;
    while (start > 0 && is_letter(code_point_before(text_, start))) --start;
    int32_t stop = *at;
    while (stop < end) {
      int32_t next = stop;
      const char32_t c = next_code_point(text_, &next);
      if (is_space(c)) break;
      stop = next;
    }
    const uint64_t fold = fold_hash(slice(text_, {start, stop}));
    if (!lexicon_.has(fold, WordClass::determiners) && !lexicon_.has(fold, WordClass::elisions)) {
      return false;
    }
    *at = stop;
    return true;
  }

  uint64_t first_letter(TextRange range) const {
    int32_t end = range.start;
    next_code_point(text_, &end);
    return spelling_key(text_, {range.start, end});
  }
  bool begins_alike(const NameMention& a, const NameMention& b) const {
    return first_letter(a.name.range()) == first_letter(b.name.range());
  }

  /// Key of the first letters of a name's words from `first` on, without "de", "of" where
  /// `skip_stops`; of words in capitals, all letters: "RC Toulon", RCT.
  uint64_t initials(const NameMention& mention, bool skip_stops, size_t first = 0) const {
    uint64_t key = 0;
    const std::vector<NameWord>& words = mention.name.words;
    for (size_t i = first; i < words.size(); ++i) {
      if (skip_stops && lexicon_.has(words[i].fold, WordClass::acronym_stops)) continue;
      const bool acronym =
          words[i].range.size() <= longest_part && is_acronym(text_, words[i].range);
      key = acronym ? add_letters(key, words[i].range)
                    : extend_phrase(key, first_letter(words[i].range));
    }
    return key;
  }
  /// The same of the words with a capital alone, if they are enough: "Sindicato dos Pilotos de
  /// Linha", SPL. Else 0.
  uint64_t capital_initials(const NameMention& mention) const {
    uint64_t key = 0;
    size_t count = 0;
    for (const NameWord& word : mention.name.words) {
      int32_t at = word.range.start;
      if (is_upper(next_code_point(text_, &at))) {
        key = extend_phrase(key, first_letter(word.range));
        ++count;
      }
    }
    return count >= least_last_initials ? key : 0;
  }
  uint64_t letters(const NameMention& mention) const {
    return add_letters(0, mention.name.range());
  }
  /// Whether `word` is made of letters of the name, in their order: "Phivolcs" of "Philippine
  /// Institute of Volcanology and Seismology".
  bool is_made_of(const NameMention& word, const NameMention& name) const {
    int32_t at = name.name.range().start;
    const int32_t end = name.name.range().end;
    const TextRange range = word.name.range();
    for (int32_t i = range.start; i < range.end;) {
      const char32_t wanted = to_lower(without_accents(next_code_point(text_, &i)));
      bool found = false;
      while (at < end && !found) {
        found = to_lower(without_accents(next_code_point(text_, &at))) == wanted;
      }
      if (!found) return false;
    }
    return true;
  }
  uint64_t add_letters(uint64_t key, TextRange range) const {
    for (int32_t at = range.start; at < range.end;) {
      const int32_t start = at;
      const char32_t c = next_code_point(text_, &at);
      if (is_letter(c) || is_digit(c)) key = extend_phrase(key, spelling_key(text_, {start, at}));
    }
    return key;
  }

  void remember(HashTable<int32_t>* table, EntityType type, uint64_t key, int32_t form) {
    int32_t& known = table->at(typed(type, key), form);
    if (known != several && root(known) != root(form)) known = several;
  }
  void join_known(HashTable<int32_t>* table, EntityType type, uint64_t key, int32_t form) {
    const int32_t* longer = table->find(typed(type, key));
    if (longer != nullptr && *longer >= 0) join(*longer, form);
  }

  /// By what shorter names a longer one may go.
  void collect_long_forms() {
    std::vector<uint64_t> keys;
    for (int32_t form = 0; form < static_cast<int32_t>(forms_.size()); ++form) {
      const NameMention& mention = mention_of(form);
      if (mention.name.words.size() < 2 || mention.acronym) continue;
      const uint64_t with_stops = initials(mention, false);
      const uint64_t without_stops = initials(mention, true);
      remember(&by_initials_, mention.type, with_stops, form);
      if (without_stops != with_stops) {
        remember(&by_initials_, mention.type, without_stops, form);
      }
      const uint64_t of_capitals = capital_initials(mention);
      if (of_capitals != 0 && of_capitals != with_stops && of_capitals != without_stops) {
        remember(&by_initials_, mention.type, of_capitals, form);
      }
      // "ITC" of "U.S. International Trade Commission"; not "UA" of "Commission de l'UA".
      const std::vector<NameWord>& words = mention.name.words;
      for (size_t first = 1; first + least_last_initials <= words.size(); ++first) {
        if (first > most_before_initials ||
            lexicon_.has(words[first].fold, WordClass::acronym_stops)) {
          break;
        }
        remember(&by_last_initials_, mention.type, initials(mention, true, first), form);
      }
      keys.clear();
      find_usual_shortenings(mention, lexicon_, &keys);
      for (const uint64_t key : keys) remember(&by_part_, mention.type, key, form);
      const uint64_t city = place_at_end(mention, lexicon_);
      if (city != 0) remember(&by_city_, mention.type, city, form);
    }
  }

  static uint64_t whole_key(const NameMention& mention) {
    return words_key(mention.name.words, 0, mention.name.words.size());
  }

  void join_short(int32_t form) {
    const NameMention& mention = mention_of(form);
    if (mention.acronym) {
      const uint64_t key = letters(mention);
      if (by_initials_.find(typed(mention.type, key)) == nullptr) {
        return join_known(&by_last_initials_, mention.type, key, form);
      }
      return join_known(&by_initials_, mention.type, key, form);
    }
    const uint64_t key = whole_key(mention);
    if (mention.type == EntityType::organization) {
      if (is_name_of_country(mention, lexicon_)) return;
      join_known(&by_city_, mention.type, key, form);
    }
    const bool common = mention.name.words.size() == 1 &&
                        lexicon_.has(mention.name.words[0].fold, WordClass::organization_words);
    if (!common) join_known(&by_part_, mention.type, key, form);
  }

  /// Forms stand in the order of their first mentions: what is looked up was called in full before.
  void join_later(int32_t form) {
    const NameMention& mention = mention_of(form);
    if (!stands_for_itself(mention, lexicon_)) {
      join_known(&by_later_part_, mention.type, whole_key(mention), form);
    }
    std::vector<uint64_t> keys;
    find_later_shortenings(text_, mention, lexicon_, &keys);
    for (const uint64_t key : keys) remember(&by_later_part_, mention.type, key, form);
  }
  void join_headline(int32_t form) {
    const NameMention& mention = mention_of(form);
    if (!mention.headline || stands_for_itself(mention, lexicon_) ||
        by_key_.find(typed(EntityType::location, mention.spelling)) != nullptr) {
      return;
    }
    const int32_t* longer = by_later_part_.find(typed(mention.type, whole_key(mention)));
    if (longer != nullptr && *longer >= 0 && introduces(*longer, form)) join(*longer, form);
  }
  /// Whether the headline has a short name that the article then introduces in full, and once: what
  /// is named more often beside the short name is rather its subsidiary.
  bool introduces(int32_t longer, int32_t headline) const {
    const Form& full = forms_[static_cast<size_t>(longer)];
    const Form& part = forms_[static_cast<size_t>(headline)];
    const bool before = full.body_mention == full.mention && part.body_mention > full.mention;
    return before && (full.count == 1 || part.body_mention == SIZE_MAX);
  }

  /// "two Veltros": a product's name with the sign of the plural.
  void join_plurals() {
    for (int32_t form = 0; form < static_cast<int32_t>(forms_.size()); ++form) {
      const NameMention& mention = mention_of(form);
      TextRange range = mention.name.range();
      if (mention.type != EntityType::product || range.size() < least_plural ||
          text_[static_cast<size_t>(range.end - 1)] != u's') {
        continue;
      }
      --range.end;
      join_known(&by_key_, mention.type, spelling_key(text_, range), form);
    }
  }

  std::u16string_view text_;
  const Lexicon& lexicon_;
  std::vector<NameMention>& names_;
  std::vector<Form> forms_;
  std::vector<int32_t> form_of_;  // of each name, or none
  HashTable<int32_t> by_key_;
  HashTable<int32_t> by_initials_;
  HashTable<int32_t> by_last_initials_;
  HashTable<int32_t> by_part_;
  HashTable<int32_t> by_later_part_;
  HashTable<int32_t> by_city_;
};

}  // namespace

void gather_things(std::u16string_view text, const Lexicon& lexicon,
                   std::vector<NameMention>* names, int32_t* group_count) {
  Things(text, lexicon, names).gather(group_count);
}

}  // namespace guillemet
