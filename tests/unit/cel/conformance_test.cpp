// SPDX-License-Identifier: Apache-2.0
// Runs the conformance vectors of the CEL specification, converted to JSON. They are not part of this
// repository: configure with -DREADINESS_CEL_CONFORMANCE=<folder> to run them.
#include "conformance_json.hpp"
#include "support/catch.hpp"

#include "readiness/cel/evaluate.hpp"

#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#ifndef READINESS_CEL_CONFORMANCE
#define READINESS_CEL_CONFORMANCE ""
#endif

namespace {

using namespace readiness;
using nlohmann::json;

/// How many vectors of each file pass at least. Raise a number when more pass; never lower one.
struct Floor {
    const char* file;
    int passes;
};
constexpr Floor floors[] = {{"basic", 43},        {"bindings_ext", 8},  {"comparisons", 334},
                            {"conversions", 109}, {"encoders_ext", 4},  {"fields", 60},
                            {"fp_math", 30},      {"integer_math", 64}, {"lists", 39},
                            {"logic", 30},        {"macros", 44},       {"macros2", 46},
                            {"math_ext", 199},    {"namespace", 14},    {"optionals", 0},
                            {"parse", 193},       {"plumbing", 5},      {"string", 51},
                            {"string_ext", 213},  {"timestamps", 73},   {"type_deduction", 20}};

cel::Environment environment_of(const json& vector) {
    cel::Environment environment;
    environment.strict = false;
    environment.checked = !vector.at("disable_check").get<bool>();
    environment.container = vector.at("container").get<std::string>();
    for (const json& declaration : vector.at("type_env")) {
        const std::string name = declaration.at("name").get<std::string>();
        if (declaration.contains("type"))
            environment.variables.emplace_back(name, test::type_from(declaration.at("type")));
        else
            for (const json& overload : declaration.at("overloads")) {
                cel::FunctionDeclaration function{name, overload.at("member").get<bool>(), {}, {}};
                for (const json& parameter : overload.at("params"))
                    function.parameters.push_back(test::type_from(parameter));
                function.result = test::type_from(overload.at("result"));
                environment.functions.push_back(std::move(function));
            }
    }
    return environment;
}

std::string check_outcome(const json& expect, const cel::Outcome& outcome) {
    if (expect.contains("error")) {
        if (outcome.value.is<cel::Error>())
            return {};
        return "wants an error, gives " + test::show_value(outcome.value);
    }
    const cel::Value wanted =
        expect.contains("value") ? test::value_from(expect.at("value")) : cel::Value(true);
    if (test::same_value(wanted, outcome.value))
        return {};
    return "wants " + test::show_value(wanted) + ", gives " + test::show_value(outcome.value);
}

/// Why the vector fails; empty if it passes.
std::string run_vector(const json& vector) {
    const std::string text = vector.at("expr").get<std::string>();
    diag::Diagnostics diagnostics;
    const cel::Source source{
        text, [](std::size_t begin, std::size_t end) {
            return source::Span{{}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        }};
    const auto program = cel::compile(source, environment_of(vector), cel::Want::anything, diagnostics);
    if (!program)
        return "does not compile: " + diagnostics.items().at(0).message;
    const json& expect = vector.at("expect");
    if (expect.contains("type") && program->type != test::type_from(expect.at("type")))
        return "has the type " + cel::to_string(program->type);
    if (vector.at("check_only").get<bool>())
        return {};
    cel::Activation activation;
    for (const auto& [name, value] : vector.at("bindings").items())
        activation.bindings.emplace(name, test::value_from(value));
    return check_outcome(expect, cel::evaluate(*program, activation));
}

TEST_CASE("the conformance vectors of the specification") {
    const std::filesystem::path folder = READINESS_CEL_CONFORMANCE;
    if (folder.empty() || !std::filesystem::is_directory(folder)) {
        WARN("skipped: configure with -DREADINESS_CEL_CONFORMANCE=<folder of the JSON vectors>");
        return;
    }
    std::ostringstream table;
    std::ostringstream failures;
    for (const Floor& floor : floors) {
        const auto path = folder / (std::string(floor.file) + ".json");
        INFO(path.string());
        std::ifstream stream(path);
        REQUIRE(stream.good());
        int passes = 0;
        int total = 0;
        const json file = json::parse(stream);
        for (const json& vector : file.at("tests")) {
            ++total;
            const std::string problem = run_vector(vector);
            if (problem.empty())
                ++passes;
            else
                failures << floor.file << '#' << vector.at("index") << ' ' << vector.at("expr") << ": "
                         << problem << '\n';
        }
        table << std::left << std::setw(16) << floor.file << std::right << std::setw(5) << passes << " of "
              << std::setw(5) << total << '\n';
        CHECK(total > 0);
        CHECK(passes >= floor.passes);
    }
    std::cout << table.str();
    if (std::getenv("READINESS_CEL_SHOW") != nullptr)
        std::cout << failures.str();
}

} // namespace
