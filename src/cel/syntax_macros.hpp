// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cel/builder.hpp"

#include <optional>
#include <string_view>

namespace readiness::cel {

struct MacroSyntax {
    AstBuilder& builder;
    Reporter& reporter;
    std::string_view name;
    std::vector<NodeId>& parts; ///< receiver, if any, and arguments
    Extent extent;
    Extent mark;
    std::uint8_t flags;
};

/// The node of a macro call: `has`, `stated`, `x.all(..)` and so on. Nothing if it is an ordinary call. A
/// macro that is written wrongly is reported.
std::optional<NodeId> make_macro(const MacroSyntax& call);

} // namespace readiness::cel
