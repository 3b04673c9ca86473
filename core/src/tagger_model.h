// The trained weights of the tagger.
#pragma once

#include <string_view>

#include "guillemet/pack.h"

namespace guillemet {

class TaggerModel {
 public:
  /// From the bytes of a pack's tagger section; empty bytes give a model that finds nothing.
  static LoadError parse(std::string_view bytes, TaggerModel* model);
};

}  // namespace guillemet
