#include "subjects.h"

#include <algorithm>
#include <array>

#include "gather.h"
#include "hash_table.h"
#include "names.h"
#include "renamings.h"
#include "settle_types.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr int name_type_count = static_cast<int>(EntityType::event) + 1;
constexpr int32_t none = -1;
constexpr int32_t several = -2;

bool is_name(EntityType type) { return static_cast<int>(type) < name_type_count; }

/// An article in capitals inside a sentence is a part of the name: "La Poste", not "Les États-Unis"
/// at the beginning of one.
TextRange shown_range(std::u16string_view text, const Mention& mention, const Name& name,
                      const std::vector<Word>& words) {
  TextRange bare = {name.range().start, name.end};
  // The last stop of "F.B.I." and "Doe Jr."; a stop that ends the sentence is no part of a mention.
  if (bare.end < mention.range.end && text[static_cast<size_t>(bare.end)] == u'.') ++bare.end;
  if (mention.type == EntityType::person) return bare;
  const size_t first = static_cast<size_t>(mention.tokens.start);
  int32_t at = mention.range.start;
  if (mention.range.empty() || !is_upper(next_code_point(text, &at))) return bare;
  if (first < words.size() && words[first].first) return bare;
  return {mention.range.start, bare.end};
}

/// The spelling under which a name is gathered: that of the name it is known to stand for, or its
/// own.
uint64_t gathering_key(std::u16string_view text, const std::vector<TextRange>& tokens,
                       const std::vector<Word>& words, const Mention& mention, const Name& name,
                       const Lexicon& lexicon) {
  const uint64_t own = spelling_key(text, name.range());
  if (mention.type == EntityType::person) return own;
  const Lexicon::Entry* entry = nullptr;
  if (is_acronym(text, name.range())) {
    std::u16string letters(slice(text, name.range()));
    letters.erase(std::remove(letters.begin(), letters.end(), u'.'), letters.end());
    entry = lexicon.find_word(fold_hash(letters));
    if (entry != nullptr && !is_in(entry->classes, WordClass::name_aliases)) entry = nullptr;
  }
  if (entry == nullptr) {
    int32_t at = mention.tokens.start;
    while (at < mention.tokens.end && tokens[static_cast<size_t>(at)].start < name.range().start)
      ++at;
    const Lexicon::Match match =
        lexicon.longest(words, at, mention.tokens.end, WordClass::name_aliases);
    if (match.length == 0) return own;
    const int32_t last = at + match.length - 1;
    if (tokens[static_cast<size_t>(last)].end < name.range().end) return own;
    entry = match.entry;
  }
  const std::u16string full = to_utf16(lexicon.attribute(*entry, WordClass::name_aliases));
  Name alias;
  read_name(full, {0, static_cast<int32_t>(full.size())}, mention.type, lexicon, &alias);
  return spelling_key(full, alias.range());
}

/// Whether several people are meant: "les [Morvan]", "la famille [Morvan]", "the [Morvan] family".
bool is_family(const Mention& mention, const std::vector<Word>& words, const Lexicon& lexicon) {
  const auto entry_at = [&](int32_t token) -> const Lexicon::Entry* {
    if (token < 0 || static_cast<size_t>(token) >= words.size()) return nullptr;
    return lexicon.find_word(words[static_cast<size_t>(token)].key);
  };
  const auto is_family_word = [&](const Lexicon::Entry* entry, std::string_view where) {
    return entry != nullptr && is_in(entry->classes, WordClass::family_words) &&
           lexicon.attribute(*entry, WordClass::family_words) == where;
  };
  const Lexicon::Entry* before = entry_at(mention.tokens.start - 1);
  if (is_family_word(before, "") || is_family_word(entry_at(mention.tokens.end), "after")) {
    return true;
  }
  return before != nullptr &&
         lexicon.attribute(*before, WordClass::determiners).find("n=p") != std::string_view::npos;
}

