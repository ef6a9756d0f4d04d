// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace readiness::render {

/// A cell of CSV with text from anywhere: quoted where it must be, and never a formula.
std::string csv_cell(std::string_view text);

} // namespace readiness::render
