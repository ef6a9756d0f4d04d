// SPDX-License-Identifier: Apache-2.0
#include "same_reading.hpp"

namespace readiness::test {

namespace {

void show(source::Span where, std::string& out) {
    out += " " + std::to_string(where.begin) + "-" + std::to_string(where.end);
}

void show(const yaml::Node& node, std::string& out) {
    for (const std::uint32_t number :
         {static_cast<std::uint32_t>(node.kind), static_cast<std::uint32_t>(node.style),
          static_cast<std::uint32_t>(node.flow), node.indent, node.first_child, node.next_sibling,
          node.child_count})
        out += std::to_string(number) + " ";
    show(node.span, out);
    out += " <" + node.text + ">\n";
}

void show(const diag::Diagnostic& problem, std::string& out) {
    out += diag::info(problem.code).id;
    if (problem.where)
        show(*problem.where, out);
    out += " " + problem.message + " | " + problem.expected + " | " + problem.suggestion.value_or("");
    for (const diag::Label& label : problem.labels) {
        show(label.where, out);
        out += " " + label.message;
    }
    out += "\n";
}

} // namespace

std::string reading(std::string_view file, yaml::EventSource fast) {
    source::SourceSet sources;
    const source::FileId id = sources.add("f.yaml", std::string(file));
    diag::Diagnostics diagnostics;
    const auto document = yaml::parse_by(fast, sources, id, diagnostics);
    std::string out;
    for (std::size_t i = 0; document && i < document->nodes.size(); ++i)
        show(document->nodes[i], out);
    for (const diag::Diagnostic& problem : diagnostics.items())
        show(problem, out);
    return out;
}

std::string difference(std::string_view file) {
    const std::string expected = reading(file, nullptr);
    const yaml::EventSource sources[] = {
        yaml::run_yaml_cpp,
#ifdef READINESS_LIBFYAML
        yaml::run_libfyaml,
#endif
    };
    for (const yaml::EventSource source : sources) {
        const std::string seen = reading(file, source);
        if (seen != expected)
            return "from the whole file:\n" + expected + "from its outline by " +
                   (source == yaml::run_yaml_cpp ? "yaml-cpp" : "libfyaml") + ":\n" + seen;
    }
    return {};
}

} // namespace readiness::test
