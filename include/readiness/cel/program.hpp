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

/// A parsed and checked expression. A view of bytes that do not change; copies share them. No pointers in
/// them, so that they can be written out and read back.
struct Program {
    std::string_view text{};
    std::string_view packed{}; ///< the tree, see ast()
    std::shared_ptr<const void>
        storage{}; ///< holds what the views show; null where it lies in the program file

    /// Fields of facts are resolved to their place in the field tables.
    Ast ast() const;
    /// False if `packed` was damaged on the way and must not be used.
    bool sound() const;
};

/// Lexes, parses and checks. Reports all problems; nothing is returned if there was an error. `type` is told
/// what the whole expression gives.
std::optional<Program> compile(const Source& source, const Environment& environment, Want want,
                               diag::Diagnostics& diagnostics, Type* type = nullptr);

/// Paths of the facts the expression names, without indices (`integration.systems[].owner`,
/// `calc.scale_factor`), sorted, each once. A list or record counts only where it is used as a whole.
std::vector<std::string> facts_named(const Program& program);

} // namespace readiness::cel
