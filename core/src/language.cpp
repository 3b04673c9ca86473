#include "language.h"

#include <array>

#include "unicode.h"

namespace guillemet {
namespace {

constexpr uint32_t word_weight = 11;  // letter trigrams weigh 1 to 9
constexpr uint32_t most_weight = 255;

/// What the best language must have: evidence at all, so much of it for each trigram of the text,
/// in tenths, and a lead over the second, in hundredths of its own.
struct Demands {
  int32_t words;
  int64_t evidence;
  int64_t tenths_per_trigram;
  int64_t lead_in_hundredths;
};
constexpr Demands usual_demands = {1, 30, 16, 4};
/// "The Long and Winding Road" has as much of English as a short sentence.
constexpr Demands strict_demands = {6, 120, 22, 12};

constexpr int32_t few_words = 6;
constexpr int64_t lead_of_few_words = 15;

/// A sample of a long text: its beginning may be a notice in another language.
constexpr size_t window_units = 4000;
constexpr size_t window_count = 4;

constexpr char16_t border = u'_';  // in the data: where a word begins or ends

/// Text has at least so many words for each address or piece of code.
constexpr int32_t words_to_technical = 2;

constexpr uint64_t hash_basis = 0xCBF29CE484222325u;
constexpr uint64_t add_to_hash(uint64_t hash, char16_t c) { return (hash ^ c) * 0x100000001B3u; }
/// Words have their highest bit set, trigrams have not: neither is ever taken for the other, nor is
/// 0.
constexpr uint64_t word_key(uint64_t hash) { return hash | (uint64_t{1} << 63); }
constexpr uint64_t trigram_key(char16_t a, char16_t b, char16_t c) {
  return (uint64_t{a} << 32) | (uint64_t{b} << 16) | c;
}
constexpr size_t first_place(uint64_t key) {
  return static_cast<size_t>((key * 0x9E3779B97F4A7C15u) >> 40);
}

uint32_t weight_of(std::string_view attribute) {
  uint32_t weight = 0;
  for (const char c : attribute) {
    if (c < '0' || c > '9' || weight > most_weight) return 1;
    weight = 10 * weight + static_cast<uint32_t>(c - '0');
  }
  return weight == 0 ? 1 : weight;
}

size_t power_of_two_above(size_t count) {
  size_t size = 16;
  while (size < count) size *= 2;
  return size;
}

}  // namespace

/// One pass over a text or pieces of it.
class LanguageDetector::Scan {
 public:
  explicit Scan(const LanguageDetector& detector) : detector_(detector) {}

  void read(std::u16string_view text) {
    for (size_t at = 0; at < text.size();) {
      Chunk chunk{};
      const size_t end = chunk_end(text, at, &chunk);
      if (chunk == Chunk::prose) read_chunk(text.substr(at, end - at));
      technical_ += chunk == Chunk::technical;
      at = end;
    }
  }
  std::string_view answer(const Demands& demands) const;

 private:
  enum class Chunk : uint8_t { prose, number, technical };

  /// The end of what stands between blanks, and of what kind it is.
  size_t chunk_end(std::u16string_view text, size_t at, Chunk* chunk) const {
    *chunk = Chunk::prose;
    bool after_letter = false;
    bool after_joint = false;
    while (at < text.size()) {
      const Letter letter = detector_.letters_.at(text, &at);
      if (letter.is(Letter::blank)) break;
      const bool is_letter = letter.bare != 0;
      if (letter.is(Letter::technical) || (after_joint && is_letter)) {
        *chunk = Chunk::technical;
      } else if (letter.is(Letter::number) && *chunk == Chunk::prose) {
        *chunk = Chunk::number;
      }
      after_joint = after_letter && letter.is(Letter::joint);
      after_letter = is_letter;
    }
    return at;
  }
  void read_chunk(std::u16string_view chunk) {
    for (size_t at = 0; at < chunk.size();) {
      const Letter letter = detector_.letters_.at(chunk, &at);
      if (letter.bare != 0) {
        take(letter);
      } else if (letter.is(Letter::apostrophe) && in_word_ && letter_follows(chunk, at)) {
        end_part();
      } else if (!letter.is(Letter::dropped)) {
        end_word();
      }
    }
    end_word();
  }
  bool letter_follows(std::u16string_view chunk, size_t at) const {
    return at < chunk.size() && detector_.letters_.at(chunk, &at).bare != 0;
  }
  void take(const Letter& letter) {
    if (!in_word_) {
      in_word_ = true;
      second_ = border;
      first_ = 0;
    }
    if (letter.is(Letter::accented)) score(trigram_key(0, 0, letter.lower));
    push(letter.bare);
    part_ = add_to_hash(part_, letter.bare);
    whole_ = add_to_hash(whole_, letter.bare);
  }
  void push(char16_t c) {
    if (first_ != 0) {
      score(trigram_key(first_, second_, c));
      ++trigrams_;
    }
    first_ = second_;
    second_ = c;
  }
  /// At an apostrophe inside a word: "l'" is a word, and begins a longer one ("don't",
  /// "aujourd'hui").
  void end_part() {
    push(u'\'');
    score(word_key(add_to_hash(part_, u'\'')));
    whole_ = add_to_hash(whole_, u'\'');
    part_ = hash_basis;
    first_ = 0;
    second_ = border;
    in_parts_ = true;
  }
  void end_word() {
    if (!in_word_) return;
    push(border);
    score(word_key(part_));
    if (in_parts_) score(word_key(whole_));
    ++words_;
    part_ = whole_ = hash_basis;
    in_word_ = in_parts_ = false;
  }
  void score(uint64_t key) {
    const uint32_t row = detector_.row_of(key);
    if (row == 0) return;
    int32_t* scores = scores_.data();
    const uint16_t* weights = detector_.weights_.data() + row * count_;
    for (size_t i = 0; i < count_; ++i) scores[i] += weights[i];
  }

