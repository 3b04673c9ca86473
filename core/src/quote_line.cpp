#include "quote_line.h"

#include <algorithm>

namespace guillemet {

void QuoteLine::read(const QuoteInput& input, const WordReader& reader, int32_t paragraph,
                     int32_t first_pair, int32_t end_pair, int32_t first_mention) {
  input_ = &input;
  reader_ = &reader;
  fill(input.layout.paragraphs[static_cast<size_t>(paragraph)], first_pair, end_pair,
       first_mention);
}

void QuoteLine::read_inside(const QuoteInput& input, const WordReader& reader, TokenRange tokens) {
  input_ = &input;
  reader_ = &reader;
  const auto first = std::lower_bound(
      input.mentions.begin(), input.mentions.end(), tokens.start,
      [](const Mention& mention, int32_t token) { return mention.tokens.end <= token; });
  fill(tokens, 0, 0, static_cast<int32_t>(first - input.mentions.begin()));
}

void QuoteLine::fill(TokenRange rows, int32_t first_pair, int32_t end_pair, int32_t first_mention) {
  const QuoteInput& input = *input_;
  const WordReader& reader = *reader_;
  items_.clear();
  int32_t pair = first_pair;
  size_t mention = static_cast<size_t>(first_mention);
  for (int32_t token = rows.start; token < rows.end; ++token) {
    const TextRange range = reader.range(token);
    while (mention < input.mentions.size() && input.mentions[mention].tokens.end <= token)
      ++mention;
    while (pair < end_pair && input.pairs[static_cast<size_t>(pair)].outer.end <= range.start)
      ++pair;
    Item item;
    item.token = token;
    if (pair < end_pair && input.pairs[static_cast<size_t>(pair)].outer.start < range.end) {
      if (!items_.empty() && items_.back().pair == pair) continue;
      item.pair = pair;
    } else if (mention < input.mentions.size() && input.mentions[mention].tokens.contains(token)) {
      item.mention = static_cast<int32_t>(mention);
    }
    items_.push_back(item);
  }
  run_end_.assign(items_.size(), rows.end);
  for (int32_t i = size() - 2; i >= 0; --i) {
    const size_t at = static_cast<size_t>(i);
    run_end_[at] = items_[at + 1].pair >= 0 ? items_[at + 1].token : run_end_[at + 1];
  }
  mark_sentences();
}

void QuoteLine::mark_sentences() {
  const std::vector<int32_t>& sentences = input_->layout.sentence_of_token;
  int32_t start = 0;
  sentence_.assign(items_.size(), ItemRange());
  for (int32_t i = 0; i < size(); ++i) {
    Item& now = items_[static_cast<size_t>(i)];
    if (i == 0) {
      now.first = true;
      continue;
    }
    const Item& before = item(i - 1);
    if (before.pair < 0 && now.pair < 0) {
      now.first =
          sentences[static_cast<size_t>(before.token)] != sentences[static_cast<size_t>(now.token)];
    } else if (before.pair < 0) {
      now.first = ends_sentence(i - 1);
    } else if (now.pair >= 0) {
      now.first = pair_ends_sentence(i - 1);
    } else {
      now.first = pair_ends_sentence(i - 1) && (capitalized(i) || is_dash(i));
    }
    if (!now.first) continue;
    for (int32_t k = start; k < i; ++k) sentence_[static_cast<size_t>(k)] = {start, i};
    start = i;
  }
  for (int32_t k = start; k < size(); ++k) sentence_[static_cast<size_t>(k)] = {start, size()};
}

ItemRange QuoteLine::sentence_of(int32_t i) const { return sentence_[static_cast<size_t>(i)]; }

bool QuoteLine::has_finite(ItemRange items) const {
  for (int32_t i = items.start; i < items.end; ++i) {
    if (finite(i)) return true;
  }
  return false;
}

int32_t QuoteLine::phrase(int32_t i, WordClass word_class, std::string_view* attribute) const {
  if (!is_word(i)) return 0;
  // A phrase's first word need not be in the class by itself.
  const Lexicon::Entry* entry = reader_->lexicon().find_word(reader_->word(item(i).token).key);
  if (entry == nullptr || (!entry->begins_phrase && !is_in(entry->classes, word_class))) return 0;
  const Lexicon::Match match =
      reader_->lexicon().longest(reader_->words(), item(i).token, run_end(i), word_class);
  if (match.length > 0) *attribute = reader_->lexicon().attribute(*match.entry, word_class);
  return match.length;
}

int32_t QuoteLine::role(int32_t i, std::string_view attribute) const {
  if (has_sense(i, WordClass::quote_words, attribute)) return 1;
  std::string_view found;
  const int32_t length = phrase(i, WordClass::quote_words, &found);
  return length > 1 && found == attribute ? length : 0;
}

const Mention* QuoteLine::mention(int32_t i) const {
  if (!is_word(i) || item(i).mention < 0) return nullptr;
  return &input_->mentions[static_cast<size_t>(item(i).mention)];
}

TextRange QuoteLine::pair_content(int32_t i) const {
  return input_->pairs[static_cast<size_t>(item(i).pair)].content;
}
TextRange QuoteLine::pair_outer(int32_t i) const {
  return input_->pairs[static_cast<size_t>(item(i).pair)].outer;
}

TextRange QuoteLine::text_of(ItemRange items) const {
  if (items.empty()) return {};
  const int32_t first = items.start, last = items.end - 1;
  return {is_pair(first) ? pair_outer(first).start : reader_->range(item(first).token).start,
          is_pair(last) ? pair_outer(last).end : reader_->range(item(last).token).end};
}

bool QuoteLine::pair_ends_with(int32_t i, std::u16string_view signs) const {
  const TextRange content = pair_content(i);
  return !content.empty() && signs.find(reader_->text()[static_cast<size_t>(content.end - 1)]) !=
                                 std::u16string_view::npos;
}

bool QuoteLine::pair_ends_sentence(int32_t i) const { return pair_ends_with(i, u".!?\u2026"); }

}  // namespace guillemet
