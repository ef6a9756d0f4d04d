// SPDX-License-Identifier: Apache-2.0
#include "reader.hpp"

#include "readiness/diag/limits.hpp"
#include "readiness/text/layout.hpp"

#include <algorithm>

namespace readiness::load {

bool Reader::may_search() const {
    return diagnostics.size() < limits::diagnostics_shown;
}

std::string quote(std::string_view text) {
    constexpr std::size_t shown = 50;
    const std::size_t line = text.find('\n');
    std::string result = "`" + text::shorten(text.substr(0, std::min(line, 4 * shown)), shown);
    if (line != std::string_view::npos && line + 1 < text.size())
        result += "...";
    return result + "`";
}

std::string describe_node(const Reader& reader, yaml::NodeId id) {
    switch (reader.node(id).kind) {
    case yaml::NodeKind::sequence:
        return "a list";
    case yaml::NodeKind::mapping:
        return "a map";
    case yaml::NodeKind::scalar:
        break;
    }
    return quote(reader.node(id).text);
}

void suggest(diag::Diagnostic& problem, std::string_view word, source::Span where) {
    if (word.empty())
        return;
    problem.suggestion = std::string(word);
    problem.fix = diag::Fix{where, std::string(word)};
}

Locations load(const source::SourceSet& sources, const yaml::Document& document, yaml::NodeId node,
               schema::MutRef target, const Options& options, diag::Diagnostics& diagnostics) {
    Reader reader{sources, document, options, diagnostics, *target.type};
    if (reader.blank(node))
        return std::move(reader.locations);
    if (reader.node(node).kind != yaml::NodeKind::mapping) {
        const bool list = reader.node(node).kind == yaml::NodeKind::sequence;
        source::Span where = reader.node(node).span;
        if (list) // a mark under the whole of the first line says nothing
            where.end = std::min(where.end, where.begin + 1);
        diagnostics
            .report(diag::Code::not_a_map, where,
                    std::string(options.what) + " is a map, not " + describe_node(reader, node))
            .expected = "lines of the form `key: value`, such as `" + any_field(*target.type) + "`";
        return std::move(reader.locations);
    }
    // A key and a value, or an entry. Long lists of values that nobody reads are no reason to take memory.
    reader.locations.reserve(std::min<std::size_t>(document.nodes.size() / 2 + 1, 1024));
    std::string path;
    load_record(reader, node, target, path, nullptr);
    return std::move(reader.locations);
}

} // namespace readiness::load
