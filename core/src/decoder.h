// Viterbi over the labels of a run of tokens.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "labels.h"
#include "tagger_model.h"

namespace guillemet {

/// Its buffers are kept from run to run.
class Decoder {
 public:
  explicit Decoder(const TaggerModel& model);

  /// The likeliest labels of `size` tokens. `emissions` has label_count() scores a token, one
  /// token's after the other's; they are held on to for `margin`.
  const std::vector<uint8_t>& decode(const int16_t* emissions, int32_t size);
  /// How far the chosen label's own score lies above the best score of a label of another type.
  int32_t margin(int32_t i) const;

 private:
  /// The best paths up to a token, by the label that they end with. After a closed label no mention
  /// is open.
  struct Frontier {
    std::array<int32_t, max_label_count> scores;
    int32_t leader;  // the closed label of the best path; of equals the first
    int32_t second;  // the best score of the other closed labels
  };
  /// Where the best paths to a token's labels come from: to outside, begin and single from the
  /// leader, but for detours; to inside and end from their type's begin, but where the bit is set.
  struct Back {
    uint8_t leader;
    uint32_t inside_to_inside;  // a bit a type
    uint32_t inside_to_end;
  };
  struct Detour {
    int32_t token;
    uint8_t from;
    uint8_t to;
  };
  /// A type's transitions while its mention is open.
  struct Chain {
    int32_t begin_to_inside, begin_to_end, inside_to_inside, inside_to_end;
  };

  void begin(const int16_t* emission, Frontier* frontier) const;
  void step(const Frontier& before, const int16_t* emission, int32_t token, Frontier* after);
  int32_t take_detour(const Frontier& before, int32_t token, int32_t to);
  static void close(Frontier* frontier, int32_t label);
  void trace(int32_t last, int32_t size);

  const TaggerModel& model_;
  const int32_t type_count_;
  const int32_t label_count_;
  std::vector<uint8_t> closed_;
  std::vector<Chain> chains_;
  std::vector<int32_t> ceiling_;  // the best transition from a closed label to each label
  std::vector<Back> back_;
  std::vector<Detour> detours_;  // in the order of tokens
  std::vector<uint8_t> labels_;
  const int16_t* emissions_ = nullptr;
};

}  // namespace guillemet
