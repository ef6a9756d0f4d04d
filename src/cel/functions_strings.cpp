// SPDX-License-Identifier: Apache-2.0
#include "cel/functions.hpp"

namespace readiness::cel {

std::span<const FunctionRow> string_extension_rows() { return {}; }

} // namespace readiness::cel
