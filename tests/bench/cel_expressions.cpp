// SPDX-License-Identifier: Apache-2.0
// Evaluations per second of the expressions on standard input, one a line, and of the built-in rules. Prints
// for each line `<evaluations> <parse + check + evaluate>`, then `rules <number> <conditions> <microseconds
// to evaluate all> <microseconds to load all from YAML>`. usage: cel_expressions MILLISECONDS DESCRIPTOR
#include "cel_subject.hpp"

#include "readiness/load/loader.hpp"
#include "readiness/model/computed.hpp"
#include "readiness/packs/built_in.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace readiness;

namespace {

/// Of this process, so that other work on the machine does not count.
double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Calls, a batch at a time, until that much processor time is spent; calls per second of it.
template <typename Call>
double rate(std::chrono::milliseconds least, Call&& call, std::size_t batch = 64) {
    const double start = cpu_seconds();
    const double enough = std::chrono::duration<double>(least).count();
    std::size_t calls = 0;
    double spent = 0;
    do {
        for (std::size_t i = 0; i < batch; ++i)
            call();
        calls += batch;
        spent = cpu_seconds() - start;
    } while (spent < enough);
    return static_cast<double>(calls) / spent;
}

source::Span span(std::size_t begin, std::size_t end) {
    return {{}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

cel::Program compiled(const std::string& text, const cel::Environment& environment) {
    diag::Diagnostics diagnostics;
    auto program = cel::compile({text, span}, environment, cel::Want::boolean, diagnostics);
    if (!program) {
        std::fprintf(stderr, "%s: %s\n", text.c_str(), diagnostics.items()[0].message.c_str());
        std::exit(1);
    }
    return *std::move(program);
}

void run_expression(const std::string& text, std::chrono::milliseconds least) {
    static const bench::Subject subject = bench::subject();
    const cel::Environment environment{.facts = &schema::type_of<bench::Subject>()};
    cel::Activation activation;
    activation.facts = schema::ref(subject);
    const cel::Program program = compiled(text, environment);
    if (cel::evaluate(program, activation).truth != cel::Truth::yes) {
        std::fprintf(stderr, "%s: not true\n", text.c_str());
        std::exit(1);
    }
    const double evaluated = rate(least, [&] { cel::evaluate(program, activation); });
    const double anew = rate(least, [&] { cel::evaluate(compiled(text, environment), activation); });
    std::printf("%.0f %.0f\n", evaluated, anew);
}

/// The built-in rules: loaded and compiled from YAML, as the build does, and all conditions evaluated over
/// the descriptor.
void run_rules(const std::string& descriptor, std::chrono::milliseconds least) {
    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    std::ifstream in(descriptor);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto document = yaml::parse(sources, sources.add(descriptor, text), diagnostics);
    model::Project project;
    if (document)
        load::load(sources, *document, document->root(), schema::ref_mut(project), {.evidence = true},
                   diagnostics);
    source::SourceSet rule_files;
    const auto rulebook = packs::load_rulebook(diagnostics, rule_files);
    if (!document || !rulebook || diagnostics.has_errors()) {
        std::fprintf(stderr, "%s: %s\n", descriptor.c_str(),
                     diagnostics.empty() ? "not loaded" : diagnostics.items()[0].message.c_str());
        std::exit(1);
    }
    const model::ComputedFacts computed = model::compute(project, {});
    cel::Activation activation;
    activation.facts = schema::ref(project);
    activation.computed = schema::ref(computed.values);
    activation.computed_inputs = &computed.inputs;
    activation.computed_missing = &computed.missing;
    std::vector<const cel::Program*> conditions;
    for (const rules::Rule& rule : rulebook->catalogue.rules) {
        conditions.push_back(&rule.applies);
        conditions.push_back(&rule.require);
        for (const rules::Escalation& escalation : rule.escalate)
            conditions.push_back(&escalation.when);
    }
    const double evaluated = rate(least, [&] {
        for (const cel::Program* condition : conditions)
            cel::evaluate(*condition, activation);
    });
    const auto load = [] {
        source::SourceSet files;
        diag::Diagnostics problems;
        packs::load_rulebook(problems, files);
    };
    const double loaded = rate(least, load, 1);
    std::printf("rules %zu %zu %.0f %.0f\n", rulebook->catalogue.rules.size(), conditions.size(),
                1e6 / evaluated, 1e6 / loaded);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: cel_expressions MILLISECONDS DESCRIPTOR\n");
        return 2;
    }
    const std::chrono::milliseconds least(std::atoi(argv[1]));
    for (std::string line; std::getline(std::cin, line);)
        run_expression(line, least);
    run_rules(argv[2], least);
}
