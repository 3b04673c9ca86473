#include "article_context.h"

namespace guillemet {
namespace {

using Record = ArticleContext::Record;

size_t slot_of(const std::vector<Record>& slots, uint64_t key) {
  const size_t mask = slots.size() - 1;
  size_t slot = static_cast<size_t>(key ^ (key >> 32)) & mask;
  while (slots[slot].key != 0 && slots[slot].key != key) slot = (slot + 1) & mask;
  return slot;
}

/// The record of `key`, made if there is none; the table grows when it is half full.
Record& record_of(std::vector<Record>* slots, size_t* used, uint64_t key) {
  if (2 * (*used + 1) > slots->size()) {
    std::vector<Record> larger(slots->size() * 2);
    for (const Record& record : *slots) {
      if (record.key != 0) larger[slot_of(larger, record.key)] = record;
    }
    slots->swap(larger);
  }
  Record& record = (*slots)[slot_of(*slots, key)];
  if (record.key == 0) {
    record.key = key;
    ++*used;
  }
  return record;
}

void count(uint8_t* counter) {
  if (*counter < 255) ++*counter;
}

void note_neighbors(const std::vector<Word>& words, TokenRange sentence, int32_t token,
                    Record* record) {
  Record::Beside beside;
  beside.token = token;
  if (token > sentence.start) {
    const Word& left = words[static_cast<size_t>(token - 1)];
    beside.left = static_cast<uint32_t>(left.key);
    record->left_classes |= left.classes;
  }
  if (token + 1 < sentence.end) {
    const Word& right = words[static_cast<size_t>(token + 1)];
    beside.right = static_cast<uint32_t>(right.key);
    record->right_classes |= right.classes;
  }
  for (Record::Beside& place : record->beside) {
    if (place.token < 0) {
      place = beside;
      return;
    }
  }
}

}  // namespace

const Record* ArticleContext::find(uint64_t key) const {
  if (slots.empty() || key == 0) return nullptr;
  const Record& record = slots[slot_of(slots, key)];
  return record.key == key ? &record : nullptr;
}

ArticleContext read_article(const std::vector<Word>& words, const Layout& layout) {
  ArticleContext context;
  context.slots.resize(64);
  size_t used = 0;
  for (const TokenRange sentence : layout.sentences) {
    for (int32_t i = sentence.start; i < sentence.end; ++i) {
      const Word& word = words[static_cast<size_t>(i)];
      if (!has_capital(word.shape) || word.key == 0) continue;
      Record& record = record_of(&context.slots, &used, word.key);
      count(i == sentence.start ? &record.first : &record.capital);
      if (word.shape == Shape::upper) count(&record.upper);
      note_neighbors(words, sentence, i, &record);
    }
  }
  for (const Word& word : words) {
    if (word.shape != Shape::lower || word.key == 0) continue;
    Record& record = context.slots[slot_of(context.slots, word.key)];
    if (record.key != 0) count(&record.lower);
  }
  return context;
}

}  // namespace guillemet
