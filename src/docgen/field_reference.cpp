// SPDX-License-Identifier: Apache-2.0
#include "docgen/field_words.hpp"
#include "docgen/markdown.hpp"
#include "docgen/rule_facts.hpp"

#include <fmt/format.h>

namespace readiness::docgen {

namespace {

using schema::FieldInfo;
using schema::Kind;

constexpr std::string_view introduction =
    "# The project descriptor\n\n"
    "One YAML file describes the project. Every field is optional.\n\n"
    "- Not known: leave the field out or blank. Rules that need it become *unknown*.\n"
    "- Not there: write `none` where the table says so. That is a fact like any other.\n"
    "- Every field also takes the long form `{value: ..., evidence: ..., verified_on: ..., by: ...}`, and "
    "every "
    "entry of a list of objects takes `evidence`, `verified_on` and `by` beside its own keys.\n"
    "- Versions are digits and dots. Dates look like `2026-11-20`.\n\n"
    "Marks: **M** belongs to the ten-minute minimum, **none** means that `none` is allowed, **scan** is "
    "filled in "
    "by a scan of a Python repository, *hint* is suggested by one.\n\n";

std::string marks(const FieldInfo& field) {
    std::string text;
    const auto add = [&](std::string_view mark) { text += (text.empty() ? "" : ", ") + std::string(mark); };
    if (field.about.minimum)
        add("**M**");
    if (field.about.nullable)
        add("none");
    if (field.about.scan == schema::Scan::detect)
        add("scan");
    if (field.about.scan == schema::Scan::hint)
        add("*hint*");
    return text;
}

std::string meaning(const FieldInfo& field) {
    std::string text = sentence(field);
    for (const schema::EnumValue& value : values_of(field))
        text += fmt::format("\n`{}`: {}", value.name, value.doc);
    if (!field.about.example.empty())
        text += fmt::format("\nExample: `{}`", field.about.example);
    if (!field.about.scan_how.empty())
        text += fmt::format("\nScan: {}", field.about.scan_how);
    return text;
}

std::string rule_links(const rules::Catalogue& catalogue, std::string_view path) {
    std::string text;
    for (const rules::Rule* rule : rules_reading(catalogue, path))
        text += fmt::format("{}[{}](rules/{}.md)", text.empty() ? "" : ", ", rule->id, rule->id);
    return text;
}

std::string field_row(const ReferenceInput& input, const std::string& path, const FieldInfo& field) {
    const std::string rules = field.is_leaf() ? rule_links(input.catalogue, path) : std::string();
    return table_row({in_code(path), type_words(field), meaning(field), marks(field), rules});
}

const std::vector<std::string> columns{"Field", "Type", "Meaning", "Marks", "Rules"};

std::string section(const ReferenceInput& input, const FieldInfo& top) {
    const schema::TypeInfo& type = top.record();
    std::string text = fmt::format("## {}\n\n{}\n\n", top.name, sentence(top)) + table_head(columns);
    const bool list = top.kind == Kind::list;
    schema::for_each_field(
        type,
        [&](const std::string& path, const FieldInfo& field) {
            if (field.kind != Kind::record)
                text += field_row(input, path, field);
        },
        std::string(top.name) + (list ? "[]." : "."));
    return text + "\n";
}

} // namespace

std::string descriptor_reference(const ReferenceInput& input) {
    std::string text = std::string(generated_notice) + std::string(introduction);
    std::string loose = table_head(columns), sections;
    for (const FieldInfo& field : input.facts.fields) {
        if (field.record)
            sections += section(input, field);
        else
            loose += field_row(input, std::string(field.name), field);
    }
    text += "## At the top\n\n" + loose + "\n" + sections;
    text += "## calc\n\nFacts the program works out. Rules read them like any other; they cannot be "
            "written.\n\n" +
            table_head({"Fact", "Type", "Meaning", "Rules"});
    for (const FieldInfo& field : input.computed.fields) {
        const std::string path = "calc." + std::string(field.name);
        text +=
            table_row({in_code(path), type_words(field), meaning(field), rule_links(input.catalogue, path)});
    }
    return text;
}

} // namespace readiness::docgen
