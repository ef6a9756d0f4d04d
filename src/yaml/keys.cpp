// SPDX-License-Identifier: Apache-2.0
#include "builder.hpp"

#include <algorithm>
#include <utility>

namespace readiness::yaml {

using diag::Code;

namespace {

// Comparing all pairs is faster up to here, and most maps are smaller.
constexpr std::size_t pairwise_keys = 24;
constexpr std::size_t shown_bytes = 60;

std::string shown_key(std::string_view key) {
    if (key.size() <= shown_bytes)
        return "`" + std::string(key) + "`";
    while ((static_cast<unsigned char>(key[shown_bytes]) & 0xC0u) == 0x80u && key.size() > shown_bytes + 1)
        key.remove_suffix(key.size() - shown_bytes - 1);
    return "`" + std::string(key.substr(0, shown_bytes)) + "...`";
}

} // namespace

/// Reports keys that cannot be used.
bool Builder::usable_key(NodeId id) {
    const Node& key = document_.nodes[id];
    if (key.kind != NodeKind::scalar) {
        auto& problem = report(Code::non_scalar_key, key.span,
                               key.kind == NodeKind::mapping ? "a map stands where a key should be"
                                                             : "a list stands where a key should be");
        if (key.flow)
            problem.expected = "a plain word; text that begins with a bracket needs quotes";
        return false;
    }
    if (key.style != Style::plain)
        return true;
    if (key.text.empty()) {
        report(Code::non_scalar_key, key.span, "a key is missing before this `:`");
        return false;
    }
    if (key.text == "<<") {
        report(Code::merge_key, key.span, "the merge key `<<` is not read").expected = "the keys written out";
        return false;
    }
    return true;
}

void Builder::report_duplicates(NodeId mapping, const std::vector<NodeId>& keys, std::vector<bool>& keep) {
    const auto duplicate = [&](std::size_t first, std::size_t again) {
        keep[again] = false;
        const Node& key = document_.nodes[keys[again]];
        const bool root = mapping == document_.root();
        auto& problem =
            report(Code::duplicate_key, key.span,
                   "the key " + shown_key(key.text) + " is written twice" + (root ? "" : " in this map"));
        problem.labels.push_back({document_.nodes[keys[first]].span, "first written here"});
    };
    const auto text = [&](std::size_t i) -> const std::string& { return document_.nodes[keys[i]].text; };
    if (keys.size() <= pairwise_keys) {
        for (std::size_t i = 1; i < keys.size(); ++i)
            for (std::size_t j = 0; keep[i] && j < i; ++j)
                if (keep[i] && keep[j] && text(i) == text(j)) {
                    duplicate(j, i);
                    break;
                }
        return;
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keep[i])
            order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const int sign = text(a).compare(text(b));
        return sign != 0 ? sign < 0 : a < b;
    });
    std::size_t first = 0;
    std::vector<std::pair<std::size_t, std::size_t>> again;
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (text(order[i]) == text(order[first]))
            again.emplace_back(order[i], order[first]);
        else
            first = i;
    }
    std::sort(again.begin(), again.end());
    for (const auto& [later, earlier] : again)
        duplicate(earlier, later);
}

void Builder::check_keys(NodeId mapping) {
    std::vector<NodeId>& keys = keys_;
    std::vector<bool>& keep = keep_;
    keys.clear();
    keep.clear();
    for (NodeId key = document_.nodes[mapping].first_child; key != no_node;) {
        keys.push_back(key);
        keep.push_back(usable_key(key));
        const NodeId value = document_.nodes[key].next_sibling;
        key = value == no_node ? no_node : document_.nodes[value].next_sibling;
    }
    report_duplicates(mapping, keys, keep);
    if (std::find(keep.begin(), keep.end(), false) == keep.end())
        return;
    // What was refused is left out, so that nothing after this has to think of it.
    NodeId last = no_node;
    std::uint32_t count = 0;
    document_.nodes[mapping].first_child = no_node;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!keep[i])
            continue;
        if (last == no_node)
            document_.nodes[mapping].first_child = keys[i];
        else
            document_.nodes[last].next_sibling = keys[i];
        last = document_.nodes[keys[i]].next_sibling;
        count += 2;
    }
    if (last != no_node)
        document_.nodes[last].next_sibling = no_node;
    document_.nodes[mapping].child_count = count;
}

} // namespace readiness::yaml
