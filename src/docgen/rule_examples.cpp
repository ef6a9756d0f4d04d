// SPDX-License-Identifier: Apache-2.0
#include "docgen/rule_facts.hpp"

#include <algorithm>

namespace readiness::docgen {

namespace {

/// The bytes of a node with the indentation of its first line taken off every line.
std::string node_text(const source::SourceSet& sources, const yaml::Document& document, yaml::NodeId node) {
    if (node >= document.nodes.size())
        return {};
    const source::Span span = document[node].span;
    const std::size_t indent = sources.begin(span).column - 1;
    std::string_view rest = sources.text(span);
    std::string out;
    for (bool first = true; !rest.empty(); first = false) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!first)
            line.remove_prefix(std::min({indent, line.size(), line.find_first_not_of(' ')}));
        out += line;
        out += '\n';
    }
    out.erase(out.find_last_not_of(" \n") + 1);
    return out;
}

} // namespace

std::vector<ExampleText> examples_of(const ReferenceInput& input, const rules::Rule& rule) {
    std::vector<ExampleText> texts;
    if (!input.examples)
        return texts;
    const auto found = std::find_if(input.examples->begin(), input.examples->end(),
                                    [&](const rules::RuleExamples& entry) { return entry.rule == rule.id; });
    if (found == input.examples->end())
        return texts;
    const auto add = [&](std::string_view outcome, const std::vector<rules::Example>& examples) {
        for (const rules::Example& example : examples) {
            ExampleText& text = texts.emplace_back();
            text.outcome = outcome;
            text.name = example.name;
            text.yaml = node_text(input.sources, found->document, example.facts);
            text.missing = example.missing;
            if (input.subjects && &examples == &found->fail)
                text.result = assess::example_result(input.sources, input.catalogue, input.profile, *found,
                                                     example, *input.subjects);
        }
    };
    add("pass", found->pass);
    add("fail", found->fail);
    add("unknown", found->unknown);
    add("not applicable", found->not_applicable);
    return texts;
}

} // namespace readiness::docgen
