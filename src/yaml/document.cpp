// SPDX-License-Identifier: Apache-2.0
#include "readiness/yaml/document.hpp"

namespace readiness::yaml {

NodeId Document::find(NodeId mapping, std::string_view key) const {
    if (mapping >= nodes.size() || nodes[mapping].kind != NodeKind::mapping)
        return no_node;
    for (NodeId at = nodes[mapping].first_child; at != no_node;) {
        const NodeId value = nodes[at].next_sibling;
        if (nodes[at].text == key)
            return value;
        at = value == no_node ? no_node : nodes[value].next_sibling;
    }
    return no_node;
}

std::vector<NodeId> Document::children(NodeId id) const {
    std::vector<NodeId> result;
    result.reserve(nodes[id].child_count);
    for (NodeId at = nodes[id].first_child; at != no_node; at = nodes[at].next_sibling)
        result.push_back(at);
    return result;
}

bool Document::is_blank(NodeId id) const {
    const Node& node = nodes[id];
    if (node.kind != NodeKind::scalar)
        return false;
    if (node.text.find_first_not_of(" \t\r\n") == std::string::npos)
        return true;
    if (node.style != Style::plain || node.text.size() > 4) // which is what nearly all are
        return false;
    return node.text == "~" || node.text == "null" || node.text == "Null" || node.text == "NULL";
}

} // namespace readiness::yaml
