// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "flag_value.hpp"
#include "pipeline.hpp"
#include "value_text.hpp"

#include "readiness/cel/explain.hpp"
#include "readiness/text/utf8.hpp"

namespace readiness::cli {

namespace {

/// Name that stands before the line and column of an error in the expression.
constexpr const char* expression_name = "<expression>";
constexpr std::size_t steps_shown = 200;

source::Span span_of(source::FileId file, std::size_t begin, std::size_t end) {
    return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char c : text)
        if (c != '\n' && c != ' ')
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    return text::escape_controls(line);
}

/// Literals say nothing new.
bool is_literal(std::string_view text) {
    return text.find_first_not_of("-0123456789.") == std::string_view::npos || text.front() == '"' ||
           text.front() == '\'' || text == "true" || text == "false" || text == "null";
}

/// The steps under each other, the deciding ones marked, as far as they are of use to a reader.
void write_step(const cel::Step& step, std::string_view text, std::size_t depth, std::size_t& left,
                std::string& out) {
    const std::string own = on_one_line(text.substr(step.begin, step.end - step.begin));
    if (left == 0 || is_literal(own))
        return;
    --left;
    out += (step.blamed ? "* " : "  ") + std::string(2 * depth, ' ');
    if (!step.element.empty())
        out += text::escape_controls(step.element) + ": ";
    out += own + " = " + value_text(step.value) + "\n";
    for (const cel::Step& child : step.children)
        write_step(child, text, depth + 1, left, out);
    if (left == 0 && depth == 0)
        out += "  ...\n";
}

std::string answer(const cel::Type& type, const cel::Outcome& outcome) {
    const bool unknown = outcome.value.is<cel::Unknown>();
    std::string out = "value    " + value_text(outcome.value) + "\n";
    const bool any = type.kind == cel::TypeKind::dyn && !unknown;
    out += "type     " + (any ? cel::type_name(outcome.value) : cel::to_string(type)) + "\n";
    for (const std::string& path : outcome.unknown)
        out += "missing  " + text::escape_controls(path) + "\n";
    return out;
}

/// Reads the facts, if there are any, and the day.
bool load_facts(const EvalOptions& options, Io& io, Log& log, Judgement& facts) {
    Request request{.file = options.facts, .stdin_name = {}, .rules = options.rules, .as_of = {}};
    request.as_of = read_day(options.as_of, facts.diagnostics);
    if (options.expression.empty())
        facts.diagnostics.report(diag::Code::usage, "`readiness eval` was called without an expression")
            .expected = "a CEL expression, such as `'scale.target_users > 100'`";
    return read_subject(request, io, log, facts);
}

/// Thresholds, then the variables of packs; of two with one name the first stands.
std::vector<cel::Definition> names_of(const rules::Catalogue& catalogue) {
    std::vector<cel::Definition> names;
    for (const rules::Threshold& threshold : catalogue.thresholds)
        names.push_back({threshold.name, threshold.value});
    names.insert(names.end(), catalogue.variables.begin(), catalogue.variables.end());
    return names;
}

cel::Activation activation_of(const assess::Subject& subject) {
    return {.facts = subject.facts,
            .computed = subject.computed,
            .computed_inputs = subject.computed_inputs,
            .computed_missing = subject.computed_missing,
            .today = subject.as_of,
            .bindings = {}};
}

} // namespace

ExitCode command_eval(const EvalOptions& options, Io& io) {
    Judgement facts;
    diag::Diagnostics& diagnostics = facts.diagnostics;
    const Screens screens = read_screens(options.screen, io, diagnostics);
    Log log(io, options.screen.verbose);
    std::optional<cel::Program> program;
    cel::Type type;
    const bool loaded = load_facts(options, io, log, facts);
    const auto book = load_rulebook(options.rules, io, log, facts.sources, diagnostics);
    const source::FileId file = facts.sources.add(expression_name, options.expression);
    const cel::Environment environment{.facts = &schema::type_of<model::Project>(),
                                       .computed = &schema::type_of<model::Computed>(),
                                       .strict = false};
    if (!options.expression.empty() && book) {
        const cel::Expanded expanded = cel::expand(options.expression, names_of(book->catalogue));
        const auto where = [&](std::size_t begin, std::size_t end) {
            const auto [from, to] = expanded.written(begin, end);
            return span_of(file, from, to);
        };
        program = cel::compile({expanded.text, where}, environment, cel::Want::anything, diagnostics, &type);
    }
    if (loaded && program && !diagnostics.has_errors()) {
        const cel::Activation activation = activation_of(facts.subject);
        const cel::Outcome outcome = cel::evaluate(*program, activation);
        if (outcome.value.is<cel::Error>()) {
            diagnostics.report(diag::Code::rule_error, span_of(file, 0, options.expression.size()),
                               "the expression broke: " + outcome.error);
        } else {
            std::string out = answer(type, outcome);
            std::size_t left = steps_shown;
            if (options.screen.verbose)
                write_step(cel::explain(*program, activation).root, program->text, 0, left, out);
            io.out() << out;
        }
    }
    return show_problems(diagnostics, facts.sources, screens.err, io) ? ExitCode::ok : ExitCode::wrong_input;
}

} // namespace readiness::cli
