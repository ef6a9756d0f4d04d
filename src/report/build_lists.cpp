// SPDX-License-Identifier: Apache-2.0
#include "report/build_parts.hpp"

#include <algorithm>

namespace readiness::report {

namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string text;
    for (const std::string& word : words) {
        if (!text.empty())
            text += between;
        text += word;
    }
    return text;
}

/// What to put after the colon, where the field table has no example.
std::string placeholder(const schema::FieldInfo& field) {
    switch (field.kind == schema::Kind::list ? field.element : field.kind) {
    case schema::Kind::boolean:
        return "true | false";
    case schema::Kind::date:
        return "YYYY-MM-DD";
    case schema::Kind::version:
        return "\"1.2\"";
    case schema::Kind::integer:
    case schema::Kind::number:
    case schema::Kind::percent:
        return "<number>";
    default:
        return "<" + std::string(field.name) + ">";
    }
}

std::string example_line(const schema::FieldInfo& field, const std::vector<std::string>& values) {
    std::string value(field.about.example);
    if (value.empty() && !values.empty())
        value = joined(values, " | ");
    else if (value.empty())
        value = placeholder(field);
    const bool list = field.kind == schema::Kind::list && !value.starts_with('[');
    return std::string(field.name) + ": " + (list ? "[" + value + "]" : value);
}

void fill(const BuildInput& input, const assess::Question& from, Question& to) {
    say(to.path, from.path);
    say(to.question, question_text(from));
    std::vector<std::string> values;
    if (from.field) {
        const schema::FieldInfo& field = *from.field;
        if (field.enumeration)
            for (const schema::EnumValue& value : field.enumeration().values)
                values.emplace_back(value.name);
        say(to.unit, field.about.unit);
        say(to.range, schema::describe(field.about.range));
        say(to.example, example_line(field, values));
    }
    say(to.values, std::move(values));
    say(to.points, nearest_tenth(from.points));
    std::vector<std::string> ids;
    for (const std::size_t index : from.findings)
        ids.push_back(input.assessment.findings[index].rule->id);
    say(to.rules, std::move(ids));
    say(to.blocker, from.blocker);
    input.places.fill(to, from.path);
}

} // namespace

std::string_view question_text(const assess::Question& question) {
    return question.field ? question.field->about.doc : std::string_view(question.path);
}

void build_questions(const BuildInput& input, Report& report) {
    const std::vector<assess::Question>& all = input.assessment.questions;
    std::vector<Question> questions(input.summary ? std::min(all.size(), assess::leading_questions)
                                                  : all.size());
    for (std::size_t i = 0; i < questions.size(); ++i)
        fill(input, all[i], questions[i]);
    if (questions.size() < all.size())
        count(report.questions_omitted, all.size() - questions.size());
    say(report.questions, std::move(questions));
}

void build_conditions(const BuildInput& input, Report& report) {
    std::vector<Condition> conditions;
    for (const assess::Condition& from : input.assessment.conditions) {
        const Finding& finding = report.findings.value[input.rows[from.finding]];
        Condition& to = conditions.emplace_back();
        to.rule = finding.rule;
        to.message = finding.message;
        to.severity = finding.severity;
        say(to.owner, from.owner);
        say(to.due, from.due);
        say(to.proof, from.proof);
        say(to.waived, from.waived);
    }
    say(report.conditions, std::move(conditions));
}

/// Lines about all projects, and those about rules that are open here.
void build_context(const BuildInput& input, Report& report) {
    if (input.summary) // which shows none
        return;
    std::vector<ContextLine> lines;
    for (const rules::ContextLine& from : input.catalogue.context) {
        std::vector<std::string> open;
        for (const std::string& id : from.rules) {
            const Finding* finding = report.find(id);
            if (finding && (finding->is(assess::Outcome::fail) || finding->is(assess::Outcome::unknown)))
                open.push_back(id);
        }
        if (open.empty() && !from.rules.empty())
            continue;
        ContextLine& to = lines.emplace_back();
        say(to.text, from.text);
        say(to.scope, from.scope);
        say(to.source, from.source);
        say(to.claims, from.claims);
        say(to.rules, std::move(open));
    }
    say(report.context, std::move(lines));
}

} // namespace readiness::report
