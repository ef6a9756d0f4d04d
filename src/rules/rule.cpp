// SPDX-License-Identifier: Apache-2.0
#include "compile.hpp"

#include "readiness/diag/limits.hpp"
#include "readiness/text/suggest.hpp"

#include <algorithm>

namespace readiness::rules {

source::Span RuleSource::where(std::string_view path) const {
    if (const load::Location* place = locations.find(path))
        return place->value;
    const source::Span root = document[document.root()].span;
    return {root.file, root.begin, root.begin};
}

namespace {

/// The comment behind an unquoted scalar; in a condition, a ` #` may well have been meant as text.
std::optional<source::Span> comment_after(const source::SourceSet& sources, const yaml::Node& scalar) {
    if (scalar.style != yaml::Style::plain)
        return std::nullopt;
    const std::string_view text = sources.file(scalar.span.file).text();
    const std::size_t at = text.find_first_not_of(" \t", scalar.span.end);
    if (at == scalar.span.end || at == std::string_view::npos || text[at] != '#')
        return std::nullopt;
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    return source::Span{scalar.span.file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
}

} // namespace

Text text_of(const source::SourceSet& sources, const yaml::Document& document, yaml::NodeId mapping,
             std::string_view key) {
    const yaml::NodeId node = document.find(mapping, key);
    if (node == yaml::no_node) {
        const source::Span at = document[mapping].span;
        return {{}, [at](std::size_t, std::size_t) { return at; }};
    }
    const yaml::Node& scalar = document[node];
    // Made when it is first asked for, and once: nearly no text has a problem, and a bad one has many.
    const auto map = std::make_shared<std::optional<yaml::ScalarMap>>();
    return {scalar.text,
            [&sources, &scalar, map](std::size_t begin, std::size_t end) {
                if (!*map)
                    map->emplace(sources, scalar);
                return (*map)->span(begin, end);
            },
            comment_after(sources, scalar)};
}

std::optional<cel::Program> compile_text(const Text& text, const Vocabulary& words, cel::Want want,
                                         diag::Diagnostics& diagnostics, std::set<std::string>* named,
                                         cel::Type* type) {
    const cel::Expanded expanded = cel::expand(text.text, words.variables);
    if (expanded.broken)
        return std::nullopt;
    for (const cel::Expanded::Piece& piece : expanded.pieces) {
        const auto behind =
            words.behind.find(text.text.substr(piece.name_begin, piece.name_end - piece.name_begin));
        if (named && behind != words.behind.end())
            named->insert(behind->second.begin(), behind->second.end());
    }
    const cel::Source source{expanded.text, [&](std::size_t begin, std::size_t end) {
                                 const auto [from, to] = expanded.written(begin, end);
                                 return text.where(from, to);
                             }};
    diag::Diagnostics problems;
    auto program = cel::compile(source, words.environment, want, problems, type);
    for (diag::Diagnostic problem : problems.items()) {
        const source::Span last = text.where(text.text.size(), text.text.size());
        const bool cut = problem.code == diag::Code::expression_syntax && problem.where->end == last.end;
        if (cut && text.comment)
            problem.labels.push_back(
                {*text.comment, "this is a comment to YAML; conditions are safe in quotes or after `|`"});
        diagnostics.add(std::move(problem));
    }
    return program;
}

void report_unknown(diag::Code code, source::Span where, std::string_view what, std::string_view word,
                    const std::vector<std::string_view>& candidates, diag::Diagnostics& diagnostics) {
    auto& problem =
        diagnostics.report(code, where, "there is no " + std::string(what) + " `" + std::string(word) + "`");
    if (diagnostics.size() > limits::diagnostics_shown)
        return; // nobody will see it
    if (const auto near = text::nearest(word, candidates))
        problem.suggestion = std::string(*near);
}

namespace {

void compile_escalations(const source::SourceSet& sources, const RuleSource& rule, const Vocabulary& words,
                         Rule& result, std::set<std::string>& named, diag::Diagnostics& diagnostics) {
    const yaml::NodeId list = rule.document.find(rule.document.root(), "escalate");
    if (list == yaml::no_node)
        return;
    const std::vector<yaml::NodeId> entries = rule.document.children(list);
    for (std::size_t i = 0; i < entries.size() && i < rule.written.escalate.value.size(); ++i) {
        const EscalationEntry& entry = rule.written.escalate.value[i];
        if (!entry.when.stated() || !entry.severity.stated())
            continue;
        const Text when = text_of(sources, rule.document, entries[i], "when");
        if (auto program = compile_text(when, words, cel::Want::boolean, diagnostics, &named))
            result.escalate.push_back({std::move(*program), entry.severity.value});
    }
}

void check_effort(const RuleSource& rule, Rule& result, diag::Diagnostics& diagnostics) {
    const auto& effort = rule.written.effort_days.value;
    if (effort.size() == 2 && effort[0] <= effort[1]) {
        result.effort_days_min = effort[0];
        result.effort_days_max = effort[1];
        return;
    }
    auto& problem = diagnostics.report(diag::Code::out_of_range, rule.where("effort_days"),
                                       "`effort_days` is not a range of two numbers");
    problem.expected = "least and most, as in `[3, 8]`";
}

std::vector<Example> examples_of(const RuleSource& rule, const schema::Fact<std::vector<ExampleEntry>>& list,
                                 const std::string& path) {
    std::vector<Example> result;
    for (std::size_t i = 0; i < list.value.size(); ++i) {
        const ExampleEntry& entry = list.value[i];
        if (!entry.name.stated() || !entry.facts.stated())
            continue;
        Example example{.name = entry.name.value,
                        .facts = entry.facts.value.node,
                        .missing = entry.missing.value,
                        .severity = {},
                        .where = rule.where(path + "[" + std::to_string(i) + "].name")};
        if (entry.severity.stated())
            example.severity = entry.severity.value;
        result.push_back(std::move(example));
    }
    return result;
}

} // namespace

Rule compile_rule(const source::SourceSet& sources, const RuleSource& rule, const Vocabularies& both,
                  diag::Diagnostics& diagnostics) {
    const Vocabulary& words = both.conditions;
    const RuleFile& written = rule.written;
    const yaml::NodeId root = rule.document.root();
    Rule result;
    result.id = written.id.value;
    result.wording.texts = {written.slug.value, written.title.value, written.finding.value,
                            written.why.value,  written.fix.value,   written.since.value,
                            rule.pack};
    result.area = written.area.value;
    result.severity = written.severity.value;
    result.lifecycle = written.lifecycle.value;
    if (written.effective_on.stated())
        result.effective_on = written.effective_on.value;
    result.depends_on = text::TextList(written.depends_on.value);
    result.claims = text::TextList(written.claims.value);
    result.sources = text::TextList(written.sources.value);
    result.scan = written.scan.value;
    result.where = rule.where("id");
    check_effort(rule, result, diagnostics);
    result.finding =
        compile_template(text_of(sources, rule.document, root, "finding"), both.texts, diagnostics);
    std::set<std::string> named;
    auto applies = compile_text(text_of(sources, rule.document, root, "applies"), words, cel::Want::boolean,
                                diagnostics, &named);
    auto require = compile_text(text_of(sources, rule.document, root, "require"), words, cel::Want::boolean,
                                diagnostics, &named);
    compile_escalations(sources, rule, words, result, named, diagnostics);
    result.thresholds = text::TextList({named.begin(), named.end()});
    if (!applies || !require)
        return result;
    result.applies = std::move(*applies);
    result.require = std::move(*require);
    std::vector<std::string> facts = cel::facts_named(result.applies);
    std::ranges::move(cel::facts_named(result.require), std::back_inserter(facts));
    std::ranges::sort(facts);
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
    result.facts = text::TextList(facts);
    return result;
}

RuleExamples collect_examples(const RuleSource& rule, diag::Diagnostics& diagnostics) {
    const ExampleLists& lists = rule.written.examples;
    RuleExamples result{.rule = rule.written.id.value,
                        .document = rule.document,
                        .pass = examples_of(rule, lists.pass, "examples.pass"),
                        .fail = examples_of(rule, lists.fail, "examples.fail"),
                        .unknown = examples_of(rule, lists.unknown, "examples.unknown"),
                        .not_applicable = examples_of(rule, lists.not_applicable, "examples.not_applicable")};
    const std::pair<const std::vector<Example>*, const char*> needed[] = {
        {&result.pass, "passes"}, {&result.fail, "fails"}, {&result.unknown, "is unknown"}};
    for (const auto& [examples, what] : needed) {
        if (!examples->empty())
            continue;
        auto& problem = diagnostics.report(diag::Code::example_missing, rule.where("id"),
                                           "`" + result.rule + "` has no example that " + what);
        problem.expected = "at least one each that passes, fails and is unknown";
    }
    return result;
}

} // namespace readiness::rules
