// Instead of ICU's brkeng.cpp, which divides runs of Thai, Lao, Khmer, Burmese and CJK with
// dictionaries of several megabytes: here such a run stays one piece. It also keeps resource
// bundles, and with them ICU's data loader and locales, out of the program.
#include "brkeng.h"

#include "unicode/utext.h"

U_NAMESPACE_BEGIN

LanguageBreakEngine::LanguageBreakEngine() = default;
LanguageBreakEngine::~LanguageBreakEngine() = default;

LanguageBreakFactory::LanguageBreakFactory() = default;
LanguageBreakFactory::~LanguageBreakFactory() = default;

ICULanguageBreakFactory::ICULanguageBreakFactory(UErrorCode&) : fEngines(nullptr) {}
ICULanguageBreakFactory::~ICULanguageBreakFactory() = default;
const LanguageBreakEngine* ICULanguageBreakFactory::getEngineFor(UChar32) { return nullptr; }
const LanguageBreakEngine* ICULanguageBreakFactory::loadEngineFor(UChar32) { return nullptr; }
DictionaryMatcher* ICULanguageBreakFactory::loadDictionaryMatcherFor(UScriptCode) {
  return nullptr;
}

UnhandledEngine::UnhandledEngine(UErrorCode&) : fHandled(nullptr) {}
UnhandledEngine::~UnhandledEngine() = default;
UBool UnhandledEngine::handles(UChar32) const { return true; }
void UnhandledEngine::handleCharacter(UChar32) {}
int32_t UnhandledEngine::findBreaks(UText* text, int32_t, int32_t end, UVector32&, UBool,
                                    UErrorCode&) const {
  utext_setNativeIndex(text, end);
  return 0;
}

U_NAMESPACE_END
