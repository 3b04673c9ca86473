#include "vocabulary.h"

#include <algorithm>

#include "hash_table.h"
#include "unicode.h"

namespace guillemet {
namespace {

constexpr uint64_t name_basis = 0xCBF29CE484222325u;
constexpr uint64_t name_prime = 0x100000001B3u;

/// Extends the hash of a name by `text`, folded and without accents. White space does not count, so
/// that a name may run over no-break spaces and line ends as HTML leaves them.
uint64_t extend_name(uint64_t hash, std::u16string_view text) {
  const std::u16string folded = fold(text);
  const auto size = static_cast<int32_t>(folded.size());
  for (int32_t i = 0; i < size;) {
    const char32_t c = next_code_point(folded, &i);
    if (!is_space(c)) hash = (hash ^ without_accents(c)) * name_prime;
  }
  return hash;
}

/// All names by the hash of their characters, and all of their beginnings.
class Names {
 public:
  explicit Names(const std::vector<VocabularyEntry>& entries) : entries_(entries) {
    next_.assign(entries.size(), -1);
    for (size_t row = 0; row < entries.size(); ++row) add(static_cast<int32_t>(row));
  }

  /// The row whose name ends here, -1 where only a longer one may, none where no name begins so.
  const int32_t* find(uint64_t hash) { return rows_.find(hash); }

  /// Of the rows with one folded name, the one that is written as the text has it, or the first.
  int32_t best_of(int32_t row, std::u16string_view written) const {
    for (int32_t r = row; r >= 0; r = next_[static_cast<size_t>(r)]) {
      if (entries_[static_cast<size_t>(r)].name == written) return r;
    }
    return row;
  }

 private:
  void add(int32_t row) {
    const std::u16string& name = entries_[static_cast<size_t>(row)].name;
    const auto size = static_cast<int32_t>(name.size());
    uint64_t hash = name_basis;
    for (int32_t i = 0; i < size;) {
      const int32_t start = i;
      next_code_point(name, &i);
      hash = extend_name(hash, slice(name, {start, i}));
      rows_.at(hash, -1);
    }
    if (hash == name_basis) return;  // a name of spaces only
    int32_t& first = rows_.at(hash, -1);
    if (first < 0) {
      first = row;
    } else {
      int32_t last = first;
      while (next_[static_cast<size_t>(last)] >= 0) last = next_[static_cast<size_t>(last)];
      next_[static_cast<size_t>(last)] = row;
    }
  }

  const std::vector<VocabularyEntry>& entries_;
  HashTable<int32_t> rows_;
  std::vector<int32_t> next_;  // the next row with the same folded name, or -1
};

/// The next line of `text`, which loses it; without its line end.
std::string_view take_line(std::string_view* text) {
  const size_t end = std::min(text->find('\n'), text->size());
  std::string_view line = text->substr(0, end);
  text->remove_prefix(std::min(end + 1, text->size()));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

std::string_view trimmed(std::string_view cell) {
  while (!cell.empty() && cell.front() == ' ') cell.remove_prefix(1);
  while (!cell.empty() && cell.back() == ' ') cell.remove_suffix(1);
  return cell;
}

constexpr size_t most_cells = 4;

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (size_t tab = 0; tab != std::string_view::npos && cells.size() <= most_cells;) {
    tab = line.find('\t');
    cells.push_back(trimmed(line.substr(0, tab)));
    if (tab != std::string_view::npos) line.remove_prefix(tab + 1);
  }
  return cells;
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

LoadError parse_vocabulary(std::string_view utf8, std::vector<VocabularyEntry>* entries) {
  if (utf8.substr(0, byte_order_mark.size()) == byte_order_mark) {
    utf8.remove_prefix(byte_order_mark.size());
  }
  bool first_row = true;
  for (int64_t number = 1; !utf8.empty(); ++number) {
    const std::string_view line = take_line(&utf8);
    if (trimmed(line).empty() || line.front() == '#') continue;
    const std::vector<std::string_view> cells = cells_of(line);
    const bool heading = first_row && cells.size() > 1 && cells[0] == "name" && cells[1] == "type";
    first_row = false;
    if (heading) continue;
    if (cells.size() < 2 || cells.size() > most_cells || cells[0].empty()) {
      return {Fault::malformed_line, number};
    }
    bool known = false;
    VocabularyEntry entry;
    entry.type = entity_type_from(cells[1], &known);
    if (!known || entry.type >= EntityType::date) return {Fault::unknown_type, number};
    entry.name = to_utf16(cells[0]);
    if (cells.size() > 2) entry.canonical = to_utf16(cells[2]);
    if (cells.size() > 3) entry.link = to_utf16(cells[3]);
    entries->push_back(std::move(entry));
  }
  return {};
}

std::vector<Mention> find_vocabulary(std::u16string_view text, const std::vector<TextRange>& tokens,
                                     const std::vector<Word>& /*words*/, const Layout& layout,
                                     const std::vector<VocabularyEntry>& entries) {
  Names names(entries);
  std::vector<Mention> found;
  for (const TokenRange paragraph : layout.paragraphs) {
    for (int32_t i = paragraph.start; i < paragraph.end;) {
      Mention best;
      uint64_t hash = name_basis;
      for (int32_t end = i; end < paragraph.end; ++end) {
        hash = extend_name(hash, slice(text, tokens[static_cast<size_t>(end)]));
        const int32_t* row = names.find(hash);
        if (row == nullptr) break;
        if (*row < 0) continue;
        best.tokens = {i, end + 1};
        best.range = {tokens[static_cast<size_t>(i)].start, tokens[static_cast<size_t>(end)].end};
        best.vocabulary_row = names.best_of(*row, slice(text, best.range));
      }
      if (best.vocabulary_row < 0) {
        ++i;
        continue;
      }
      best.type = entries[static_cast<size_t>(best.vocabulary_row)].type;
      found.push_back(best);
      i = best.tokens.end;
    }
  }
  return found;
}

}  // namespace guillemet
