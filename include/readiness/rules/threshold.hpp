// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace readiness::rules {

/// A number that conditions name and a profile sets. The default profile has all of those that the built-in
/// packs name; another profile may set them otherwise and add its own.
struct Threshold {
    std::string name;
    std::string value;  ///< as CEL writes it: `5` is a whole number, `5.0` is not
    std::string unit{}; ///< empty if it has none
    std::string reason; ///< why this value
    std::string profile;
    std::string standard{}; ///< value in the default profile, where another profile changed it

    bool operator==(const Threshold&) const = default;
    bool whole() const { return value.find('.') == std::string::npos; }
};

} // namespace readiness::rules
