// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/ast.hpp"
#include "readiness/cel/environment.hpp"
#include "readiness/diag/diagnostic.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::cel {

/// An expression and how to find its bytes in the file it came from.
struct Source {
    std::string_view text;
    /// Place of [begin, end) of `text`; spans of diagnostics are made with it.
    std::function<source::Span(std::size_t begin, std::size_t end)> where;
};

enum class Want : std::uint8_t { boolean, anything };

/// A parsed and checked expression. A view of arrays that do not change; copies share them. No pointers into
/// anything but the field tables, so that it can be written out and read back.
struct Program {
    std::string_view text{};
    Ast ast{};   ///< fields of facts are resolved to their place in the field tables
    Type type{}; ///< of the whole expression
    std::shared_ptr<const void>
        storage{}; ///< holds what the views show; null where it lies in the program file
};

/// Lexes, parses and checks. Reports all problems; nothing is returned if there was an error.
std::optional<Program> compile(const Source& source, const Environment& environment, Want want,
                               diag::Diagnostics& diagnostics);

/// Paths of the facts the expression names, without indices (`integration.systems[].owner`,
/// `calc.scale_factor`), sorted, each once. A list or record counts only where it is used as a whole.
std::vector<std::string> facts_named(const Program& program);

} // namespace readiness::cel
