#include "quotes.h"

namespace guillemet {

void find_quotes(const QuoteInput&, std::vector<QuoteFrame>*) {}

}  // namespace guillemet
