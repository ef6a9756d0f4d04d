// SPDX-License-Identifier: Apache-2.0
#include "readiness/cel/program.hpp"

#include "cel/checker.hpp"
#include "cel/lint.hpp"
#include "cel/packed.hpp"
#include "cel/parser.hpp"

#include <set>

namespace readiness::cel {

namespace {

Program keep(std::string_view text, const AstDraft& ast) {
    struct Storage {
        std::string text;
        std::string packed;
    };
    const auto storage = std::make_shared<const Storage>(Storage{std::string(text), pack(ast.view())});
    return {.text = storage->text, .packed = storage->packed, .storage = storage};
}

} // namespace

Ast Program::ast() const {
    return unpack(packed);
}

bool Program::sound() const {
    return packed.empty() || is_packed(packed);
}

std::optional<Program> compile(const Source& source, const Environment& environment, Want want,
                               diag::Diagnostics& diagnostics, Type* type) {
    Reporter reporter(source, diagnostics);
    auto ast = parse(reporter);
    if (!ast)
        return std::nullopt;
    const Type found = Checker(*ast, environment, reporter).run();
    if (reporter.count() > 0)
        return std::nullopt;
    if (want == Want::boolean && found.kind != TypeKind::boolean && environment.checked) {
        const Node& root = ast->nodes[ast->root];
        reporter.report(diag::Code::not_boolean, root.begin, root.end,
                        "the condition is " + to_string(found) + ", not bool", "a comparison or another bool");
        return std::nullopt;
    }
    if (environment.strict && environment.checked)
        lint(ast->view(), found, environment, reporter);
    if (type != nullptr)
        *type = found;
    return keep(source.text, *ast);
}

std::vector<std::string> facts_named(const Program& program) {
    std::set<std::string, std::less<>> names;
    const Ast ast = program.ast();
    for (const FactPath& fact : ast.facts)
        if (fact.whole != 0)
            names.emplace(ast.string(fact.pattern));
    return {names.begin(), names.end()};
}

} // namespace readiness::cel
