#include "lexicon.h"

#include "bytes.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr char word_separator = '\x1F';

size_t power_of_two_above(size_t count) {
  size_t size = 16;
  while (size < count) size *= 2;
  return size;
}

/// Key of the phrase, and by `visit` the keys of all its beginnings, shortest first.
template <typename Visit>
uint64_t phrase_key(std::string_view words, Visit visit) {
  uint64_t key = 0;
  while (true) {
    const size_t end = words.find(word_separator);
    key = extend_phrase(key, fold_hash(to_utf16(words.substr(0, end))));
    if (end == std::string_view::npos) return key;
    visit(key);
    words.remove_prefix(end + 1);
  }
}

Lexicon::Entry& slot_of(std::vector<Lexicon::Entry>& slots, uint64_t key) {
  const size_t mask = slots.size() - 1;
  size_t i = static_cast<size_t>(key) & mask;
  while (slots[i].key != 0 && slots[i].key != key) i = (i + 1) & mask;
  slots[i].key = key;
  return slots[i];
}

struct RawLine {
  WordClass word_class;
  uint32_t words_at, words_size;
  uint32_t attribute_at, attribute_size;
};

/// Undoes the front coding: all strings into `arena`, a RawLine for each line.
bool read_lines(std::string_view bytes, std::string* arena, std::vector<RawLine>* lines) {
  ByteReader in(bytes);
  const uint32_t class_count = in.u8();
  for (uint32_t c = 0; c < class_count && !in.failed(); ++c) {
    const uint32_t word_class = in.u8();
    if (word_class >= static_cast<uint32_t>(word_class_count)) return false;
    const uint32_t attribute_count = in.varint();
    if (attribute_count > in.left()) return false;
    std::vector<std::pair<uint32_t, uint32_t>> attributes(attribute_count);
    for (auto& [at, size] : attributes) {
      const std::string_view attribute = in.take(in.varint());
      at = static_cast<uint32_t>(arena->size());
      size = static_cast<uint32_t>(attribute.size());
      arena->append(attribute);
    }
    const uint32_t line_count = in.varint();
    if (line_count > in.left()) return false;
    std::string words;
    for (uint32_t i = 0; i < line_count && !in.failed(); ++i) {
      const uint32_t shared = in.varint();
      if (shared > words.size()) return false;
      words.resize(shared);
      words.append(in.take(in.varint()));
      const uint32_t attribute = in.varint();
      if (attribute >= attribute_count || words.empty()) return false;
      lines->push_back({static_cast<WordClass>(word_class), static_cast<uint32_t>(arena->size()),
                        static_cast<uint32_t>(words.size()), attributes[attribute].first,
                        attributes[attribute].second});
      arena->append(words);
      // A few kilobytes may not blow up to gigabytes by sharing long beginnings.
      if (arena->size() > (size_t{64} << 20)) return false;
    }
  }
  return !in.failed() && in.at_end();
}

}  // namespace

LoadError Lexicon::parse(std::string_view bytes, Lexicon* lexicon) {
  std::vector<RawLine> raw;
  Lexicon& out = *lexicon;
  out = Lexicon();
  auto strings = std::make_shared<std::string>();
  if (!read_lines(bytes, strings.get(), &raw)) return {Fault::corrupt, 0};
  out.strings_ = strings;

  const std::string_view arena = *strings;
  size_t word_count = 0;
  out.lines_.reserve(raw.size());
  for (const RawLine& line : raw) {
    const std::string_view words = arena.substr(line.words_at, line.words_size);
    for (const char c : words) word_count += c == word_separator;
    out.lines_.push_back(
        {words, {line.word_class, arena.substr(line.attribute_at, line.attribute_size)}});
  }
  out.slots_.assign(power_of_two_above(2 * (word_count + raw.size()) + 1), Entry());

  // Senses of one entry stand together: count, place, fill.
  std::vector<uint64_t> keys;
  keys.reserve(raw.size());
  for (const Line& line : out.lines_) {
    const uint64_t key = phrase_key(line.words, [&](uint64_t beginning) {
      slot_of(out.slots_, beginning).begins_phrase = true;
    });
    keys.push_back(key);
    Entry& entry = slot_of(out.slots_, key);
    entry.classes |= bit(line.sense.word_class);
    out.classes_ |= bit(line.sense.word_class);
    if (line.sense.word_class == WordClass::split_words)
      out.split_shapes_.add(to_utf16(line.words));
    ++entry.sense_count;
  }
  int32_t placed = 0;
  for (Entry& entry : out.slots_) {
    entry.first_sense = placed;
    placed += entry.sense_count;
    entry.sense_count = 0;
  }
  out.senses_.resize(raw.size());
  for (size_t i = 0; i < keys.size(); ++i) {
    Entry& entry = slot_of(out.slots_, keys[i]);
    out.senses_[static_cast<size_t>(entry.first_sense + entry.sense_count++)] = out.lines_[i].sense;
  }
  return {};
}

const Lexicon::Entry* Lexicon::find_key(uint64_t key) const {
  if (slots_.empty()) return nullptr;
  const size_t mask = slots_.size() - 1;
  size_t i = static_cast<size_t>(key) & mask;
  while (slots_[i].key != 0) {
    if (slots_[i].key == key) return &slots_[i];
    i = (i + 1) & mask;
  }
  return nullptr;
}

const Lexicon::Entry* Lexicon::find_word(uint64_t fold_hash) const {
  return find_key(extend_phrase(0, fold_hash));
}

bool Lexicon::has(uint64_t fold_hash, WordClass word_class) const {
  const Entry* entry = find_word(fold_hash);
  return entry != nullptr && is_in(entry->classes, word_class);
}

Lexicon::Match Lexicon::longest(const std::vector<Word>& words, int32_t at, int32_t end,
                                WordClass word_class) const {
  return longest_of(words, at, end, bit(word_class));
}

Lexicon::Match Lexicon::longest_of(const std::vector<Word>& words, int32_t at, int32_t end,
                                   uint64_t word_classes) const {
  Match best;
  uint64_t key = 0;
  for (int32_t i = at; i < end; ++i) {
    key = extend_phrase(key, words[static_cast<size_t>(i)].key);
    const Entry* entry = find_key(key);
    if (entry == nullptr) break;
    if ((entry->classes & word_classes) != 0) best = {i + 1 - at, entry};
    if (!entry->begins_phrase) break;
  }
  return best;
}

std::string_view Lexicon::attribute(const Entry& entry, WordClass word_class) const {
  for (int32_t i = 0; i < entry.sense_count; ++i) {
    const Sense& sense = senses_[static_cast<size_t>(entry.first_sense + i)];
    if (sense.word_class == word_class) return sense.attribute;
  }
  return {};
}

}  // namespace guillemet
