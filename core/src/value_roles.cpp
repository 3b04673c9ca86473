// Attributes of the data files -> roles of a piece.
#include <array>

#include "value_pieces.h"

namespace guillemet {
namespace {

struct RoleName {
  std::string_view name;
  Role role;
};

// In order of the names, for binary search.
constexpr std::array<RoleName, 56> role_names = {{
    {"ago-after", Role::ago_after},
    {"ago-before", Role::ago_before},
    {"ahead-after", Role::ahead_after},
    {"ahead-before", Role::ahead_before},
    {"am", Role::before_noon},
    {"and", Role::joint_between},
    {"article", Role::article},
    {"at", Role::fixed_time},
    {"bare", Role::bare},
    {"bc", Role::before_era},
    {"before", Role::time_before},
    {"behind", Role::behind},
    {"between", Role::between},
    {"capital", Role::capitalized},
    {"clock", Role::clock},
    {"context", Role::needs_context},
    {"count", Role::count_noun},
    {"day", Role::day_offset},
    {"day-first", Role::day_first},
    {"decade", Role::decade},
    {"decade-after", Role::decade_after},
    {"decade-before", Role::decade_before},
    {"distant", Role::distant},
    {"edge", Role::edge},
    {"feast", Role::feast},
    {"future", Role::future},
    {"half", Role::half},
    {"hour", Role::hour},
    {"last", Role::last},
    {"leads", Role::leads},
    {"link", Role::and_number},
    {"magnitude", Role::needs_magnitude},
    {"many", Role::many},
    {"minute", Role::minute},
    {"month-first", Role::month_first},
    {"next", Role::next},
    {"night", Role::at_night},
    {"not-after", Role::not_time},
    {"of", Role::of},
    {"owner", Role::owner},
    {"past", Role::past},
    {"period", Role::period},
    {"plus", Role::plus},
    {"pm", Role::after_noon},
    {"range", Role::joint},
    {"record", Role::record},
    {"season", Role::season},
    {"set", Role::set},
    {"span-before", Role::span_before},
    {"suffix", Role::ordinal_suffix},
    {"this", Role::current},
    {"told", Role::told},
    {"unit", Role::unit},
    {"year-before", Role::year_before},
    {"zone", Role::zone},
    {"zone-plus", Role::zone_plus},
}};

constexpr bool in_order() {
  for (size_t i = 1; i < role_names.size(); ++i) {
    if (!(role_names[i - 1].name < role_names[i].name)) return false;
  }
  return true;
}
static_assert(in_order());

const RoleName* find_role(std::string_view name) {
  size_t low = 0, high = role_names.size();
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if (role_names[middle].name < name) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < role_names.size() && role_names[low].name == name ? &role_names[low] : nullptr;
}

/// The next word of an attribute, cut off its front.
std::string_view take_word(std::string_view* attribute) {
  const size_t space = attribute->find(' ');
  const std::string_view word = attribute->substr(0, space);
  attribute->remove_prefix(space == std::string_view::npos ? attribute->size() : space + 1);
  return word;
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// "12", "-2", "0.5"; false where it is no number. At most 15 digits count.
bool read_decimal(std::string_view text, Decimal* value) {
  Decimal read;
  bool negative = false, point = false, digit = false;
  for (size_t i = 0; i < text.size() && i < 16; ++i) {
    const char c = text[i];
    if (i == 0 && (c == '-' || c == '+')) {
      negative = c == '-';
    } else if (c == '.' && !point) {
      point = true;
    } else if (is_ascii_digit(c)) {
      digit = true;
      read.digits = read.digits * 10 + (c - '0');
      if (point) --read.exponent;
    } else {
      return false;
    }
  }
  if (!digit) return false;
  *value = normal(read);
  if (negative) value->digits = -value->digits;
  return true;
}

int32_t read_int(std::string_view text) {
  Decimal value;
  if (!read_decimal(text, &value)) return 0;
  const int32_t size =
      whole(Decimal{value.digits < 0 ? -value.digits : value.digits, value.exponent});
  return value.digits < 0 ? -size : size;
}

/// Two numbers with one character between: "12:30", "+05:30", "12-25" as first * scale + second.
int16_t read_pair(std::string_view text, int32_t scale) {
  const bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  const size_t cut = text.find_first_of(":-");
  if (cut == std::string_view::npos) return 0;
  const int32_t value = read_int(text.substr(0, cut)) * scale + read_int(text.substr(cut + 1));
  return static_cast<int16_t>(negative ? -value : value);
}

void set_argument(Role role, std::string_view argument, Piece* piece) {
  switch (role) {
    case Role::unit:
      piece->unit = argument;
      break;
    case Role::season:
      piece->season = argument;
      break;
    case Role::period:
      piece->period = argument;
      break;
    case Role::decade:
      piece->decade = argument;
      break;
    case Role::day_offset:
      piece->day = static_cast<int16_t>(read_int(argument));
      break;
    case Role::feast:
      piece->day = read_pair(argument, 100);
      break;
    case Role::fixed_time:
    case Role::zone:
      piece->minutes = read_pair(argument, 60);
      break;
    case Role::plus:
    case Role::past:
      piece->minutes = static_cast<int16_t>(read_int(argument));
      break;
    default:
      break;
  }
}

/// The flags of an attribute: "context capital", "unit=D year-before".
void add_flags(std::string_view attribute, Piece* piece) {
  while (!attribute.empty()) {
    const std::string_view word = take_word(&attribute);
    const size_t equals = word.find('=');
    const RoleName* found = find_role(word.substr(0, equals));
    if (found == nullptr) continue;
    piece->roles |= bit(found->role);
    if (equals != std::string_view::npos) {
      set_argument(found->role, word.substr(equals + 1), piece);
    }
  }
}

void add_number(std::string_view attribute, Role role, Piece* piece) {
  Decimal value;
  const std::string_view flags = attribute;
  if (read_decimal(take_word(&attribute), &value)) {
    piece->roles |= bit(role);
    piece->amount = value;
    add_flags(attribute, piece);
  } else {
    add_flags(flags, piece);
  }
}

void add_currency(std::string_view attribute, Piece* piece) {
  piece->roles |= bit(Role::currency);
  const std::string_view code = take_word(&attribute);
  piece->currency = code.size() == 3 ? code : std::string_view();
  if (!attribute.empty() && (attribute[0] == '-' || is_ascii_digit(attribute[0]))) {
    piece->currency_exponent = static_cast<int8_t>(read_int(take_word(&attribute)));
  }
  add_flags(attribute, piece);
}

void add_sense(const Sense& sense, Piece* piece) {
  std::string_view attribute = sense.attribute;
  switch (sense.word_class) {
    case WordClass::months:
      piece->roles |= bit(Role::month);
      piece->month = static_cast<int8_t>(read_int(take_word(&attribute)));
      add_flags(attribute, piece);
      break;
    case WordClass::weekdays:
      piece->roles |= bit(Role::weekday);
      piece->weekday = static_cast<int8_t>(read_int(take_word(&attribute)));
      add_flags(attribute, piece);
      break;
    case WordClass::day_parts:
      piece->roles |= bit(Role::day_part);
      piece->day_part = take_word(&attribute);
      add_flags(attribute, piece);
      break;
    case WordClass::numbers:
      add_number(attribute, Role::number_word, piece);
      break;
    case WordClass::ordinals:
      add_number(attribute, Role::ordinal, piece);
      break;
    case WordClass::magnitudes:
      piece->roles |= bit(Role::magnitude);
      piece->exponent = static_cast<int8_t>(read_int(attribute));
      break;
    case WordClass::currencies:
      add_currency(attribute, piece);
      break;
    case WordClass::percent_words:
      piece->roles |= bit(Role::percent);
      break;
    case WordClass::date_words:
    case WordClass::time_words:
      add_flags(attribute, piece);
      break;
    default:
      break;
  }
}

}  // namespace

void add_roles(const Lexicon& lexicon, const Lexicon::Entry& entry, Piece* piece) {
  const Sense* senses = lexicon.senses(entry);
  for (int32_t i = 0; i < entry.sense_count; ++i) add_sense(senses[i], piece);
  // A month outside 1 to 12 or a weekday outside 1 to 7 is a mistake in the data, not a date.
  if (piece->month < 1 || piece->month > 12) piece->roles &= ~bit(Role::month);
  if (piece->weekday < 1 || piece->weekday > 7) piece->roles &= ~bit(Role::weekday);
}

}  // namespace guillemet