std::vector<NameMention> read_names(std::u16string_view text, const std::vector<TextRange>& tokens,
                                    const std::vector<Word>& words, const Layout& layout,
                                    const std::vector<Mention>& mentions, const Lexicon& lexicon) {
  const int32_t body = layout.paragraphs.size() > 1 ? layout.paragraphs[1].start : 0;
  std::vector<NameMention> names;
  for (size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    if (!is_name(mention.type)) continue;
    NameMention name;
    name.row = static_cast<int32_t>(i);
    name.type = mention.type;
    name.vocabulary_row = mention.vocabulary_row;
    read_name(text, mention.range, mention.type, lexicon, &name.name);
    if (name.name.words.empty()) {
      name.shown = mention.range;
    } else {
      name.shown = shown_range(text, mention, name.name, words);
      name.spelling = gathering_key(text, tokens, words, mention, name.name, lexicon);
      name.headline = mention.tokens.start < body;
      name.family = is_family(mention, words, lexicon);
      name.acronym = is_acronym(text, name.name.range());
      if (mention.type == EntityType::person && name.name.title_gender == Gender::unknown) {
        name.name.title_gender = gender_before(mention, words, lexicon);
      }
      if (name.name.gender == Gender::unknown) name.name.gender = name.name.title_gender;
    }
    names.push_back(std::move(name));
  }
  return names;
}

/// The key of what a vocabulary row stands for: rows with one canonical name are one subject.
uint64_t canonical_key(const VocabularyEntry& entry) {
  const std::u16string& name = entry.canonical.empty() ? entry.name : entry.canonical;
  return extend_phrase(static_cast<uint64_t>(entry.type) + 1, fold_hash(name));
}

/// Mentions that an editor named stand under that name alone; what was gathered with them follows,
/// unless it was gathered with two of the editor's names.
void apply_vocabulary(const std::vector<VocabularyEntry>& vocabulary,
                      std::vector<NameMention>* names, int32_t* group_count) {
  std::vector<int32_t> claimed(static_cast<size_t>(*group_count), none);
  HashTable<int32_t> group_of_name;
  const auto is_from = [&](const NameMention& name) {
    return name.vocabulary_row >= 0 && static_cast<size_t>(name.vocabulary_row) < vocabulary.size();
  };
  for (NameMention& name : *names) {
    if (!is_from(name)) continue;
    const uint64_t key = canonical_key(vocabulary[static_cast<size_t>(name.vocabulary_row)]);
    const int32_t next = *group_count;
    const int32_t group = group_of_name.at(key, next);
    if (group == next) ++*group_count;
    if (name.group != none) {
      int32_t& claim = claimed[static_cast<size_t>(name.group)];
      claim = claim == none || claim == group ? group : several;
    }
    name.group = group;
  }
  for (NameMention& name : *names) {
    if (is_from(name) || name.group == none) continue;
    const int32_t claim = claimed[static_cast<size_t>(name.group)];
    if (claim >= 0) name.group = claim;
  }
}

/// How well a mention would serve as its subject's name.
struct Fitness {
  size_t words = 0;
  int32_t initials = 0;  // words of one letter
  bool shouted = false;  // all in capitals, and no acronym
  int32_t accents = 0;
  int32_t count = 0;  // of mentions written exactly so
  int32_t capitals = 0;

  bool operator>(const Fitness& other) const {
    if (words != other.words) return words > other.words;
    if (initials != other.initials) return initials < other.initials;
    if (shouted != other.shouted) return other.shouted;
    if (accents != other.accents) return accents > other.accents;
    if (count != other.count) return count > other.count;
    return capitals > other.capitals;
  }
};

constexpr int32_t longest_acronym = 5;

uint64_t exact_key(std::u16string_view text, int32_t group) {
  uint64_t key = static_cast<uint64_t>(group) + 1;
  for (char16_t unit : text) key = extend_phrase(key, unit);
  return key;
}

Fitness fitness(std::u16string_view text, const NameMention& name, int32_t count) {
  Fitness fit;
  fit.words = name.name.words.size();
  fit.count = count;
  for (const NameWord& word : name.name.words) fit.initials += word.range.size() == 1;
  int32_t letters = 0;
  for (int32_t at = name.shown.start; at < name.shown.end;) {
    const char32_t c = next_code_point(text, &at);
    letters += is_letter(c);
    fit.capitals += is_upper(c);
    fit.accents += without_accents(c) != c;
  }
  fit.shouted = letters == fit.capitals && (fit.words > 1 || letters > longest_acronym);
  return fit;
}

class SubjectTable {
 public:
  SubjectTable(std::u16string_view text, const std::vector<NameMention>& names,
               const std::vector<VocabularyEntry>& vocabulary, std::vector<Subject>* subjects)
      : text_(text), names_(names), vocabulary_(vocabulary), subjects_(*subjects) {}