  const LanguageDetector& detector_;
  const size_t count_ = detector_.languages_.size();
  std::array<int32_t, most_languages> scores_{};  // of the first languages_.size()
  int32_t trigrams_ = 0;
  int32_t words_ = 0;
  int32_t technical_ = 0;
  bool in_word_ = false;
  bool in_parts_ = false;
  char16_t first_ = 0;
  char16_t second_ = 0;
  uint64_t part_ = hash_basis;
  uint64_t whole_ = hash_basis;
};

std::string_view LanguageDetector::Scan::answer(const Demands& demands) const {
  size_t best = 0;
  int64_t best_score = 0;
  int64_t second_score = 0;
  for (size_t i = 0; i < count_; ++i) {
    if (scores_[i] > best_score) {
      second_score = best_score;
      best_score = scores_[i];
      best = i;
    } else if (scores_[i] > second_score) {
      second_score = scores_[i];
    }
  }
  const bool is_text = words_ >= demands.words && words_ >= words_to_technical * technical_;
  const bool enough =
      best_score >= demands.evidence && best_score * 10 >= trigrams_ * demands.tenths_per_trigram;
  // A headline of four words has the names of one language and the article of another.
  const bool short_text = words_ < few_words;
  const int64_t lead = short_text ? lead_of_few_words : demands.lead_in_hundredths;
  const bool clear = (best_score - second_score) * 100 >= best_score * lead;
  return is_text && enough && clear ? std::string_view(detector_.languages_[best])
                                    : undetermined_language;
}

LanguageDetector::LanguageDetector(const std::vector<LanguageRules>& languages) {
  size_t line_count = 0;
  for (const LanguageRules& rules : languages) {
    if (languages_.size() == most_languages) break;
    languages_.push_back(rules.language);
    for (const Lexicon::Line& line : rules.lexicon.lines()) {
      line_count += is_for_detection(line.sense.word_class);
    }
  }
  slots_.resize(power_of_two_above(2 * line_count + 1));
  weights_.assign(languages_.size(), 0);
  for (size_t i = 0; i < languages_.size(); ++i) {
    for (const Lexicon::Line& line : languages[i].lexicon.lines()) {
      const std::u16string written = to_utf16(line.words);
      if (line.sense.word_class == WordClass::function_words) {
        uint64_t hash = hash_basis;
        for (size_t at = 0; at < written.size();) {
          const Letter letter = letters_.at(written, &at);
          if (letter.bare != 0) hash = add_to_hash(hash, letter.bare);
          if (letter.is(Letter::apostrophe)) hash = add_to_hash(hash, u'\'');
        }
        add(word_key(hash), i, word_weight);
      } else if (line.sense.word_class == WordClass::letter_trigrams) {
        const uint32_t weight = weight_of(line.sense.attribute);
        if (written.size() == 1) add(trigram_key(0, 0, written[0]), i, weight);
        if (written.size() == 3) add(trigram_key(written[0], written[1], written[2]), i, weight);
      }
    }
  }
}

void LanguageDetector::add(uint64_t key, size_t language, uint32_t weight) {
  const size_t mask = slots_.size() - 1;
  size_t place = first_place(key) & mask;
  while (slots_[place].key != 0 && slots_[place].key != key) place = (place + 1) & mask;
  Slot& slot = slots_[place];
  if (slot.key == 0) {
    slot = {key, static_cast<uint32_t>(weights_.size() / languages_.size())};
    weights_.resize(weights_.size() + languages_.size(), 0);
  }
  uint16_t& sum = weights_[slot.row * languages_.size() + language];
  // "e" and "é" are one word here: it counts once.
  if (weight > sum) sum = static_cast<uint16_t>(weight < most_weight ? weight : most_weight);
}

uint32_t LanguageDetector::row_of(uint64_t key) const {
  const size_t mask = slots_.size() - 1;
  size_t place = first_place(key) & mask;
  while (slots_[place].key != 0) {
    if (slots_[place].key == key) return slots_[place].row;
    place = (place + 1) & mask;
  }
  return 0;
}

std::string_view LanguageDetector::detect(std::u16string_view text, Certainty certainty) const {
  if (languages_.empty()) return undetermined_language;
  Scan scan(*this);
  if (text.size() <= window_units * window_count) {
    scan.read(text);
  } else {
    const size_t step = (text.size() - window_units) / (window_count - 1);
    for (size_t i = 0; i < window_count; ++i) {
      std::u16string_view window = text.substr(i * step, window_units);
      // Not from the middle of a word, where a blank is near.
      const size_t blank = i == 0 ? 0 : window.substr(0, 100).find_first_of(u" \n");
      if (blank != std::u16string_view::npos) window.remove_prefix(blank);
      scan.read(window);
    }
  }
  return scan.answer(certainty == Certainty::strict ? strict_demands : usual_demands);
}

}  // namespace guillemet
