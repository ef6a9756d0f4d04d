// SPDX-License-Identifier: Apache-2.0
#include "cel/builder.hpp"

#include "readiness/diag/limits.hpp"

#include <algorithm>
#include <limits>

namespace readiness::cel {

// Links, strings and steps are never more than three for a byte of the text.
static_assert(limits::expression_bytes <= std::numeric_limits<Short>::max() / 3 &&
              limits::expression_nodes <= std::numeric_limits<Short>::max() / 3);

void AstBuilder::report_depth(Extent where) {
    if (!reporter_.closed())
        reporter_.report(diag::Code::expression_too_deep, where.begin, where.end,
                         "more than " + std::to_string(limits::expression_depth) + " levels of nesting",
                         "fewer levels; split the condition");
    reporter_.close();
}

NodeId AstBuilder::add(NodeKind kind, Extent extent, std::span<const NodeId> children, std::uint32_t data,
                       Extent mark, std::uint8_t flags) {
    std::uint32_t height = 0;
    for (const NodeId child : children)
        height = std::max(height, heights_[child]);
    ++height;
    if (height > limits::expression_depth)
        report_depth(extent);
    if (ast.nodes.size() >= limits::expression_nodes && !reporter_.closed()) {
        reporter_.report(diag::Code::expression_too_large, extent.begin, extent.end,
                         "more than " + std::to_string(limits::expression_nodes) + " parts in one expression",
                         "a smaller expression");
        reporter_.close();
    }
    Node node;
    node.kind = kind;
    node.flags = flags;
    node.begin = static_cast<Short>(extent.begin);
    node.end = static_cast<Short>(extent.end);
    node.mark_begin = static_cast<Short>(mark.begin);
    node.mark_end = static_cast<Short>(mark.end);
    node.first = static_cast<Short>(ast.links.size());
    node.count = static_cast<Short>(children.size());
    node.data = static_cast<Short>(data);
    for (const NodeId child : children)
        ast.links.push_back(static_cast<Short>(child));
    ast.nodes.push_back(node);
    heights_.push_back(height);
    return static_cast<NodeId>(ast.nodes.size() - 1);
}

NodeId AstBuilder::add_literal(LiteralKind kind, std::uint64_t bits, Extent extent) {
    ast.literals.push_back({kind, bits});
    return add(NodeKind::literal, extent, {}, static_cast<std::uint32_t>(ast.literals.size() - 1));
}

NodeId AstBuilder::add_text(LiteralKind kind, std::string text, Extent extent) {
    return add_literal(kind, string(text), extent);
}

NodeId AstBuilder::add_macro(Macro macro, std::span<const NodeId> children, Extent extent, Extent mark) {
    ast.macros.push_back(macro);
    return add(NodeKind::macro, extent, children, static_cast<std::uint32_t>(ast.macros.size() - 1), mark);
}

Short AstBuilder::string(std::string_view text) {
    const auto found = strings_.find(text);
    if (found != strings_.end())
        return found->second;
    const auto index = static_cast<Short>(ast.strings.add(text));
    strings_.emplace(std::string(text), index);
    return index;
}

} // namespace readiness::cel
