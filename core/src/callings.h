// By which nouns the text calls its people and organizations: "le ministre" after "Jean Roux,
// ministre".
#pragma once

#include <cstdint>
#include <vector>

#include "hash_table.h"
#include "quote_input.h"
#include "word_reader.h"

namespace guillemet {

/// The role whose noun stands at `token`: "premier ministre" is another than "ministre".
uint64_t role_at(const WordReader& reader, int32_t token);

class Callings {
 public:
  Callings(const QuoteInput& input, const WordReader& reader) : input_(input), reader_(reader) {}

  /// Learns the mentions that end before `token`. Calls must go forward through the text.
  void learn_until(int32_t token);

  /// The subject that was last called by `noun` (fold_hash), or -1. `complement` is the subject
  /// that the description names ("le PDG de la [SNCF]"), or -1: two different ones are two persons.
  int32_t person(uint64_t noun, int32_t complement);
  /// The organization with this word in its name: "l'agence" of "Agence des phares".
  int32_t organization(uint64_t noun);

 private:
  struct Called {
    int32_t subject = -1;
    int32_t complement = -1;
    bool longer = false;  // by a longer phrase that the noun ends
  };

  void learn_person(const Mention& mention, int32_t subject);
  void learn_organization(const Mention& mention, int32_t subject);
  void learn_before(const Mention& mention, int32_t subject);
  void learn_after(const Mention& mention, int32_t subject);
  void call(int32_t token, int32_t subject, int32_t complement);
  int32_t row_at(int32_t token) const;
  int32_t subject_at(int32_t token) const;

  const QuoteInput& input_;
  const WordReader& reader_;
  size_t next_ = 0;
  HashTable<Called> people_;         // by noun
  HashTable<Called> of_complement_;  // by noun and complement
  HashTable<int32_t> organizations_;
};

}  // namespace guillemet
