#include "speakers.h"

namespace guillemet {

void find_speakers(const QuoteInput&, const std::vector<QuoteFrame>& frames,
                   std::vector<Speaker>* speakers) {
  speakers->resize(frames.size());
}

}  // namespace guillemet
