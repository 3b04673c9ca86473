#include "known_names.h"

#include <algorithm>

#include "name_table.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr float inferred = 0.6F;
/// Of how many occurrences of a word the tagger must have seen one.
constexpr int32_t most_passed_over = 2;

/// What a mention may begin with by mistake.
constexpr uint64_t before_names = bit(WordClass::prepositions) | bit(WordClass::person_titles) |
                                  bit(WordClass::conjunctions) | bit(WordClass::adverbs);

class NameFinder {
 public:
  NameFinder(std::u16string_view text, const std::vector<TextRange>& tokens,
             const std::vector<Word>& words, const ArticleContext& context, NameTable* names)
      : text_(text), tokens_(tokens), words_(words), context_(context), names_(*names) {}

  /// The end of the longest known name that begins at `token` and does not cut a mention of
  /// `mentions` from row `next` on; `token` itself where there is none.
  int32_t end_of_name(int32_t token, int32_t sentence_end, const std::vector<Mention>& mentions,
                      size_t next, EntityType* type) {
    uint64_t key = 0;
    int32_t best = token;
    const int32_t last = std::min(sentence_end, token + longest_known_name);
    for (int32_t end = token + 1; end <= last; ++end) {
      key = names_.extended_key(key, end - 1);
      const KnownName* known = names_.find(key);
      if (known == nullptr) break;
      if (!known->is_name() || !may_stand({token, end}, *known, mentions, next)) continue;
      best = end;
      *type = known->type();
    }
    if (best > token || (next < mentions.size() && mentions[next].tokens.start <= token)) {
      return best;
    }
    const bool acronym = names_.is_known_acronym(token);
    if (!acronym && !names_.is_family(token)) return token;
    *type = acronym ? EntityType::organization : EntityType::person;
    return token + 1;
  }

  /// The mention without a first word that is none of the name ("Chez Orlane"), where the rest is
  /// known, and without a title; with the initials before it ("J. D. Marchand").
  TokenRange edges_of(const Mention& mention, int32_t free_from) {
    TokenRange edges = mention.tokens;
    if (mention.type >= EntityType::date) return edges;
    const bool spare = may_be_before_name(edges.start) && is_known_rest(edges);
    if (edges.size() > 1 && spare && is_name_rest(edges)) ++edges.start;
    if (mention.type != EntityType::person) return edges;
    while (edges.size() > 1 && is_title(edges) && is_name_rest(edges)) ++edges.start;
    while (edges.start > free_from && is_initial(edges.start - 1)) --edges.start;
    return edges;
  }

  /// "De la Cruz" is the person of that surname, whatever the tagger took it for.
  EntityType type_of(const Mention& mention) {
    if (mention.type >= EntityType::date || mention.tokens.size() > longest_known_name) {
      return mention.type;
    }
    const KnownName* known = names_.find(mention.tokens);
    return known != nullptr && known->surname ? EntityType::person : mention.type;
  }

 private:
  const Word& at(int32_t token) const { return words_[static_cast<size_t>(token)]; }

  bool may_be_before_name(int32_t token) const {
    return (at(token).classes & before_names) != 0 &&
           !is_in(at(token).classes, WordClass::name_particles);
  }
  /// "Me [Cordelier]", "Arbiter [Brankov]", but not "Dean [Martin]", where the title may be a given
  /// name, nor "Cook [Islands]".
  bool is_title(TokenRange name) const {
    constexpr uint64_t titles = bit(WordClass::person_titles) | bit(WordClass::functions);
    const uint64_t first = at(name.start).classes;
    if ((first & titles) == 0 || is_in(first, WordClass::given_names)) return false;
    if (!is_in(first, WordClass::person_titles) && is_in(first, WordClass::surnames)) return false;
    return has_capital(at(name.start + 1).shape);
  }
  /// Whether what is left without the first word is somebody's name by itself: not "Jr.", nor the
  /// rest of a surname that the article knows.
  bool is_name_rest(TokenRange name) {
    const KnownName* first = names_.find(TokenRange{name.start, name.start + 1});
    if (first != nullptr && first->last) return false;
    const uint64_t rest = at(name.start + 1).classes;
    return name.size() > 2 || !is_in(rest, WordClass::name_particles);
  }
  bool is_known_rest(TokenRange range) {
    const KnownName* known = names_.find(TokenRange{range.start + 1, range.end});
    return known != nullptr && known->whole;
  }
  bool is_initial(int32_t token) const {
    const std::u16string_view own = slice(text_, tokens_[static_cast<size_t>(token)]);
    return own.size() == 2 && own[1] == u'.' && is_upper(own[0]) &&
           !is_in(at(token).classes, WordClass::person_titles);
  }

