// SPDX-License-Identifier: Apache-2.0
#include "cel/lint_number.hpp"

#include <bit>

namespace readiness::cel {

std::optional<double> literal_number(const Ast& ast, NodeId id) {
    const Node& node = ast.nodes[id];
    if (node.kind != NodeKind::literal)
        return std::nullopt;
    const Literal& literal = ast.literals[node.data];
    switch (literal.kind) {
    case LiteralKind::integer:
        return static_cast<double>(std::bit_cast<std::int64_t>(literal.bits));
    case LiteralKind::unsigned_integer:
        return static_cast<double>(literal.bits);
    case LiteralKind::number:
        return std::bit_cast<double>(literal.bits);
    default:
        return std::nullopt;
    }
}

schema::Range range_of_fact(const Ast& ast, NodeId id, const Environment& environment) {
    const Node& node = ast.nodes[id];
    if (node.kind != NodeKind::fact || environment.facts == nullptr)
        return {};
    const FactPath& fact = ast.facts[node.data];
    const schema::FieldInfo* field = fact.root == FactRoot::computed
                                         ? &environment.computed->fields[ast.steps[fact.first_step]]
                                         : schema::find_field(*environment.facts, ast.string(fact.pattern));
    if (field == nullptr)
        return {};
    if (field->kind == schema::Kind::percent && !field->about.range.bounded())
        return {.min = 0, .max = 100};
    const bool number = field->kind == schema::Kind::integer || field->kind == schema::Kind::number ||
                        field->kind == schema::Kind::percent;
    return number ? field->about.range : schema::Range{};
}

std::optional<bool> outcome_within(const schema::Range& range, std::string_view comparison, double limit) {
    if (!range.bounded())
        return std::nullopt;
    const bool all_above = range.above_min ? range.min >= limit : range.min > limit;
    const bool all_from = range.min >= limit;
    const bool all_below = range.max < limit;
    const bool all_up_to = range.max <= limit;
    const auto decide = [](bool always, bool never) {
        return always || never ? std::optional(always) : std::nullopt;
    };
    if (comparison == "<")
        return decide(all_below, all_from);
    if (comparison == "<=")
        return decide(all_up_to, all_above);
    if (comparison == ">")
        return decide(all_above, all_up_to);
    if (comparison == ">=")
        return decide(all_from, all_below);
    const bool outside = all_above || all_below;
    if (!outside)
        return std::nullopt;
    return comparison == "!=";
}

} // namespace readiness::cel
