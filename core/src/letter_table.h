// What the characters of a text are to language detection.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace guillemet {

struct Letter {
  static constexpr uint8_t accented = 1;  // or no letter of a to z at all
  static constexpr uint8_t blank = 2;
  static constexpr uint8_t number = 4;
  static constexpr uint8_t apostrophe = 8;
  /// To be passed over: accents as characters of their own, soft hyphens.
  static constexpr uint8_t dropped = 16;
  /// Letters beside it are an address or code.
  static constexpr uint8_t technical = 32;
  /// The same, if it stands between two letters.
  static constexpr uint8_t joint = 64;

  char16_t bare = 0;  // lower case, without accents; 0: no letter
  char16_t lower = 0;
  uint8_t flags = 0;

  bool is(uint8_t flag) const { return (flags & flag) != 0; }
};

/// Looks the letters of Europe's Latin alphabets up instead of asking for their properties.
class LetterTable {
 public:
  LetterTable();
  /// The letter at `*position`, which moves past it.
  Letter at(std::u16string_view text, size_t* position) const {
    const char16_t unit = text[*position];
    if (unit >= size) return beyond(text, position);
    ++*position;
    return letters_[unit];
  }

 private:
  static constexpr size_t size = 0x250;  // Basic Latin to Latin Extended-B

  static Letter beyond(std::u16string_view text, size_t* position);

  std::array<Letter, size> letters_;
};

}  // namespace guillemet
