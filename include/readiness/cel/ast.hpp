// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace readiness::cel {

using NodeId = std::uint32_t;
/// An index into anything of one expression, its text included: limits::expression_bytes and expression_nodes
/// keep all of them small. A start fetches every condition of every rule, so each byte of them counts.
using Short = std::uint16_t;

enum class NodeKind : std::uint8_t {
    error,   ///< stands where something could not be read; never in a Program
    literal, ///< data: index into literals
    name,    ///< data: string. Not resolved; evaluating it is an error
    select,  ///< child: operand; data: string, the field
    index,   ///< children: operand, key
    call,    ///< children: arguments, a receiver first; data: string, the name; extra: place in the function
             ///< table
    list,    ///< children: entries
    map,     ///< children: key and value in turn
    conditional, ///< children: condition, then, else
    all_of,      ///< `&&` with two operands or more
    any_of,      ///< `||`
    macro,       ///< children: range, then arguments after the variables; data: index into macros
    has,         ///< child: a select, or the fact it was resolved to
    stated,      ///< likewise
    fact,        ///< data: index into facts
    local,       ///< data: slot of a macro variable
    binding,     ///< data: string, dotted name of a variable of the environment
    type_name    ///< data: string
};

enum class LiteralKind : std::uint8_t { null, boolean, integer, unsigned_integer, number, string, bytes };

struct Literal {
    LiteralKind kind = LiteralKind::null;
    std::uint64_t bits = 0; ///< the value's bits; of text, index into strings
};

enum class MacroKind : std::uint8_t {
    all,
    exists,
    exists_one,
    filter,
    map,
    transform_list,
    transform_map,
    transform_map_entry,
    bind
};

struct Macro {
    MacroKind kind = MacroKind::all;
    std::uint8_t variables = 1;
    std::array<Short, 2> names{}; ///< strings
    std::array<Short, 2> slots{};
};

enum class FactRoot : std::uint8_t { facts, computed, local };

/// A run of field selections from a record, resolved against the field tables.
struct FactPath {
    FactRoot root = FactRoot::facts;
    std::uint8_t whole = 1; ///< 0 where only its entries are used, as the range of a macro over records
    Short slot = 0;         ///< of root local
    Short first_step = 0;   ///< into steps
    Short step_count = 0;
    Short pattern = 0; ///< string: `integration.systems[].owner`
};

namespace flag {
inline constexpr std::uint8_t leading_dot = 1; ///< of a name: looked up from the root
inline constexpr std::uint8_t member = 2;      ///< of a call: the first child is the receiver
} // namespace flag

struct Node {
    NodeKind kind = NodeKind::error;
    std::uint8_t flags = 0;
    Short begin = 0; ///< bytes of Program::text, half open
    Short end = 0;
    Short mark_begin = 0; ///< the operator, method or field name inside
    Short mark_end = 0;
    Short first = 0; ///< children: links[first, first + count)
    Short count = 0;
    Short data = 0;
    Short extra = 0;
};

/// Texts by number, one behind the other. A view.
struct Texts {
    std::string_view bytes{};
    std::span<const std::uint32_t> ends{}; ///< in bytes, of each

    std::uint32_t size() const { return static_cast<std::uint32_t>(ends.size()); }
    std::string_view operator[](std::size_t index) const {
        const std::uint32_t begin = index == 0 ? 0 : ends[index - 1];
        return bytes.substr(begin, ends[index] - begin);
    }
};

/// Flat arrays of plain data; nodes name each other by index. Children come before their parents, and no path
/// from the root is longer than limits::expression_depth. The arrays lie elsewhere: a rule has dozens of
/// expressions, and copying those that are built in would be most of what a start costs.
struct Ast {
    std::span<const Node> nodes{};
    std::span<const Short> links{}; ///< node ids
    std::span<const Literal> literals{};
    std::span<const Macro> macros{};
    std::span<const FactPath> facts{};
    std::span<const std::uint16_t> steps{}; ///< indices into TypeInfo::fields
    Texts strings{};
    NodeId root = 0;
    std::uint32_t slots = 0; ///< macro variables in scope at once, at most

    std::span<const Short> children(const Node& node) const { return links.subspan(node.first, node.count); }
    const Node& child(const Node& node, std::size_t index) const { return nodes[links[node.first + index]]; }
    std::string_view string(std::size_t index) const { return strings[index]; }
};

} // namespace readiness::cel
