// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cel/ast_draft.hpp"
#include "cel/lexer.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::cel {

struct Extent {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Appends nodes to a draft and holds them to the limits. The first node over a limit is reported.
class AstBuilder {
  public:
    explicit AstBuilder(Reporter& reporter) : reporter_(reporter) {}

    NodeId add(NodeKind kind, Extent extent, std::span<const NodeId> children = {}, std::uint32_t data = 0,
               Extent mark = {}, std::uint8_t flags = 0);
    NodeId add_literal(LiteralKind kind, std::uint64_t bits, Extent extent);
    NodeId add_text(LiteralKind kind, std::string text, Extent extent);
    NodeId add_macro(Macro macro, std::span<const NodeId> children, Extent extent, Extent mark);
    Short string(std::string_view text);

    Node& node(NodeId id) { return ast.nodes[id]; }
    Extent extent(NodeId id) const { return {ast.nodes[id].begin, ast.nodes[id].end}; }
    void report_depth(Extent where);

    AstDraft ast;

  private:
    Reporter& reporter_;
    std::vector<std::uint32_t> heights_;
    std::map<std::string, Short, std::less<>> strings_;
};

} // namespace readiness::cel
