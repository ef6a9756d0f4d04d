// SPDX-License-Identifier: Apache-2.0
#include "readiness/docgen/explain.hpp"

#include "docgen/field_words.hpp"
#include "docgen/rule_facts.hpp"
#include "readiness/text/layout.hpp"
#include "readiness/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace readiness::docgen {

namespace {

/// Writes topics: headings at the margin, text indented under them.
class Topic {
  public:
    explicit Topic(const ExplainOptions& options)
        : width_(std::max<std::size_t>(options.width, 40)), color_(options.color) {}

    void title(std::string_view text) { out_ += bold(text) + "\n"; }
    void heading(std::string_view text) { out_ += "\n" + bold(text) + "\n"; }
    void paragraph(std::string_view text, std::size_t indent = 2) {
        for (const std::string& line : text::wrap(text::escape_controls(text), width_ - indent))
            out_ += std::string(indent, ' ') + line + "\n";
    }
    /// `label` and a text that hangs beside it.
    void row(std::string_view label, std::string_view text, std::size_t column) {
        bool first = true;
        for (const std::string& line : text::wrap(text::escape_controls(text), width_ - column)) {
            out_ += (first ? text::pad_right("  " + std::string(label), column) : std::string(column, ' ')) +
                    line + "\n";
            first = false;
        }
    }
    void code(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            if (end > 0)
                out_ += "  " + text::escape_controls(text.substr(0, end)) + "\n";
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }
    const std::string& text() const { return out_; }

  private:
    std::string bold(std::string_view text) const {
        const std::string clean = text::escape_controls(text);
        return color_ ? "\x1b[1m" + clean + "\x1b[0m" : clean;
    }

    std::size_t width_;
    bool color_;
    std::string out_;
};

constexpr std::size_t label_column = 14;

void write_values(Topic& topic, const schema::FieldInfo& field) {
    std::size_t column = 0;
    const std::vector<schema::EnumValue> values = values_of(field);
    for (const schema::EnumValue& value : values)
        column = std::max(column, value.name.size() + 4);
    if (!values.empty())
        topic.heading("Values");
    for (const schema::EnumValue& value : values)
        topic.row(value.name, value.doc, column);
}

void write_readers(Topic& topic, const rules::Catalogue& catalogue, std::string_view path) {
    const std::vector<const rules::Rule*> readers = rules_reading(catalogue, path);
    if (readers.empty())
        return;
    topic.heading("Rules that read it");
    for (const rules::Rule* rule : readers)
        topic.row(rule->id, rule->title(), 11);
}

void write_fields(Topic& topic, const schema::TypeInfo& type) {
    topic.heading("Fields");
    for (const schema::FieldInfo& field : type.fields) {
        topic.paragraph(std::string(field.name) + "  (" + type_words(field) + ")");
        topic.paragraph(sentence(field), 6);
    }
}

void write_sources(Topic& topic, const ReferenceInput& input, const rules::Rule& rule) {
    if (!rule.sources.empty())
        topic.heading("Sources");
    for (const std::string_view code : rule.sources)
        if (const rules::PublicSource* source = input.catalogue.find_source(code))
            topic.paragraph(fmt::format("{}: {}, {} ({}). {}", code, source->title, source->where,
                                        depth_words(source->read), source->adds));
}

void write_rule_summary(Topic& topic, const ReferenceInput& input, const rules::Rule& rule) {
    const rules::Area* area = input.catalogue.find_area(rule.area);
    topic.row("Area", area ? area->title : rule.area, label_column);
    topic.row("Severity", rules::name(rule.severity), label_column);
    for (const rules::Escalation& step : rule.escalate)
        topic.row("", fmt::format("{} if {}", rules::name(step.severity), step.when.text), label_column);
    topic.row("Points",
              fmt::format("{} of 100 in profile {}, where every rule applies",
                          points_words(typical_points(input.catalogue, input.profile, rule)),
                          input.profile.name),
              label_column);
    if (!rule.disabled().empty())
        topic.row("Disabled", rule.disabled(), label_column);
    if (const std::string effort = effort_words(rule); !effort.empty())
        topic.row("Effort", effort, label_column);
    if (!rule.depends_on.empty())
        topic.row("After", text::join_words(rule.depends_on.strings()), label_column);
    topic.row("Pack", fmt::format("{}, since {}", rule.pack(), rule.since()), label_column);
}

} // namespace

std::string explain_rule(const ReferenceInput& input, const rules::Rule& rule,
                         const ExplainOptions& options) {
    Topic topic(options);
    topic.title(rule.id + " " + std::string(rule.slug()));
    topic.paragraph(rule.title());
    topic.heading("In short");
    write_rule_summary(topic, input, rule);
    topic.heading("Where it fails");
    topic.paragraph(rule.finding_text());
    topic.heading("Why");
    topic.paragraph(rule.why());
    topic.heading("Fix");
    topic.paragraph(rule.fix());
    if (rule.applies.text != "true") {
        topic.heading("Applies when");
        topic.code(rule.applies.text);
    }
    topic.heading("Requires");
    topic.code(rule.require.text);
    if (!rule.thresholds.empty())
        topic.heading("Thresholds in it");
    for (const std::string_view name : rule.thresholds)
        if (const rules::Threshold* threshold = input.catalogue.find_threshold(name)) {
            topic.paragraph(threshold_words(*threshold));
            topic.paragraph(threshold->reason, 6);
        }
    if (!rule.facts.empty())
        topic.heading("Facts it reads");
    for (const std::string_view path : rule.facts) {
        const schema::FieldInfo* field = field_at(input, path);
        topic.paragraph(path);
        if (field)
            topic.paragraph(sentence(*field), 6);
    }
    write_sources(topic, input, rule);
    return topic.text();
}

std::optional<std::string> explain_field(const ReferenceInput& input, std::string_view path,
                                         const ExplainOptions& options) {
    const schema::FieldInfo* field = field_at(input, path);
    if (!field)
        return std::nullopt;
    Topic topic(options);
    topic.title(without_indices(path));
    topic.paragraph(sentence(*field));
    topic.heading("In short");
    topic.row("Type", type_words(*field), label_column);
    if (!field->about.unit.empty())
        topic.row("Unit", field->about.unit, label_column);
    if (const std::string range = schema::describe(field->about.range); !range.empty())
        topic.row("Range", range, label_column);
    if (field->is_leaf() && field->kind != schema::Kind::enumeration)
        topic.row("None", field->about.nullable ? "`none` is allowed: it does not exist" : "not allowed",
                  label_column);
    if (field->about.minimum)
        topic.row("Minimum", "belongs to the ten-minute minimum", label_column);
    if (!field->about.scan_how.empty())
        topic.row("Scan", field->about.scan_how, label_column);
    if (!field->about.example.empty())
        topic.row("Example", std::string(field->name) + ": " + std::string(field->about.example),
                  label_column);
    write_values(topic, *field);
    if (field->record)
        write_fields(topic, field->record());
    write_readers(topic, input.catalogue, path);
    return topic.text();
}

std::string explain_code(diag::Code code, const ExplainOptions& options) {
    const diag::CodeInfo& about = diag::info(code);
    Topic topic(options);
    topic.title(fmt::format("{} {} ({})", about.id, about.slug,
                            about.severity == diag::Severity::error ? "error" : "warning"));
    topic.paragraph(about.title);
    topic.heading("What it means");
    topic.paragraph(about.doc);
    return topic.text();
}

} // namespace readiness::docgen