  bool may_stand(TokenRange range, const KnownName& known, const std::vector<Mention>& mentions,
                 size_t next) {
    bool seen = false;
    for (size_t i = next; i < mentions.size() && mentions[i].tokens.start < range.end; ++i) {
      if (!range.contains(mentions[i].tokens) || range == mentions[i].tokens) return false;
      const bool same_kind = mentions[i].type == known.type();
      if (mentions[i].type >= EntityType::date || !(known.whole || same_kind)) return false;
      seen = true;
    }
    if (at(range.start).shape == Shape::lower && known.type() != EntityType::person) return false;
    // "Chipmaker Veltro" at the beginning of a sentence may be two words of it.
    if (seen) return known.inner || !known.whole;
    return range.size() == 1 ? stands_alone(range.start, known)
                             : has_capital(at(range.end - 1).shape) || known.whole;
  }

  bool looks_like_name(int32_t token) const {
    const Word& word = at(token);
    return has_capital(word.shape) || word.shape == Shape::digits || word.initial == U'-' ||
           is_in(word.classes, WordClass::legal_forms);
  }

  /// "Royal" in "the Royal family" and "many Royal visits" may be an adjective, whatever "Royal
  /// Mail" is.
  bool qualifies(int32_t token, int32_t after) const {
    constexpr uint64_t no_nouns = bit(WordClass::reporting_verbs) | bit(WordClass::auxiliaries) |
                                  bit(WordClass::prepositions) | bit(WordClass::conjunctions) |
                                  bit(WordClass::function_words) | bit(WordClass::adverbs);
    constexpr uint64_t before =
        bit(WordClass::determiners) | bit(WordClass::pronouns) | bit(WordClass::function_words);
    const bool noun = at(after).shape == Shape::lower && (at(after).classes & no_nouns) == 0 &&
                      !is_apostrophe(at(after).initial);
    return noun && token > 0 && !at(token).first && (at(token - 1).classes & before) != 0 &&
           !is_in(at(token - 1).classes, WordClass::prepositions);
  }

  bool stands_alone(int32_t token, const KnownName& known) {
    const Word& word = at(token);
    if (!has_capital(word.shape) || (word.classes & no_names) != 0) return false;
    // "WHO" is not "Who".
    if (!known.small && word.shape != Shape::upper) return false;
    const ArticleContext::Record* record = context_.find(word.key);
    if (record != nullptr) {
      if (record->lower > (names_.begins_sentence(token) ? 0 : record->capital)) return false;
      // Passed over nearly everywhere: where it was taken for a name was rather the mistake.
      const int32_t seen = names_.times_inside(token);
      if (record->capital + record->first - seen > most_passed_over * seen) return false;
    }
    const int32_t after = token + 1;
    const bool ends = after >= static_cast<int32_t>(words_.size()) || at(after).first;
    if (!ends && looks_like_name(after)) return false;
    if (!known.whole && known.type() == EntityType::organization && !ends &&
        qualifies(token, after)) {
      return false;
    }
    return names_.begins_sentence(token) || names_.begins_sentence(token - 1) ||
           !looks_like_name(token - 1) || is_in(at(token - 1).classes, WordClass::person_titles);
  }

  std::u16string_view text_;
  const std::vector<TextRange>& tokens_;
  const std::vector<Word>& words_;
  const ArticleContext& context_;
  NameTable& names_;
};

}  // namespace

std::vector<Mention> recognize_known_names(std::u16string_view text,
                                           const std::vector<TextRange>& tokens,
                                           const std::vector<Word>& words, const Layout& layout,
                                           const ArticleContext& context,
                                           const std::vector<Mention>& mentions) {
  NameTable names(text, tokens, words);
  for (const Mention& mention : mentions) names.learn(mention);
  NameFinder finder(text, tokens, words, context, &names);

  std::vector<Mention> recognized;
  recognized.reserve(mentions.size());
  const auto add = [&](TokenRange rows, Mention mention) {
    mention.tokens = rows;
    mention.range = {tokens[static_cast<size_t>(rows.start)].start,
                     tokens[static_cast<size_t>(rows.end - 1)].end};
    recognized.push_back(mention);
  };
  size_t next = 0;  // the first mention that does not end before the token
  for (const TokenRange sentence : layout.sentences) {
    int32_t free_from = sentence.start;  // behind the last mention
    for (int32_t token = sentence.start; token < sentence.end;) {
      while (next < mentions.size() && mentions[next].tokens.end <= token) ++next;
      EntityType type = EntityType::person;
      int32_t end = names.may_begin(token)
                        ? finder.end_of_name(token, sentence.end, mentions, next, &type)
                        : token;
      const bool begins = next < mentions.size() && mentions[next].tokens.start == token;
      const bool inside = next < mentions.size() && mentions[next].tokens.start <= token;
      if (end == token && !inside && names.is_careless_surname(token)) ++end;
      if (end > token) {
        const Mention known = {{token, end}, {}, type, inferred, -1};
        add(finder.edges_of(known, free_from), known);
        token = end;
      } else if (begins) {
        Mention mention = mentions[next];
        mention.type = finder.type_of(mention);
        const TokenRange edges = finder.edges_of(mention, free_from);
        if (edges == mention.tokens) {
          recognized.push_back(mention);
        } else {
          add(edges, mention);
        }
        token = mentions[next].tokens.end;
      } else {
        ++token;
        continue;
      }
      free_from = token;
    }
  }
  return recognized;
}

}  // namespace guillemet
