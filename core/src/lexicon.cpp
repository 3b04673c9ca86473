#include "lexicon.h"

#include <utility>

#include "bytes.h"

namespace guillemet {

/// Attributes and entries; see lexicon_table.h.
bool Lexicon::read_entries(ByteReader* reader) {
  ByteReader& in = *reader;
  const uint32_t attribute_count = in.varint();
  if (attribute_count > in.left()) return false;
  std::vector<std::string_view> attributes(attribute_count);
  for (std::string_view& attribute : attributes) attribute = in.take(in.varint());
  const uint32_t entry_count = in.varint();
  if (entry_count > in.left()) return false;
  entries_.resize(entry_count);
  for (Entry& entry : entries_) {
    const uint32_t flags = in.varint();
    if (flags / 2 > in.left()) return false;
    entry.begins_phrase = flags % 2 == 1;
    entry.first_sense = static_cast<int32_t>(senses_.size());
    entry.sense_count = static_cast<int32_t>(flags / 2);
    for (int32_t i = 0; i < entry.sense_count; ++i) {
      const uint32_t word_class = in.u8();
      const uint32_t attribute = in.varint();
      if (word_class >= static_cast<uint32_t>(word_class_count) || attribute >= attribute_count) {
        return false;
      }
      senses_.push_back({static_cast<WordClass>(word_class), attributes[attribute]});
      entry.classes |= bit(static_cast<WordClass>(word_class));
    }
    classes_ |= entry.classes;
  }
  return !in.failed();
}

LoadError Lexicon::view(std::string_view bytes, Lexicon* lexicon) {
  *lexicon = Lexicon();
  Lexicon read;
  ByteReader in(bytes);
  const auto corrupt = [&in] {
    return LoadError{Fault::corrupt, static_cast<int64_t>(in.position())};
  };
  const uint32_t bucket_bits = in.u8();
  const uint32_t multiplier = in.u8();
  if (bucket_bits < KeyTable::least_bucket_bits || bucket_bits > KeyTable::most_bucket_bits) {
    return corrupt();
  }
  WordShapes::Bits shapes;
  for (uint64_t& bits : shapes) {
    bits = in.u32();
    bits |= uint64_t{in.u32()} << 32;
  }
  read.split_shapes_ = WordShapes(shapes);
  const uint32_t key_count = in.varint();
  if (!read.read_entries(&in)) return corrupt();
  if (!read.keys_.read(bytes.substr(in.position()), multiplier, bucket_bits, key_count,
                       static_cast<uint32_t>(read.entries_.size()))) {
    return corrupt();
  }
  *lexicon = std::move(read);
  return {};
}

LoadError Lexicon::build(std::string_view word_lists, Lexicon* lexicon) {
  *lexicon = Lexicon();
  auto source = std::make_shared<Source>();
  if (!read_word_lists(word_lists, &source->lists)) return {Fault::corrupt, 0};
  source->table = build_lexicon_table(source->lists.lines);
  const LoadError error = view(source->table, lexicon);
  lexicon->source_ = std::move(source);
  return error;
}

const std::vector<LexiconLine>& Lexicon::lines() const {
  static const std::vector<LexiconLine> unknown;
  return source_ != nullptr ? source_->lists.lines : unknown;
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
  visit_phrases(words, at, end, [&](int32_t length, const Entry& entry) {
    if ((entry.classes & word_classes) != 0) best = {length, &entry};
  });
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
