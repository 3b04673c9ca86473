#include "word_lists.h"

#include <algorithm>
#include <utility>

#include "bytes.h"

namespace guillemet {
namespace {

/// A line by places in the strings, while these still grow.
struct RawLine {
  WordClass word_class;
  uint32_t words_at, words_size;
  uint32_t attribute_at, attribute_size;
};

bool read_lines(ByteReader* reader, WordClass word_class, std::string* strings,
                std::vector<RawLine>* lines) {
  ByteReader& in = *reader;
  const uint32_t attribute_count = in.varint();
  if (attribute_count > in.left()) return false;
  std::vector<std::pair<uint32_t, uint32_t>> attributes(attribute_count);
  for (auto& [at, size] : attributes) {
    const std::string_view attribute = in.take(in.varint());
    at = static_cast<uint32_t>(strings->size());
    size = static_cast<uint32_t>(attribute.size());
    strings->append(attribute);
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
    lines->push_back({word_class, static_cast<uint32_t>(strings->size()),
                      static_cast<uint32_t>(words.size()), attributes[attribute].first,
                      attributes[attribute].second});
    strings->append(words);
    // A few kilobytes may not blow up to gigabytes by sharing long beginnings.
    if (strings->size() > (size_t{64} << 20)) return false;
  }
  return !in.failed();
}

size_t shared_beginning(std::string_view a, std::string_view b) {
  return static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                             a.begin());
}

}  // namespace

bool read_word_lists(std::string_view bytes, WordLists* lists) {
  ByteReader in(bytes);
  std::vector<RawLine> raw;
  *lists = WordLists();
  const uint32_t class_count = in.u8();
  for (uint32_t c = 0; c < class_count; ++c) {
    const uint32_t word_class = in.u8();
    if (word_class >= static_cast<uint32_t>(word_class_count)) return false;
    if (!read_lines(&in, static_cast<WordClass>(word_class), &lists->strings, &raw)) return false;
  }
  if (in.failed() || !in.at_end()) return false;
  const std::string_view strings = lists->strings;
  lists->lines.reserve(raw.size());
  for (const RawLine& line : raw) {
    lists->lines.push_back(
        {strings.substr(line.words_at, line.words_size),
         {line.word_class, strings.substr(line.attribute_at, line.attribute_size)}});
  }
  return true;
}

std::string write_word_lists(const std::vector<LexiconLine>& lines) {
  ByteWriter body;
  uint32_t class_count = 0;
  for (size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
    const WordClass word_class = lines[begin].sense.word_class;
    ++class_count;
    std::vector<std::string_view> attributes;
    for (end = begin; end < lines.size() && lines[end].sense.word_class == word_class; ++end) {
      attributes.push_back(lines[end].sense.attribute);
    }
    std::sort(attributes.begin(), attributes.end());
    attributes.erase(std::unique(attributes.begin(), attributes.end()), attributes.end());

    body.u8(static_cast<uint32_t>(word_class));
    body.varint(static_cast<uint32_t>(attributes.size()));
    for (const std::string_view attribute : attributes) body.put_sized(attribute);
    body.varint(static_cast<uint32_t>(end - begin));
    std::string_view before;
    for (size_t i = begin; i < end; ++i) {
      const std::string_view words = lines[i].words;
      const size_t shared = shared_beginning(before, words);
      body.varint(static_cast<uint32_t>(shared));
      body.put_sized(words.substr(shared));
      const auto attribute =
          std::lower_bound(attributes.begin(), attributes.end(), lines[i].sense.attribute);
      body.varint(static_cast<uint32_t>(attribute - attributes.begin()));
      before = words;
    }
  }
  ByteWriter out;
  out.u8(class_count);
  out.put(body.bytes());
  return out.bytes();
}

}  // namespace guillemet
