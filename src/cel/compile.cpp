// SPDX-License-Identifier: Apache-2.0
#include "readiness/cel/program.hpp"

#include "cel/checker.hpp"
#include "cel/lint.hpp"
#include "cel/parser.hpp"

#include <set>

namespace readiness::cel {

namespace {

Program keep(std::string_view text, AstDraft ast, Type type) {
    struct Storage {
        std::string text;
        AstDraft ast;
    };
    const auto storage = std::make_shared<const Storage>(Storage{std::string(text), std::move(ast)});
    return {.text = storage->text, .ast = storage->ast.view(), .type = std::move(type), .storage = storage};
}

} // namespace

std::optional<Program> compile(const Source& source, const Environment& environment, Want want,
                               diag::Diagnostics& diagnostics) {
    Reporter reporter(source, diagnostics);
    auto ast = parse(reporter);
    if (!ast)
        return std::nullopt;
    Type type = Checker(*ast, environment, reporter).run();
    Program program = keep(source.text, *std::move(ast), std::move(type));
    if (reporter.count() > 0)
        return std::nullopt;
    if (want == Want::boolean && program.type.kind != TypeKind::boolean && environment.checked) {
        const Node& root = program.ast.nodes[program.ast.root];
        reporter.report(diag::Code::not_boolean, root.begin, root.end,
                        "the condition is " + to_string(program.type) + ", not bool",
                        "a comparison or another bool");
        return std::nullopt;
    }
    if (environment.strict && environment.checked)
        lint(program, environment, reporter);
    return program;
}

std::vector<std::string> facts_named(const Program& program) {
    std::set<std::string, std::less<>> names;
    for (const FactPath& fact : program.ast.facts)
        if (fact.whole != 0)
            names.emplace(program.ast.string(fact.pattern));
    return {names.begin(), names.end()};
}

} // namespace readiness::cel
