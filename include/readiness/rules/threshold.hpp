// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/text/shared_text.hpp"

namespace readiness::rules {

/// A number that conditions name and a profile sets. The default profile has all of those that the built-in
/// packs name; another profile may set them otherwise and add its own.
struct Threshold {
    text::SharedText name;
    text::SharedText value;  ///< as CEL writes it: `5` is a whole number, `5.0` is not
    text::SharedText unit{}; ///< empty if it has none
    text::SharedText reason; ///< why this value
    text::SharedText profile;
    text::SharedText standard{}; ///< value in the default profile, where another profile changed it

    bool operator==(const Threshold&) const = default;
    bool whole() const { return value.find('.') == std::string_view::npos; }
};

} // namespace readiness::rules
