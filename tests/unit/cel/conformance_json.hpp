// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the values and types that the conformance vectors are written in.
#include "readiness/cel/environment.hpp"
#include "readiness/cel/value.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace readiness::test {

cel::Value value_from(const nlohmann::json& json);
cel::Type type_from(const nlohmann::json& json);
/// Exact: 1 is not 1.0, NaN is NaN, maps ignore order.
bool same_value(const cel::Value& a, const cel::Value& b);
/// For messages: the type and the value.
std::string show_value(const cel::Value& value);

} // namespace readiness::test
