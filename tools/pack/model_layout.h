// A trained model -> the bytes of a pack's tagger section.
#pragma once

#include <string>
#include <string_view>

namespace guillemet {

/// The same model with its longer rows written out whole, with a weight for every label: a tagger
/// adds those up without looking at labels, which is several times as fast, and a compressor hardly
/// notices them. `model` is valid.
std::string lay_out_model(std::string_view model);

}  // namespace guillemet
