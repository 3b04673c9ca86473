#include "boundary_features.h"

namespace guillemet {
namespace {

// Names, in the order of their enumerations.
constexpr std::array<std::string_view, static_cast<size_t>(TokenKind::word)> mark_names = {
    "edge",
    "stop",
    "question",
    "ellipsis",
    "colon",
    "semicolon",
    "comma",
    "dash",
    "slash",
    "opening-quote",
    "closing-quote",
    "opening-bracket",
    "closing-bracket",
    "bullet",
    "symbol",
    "emoticon",
    "emoji",
    "address",
    "number",
    "ordinal",
    "initial",
    "acronym",
    "abbreviation",
    "final-abbreviation",
    "final-name"};
constexpr std::array<std::string_view, word_case_count> case_names = {"lower", "title", "upper",
                                                                      "letter"};
constexpr std::array<std::string_view, word_type_count> type_names = {
    "",         "determiner", "pronoun", "preposition", "conjunction",
    "question", "adverb",     "verb",    "saying",      "date"};

/// What a slot of a template takes its value from. The cases are kinds of tokens without the kind
/// of word: what is too rare to be told apart is taken together.
enum class Slot : uint8_t {
  none,
  before,
  left,
  right,
  after,
  before_case,
  left_case,
  right_case,
  after_case,
  close,
  open,
  state,
  length,
  space,
  stopped,
};
constexpr std::array<std::string_view, 15> slot_names = {
    "",           "before", "left", "right", "after",  "before.case", "left.case", "right.case",
    "after.case", "close",  "open", "state", "length", "space",       "stopped"};

constexpr int slots_a_template = 3;
using Template = std::array<Slot, slots_a_template>;
constexpr std::array<Template, boundary_feature_count> templates = {{
    {Slot::stopped},
    {Slot::stopped, Slot::after_case},
    {Slot::left},
    {Slot::right},
    {Slot::left, Slot::right},
    {Slot::before, Slot::left},
    {Slot::right, Slot::after},
    {Slot::left, Slot::close},
    {Slot::left, Slot::open},
    {Slot::open, Slot::right},
    {Slot::close, Slot::right},
    {Slot::state, Slot::left_case},
    {Slot::state, Slot::right_case},
    {Slot::state, Slot::open},
    {Slot::length, Slot::left_case},
    {Slot::length, Slot::right_case},
    {Slot::left_case, Slot::right, Slot::after_case},
    {Slot::left, Slot::right_case, Slot::after},
    {Slot::before_case, Slot::left, Slot::right_case},
    {Slot::before_case, Slot::left_case, Slot::right},
    {Slot::space, Slot::left_case},
    {Slot::close, Slot::open},
    {Slot::left_case, Slot::close, Slot::right},
    {Slot::state, Slot::close, Slot::right_case},
    {Slot::left_case, Slot::open, Slot::right},
}};

/// A word's kind without its type; what may end a sentence in spite of its stop, as a stop.
TokenKind without_type(TokenKind kind) {
  if (kind == TokenKind::final_abbreviation || kind == TokenKind::final_name)
    return TokenKind::stop;
  constexpr int first_word = static_cast<int>(TokenKind::word);
  const int word = static_cast<int>(kind) - first_word;
  return word < 0 ? kind : static_cast<TokenKind>(first_word + word - word % word_type_count);
}

uint8_t value_of(const Gap& gap, Slot slot) {
  switch (slot) {
    case Slot::none:
      return 0;
    case Slot::before:
      return static_cast<uint8_t>(gap.before);
    case Slot::left:
      return static_cast<uint8_t>(gap.left);
    case Slot::right:
      return static_cast<uint8_t>(gap.right);
    case Slot::after:
      return static_cast<uint8_t>(gap.after);
    case Slot::before_case:
      return static_cast<uint8_t>(without_type(gap.before));
    case Slot::left_case:
      return static_cast<uint8_t>(without_type(gap.left));
    case Slot::right_case:
      return static_cast<uint8_t>(without_type(gap.right));
    case Slot::after_case:
      return static_cast<uint8_t>(without_type(gap.after));
    case Slot::close:
      return gap.close;
    case Slot::open:
      return gap.open;
    case Slot::state:
      return gap.state;
    case Slot::length:
      return gap.length;
    case Slot::space:
      return gap.space;
    case Slot::stopped:
      return gap.stopped;
  }
  return 0;
}

bool holds_kind(Slot slot) { return slot >= Slot::before && slot <= Slot::after_case; }

std::string name_of_kind(int kind) {
  constexpr int first_word = static_cast<int>(TokenKind::word);
  if (kind < first_word) return std::string(mark_names[static_cast<size_t>(kind)]);
  if (kind >= token_kind_count) return "?";
  const auto written = static_cast<size_t>((kind - first_word) / word_type_count);
  const auto type = static_cast<size_t>((kind - first_word) % word_type_count);
  std::string name(case_names[written]);
  if (type > 0) name.append("-").append(type_names[type]);
  return name;
}

/// The kind with that name, or -1.
int kind_from(std::string_view name) {
  for (size_t i = 0; i < mark_names.size(); ++i) {
    if (mark_names[i] == name) return static_cast<int>(i);
  }
  const size_t dash = name.find('-');
  const std::string_view type_name =
      dash == std::string_view::npos ? std::string_view() : name.substr(dash + 1);
  for (int written = 0; written < word_case_count; ++written) {
    if (case_names[static_cast<size_t>(written)] != name.substr(0, dash)) continue;
    for (int type = 0; type < word_type_count; ++type) {
      if (type_names[static_cast<size_t>(type)] == type_name) {
        return static_cast<int>(word_kind(static_cast<WordCase>(written), type));
      }
    }
  }
  return -1;
}

/// The value that a slot's name stands for, or -1.
int value_from(Slot slot, std::string_view name) {
  if (holds_kind(slot)) return kind_from(name);
  constexpr int most = 255;
  int value = 0;
  for (const char c : name) {
    if (c < '0' || c > '9' || value > most) return -1;
    value = 10 * value + (c - '0');
  }
  return name.empty() || value > most ? -1 : value;
}

uint32_t key_of(size_t row, const std::array<int, slots_a_template>& values) {
  return static_cast<uint32_t>(row + 1) << 24 | static_cast<uint32_t>(values[0]) << 16 |
         static_cast<uint32_t>(values[1]) << 8 | static_cast<uint32_t>(values[2]);
}

}  // namespace

BoundaryFeatures features_of(const Gap& gap) {
  BoundaryFeatures features;
  for (size_t row = 0; row < templates.size(); ++row) {
    std::array<int, slots_a_template> values{};
    bool says_something = true;
    for (size_t i = 0; i < slots_a_template; ++i) {
      const Slot slot = templates[row][i];
      values[i] = value_of(gap, slot);
      if (slot == Slot::close || slot == Slot::open) says_something &= values[i] != 0;
    }
    features[row] = says_something ? key_of(row, values) : 0;
  }
  return features;
}

std::string name_of_feature(uint32_t key) {
  const Template& slots = templates[(key >> 24) - 1];
  std::string name;
  for (size_t i = 0; i < slots_a_template && slots[i] != Slot::none; ++i) {
    const int value = static_cast<int>(key >> (16 - 8 * i) & 0xFF);
    if (!name.empty()) name += ' ';
    name.append(slot_names[static_cast<size_t>(slots[i])]).append("=");
    name += holds_kind(slots[i]) ? name_of_kind(value) : std::to_string(value);
  }
  return name;
}

uint32_t feature_from(std::string_view name) {
  for (size_t row = 0; row < templates.size(); ++row) {
    std::string_view rest = name;
    std::array<int, slots_a_template> values{};
    bool fits = true;
    for (size_t i = 0; i < slots_a_template && templates[row][i] != Slot::none && fits; ++i) {
      const std::string_view slot = slot_names[static_cast<size_t>(templates[row][i])];
      const size_t end = rest.find(' ');
      const std::string_view part = rest.substr(0, end);
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
      fits = part.size() > slot.size() && part.substr(0, slot.size()) == slot &&
             part[slot.size()] == '=';
      if (!fits) break;
      values[i] = value_from(templates[row][i], part.substr(slot.size() + 1));
      fits = values[i] >= 0;
    }
    if (fits && rest.empty() && name.back() != ' ') return key_of(row, values);
  }
  return 0;
}

int word_type_from(std::string_view name) {
  for (int type = 0; type < word_type_count; ++type) {
    if (type_names[static_cast<size_t>(type)] == name) return type;
  }
  return 0;
}

bool is_capitalized_opener(TokenKind kind) {
  for (const std::string_view type : {"determiner", "pronoun", "conjunction", "question"}) {
    if (kind == word_kind(WordCase::title, word_type_from(type))) return true;
  }
  return false;
}

}  // namespace guillemet
