// SPDX-License-Identifier: Apache-2.0
#include "docgen/field_words.hpp"
#include "docgen/markdown.hpp"
#include "docgen/rule_facts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace readiness::docgen {

namespace {

std::string_view kind_words(rules::AreaKind kind) {
    switch (kind) {
    case rules::AreaKind::gap:
        return "gap";
    case rules::AreaKind::anti_pattern:
        return "anti-pattern";
    case rules::AreaKind::foundation:
        break;
    }
    return "foundation";
}

std::string facts_table(const ReferenceInput& input, const rules::Rule& rule) {
    if (rule.facts.empty())
        return {};
    std::string text = "## Facts it reads\n\n" + table_head({"Fact", "Meaning"});
    for (const std::string_view path : rule.facts) {
        const schema::FieldInfo* field = field_at(input, path);
        text += table_row({in_code(path), field ? sentence(*field) : std::string()});
    }
    return text + "\n";
}

std::string thresholds_table(const ReferenceInput& input, const rules::Rule& rule) {
    std::string rows;
    for (const std::string_view name : rule.thresholds)
        if (const rules::Threshold* threshold = input.catalogue.find_threshold(name))
            rows += table_row({in_code(name), threshold->value, threshold->unit, threshold->reason});
    return rows.empty() ? rows
                        : "Thresholds of profile `" + input.profile.name + "`, defaults of ours:\n\n" +
                              table_head({"Threshold", "Value", "Unit", "Why"}) + rows + "\n";
}

std::string sources_list(const ReferenceInput& input, const rules::Rule& rule) {
    if (rule.sources.empty() && rule.claims.empty())
        return {};
    std::string text = "## Sources\n\n";
    for (const std::string_view code : rule.sources) {
        const rules::PublicSource* source = input.catalogue.find_source(code);
        if (!source)
            continue;
        text += fmt::format("- **{}**: {}, {} ({}). {}\n", code, source->title, source->where,
                            depth_words(source->read), source->adds);
    }
    if (!rule.claims.empty())
        text += fmt::format("- Claims of the seed articles: {}\n", fmt::join(rule.claims.strings(), ", "));
    return text + "\n";
}

/// What the program says of a project that fails.
std::string result_text(const assess::ExampleResult& result) {
    if (result.message.empty())
        return {};
    std::string text = "> " + result.message + "\n\n";
    for (const cel::DecidingFact& fact : result.facts) {
        text += fmt::format("- {} = {}", in_code(fact.path), in_code(fact.value));
        if (!fact.expected.empty())
            text += ", expected " + in_code(fact.expected);
        text += "\n";
    }
    return result.facts.empty() ? text : text + "\n";
}

std::string examples_list(const ReferenceInput& input, const rules::Rule& rule) {
    std::string text, outcome;
    for (const ExampleText& example : examples_of(input, rule)) {
        if (text.empty())
            text = "## Examples\n\n";
        if (outcome != example.outcome)
            text += fmt::format("### {}\n\n", example.outcome);
        outcome = example.outcome;
        text += example.name + ":\n\n" + fenced("yaml", example.yaml) + "\n";
        text += result_text(example.result);
        if (!example.missing.empty())
            text += fmt::format("Waits for `{}`.\n\n", fmt::join(example.missing, "`, `"));
    }
    return text;
}

std::string severity_text(const rules::Rule& rule) {
    std::string text(rules::name(rule.severity));
    for (const rules::Escalation& step : rule.escalate)
        text += fmt::format("; {} if `{}`", rules::name(step.severity), step.when.text);
    return text;
}

std::string profile_table(const ReferenceInput& input, const rules::Rule& rule) {
    const rules::Area* area = input.catalogue.find_area(rule.area);
    std::string text = table_head({"", ""});
    text += table_row({"Area", area ? fmt::format("{} ({})", area->title, kind_words(area->kind))
                                    : std::string(rule.area)});
    text += table_row({"Severity", severity_text(rule)});
    text +=
        table_row({"Points", fmt::format("{} of 100 in profile `{}`, where every rule applies",
                                         points_words(typical_points(input.catalogue, input.profile, rule)),
                                         input.profile.name)});
    text += table_row({"Effort", effort_words(rule)});
    text += table_row({"Pack", fmt::format("`{}`, since {}", rule.pack(), rule.since())});
    if (rule.lifecycle != rules::Lifecycle::stable)
        text += table_row(
            {"Lifecycle", rule.lifecycle == rules::Lifecycle::experimental ? "experimental" : "deprecated"});
    if (rule.effective_on)
        text += table_row({"Effective on", schema::format_date(*rule.effective_on)});
    return text + "\n";
}

} // namespace

std::string rule_page(const ReferenceInput& input, const rules::Rule& rule) {
    std::string text(generated_notice);
    text += fmt::format("# {}: {}\n\n`{}`\n\n", rule.id, rule.title(), rule.slug());
    text += profile_table(input, rule);
    text += fmt::format("> {}\n\n", rule.finding_text());
    text += fmt::format("## Why\n\n{}\n\n", rule.why());
    text += "## Condition\n\nApplies when\n\n" + fenced("cel", rule.applies.text) + "\nand requires\n\n" +
            fenced("cel", rule.require.text) + "\n";
    text += thresholds_table(input, rule);
    text += facts_table(input, rule);
    text += fmt::format("## Fix\n\n{}\n\n", rule.fix());
    if (!rule.depends_on.empty()) {
        text += "After";
        std::string_view separator;
        for (const std::string_view id : rule.depends_on)
            text += fmt::format("{} [{}]({}.md)", std::exchange(separator, ","), id, id);
        text += ".\n\n";
    }
    text += sources_list(input, rule);
    text += examples_list(input, rule);
    text.erase(text.find_last_not_of('\n') + 1);
    return text + "\n";
}

std::string rule_overview(const ReferenceInput& input) {
    std::string text(generated_notice);
    text +=
        fmt::format("# Rules\n\n{} rules in {} areas. Points are of 100 in profile `{}`, where every rule "
                    "applies.\n",
                    input.catalogue.rules.size(), input.catalogue.areas.size(), input.profile.name);
    for (const rules::Area& area : input.catalogue.areas) {
        std::string rows;
        for (const rules::Rule& rule : input.catalogue.rules)
            if (rule.area == area.id)
                rows += table_row({fmt::format("[{}](rules/{}.md)", rule.id, rule.id),
                                   std::string(rule.title()), std::string(rules::name(rule.severity)),
                                   points_words(typical_points(input.catalogue, input.profile, rule)),
                                   effort_words(rule)});
        if (!rows.empty())
            text += fmt::format("\n## {}\n\nKind: {}, weight: {}.\n\n", area.title, kind_words(area.kind),
                                input.profile.area_weight(area.id).text()) +
                    table_head({"Rule", "Requires", "Severity", "Points", "Effort"}) + rows;
    }
    return text;
}

} // namespace readiness::docgen
