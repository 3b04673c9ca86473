// Mentions of people -> groups.
#include <algorithm>
#include <array>

#include "gather.h"
#include "hash_table.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr size_t longest_name = 6;  // words looked at: keeps the number of shortened forms bounded
constexpr int32_t nobody = -1;
constexpr int32_t several = -2;

/// Who was called so last, of each gender.
struct Bearers {
  std::array<int32_t, 3> person = {nobody, nobody, nobody};
  std::array<int32_t, 3> when = {};
  // Who was called by that alone, the last time without a title and with one.
  int32_t called = nobody;
  int32_t titled = nobody;
};

class People {
 public:
  People(std::u16string_view text, const Lexicon& lexicon, std::vector<NameMention>* names,
         int32_t* group_count)
      : text_(text), lexicon_(lexicon), names_(*names), group_count_(*group_count) {}

  void gather() {
    collect_shortened_forms();
    collect_full_names();
    clock_ = 1;
    for (NameMention& mention : names_) {
      if (mention.type != EntityType::person || mention.name.words.empty()) continue;
      const int32_t person = resolve(mention);
      learn(person, mention);
      touch(person);
      mention.group = people_[static_cast<size_t>(person)].group;
    }
  }

 private:
  struct Person {
    Gender gender = Gender::unknown;
    int32_t group = -1;
    std::vector<uint64_t> called;  // keys of the forms that he or she may go by
    std::vector<uint64_t> beginnings;
    std::vector<uint64_t> middle;  // words between the first and the last
    uint64_t generation = 0;
  };

  static size_t size_of(const Name& name) { return std::min(name.words.size(), longest_name); }

  /// A shortened form may begin at word `at`: not inside a double name, but "Assad" of "al-Assad".
  static bool may_begin(const Name& name, size_t at) {
    return !name.words[at].hyphenated || at + 1 == name.words.size();
  }
  static bool may_end(const Name& name, size_t end) {
    return end == name.words.size() || !name.words[end].hyphenated;
  }
  /// "Jean-Luc" alone is one given name, not a given name and a surname.
  static bool has_surname(const Name& name) {
    for (size_t i = 1; i < name.words.size(); ++i) {
      if (!name.words[i].hyphenated) return true;
    }
    return false;
  }

  void collect_shortened_forms() {
    for (const NameMention& mention : names_) {
      if (mention.type != EntityType::person || !has_surname(mention.name)) continue;
      const std::vector<NameWord>& words = mention.name.words;
      const size_t size = size_of(mention.name);
      for (size_t at = 1; at < size; ++at) {
        if (may_begin(mention.name, at)) shortened_.at(words_key(words, at, words.size())) = true;
        if (at > 1 && may_end(mention.name, at)) shortened_.at(words_key(words, 0, at)) = true;
      }
    }
  }

  bool is_full(const NameMention& mention) {
    const std::vector<NameWord>& words = mention.name.words;
    if (words.empty()) return false;
    int32_t at = words.front().range.start;
    const bool surname_alone = lexicon_.has(words.front().fold, WordClass::name_particles) &&
                               !is_upper(next_code_point(text_, &at));
    return !surname_alone && has_surname(mention.name) &&
           shortened_.find(words_key(words, 0, words.size())) == nullptr;
  }

  void collect_full_names() {
    // Earlier names get later times, all before the first mention: without a bearer so far, the
    // first full name that follows is taken.
    clock_ = 0;
    for (NameMention& mention : names_) {
      if (mention.type != EntityType::person || !is_full(mention)) continue;
      const int32_t known = full_name(mention);
      if (known == nobody) {
        --clock_;
        const int32_t person = add_full_name(mention);
        touch(person);
      } else {
        full_.at(full_key(mention)) = known;
      }
    }
  }

  static uint64_t full_key(const NameMention& mention) {
    const uint64_t generation = mention.name.generation;
    return generation == 0 ? mention.spelling : extend_phrase(mention.spelling, generation);
  }
  static uint64_t first_and_last(const Name& name) {
    return extend_phrase(extend_phrase(0, name.words.front().bare), name.words.back().bare);
  }
  static uint64_t initial_and_last(std::u16string_view text, const Name& name) {
    const int32_t start = name.words.front().range.start;
    int32_t end = start;
    next_code_point(text, &end);
    return extend_phrase(extend_phrase(1, spelling_key(text, {start, end})),
                         name.words.back().bare);
  }
  static bool is_initial(const NameWord& word) { return word.range.size() == 1; }

