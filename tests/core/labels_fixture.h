// Articles whose first pass is given: its labels are those of marked mentions.
#pragma once

#include <string>
#include <string_view>

#include "first_pass.h"
#include "labels.h"
#include "mentions_fixture.h"

namespace guillemet::test {

/// The types as the rows of a model that has all of them.
inline int32_t label_of_type(EntityType type, Place place) {
  return label_of(static_cast<int32_t>(type), place);
}

/// "O", or the place and the letter of the type in marked texts: "B-P".
inline std::string name_of_label(int32_t label) {
  if (label == outside_label) return "O";
  std::string name = {"BIES"[static_cast<size_t>(place_of(label))], '-'};
  for (const char letter : {'P', 'O', 'L', 'R', 'E', 'D'}) {
    const EntityType type = Marked::type_of(static_cast<char16_t>(letter));
    if (static_cast<int32_t>(type) == type_row_of(label)) return name + letter;
  }
  return name + '?';
}

/// An article with what a first pass that found the marked mentions has to say.
struct Labeled {
  Marked marked;
  Article article;
  FirstPass pass;

  Labeled(std::string_view text, const std::string& language)
      : marked(text), article(marked.text, language) {
    pass.labels.resize(article.tokens.size(), outside_label);
    for (const Mention& mention : mentions_of(marked, article)) {
      for (int32_t i = mention.tokens.start; i < mention.tokens.end; ++i) {
        pass.labels[static_cast<size_t>(i)] =
            static_cast<uint8_t>(label_of_type(mention.type, place_of_token(i, mention.tokens)));
      }
    }
    count_votes(article.words, &pass);
  }

 private:
  static Place place_of_token(int32_t token, TokenRange mention) {
    if (mention.size() == 1) return Place::single;
    if (token == mention.start) return Place::begin;
    return token == mention.end - 1 ? Place::end : Place::inside;
  }
};

}  // namespace guillemet::test
