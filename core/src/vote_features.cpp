#include "vote_features.h"

#include <algorithm>

#include "article_context.h"
#include "word_classes.h"

namespace guillemet {
namespace {

/// The type of words with capitals that the first pass left out.
constexpr uint32_t no_type = 15;

/// Counts as features: one, two, few, many; and the share in quarters.
uint32_t some(int32_t count) {
  return static_cast<uint32_t>(count < 3 ? count : count < 6 ? 3 : 4);
}
uint32_t share(int32_t count, int32_t all) { return static_cast<uint32_t>(4 * count / all); }

}  // namespace

void VoteFeatures::look_at(TokenRange rows) {
  rows_ = rows;
  has_names_ = false;
  for (int32_t i = 0; i < rows.size() && !has_names_; ++i) {
    has_names_ = has_capital(word(i).shape) || label(i) != outside_label;
  }
  if (!has_names_) return;
  tokens_.assign(static_cast<size_t>(rows.size()), Token());
  find_phrases();
  find_names();
  find_lists();
}

/// The label that most got, other than one vote for `own` (-1: nobody's); -1 if nobody voted. Of
/// equals the first.
int32_t VoteFeatures::voted_label(const FirstPass::Votes& votes, int32_t own) const {
  int32_t best = -1;
  int32_t most = 0;
  for (int32_t i = 0; i < max_label_count; ++i) {
    const int32_t count = votes.of_label[static_cast<size_t>(i)] - (i == own);
    if (count <= most) continue;
    most = count;
    best = i;
  }
  return best;
}

void VoteFeatures::find_phrases() {
  for (int32_t start = 0; start < rows_.size();) {
    const int32_t* longest = pass_.longest.find(word(start).key);
    int32_t end = start;
    int32_t found = -1;
    if (longest != nullptr) {
      uint64_t hash = phrase_hash(phrase_seed, word(start).key);
      const int32_t limit = std::min(start + *longest, rows_.size());
      bool own_goes_on = stays_open(label(start));
      for (int32_t k = start + 1; k < limit; ++k) {
        hash = phrase_hash(hash, word(k).key);
        own_goes_on = own_goes_on && goes_on(label(k));
        const FirstPass::Votes* votes = pass_.phrases.find(hash);
        if (votes == nullptr) continue;
        const bool own = own_goes_on && place_of(label(k)) == Place::end;
        const int32_t voted = voted_label(*votes, own ? label(start) : -1);
        if (voted < 0) continue;
        found = voted;
        end = k + 1;
      }
    }
    for (int32_t k = start; k < end; ++k) {
      tokens_[static_cast<size_t>(k)].phrase =
          1 + 8 * static_cast<uint32_t>(type_row_of(found)) + place_in(k, start, end);
    }
    start = std::max(end, start + 1);
  }
}

void VoteFeatures::find_names() {
  names_.clear();
  for (int32_t i = 0; i < rows_.size();) {
    const int32_t start = i++;
    const bool labeled = label(start) != outside_label;
    if (!labeled && !has_capital(word(start).shape)) continue;
    while (
        i < rows_.size() &&
        (labeled ? goes_on(label(i)) : label(i) == outside_label && has_capital(word(i).shape))) {
      ++i;
    }
    names_.push_back(
        {start, i, labeled ? static_cast<uint32_t>(type_row_of(label(start))) : no_type});
  }
}

/// Whether b goes on a list that a is on: "A, B", "A et B", "A, la B".
bool VoteFeatures::are_listed(const Name& a, const Name& b) const {
  constexpr int32_t most_between = 3;
  if (b.start == a.end || b.start - a.end > most_between) return false;
  for (int32_t i = a.end; i < b.start; ++i) {
    if (word(i).initial == U',' || is_in(word(i).classes, WordClass::conjunctions)) return true;
  }
  return false;
}

void VoteFeatures::find_lists() {
  for (size_t n = 1; n < names_.size(); ++n) {
    const Name& a = names_[n - 1];
    const Name& b = names_[n];
    if (!are_listed(a, b)) continue;
    for (int32_t i = a.start; i < a.end; ++i) {
      tokens_[static_cast<size_t>(i)].listed_right = 1 + b.type;
    }
    for (int32_t i = b.start; i < b.end; ++i) {
      tokens_[static_cast<size_t>(i)].listed_left = 1 + a.type;
    }
  }
}

/// What the other occurrences of the word got.
void VoteFeatures::write_word(int32_t i, FeatureWriter* out) const {
  const FirstPass::Votes* votes = pass_.words.find(word(i).key);
  if (votes == nullptr) return;
  const bool capital = has_capital(word(i).shape);
  const auto own = static_cast<uint32_t>(label(i));
  std::array<int32_t, 1 + entity_type_count> of_type{};  // 0: none
  int32_t all = 0;
  for (int32_t k = 0; k < max_label_count; ++k) {
    const int32_t count = votes->of_label[static_cast<size_t>(k)] - (capital && k == label(i));
    if (count <= 0) continue;
    of_type[k == outside_label ? 0 : static_cast<size_t>(1 + type_row_of(k))] += count;
    all += count;
  }
  if (all == 0) {
    out->add(107, own);
    return;
  }
  const int32_t best = voted_label(*votes, capital ? label(i) : -1);
  const int32_t most = votes->of_label[static_cast<size_t>(best)] - (capital && best == label(i));
  out->add(108, static_cast<uint32_t>(best), mix(share(most, all), capital));
  out->add(109, static_cast<uint32_t>(best), own);
  for (uint32_t type = 0; type < of_type.size(); ++type) {
    const int32_t count = of_type[type];
    if (count == 0) continue;
    out->add(110, type, mix(some(count), share(count, all)));
    out->add(111, type, mix(share(count, all), own));
  }
}

bool VoteFeatures::is_plain(int32_t i) const {
  const Token& token = tokens_[static_cast<size_t>(i)];
  const bool labeled =
      label(i - 1) != outside_label || label(i) != outside_label || label(i + 1) != outside_label;
  return !labeled && (token.phrase | token.listed_left | token.listed_right) == 0 &&
         pass_.words.find(word(i).key) == nullptr;
}

int32_t VoteFeatures::write(int32_t i, uint32_t* hashes) const {
  FeatureWriter out(hashes, max_count);
  const Token& token = tokens_[static_cast<size_t>(i)];
  const auto own = static_cast<uint32_t>(label(i));
  out.add(100, own);
  out.add(101, mix(static_cast<uint32_t>(label(i - 1)), own), static_cast<uint32_t>(label(i + 1)));
  if (token.phrase != 0) {
    out.add(102, token.phrase);
    out.add(103, token.phrase, own);
  }
  if ((token.listed_left | token.listed_right) != 0) {
    out.add(104, token.listed_left, own);
    out.add(105, token.listed_right, own);
    out.add(106, mix(token.listed_left, token.listed_right), own);
  }
  write_word(i, &out);
  return out.count();
}

}  // namespace guillemet
