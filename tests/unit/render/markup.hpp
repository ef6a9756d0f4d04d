// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::test {

/// An element of a page, with what is inside. Text has no element name.
struct Node {
    std::string element;
    std::map<std::string, std::string> attributes; ///< decoded
    std::string text;                              ///< decoded
    std::vector<Node> children;

    bool is(std::string_view name) const { return element == name; }
    std::string attribute(const std::string& name) const;
    /// All text inside, spaces and line breaks as one space each.
    std::string content() const;
};

/// Reads the subset of HTML that the page is written in, much more strictly than a browser would: any
/// element, attribute or entity outside of the lists is a fault, and so is whatever a browser would have to
/// repair.
struct Document {
    Node root;
    std::vector<std::string> faults;

    std::vector<const Node*> all(std::string_view element) const;
    std::vector<const Node*> with_class(std::string_view element, std::string_view name) const;
};
Document read_markup(std::string_view page);

/// What is wrong with ids, links, headings, tables and pictures of a page.
std::vector<std::string> structure_faults(const Document& document);

} // namespace readiness::test
