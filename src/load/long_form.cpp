// SPDX-License-Identifier: Apache-2.0
#include "reader.hpp"

#include "readiness/text/suggest.hpp"

#include <algorithm>
#include <array>

namespace readiness::load {

using diag::Code;

namespace {

constexpr std::array<std::string_view, 4> long_form_keys{"value", "evidence", "verified_on", "by"};

/// The text of an evidence key; nothing if it says nothing or is no text.
std::optional<std::string> read_text(const Reader& reader, std::string_view key, yaml::NodeId value) {
    if (reader.blank(value) || reader.none(value))
        return std::nullopt;
    if (reader.node(value).kind == yaml::NodeKind::scalar)
        return reader.node(value).text;
    reader.report(Code::bad_evidence, value, quote(key) + " takes text, not " + describe_node(reader, value))
        .expected = key == "by" ? "the name of a person" : "one path or URL";
    return std::nullopt;
}

std::optional<schema::Date> read_day(const Reader& reader, yaml::NodeId value) {
    if (reader.blank(value) || reader.none(value))
        return std::nullopt;
    const yaml::Node& node = reader.node(value);
    if (node.kind == yaml::NodeKind::scalar)
        if (const auto date = schema::parse_date(node.text))
            return date;
    auto& problem = reader.report(Code::bad_date, value,
                                  "`verified_on` takes a date, not " + describe_node(reader, value));
    problem.expected = "a date such as 2026-11-20";
    if (node.kind == yaml::NodeKind::scalar)
        suggest(problem, guess_date(node.text), node.span);
    return std::nullopt;
}

} // namespace

bool take_evidence(const Reader& reader, yaml::NodeId key, yaml::NodeId value,
                   std::shared_ptr<const Evidence>& evidence) {
    const std::string& name = reader.node(key).text;
    if (std::find(long_form_keys.begin() + 1, long_form_keys.end(), name) == long_form_keys.end())
        return false;
    Evidence found = evidence ? *evidence : Evidence{};
    if (name == "evidence") {
        found.reference = read_text(reader, name, value);
        if (found.reference)
            found.reference_span = reader.node(value).span;
    } else if (name == "by") {
        found.by = read_text(reader, name, value);
    } else {
        found.verified_on = read_day(reader, value);
    }
    if (found.reference || found.verified_on || found.by)
        evidence = std::make_shared<const Evidence>(std::move(found));
    return true;
}

bool is_long_form(const Reader& reader, yaml::NodeId mapping) {
    if (!reader.options.evidence || reader.node(mapping).kind != yaml::NodeKind::mapping)
        return false;
    for (yaml::NodeId key = reader.node(mapping).first_child; key != yaml::no_node;) {
        // One key is enough to see what is meant; the others may be misspelt.
        if (text::nearest(reader.node(key).text, long_form_keys))
            return true;
        key = reader.node(reader.node(key).next_sibling).next_sibling;
    }
    return false;
}

yaml::NodeId read_long_form(const Reader& reader, yaml::NodeId mapping, std::string_view path,
                            Location& location) {
    yaml::NodeId result = yaml::no_node;
    for (yaml::NodeId key = reader.node(mapping).first_child; key != yaml::no_node;) {
        const yaml::NodeId value = reader.node(key).next_sibling;
        const std::string& name = reader.node(key).text;
        if (name == "value") {
            result = value;
        } else if (!take_evidence(reader, key, value, location.evidence)) {
            auto& problem = reader.report(Code::bad_evidence, key,
                                          "the long form of " + quote(path) + " has no key " + quote(name));
            problem.expected = "value, evidence, verified_on or by";
            std::vector<std::string_view> absent;
            for (const std::string_view known : long_form_keys)
                if (reader.document.find(mapping, known) == yaml::no_node)
                    absent.push_back(known);
            if (const auto nearest = nearest_key(name, absent))
                suggest(problem, *nearest, reader.node(key).span);
        }
        key = reader.node(value).next_sibling;
    }
    if (result == yaml::no_node)
        reader.report(Code::bad_evidence, mapping, "the long form of " + quote(path) + " has no `value`")
            .expected = "`value:` beside the evidence";
    else
        location.value = reader.node(result).span;
    return result;
}

} // namespace readiness::load