  static bool is_within(const std::vector<uint64_t>& some, const std::vector<uint64_t>& all) {
    size_t found = 0;
    for (size_t i = 0; i < all.size() && found < some.size(); ++i) found += all[i] == some[found];
    return found == some.size();
  }
  static std::vector<uint64_t> middle_of(const Name& name) {
    std::vector<uint64_t> middle;
    for (size_t i = 1; i + 1 < size_of(name); ++i) middle.push_back(name.words[i].bare);
    return middle;
  }

  /// The person with this full name, written alike or with more or fewer words in the middle.
  int32_t full_name(const NameMention& mention) {
    const Gender gender = mention.name.gender;
    const uint64_t generation = mention.name.generation;
    const auto fits = [&](const int32_t* person) {
      if (person == nullptr || *person < 0 || !agree(gender, gender_of(*person))) return false;
      const uint64_t known = people_[static_cast<size_t>(*person)].generation;
      return generation == 0 || known == 0 || generation == known;
    };
    int32_t* same = full_.find(full_key(mention));
    if (fits(same)) return *same;
    same = full_.find(mention.spelling);
    if (fits(same)) return *same;
    const std::vector<uint64_t> middle = middle_of(mention.name);
    same = first_last_.find(first_and_last(mention.name));
    if (fits(same)) {
      const std::vector<uint64_t>& known = people_[static_cast<size_t>(*same)].middle;
      if (is_within(middle, known) || is_within(known, middle)) return *same;
    }
    const uint64_t short_form = initial_and_last(text_, mention.name);
    if (is_initial(mention.name.words.front())) {
      same = initial_.find(short_form);
      if (fits(same)) return *same;
    } else {
      same = initials_alone_.find(short_form);
      if (fits(same)) return *same;
    }
    return nobody;
  }

  Gender gender_of(int32_t person) const { return people_[static_cast<size_t>(person)].gender; }

  int32_t add(const NameMention& mention) {
    Person person;
    person.gender = mention.name.gender;
    person.generation = mention.name.generation;
    person.group = group_count_++;
    people_.push_back(std::move(person));
    return static_cast<int32_t>(people_.size()) - 1;
  }

  int32_t add_full_name(const NameMention& mention) {
    const Name& name = mention.name;
    const int32_t row = add(mention);
    Person& person = people_[static_cast<size_t>(row)];
    person.middle = middle_of(name);
    full_.at(full_key(mention)) = row;
    full_.at(mention.spelling, row);
    first_last_.at(first_and_last(name)) = row;
    const uint64_t short_form = initial_and_last(text_, name);
    if (is_initial(name.words.front())) {
      initials_alone_.at(short_form) = row;
    } else {
      int32_t& bearer = initial_.at(short_form, row);
      if (bearer != row) bearer = several;
    }
    uint64_t letters = 2;
    for (size_t i = 0; i < size_of(name); ++i) {
      int32_t end = name.words[i].range.start;
      next_code_point(text_, &end);
      letters = extend_phrase(letters, spelling_key(text_, {name.words[i].range.start, end}));
      if (i > 0 && may_begin(name, i)) {
        const uint64_t key = words_key(name.words, i, name.words.size());
        person.called.push_back(key);
        if (name.generation != 0) generations_.at(extend_phrase(key, name.generation)) = row;
      }
      if (i > 0 && may_end(name, i)) {
        person.beginnings.push_back(words_key(name.words, 0, i));
      }
      if (i > 0 && name.words[i].quoted) {
        person.beginnings.push_back(words_key(name.words, i, i + 1));
      }
    }
    int32_t& bearer = all_initials_.at(letters, row);
    if (bearer != row) bearer = several;
    return row;
  }

  int32_t resolve(const NameMention& mention) {
    const Name& name = mention.name;
    if (is_full(mention)) {
      const int32_t known = full_name(mention);
      return known != nobody ? known : add_full_name(mention);
    }
    const uint64_t key = words_key(name.words, 0, name.words.size());
    if (name.generation != 0) {
      const int32_t* bearer = generations_.find(extend_phrase(key, name.generation));
      if (bearer != nullptr) return *bearer;
    }
    if (name.words.size() == 1) {
      const uint64_t singular = singular_key(name.words[0]);
      const bool plural = singular != 0 && bearers_.find(key) == nullptr;
      if (mention.family || plural) return family(plural ? singular : key, mention);
    }
    // Only a title tells the gender of somebody called by surname.
    const Gender gender = name.title_gender;
    for (HashTable<Bearers>* table : {&bearers_, &beginnings_}) {
      Bearers* bearers = table->find(key);
      if (bearers == nullptr) continue;
      const int32_t person = owner(*bearers, gender);
      if (person == nobody) continue;
      (gender == Gender::unknown ? bearers->called : bearers->titled) = person;
      return person;
    }
    const int32_t* person = nullptr;
    if (mention.acronym && name.words.size() == 1 && name.words[0].range.size() >= 3) {
      person = all_initials_.find(initials_of_acronym(name.words[0].range));
      if (person != nullptr && *person >= 0) return *person;
    }
    const int32_t row = add(mention);
    people_[static_cast<size_t>(row)].called.push_back(key);
    return row;
  }

