// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/value.hpp"

#include <string>
#include <string_view>
#include <type_traits>

namespace readiness::cli {

/// A fact that is stated; a text becomes one of its own.
template <typename T>
auto stated(const T& value) {
    using Held = std::conditional_t<std::is_convertible_v<const T&, std::string_view>, std::string, T>;
    return schema::Fact<Held>{schema::State::stated, Held(value)};
}

} // namespace readiness::cli