  void fill(int32_t group_count, std::vector<int32_t>* subject_of) {
    std::vector<int32_t> subject_of_group(static_cast<size_t>(group_count), none);
    for (const NameMention& name : names_) {
      int32_t row = name.group == none ? none : subject_of_group[static_cast<size_t>(name.group)];
      if (row == none) {
        row = static_cast<int32_t>(subjects_.size());
        subjects_.push_back({});
        if (name.group != none) subject_of_group[static_cast<size_t>(name.group)] = row;
      }
      subjects_[static_cast<size_t>(row)].mentions.push_back(name.row);
      (*subject_of)[static_cast<size_t>(name.row)] = row;
    }
    choose_types(*subject_of);
    choose_names(*subject_of);
  }

 private:
  void choose_types(const std::vector<int32_t>& subject_of) {
    std::vector<std::array<int32_t, name_type_count>> counts(subjects_.size());
    for (const NameMention& name : names_) {
      const size_t row = static_cast<size_t>(subject_of[static_cast<size_t>(name.row)]);
      ++counts[row][static_cast<size_t>(name.type)];
    }
    std::vector<int32_t> best(subjects_.size(), 0);
    for (const NameMention& name : names_) {
      const size_t row = static_cast<size_t>(subject_of[static_cast<size_t>(name.row)]);
      const int32_t count = counts[row][static_cast<size_t>(name.type)];
      if (count <= best[row]) continue;
      best[row] = count;
      subjects_[row].type = name.type;
    }
  }

  void choose_names(const std::vector<int32_t>& subject_of) {
    HashTable<int32_t> written;
    const auto key_of = [&](const NameMention& name) {
      return exact_key(slice(text_, name.shown), subject_of[static_cast<size_t>(name.row)]);
    };
    for (const NameMention& name : names_) ++written.at(key_of(name));
    std::vector<const NameMention*> best(subjects_.size(), nullptr);
    std::vector<Fitness> best_fit(subjects_.size());
    for (const NameMention& name : names_) {
      const size_t row = static_cast<size_t>(subject_of[static_cast<size_t>(name.row)]);
      if (name.vocabulary_row >= 0) name_by_vocabulary(name, &subjects_[row]);
      const Fitness fit = fitness(text_, name, *written.find(key_of(name)));
      if (best[row] != nullptr && !(fit > best_fit[row])) continue;
      best[row] = &name;
      best_fit[row] = fit;
    }
    for (size_t row = 0; row < subjects_.size(); ++row) {
      if (subjects_[row].name.empty()) {
        subjects_[row].name = on_one_line(slice(text_, best[row]->shown));
      }
    }
  }

  void name_by_vocabulary(const NameMention& name, Subject* subject) const {
    if (static_cast<size_t>(name.vocabulary_row) >= vocabulary_.size()) return;
    const VocabularyEntry& entry = vocabulary_[static_cast<size_t>(name.vocabulary_row)];
    if (subject->name.empty())
      subject->name = entry.canonical.empty() ? entry.name : entry.canonical;
    if (subject->link.empty()) subject->link = entry.link;
  }

  std::u16string_view text_;
  const std::vector<NameMention>& names_;
  const std::vector<VocabularyEntry>& vocabulary_;
  std::vector<Subject>& subjects_;
};

}  // namespace

void find_subjects(std::u16string_view text, const std::vector<TextRange>& tokens,
                   const std::vector<Word>& words, const Layout& layout,
                   const std::vector<Mention>& mentions, const Lexicon& lexicon,
                   const std::vector<VocabularyEntry>& vocabulary, std::vector<Subject>* subjects,
                   std::vector<int32_t>* subject_of) {
  subject_of->assign(mentions.size(), none);
  std::vector<NameMention> names = read_names(text, tokens, words, layout, mentions, lexicon);
  int32_t group_count = 0;
  gather_people(text, lexicon, &names, &group_count);
  gather_things(text, lexicon, &names, &group_count);
  join_renamed(text, tokens, words, mentions, lexicon, &names);
  settle_types(text, lexicon, group_count, &names);
  apply_vocabulary(vocabulary, &names, &group_count);
  SubjectTable(text, names, vocabulary, subjects).fill(group_count, subject_of);
}

}  // namespace guillemet
