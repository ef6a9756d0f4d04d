// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/ast.hpp"

#include <string>
#include <vector>

namespace readiness::cel {

struct TextsDraft {
    std::string bytes{};
    std::vector<std::uint32_t> ends{};

    Texts view() const { return {bytes, ends}; }
    std::uint32_t size() const { return view().size(); }
    std::string_view operator[](std::size_t index) const { return view()[index]; }
    /// Returns its number.
    std::uint32_t add(std::string_view text) {
        bytes += text;
        ends.push_back(static_cast<std::uint32_t>(bytes.size()));
        return size() - 1;
    }
};

/// An Ast in the making: it owns its arrays. Parser and checker write it, then it stays as it is.
struct AstDraft {
    std::vector<Node> nodes{};
    std::vector<Short> links{};
    std::vector<Literal> literals{};
    std::vector<Macro> macros{};
    std::vector<FactPath> facts{};
    std::vector<std::uint16_t> steps{};
    TextsDraft strings{};
    NodeId root = 0;
    std::uint32_t slots = 0;

    /// Valid until something is added.
    Ast view() const { return {nodes, links, literals, macros, facts, steps, strings.view(), root, slots}; }
    std::span<const Short> children(const Node& node) const { return view().children(node); }
    const Node& child(const Node& node, std::size_t index) const { return view().child(node, index); }
    std::string_view string(std::size_t index) const { return strings[index]; }
};

} // namespace readiness::cel
