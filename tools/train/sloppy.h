// Careless copies of annotated documents, to train on beside the originals: what machine
// translation, bad typing and headline writers do to names.
#pragma once

#include "corpus.h"

namespace guillemet {

/// The kinds of damage; a careless copy has one to three of them.
enum class Damage : uint8_t {
  typographic,    // ' becomes ’, straight marks curly ones
  closed_up,      // no blank before . , ) and after (; what HTML left there
  plain_letters,  // no accents on capitals
  inner_case,     // OpenAI -> Openai, CGT in the body stays
  headline,       // the first line in capitals
  unaccented,     // no accents at all
};

Document damaged(const Document& document, Damage damage);

/// One careless copy of each document; which damage depends on its place in the list.
std::vector<Document> careless_copies(const std::vector<Document>& documents);

}  // namespace guillemet
