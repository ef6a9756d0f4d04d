// SPDX-License-Identifier: Apache-2.0
// Every operator and function of the table with an unknown operand, form by form, so that a new one cannot be
// forgotten: the outcome is unknown, and names every fact that is missing, in the order of the descriptor.
#include "cel/functions.hpp"
#include "cel/parser.hpp"
#include "support/catch.hpp"
#include "toy.hpp"

#include <algorithm>
#include <map>

namespace {

using namespace readiness;
using Paths = std::vector<std::string>;

/// Per type an expression that is unknown, with the facts it names; two for each, so that sets can be seen.
struct Missing {
    std::string first, first_path, second, second_path;
};

const std::map<cel::TypeKind, Missing>& missing() {
    using cel::TypeKind;
    const auto of = [](const std::string& before, const std::string& after) {
        return Missing{before + "users" + after, "users", before + "team.engineers" + after,
                       "team.engineers"};
    };
    static const std::map<TypeKind, Missing> all = {
        {TypeKind::boolean, {"used", "used", "tested", "tested"}},
        {TypeKind::integer, of("", "")},
        {TypeKind::unsigned_integer, of("uint(", ")")},
        {TypeKind::number, {"share", "share", "quality", "quality"}},
        {TypeKind::string, of("string(", ")")},
        {TypeKind::bytes, of("bytes(string(", "))")},
        {TypeKind::timestamp, {"started_on", "started_on", "due_on", "due_on"}},
        {TypeKind::duration, of("duration(string(", ") + 's')")},
        {TypeKind::version, {"python", "python", "python", "python"}},
        {TypeKind::null, of("(", " > 1 ? null : null)")},
        {TypeKind::dyn, of("dyn(", ")")},
        {TypeKind::parameter, of("", "")},
        {TypeKind::type, of("type(", ")")},
        {TypeKind::list, of("[", "]")},
        {TypeKind::map, of("{'a': ", "}")},
    };
    return all;
}

/// An operand of the type; of lists and maps, of the type of their entries.
std::string operand(const cel::Type& type, bool second) {
    const Missing& row = missing().at(type.kind);
    if (type.kind == cel::TypeKind::list)
        return "[" + operand(type.arguments[0], second) + "]";
    if (type.kind == cel::TypeKind::map)
        return "{" + operand(type.arguments[0], second) + ": 1}";
    return second ? row.second : row.first;
}

std::string path(const cel::Type& type, bool second) {
    if (!type.arguments.empty())
        return path(type.arguments[0], second);
    const Missing& row = missing().at(type.kind);
    return second ? row.second_path : row.first_path;
}

std::string call_of(const cel::Function& function, const cel::Overload& form,
                    const std::vector<std::string>& operands) {
    const std::string_view symbol = cel::operator_symbol(function.name);
    if (function.name == "_[_]")
        return operands[0] + "[" + operands[1] + "]";
    if (!symbol.empty() && operands.size() == 1)
        return std::string(symbol) + operands[0];
    if (!symbol.empty())
        return operands[0] + " " + std::string(symbol) + " " + operands[1];
    std::string text = form.member ? operands[0] + "." : "";
    text += std::string(function.name) + "(";
    for (std::size_t i = form.member ? 1 : 0; i < operands.size(); ++i)
        text += (text.back() == '(' ? "" : ", ") + operands[i];
    return text + ")";
}

Paths in_source_order(Paths paths) {
    const Paths order = {"used",       "tested", "users",  "share",         "quality",
                         "started_on", "due_on", "python", "team.engineers"};
    Paths sorted;
    for (const std::string& one : order)
        if (std::find(paths.begin(), paths.end(), one) != paths.end())
            sorted.push_back(one);
    return sorted;
}

TEST_CASE("every form of every function: unknown operands make it unknown and are all named") {
    std::size_t forms = 0;
    for (const cel::Function& function : cel::functions())
        for (const cel::Overload& form : function.overloads) {
            // Operands are unknown in turn from the right, so that the order of the paths is put to the test.
            std::vector<std::string> operands;
            Paths paths;
            for (std::size_t i = 0; i < form.parameters.size(); ++i) {
                operands.push_back(operand(form.parameters[i], i % 2 == 0));
                paths.push_back(path(form.parameters[i], i % 2 == 0));
            }
            const std::string text = call_of(function, form, operands);
            INFO(text);
            const cel::Outcome outcome = test::evaluate_toy(text, test::ToyProject{});
            INFO(outcome.error);
            CHECK(outcome.unknown == in_source_order(paths));
            CHECK((outcome.value.is<cel::Unknown>() || form.parameters.empty()));
            ++forms;
        }
    CHECK(forms > 100);
}

} // namespace
