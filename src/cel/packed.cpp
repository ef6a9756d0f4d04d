// SPDX-License-Identifier: Apache-2.0
#include "cel/packed.hpp"

#include <cstring>

namespace readiness::cel {

namespace {

struct Counts {
    std::uint32_t string_bytes;
    Short nodes, links, literals, macros, facts, steps, strings, root, slots, unused;
};
static_assert(sizeof(Counts) % alignof(Literal) == 0);

/// A structured binding has to name all members: one that is added and not listed does not compile.
void visit_members(const Node& value, auto visit) {
    const auto& [kind, flags, begin, end, mark_begin, mark_end, first, count, data, extra] = value;
    visit(kind, flags, begin, end, mark_begin, mark_end, first, count, data, extra);
}
void visit_members(const Literal& value, auto visit) {
    const auto& [kind, bits] = value;
    visit(kind, bits);
}
void visit_members(const Macro& value, auto visit) {
    const auto& [kind, variables, names, slots] = value;
    visit(kind, variables, names, slots);
}
void visit_members(const FactPath& value, auto visit) {
    const auto& [root, whole, slot, first_step, step_count, pattern] = value;
    visit(root, whole, slot, first_step, step_count, pattern);
}

/// Byte for byte as in memory, but with zeros between the members.
template <typename T>
void put(std::span<const T> values, std::string& packed) {
    for (const T& value : values) {
        const std::size_t at = packed.size();
        packed.resize(at + sizeof value);
        const auto place = [&](const auto& member) {
            const auto offset =
                reinterpret_cast<const char*>(&member) - reinterpret_cast<const char*>(&value);
            std::memcpy(packed.data() + at + offset, &member, sizeof member);
        };
        if constexpr (std::is_integral_v<T>)
            place(value);
        else
            visit_members(value, [&](const auto&... members) { (place(members), ...); });
    }
}

Counts counts_of(const Ast& ast) {
    const auto count = [](const auto& values) { return static_cast<Short>(values.size()); };
    return {.string_bytes = static_cast<std::uint32_t>(ast.strings.bytes.size()),
            .nodes = count(ast.nodes),
            .links = count(ast.links),
            .literals = count(ast.literals),
            .macros = count(ast.macros),
            .facts = count(ast.facts),
            .steps = count(ast.steps),
            .strings = count(ast.strings.ends),
            .root = static_cast<Short>(ast.root),
            .slots = static_cast<Short>(ast.slots),
            .unused = 0};
}

Counts counts_of(std::string_view packed) {
    Counts counts{};
    std::memcpy(&counts, packed.data(), sizeof counts);
    return counts;
}

/// In 64 bits nothing of this can overflow.
std::uint64_t bytes_of(const Counts& counts) {
    const auto size = [](std::uint64_t count, std::size_t each) { return count * each; };
    return sizeof counts + size(counts.nodes, sizeof(Node)) + size(counts.links, sizeof(Short)) +
           size(counts.literals, sizeof(Literal)) + size(counts.macros, sizeof(Macro)) +
           size(counts.facts, sizeof(FactPath)) + size(counts.strings, sizeof(std::uint32_t)) +
           size(counts.steps, sizeof(std::uint16_t)) + counts.string_bytes;
}

} // namespace

std::string pack(const Ast& ast) {
    const Counts counts = counts_of(ast);
    std::string packed(sizeof counts, '\0');
    std::memcpy(packed.data(), &counts, sizeof counts);
    packed.reserve(bytes_of(counts));
    // Those with the strictest alignment come first, so that there are no gaps.
    put(ast.literals, packed);
    put(ast.strings.ends, packed);
    put(ast.nodes, packed);
    put(ast.links, packed);
    put(ast.macros, packed);
    put(ast.facts, packed);
    put(ast.steps, packed);
    packed += ast.strings.bytes;
    return packed;
}

bool is_packed(std::string_view packed) {
    return packed.size() >= sizeof(Counts) && bytes_of(counts_of(packed)) == packed.size();
}

Ast unpack(std::string_view packed) {
    if (packed.empty())
        return {};
    const Counts counts = counts_of(packed);
    const char* at = packed.data() + sizeof counts;
    const auto take = [&]<typename T>(std::span<const T>& values, std::uint32_t count) {
        values = {reinterpret_cast<const T*>(at), count};
        at += values.size_bytes();
    };
    Ast ast;
    take(ast.literals, counts.literals);
    take(ast.strings.ends, counts.strings);
    take(ast.nodes, counts.nodes);
    take(ast.links, counts.links);
    take(ast.macros, counts.macros);
    take(ast.facts, counts.facts);
    take(ast.steps, counts.steps);
    ast.strings.bytes = {at, counts.string_bytes};
    ast.root = counts.root;
    ast.slots = counts.slots;
    return ast;
}

} // namespace readiness::cel
