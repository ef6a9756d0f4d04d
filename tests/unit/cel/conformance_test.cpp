// SPDX-License-Identifier: Apache-2.0
// Runs the conformance vectors of the CEL specification, converted to JSON. They are not part of this
// repository: configure with -DREADINESS_CEL_CONFORMANCE=<folder> to run them.
#include "conformance_json.hpp"
#include "conformance_page.hpp"
#include "support/catch.hpp"

#include "readiness/cel/evaluate.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#ifndef READINESS_CEL_CONFORMANCE
#define READINESS_CEL_CONFORMANCE ""
#endif

namespace {

using namespace readiness;
using nlohmann::json;

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
    cel::Type type;
    const auto program =
        cel::compile(source, environment_of(vector), cel::Want::anything, diagnostics, &type);
    if (!program)
        return "does not compile: " + diagnostics.items().at(0).message;
    const json& expect = vector.at("expect");
    if (expect.contains("type") && type != test::type_from(expect.at("type")))
        return "has the type " + cel::to_string(type);
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
    std::set<std::pair<std::string, int>> expected;
    for (const test::VectorException& one : test::vector_exceptions())
        expected.emplace(one.file, one.index);
    for (const test::VectorFile& counted : test::vector_files()) {
        const std::string name(counted.file);
        std::ifstream stream(folder / (name + ".json"));
        INFO(name);
        REQUIRE(stream.good());
        int passes = 0;
        int total = 0;
        const json file = json::parse(stream);
        for (const json& vector : file.at("tests")) {
            ++total;
            const std::string problem = run_vector(vector);
            passes += problem.empty() ? 1 : 0;
            const bool excused = expected.contains({name, vector.at("index").get<int>()});
            if (counted.part != test::Part::beyond && problem.empty() == excused)
                FAIL_CHECK(name << '#' << vector.at("index") << ' ' << vector.at("expr") << ": "
                                << (excused ? "passes, but is an exception" : problem));
        }
        CHECK(total == counted.total);
        CHECK(passes == counted.passes);
    }
}

TEST_CASE("the page of the conformance vectors says what they hold") {
    std::map<test::Part, int> passes;
    for (const test::VectorFile& file : test::vector_files())
        passes[file.part] += file.passes;
    CHECK(passes[test::Part::core] == 1109);
    CHECK(passes[test::Part::extension] == 267);
    CHECK(test::vector_exceptions().size() == 11);
    const std::string path = std::string(READINESS_SOURCE_DIR) + "/docs/reference/conformance.md";
    const char* update = std::getenv("READINESS_UPDATE");
    if (update != nullptr && std::string_view(update) == "1")
        std::ofstream(path) << test::conformance_page();
    std::ifstream in(path);
    CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == test::conformance_page());
}

} // namespace
