// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/diagnostic.hpp"
#include "readiness/source/source.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::yaml {

enum class NodeKind : std::uint8_t { scalar, sequence, mapping };
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = 0xffffffff;

/// One value. Children are linked, so that the whole document is one flat array: a sequence's children are
/// its entries, a mapping's are key, value, key, value. Aliases are already replaced by copies of what they
/// name.
struct Node {
    NodeKind kind = NodeKind::scalar;
    Style style = Style::plain; ///< of a scalar
    bool flow = false;          ///< a collection in `[]` or `{}`
    std::string text{};         ///< of a scalar: decoded, not yet read as any type
    source::Span span{};        ///< quotes, brackets and block indicators included; empty for an empty value
    std::uint32_t indent = 0;   ///< of a block scalar: columns in front of its text
    NodeId first_child = no_node;
    NodeId next_sibling = no_node;
    std::uint32_t child_count = 0;
};

/// A parsed file. Node 0 is the root.
struct Document {
    source::FileId file;
    std::vector<Node> nodes;

    const Node& operator[](NodeId id) const { return nodes[id]; }
    NodeId root() const { return 0; }
    /// The value of a key; no_node if the mapping has no such key.
    NodeId find(NodeId mapping, std::string_view key) const;
    std::vector<NodeId> children(NodeId id) const;
    /// Nothing said: an empty value, `~`, `null`, or a quoted string with nothing in it but white space.
    bool is_blank(NodeId id) const;
};

/// Parses one YAML (or JSON, which is read by the same rules) file. Reports every problem it can find;
/// nothing is returned only if there is no tree to go on with. Duplicate keys are reported and the first one
/// is kept; merge keys and keys that are no words are reported and left out. A file that says nothing is an
/// error. Copies made for an alias keep the spans of what they copy.
std::optional<Document> parse(const source::SourceSet& sources, source::FileId file,
                              diag::Diagnostics& diagnostics);

/// Where in the file the parts of a scalar's decoded text came from, for all five styles. Lets an error
/// inside of an expression point at the right column even in a folded block. Points into the sources.
class ScalarMap {
  public:
    ScalarMap(const source::SourceSet& sources, const Node& scalar);
    /// The bytes behind [begin, end) of the text. Offsets past its end are taken as its end.
    source::Span span(std::size_t begin, std::size_t end) const;

  private:
    std::string_view source_;
    source::Span whole_;
    Style style_;
    std::vector<std::uint32_t>
        from_{}; ///< of each byte of the text, and of its end; empty where it has no place
};

} // namespace readiness::yaml