  /// Key of the surname without the sign of the plural, if the article knows it; else 0.
  uint64_t singular_key(const NameWord& word) {
    const TextRange singular = {word.range.start, word.range.end - 1};
    if (singular.empty() || text_[static_cast<size_t>(singular.end)] != u's') return 0;
    const uint64_t key = extend_phrase(0, spelling_key(text_, singular));
    return families_.find(key) != nullptr || bearers_.find(key) != nullptr ? key : 0;
  }

  /// "les Morvan", "the Marshalls", "the Marshall family": nobody of them.
  int32_t family(uint64_t key, const NameMention& mention) {
    const int32_t next = static_cast<int32_t>(people_.size());
    const int32_t known = families_.at(key, next);
    return known == next ? add(mention) : known;
  }

  uint64_t initials_of_acronym(TextRange range) const {
    uint64_t letters = 2;
    for (int32_t at = range.start; at < range.end;) {
      const int32_t start = at;
      next_code_point(text_, &at);
      letters = extend_phrase(letters, spelling_key(text_, {start, at}));
    }
    return letters;
  }

  /// Whom the text calls so goes on being called so, while the others are named in full.
  int32_t owner(const Bearers& bearers, Gender gender) const {
    if (gender == Gender::unknown) {
      if (bearers.called != nobody) return bearers.called;
      if (bearers.titled != nobody) return bearers.titled;
    }
    return latest(bearers, gender);
  }
  int32_t latest(const Bearers& bearers, Gender gender) const {
    int32_t best = nobody;
    int32_t when = 0;
    for (size_t i = 0; i < bearers.person.size(); ++i) {
      const int32_t person = bearers.person[i];
      if (person == nobody || !agree(gender, gender_of(person))) continue;
      if (best == nobody || bearers.when[i] > when) {
        best = person;
        when = bearers.when[i];
      }
    }
    return best;
  }

  void learn(int32_t person, const NameMention& mention) {
    Person& known = people_[static_cast<size_t>(person)];
    if (known.gender == Gender::unknown) {
      known.gender = is_full(mention) ? mention.name.gender : mention.name.title_gender;
    }
    if (known.generation == 0) known.generation = mention.name.generation;
  }

  void touch(int32_t row) {
    const Person& person = people_[static_cast<size_t>(row)];
    for (const uint64_t key : person.called) touch(row, &bearers_.at(key));
    for (const uint64_t key : person.beginnings) touch(row, &beginnings_.at(key));
    if (clock_ > 0) ++clock_;
  }
  void touch(int32_t row, Bearers* bearers) const {
    const Person& person = people_[static_cast<size_t>(row)];
    const size_t slot = static_cast<size_t>(person.gender);
    // A person whose gender became known leaves the place of the unknown.
    if (person.gender != Gender::unknown && bearers->person[0] == row) bearers->person[0] = nobody;
    if (clock_ <= 0 && bearers->person[slot] != nobody) return;
    bearers->person[slot] = row;
    bearers->when[slot] = clock_;
  }

  std::u16string_view text_;
  const Lexicon& lexicon_;
  std::vector<NameMention>& names_;
  int32_t& group_count_;
  std::vector<Person> people_;
  int32_t clock_ = 0;
  HashTable<bool> shortened_;          // forms that are an end or a beginning of a longer name
  HashTable<int32_t> full_;            // by spelling, with "Jr." and without
  HashTable<int32_t> first_last_;      // by first and last word
  HashTable<int32_t> initial_;         // by initial and last word
  HashTable<int32_t> initials_alone_;  // "S. Altman" before "Sam Altman"
  HashTable<int32_t> all_initials_;    // "DSK"
  HashTable<Bearers> beginnings_;      // by given name, or "Kim", or nickname
  HashTable<int32_t> families_;        // by surname
  HashTable<int32_t> generations_;     // by surname and "Jr."
  HashTable<Bearers> bearers_;         // by surname
};

}  // namespace

void gather_people(std::u16string_view text, const Lexicon& lexicon,
                   std::vector<NameMention>* names, int32_t* group_count) {
  People(text, lexicon, names, group_count).gather();
}

}  // namespace guillemet
