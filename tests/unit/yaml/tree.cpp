// SPDX-License-Identifier: Apache-2.0
#include "tree.hpp"

namespace readiness::test {

namespace {

void show(const yaml::Document& document, yaml::NodeId id, std::string& out) {
    const yaml::Node& node = document[id];
    if (node.kind == yaml::NodeKind::scalar) {
        if (node.style == yaml::Style::plain)
            out += node.text;
        else
            out += '"' + node.text + '"';
        return;
    }
    const bool map = node.kind == yaml::NodeKind::mapping;
    out += map ? '{' : '[';
    std::size_t count = 0;
    for (const yaml::NodeId child : document.children(id)) {
        if (count > 0)
            out += map && count % 2 == 1 ? ": " : ", ";
        show(document, child, out);
        ++count;
    }
    out += map ? '}' : ']';
}

void collect(const yaml::Document& document, yaml::NodeId id, std::vector<yaml::NodeId>& out) {
    if (document[id].kind == yaml::NodeKind::scalar)
        out.push_back(id);
    for (const yaml::NodeId child : document.children(id))
        collect(document, child, out);
}

} // namespace

Parsed::Parsed(std::string_view text) {
    file = sources.add("f.yaml", std::string(text));
    document = yaml::parse(sources, file, diagnostics);
}

std::string Parsed::tree() const {
    std::string out;
    if (document)
        show(*document, document->root(), out);
    return out;
}

std::string Parsed::problems() const {
    std::string out;
    for (const diag::Diagnostic& problem : diagnostics.sorted()) {
        const source::Position at = sources.begin(*problem.where);
        out += std::string(diag::info(problem.code).id) + " " + std::to_string(at.line) + ":" +
               std::to_string(at.column) + " " + problem.message + "\n";
    }
    return out;
}

std::vector<yaml::NodeId> Parsed::scalars() const {
    std::vector<yaml::NodeId> out;
    if (document)
        collect(*document, document->root(), out);
    return out;
}

} // namespace readiness::test
