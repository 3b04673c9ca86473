// Mentions of organizations, places, products and events -> groups.
#include <algorithm>

#include "gather.h"
#include "hash_table.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr int32_t none = -1;
constexpr int32_t several = -2;
constexpr size_t longest_beginning = 6;

/// All mentions of one type that are spelled alike.
struct Form {
  size_t mention = 0;  // the first of them
  int32_t parent = 0;  // the form that it is gathered under, or itself
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
      if (form == next) forms_.push_back({i, next});
      form_of_[i] = form;
    }
  }

  /// "Organisation des Nations unies (ONU)", "ONU (Organisation des Nations unies)".
  void join_bracketed_acronyms() {
    for (size_t i = 0; i + 1 < names_.size(); ++i) {
      const NameMention& a = names_[i];
      const NameMention& b = names_[i + 1];
      if (form_of_[i] == none || form_of_[i + 1] == none || a.type != b.type) continue;
      if (a.acronym == b.acronym || !in_brackets(a, b)) continue;
      const NameMention& longer = a.acronym ? b : a;
      if (begins_alike(longer, a.acronym ? a : b) || longer.name.words.size() >= 3) {
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

  /// Key of the first letters of a name's words, without "de", "of" where `skip_stops`.
  uint64_t initials(const NameMention& mention, bool skip_stops) const {
    uint64_t key = 0;
    for (const NameWord& word : mention.name.words) {
      if (skip_stops && lexicon_.has(word.fold, WordClass::acronym_stops)) continue;
      key = extend_phrase(key, first_letter(word.range));
    }
    return key;
  }
  uint64_t letters(const NameMention& mention) const {
    uint64_t key = 0;
    const TextRange range = mention.name.range();
    for (int32_t at = range.start; at < range.end;) {
      const int32_t start = at;
      const char32_t c = next_code_point(text_, &at);
      if (is_letter(c) || is_digit(c)) key = extend_phrase(key, spelling_key(text_, {start, at}));
    }
    return key;
  }

  void remember(HashTable<int32_t>* table, EntityType type, uint64_t key, int32_t form) {
    int32_t& known = table->at(typed(type, key), form);
    if (known != form) known = several;
  }

  /// By what shorter names a longer one may go.
  void collect_long_forms() {
    for (int32_t form = 0; form < static_cast<int32_t>(forms_.size()); ++form) {
      const NameMention& mention = mention_of(form);
      const std::vector<NameWord>& words = mention.name.words;
      if (words.size() < 2) continue;
      const uint64_t with_stops = initials(mention, false);
      const uint64_t without_stops = initials(mention, true);
      remember(&by_initials_, mention.type, with_stops, form);
      if (without_stops != with_stops) {
        remember(&by_initials_, mention.type, without_stops, form);
      }
      if (mention.type == EntityType::organization) collect_organization(mention, form);
      if (mention.type == EntityType::event) {
        for (size_t end = 1; end < words.size() && end <= longest_beginning; ++end) {
          remember(&by_part_, mention.type, words_key(words, 0, end), form);
        }
      }
    }
  }

  /// "Dark Star" of "Société Dark Star", "Adobe" of "Adobe Systems".
  void collect_organization(const NameMention& mention, int32_t form) {
    const std::vector<NameWord>& words = mention.name.words;
    size_t start = 0;
    if (lexicon_.has(words[0].fold, WordClass::organization_words)) {
      start = 1;
      while (start + 1 < words.size() &&
             lexicon_.has(words[start].fold, WordClass::acronym_stops)) {
        ++start;
      }
      remember(&by_part_, mention.type, words_key(words, start, words.size()), form);
    }
    size_t end = words.size();
    while (end > start + 1 && is_tail(words[end - 1].fold)) --end;
    if (end < words.size()) {
      remember(&by_part_, mention.type, words_key(words, start, end), form);
    }
  }
  /// "Systems", "Group": a company's name often stands without it.
  bool is_tail(uint64_t fold) const {
    return lexicon_.has(fold, WordClass::legal_forms) ||
           lexicon_.has(fold, WordClass::organization_words);
  }

  /// A name of a place or a common noun is not taken for a shortened name of an organization.
  bool stands_for_itself(const NameMention& mention) const {
    if (mention.type != EntityType::organization || mention.name.words.size() > 1) return false;
    const Lexicon::Entry* entry = lexicon_.find_word(mention.name.words[0].fold);
    constexpr uint64_t own = bit(WordClass::countries) | bit(WordClass::places) |
                             bit(WordClass::demonyms) | bit(WordClass::organization_words);
    return entry != nullptr && (entry->classes & own) != 0;
  }

  void join_short(int32_t form) {
    const NameMention& mention = mention_of(form);
    const std::vector<NameWord>& words = mention.name.words;
    if (mention.acronym) {
      const int32_t* longer = by_initials_.find(typed(mention.type, letters(mention)));
      if (longer != nullptr && *longer >= 0) join(*longer, form);
      return;
    }
    if (stands_for_itself(mention)) return;
    const int32_t* longer = by_part_.find(typed(mention.type, words_key(words, 0, words.size())));
    if (longer != nullptr && *longer >= 0) join(*longer, form);
  }

  std::u16string_view text_;
  const Lexicon& lexicon_;
  std::vector<NameMention>& names_;
  std::vector<Form> forms_;
  std::vector<int32_t> form_of_;  // of each name, or none
  HashTable<int32_t> by_key_;
  HashTable<int32_t> by_initials_;
  HashTable<int32_t> by_part_;
};

}  // namespace

void gather_things(std::u16string_view text, const Lexicon& lexicon,
                   std::vector<NameMention>* names, int32_t* group_count) {
  Things(text, lexicon, names).gather(group_count);
}

}  // namespace guillemet
