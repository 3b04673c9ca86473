// Parts of the clauses around a reporting verb: where the clause begins and ends, the subject after
// the verb, the "que" that it governs.
#pragma once

#include "noun_phrases.h"
#include "quote_line.h"

namespace guillemet {

/// Where the clause of the verb at `verb` may begin: after the last colon, semicolon, "que", or
/// subordinating word of its sentence.
int32_t clause_start(const QuoteLine& line, int32_t verb);
/// The subject that follows a verb group: directly, or after an adverbial ("a déclaré mardi X", "a
/// dit à la presse X").
NounPhrase subject_after(const QuoteLine& line, int32_t at);
/// The noun phrase that ends right before `end`, even after a preposition: "with one poster
/// writing".
NounPhrase noun_phrase_before(const QuoteLine& line, int32_t end);
/// Item after the "que" that the verb group governs, or -1.
int32_t governed_clause(const QuoteLine& line, int32_t at);
/// Whether a clause set into reported words can begin at `i`: after a quotation, a comma, a dash.
bool after_reported(const QuoteLine& line, int32_t i, bool* beside_pair);
/// Whether a clause from `start` to `end`, set off by a comma, closes a sentence that has its
/// finite verb before it: "…, indique la préfecture." A relative clause's verb does not count.
bool closes_sentence(const QuoteLine& line, int32_t start, int32_t end);
/// Whether a clause can end before `i`: punctuation, an adverbial, the line's end.
bool ends_clause(const QuoteLine& line, int32_t i);
/// Whether nothing but adverbials follows to the sentence's end: "said Sunday", "said in a
/// statement".
bool only_adverbials(const QuoteLine& line, int32_t from);
/// Whether "X said", with X from `start` and the verb before `next`, is set into or after what X
/// said, rather than the beginning of a sentence of its own.
bool follows_reported(const QuoteLine& line, int32_t start, int32_t next, bool by_habit);

}  // namespace guillemet
