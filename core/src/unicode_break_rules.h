// Where unicode.cpp gets ICU's compiled break rules from: the system's ICU natively
// (unicode_break_rules.cpp), rules embedded in the module in WebAssembly (wasm/icu).
#pragma once

#include <unicode/brkiter.h>

#include <memory>

namespace guillemet {

/// ICU's root word iterator; null where ICU has no data. Without ICU's dictionaries: a run of Thai,
/// Lao, Khmer, Burmese or CJK is one word. A browser is not to download several megabytes for them,
/// and every build gives the same boundaries.
std::unique_ptr<icu::BreakIterator> make_break_iterator();

}  // namespace guillemet
