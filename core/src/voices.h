// Who spoke so far, and whom a pronoun may mean.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "agreement.h"
#include "hash_table.h"
#include "quote_input.h"
#include "word_reader.h"

namespace guillemet {

/// One speaker as the text last spoke of him, her, it or them.
struct Voice {
  std::u16string name;
  int32_t subject = -1;
  /// A name was found, by whatever way; else `name` is the words as they stand.
  bool named = false;
  bool person = false;
  Agreement agreement;
  /// Where; the row of the token.
  int32_t token = 0;
  /// The noun of a description (fold_hash), or 0.
  uint64_t noun = 0;
};

/// First token that ends behind `position`.
int32_t token_from(const QuoteInput& input, int32_t position);

/// What the article tells of its subjects' gender and number.
class People {
 public:
  People(const QuoteInput& input, const WordReader& reader);
  Agreement agreement(int32_t subject) const { return agreements_[static_cast<size_t>(subject)]; }
  /// The only person of this surname (bare_hash), or -1.
  int32_t with_surname(uint64_t surname);

 private:
  std::vector<Agreement> agreements_;  // of each subject
  HashTable<int32_t> surnames_;
};

class Voices {
 public:
  Voices(const QuoteInput& input, const People& people);

  /// Every frame gets one voice: somebody new, the one of an earlier frame again, or nobody.
  void add(Voice voice);
  void repeat(int32_t frame, int32_t token);
  void silent();

  /// Sets `voice` to whom the pronoun at `voice->token` means; leaves it where that cannot be told.
  /// `anchor` is the token where the quotation or the pronoun begins, whichever is first.
  /// `other` is the row of a frame whose speaker it cannot be, or -1.
  void resolve_pronoun(Agreement pronoun, int32_t anchor, int32_t other, Voice* voice) const;
  /// The same for "ce dernier": the person named last before it.
  void resolve_latter(Agreement pronoun, Voice* voice) const;
  /// "les auteurs" after "les auteurs du rapport": the same again by the fuller words.
  void resolve_description(Voice* voice) const;

 private:
  bool fits(Agreement pronoun, const Voice& voice) const;
  bool fits(Agreement pronoun, const Mention& mention, int32_t subject) const;
  const Voice* latest(Agreement pronoun, int32_t from_token, const Voice* other) const;
  int32_t subject_in(Agreement pronoun, TokenRange tokens, int32_t other) const;
  int32_t last_person_in(Agreement pronoun, TokenRange tokens) const;
  bool pair_in(TokenRange tokens, Voice* voice) const;
  bool is_quoted(const Mention& mention) const;
  bool is_complement(const Mention& mention) const;
  int32_t sentence(int32_t token) const;
  int32_t paragraph_of(int32_t at) const {
    return input_.layout.paragraph_of_sentence[static_cast<size_t>(at)];
  }
  int32_t paragraph(int32_t token) const;
  void take(const Voice& from, Voice* voice) const;
  void take(int32_t subject, Voice* voice) const;

  const QuoteInput& input_;
  const People& people_;
  WordReader reader_;
  std::vector<Voice> voices_;
  std::vector<int32_t> voice_of_frame_;  // or -1
};

}  // namespace guillemet
