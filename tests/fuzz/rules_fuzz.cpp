// SPDX-License-Identifier: Apache-2.0
// Loads a rule pack made of any bytes. The first byte says what the rest is: a rule file, a pack.yaml, or the
// text behind `require:` or `finding:` of a rule that is right otherwise. What loads is evaluated.
#include "facts.hpp"

#include "readiness/rules/catalogue.hpp"

#include <cstdlib>
#include <string>

using namespace readiness;

namespace {

void require(bool condition) {
    if (!condition)
        std::abort();
}

const std::string pack = "schema_version: 1\nname: fuzz\nversion: \"1\"\ntitle: Fuzz\nsummary: Fuzz.\n"
                         "areas: [{id: one, title: One, kind: gap}]\n";

std::string rule(const std::string& finding, const std::string& condition) {
    return "id: A-1\nslug: weak\ntitle: Weak\nfinding: " + finding +
           "\narea: one\nseverity: low\nlifecycle: stable\nsince: \"1\"\napplies: \"true\"\nrequire: " +
           condition + "\nwhy: It matters.\nfix: Do it.\neffort_days: [1, 2]\nscan: \"no\"\n";
}

std::vector<rules::PackText> files_of(char kind, const std::string& rest) {
    const std::string plain = rule("It is not so.", "b");
    std::string texts[] = {pack, plain};
    if (kind == 'p')
        texts[0] = rest;
    else if (kind == 'r')
        texts[1] = rest;
    else if (kind == 'f')
        texts[1] = rule(rest, "b");
    else
        texts[1] = rule("It is not so.", rest);
    return {{"pack.yaml", "pack.yaml", texts[0]}, {"one/A-1-weak.yaml", "one/A-1-weak.yaml", texts[1]}};
}

void check_spans(const diag::Diagnostics& diagnostics, const source::SourceSet& sources) {
    for (const diag::Diagnostic& problem : diagnostics.items()) {
        if (!problem.where)
            continue;
        require(problem.where->begin <= problem.where->end);
        require(problem.where->end <= sources.file(problem.where->file).text().size());
    }
    static_cast<void>(diag::render(diagnostics, sources, {.width = 60, .unicode = false}));
}

void evaluate(const rules::Catalogue& catalogue) {
    static const fuzz::Facts full = fuzz::all_stated();
    static const fuzz::Facts empty;
    for (const fuzz::Facts* facts : {&full, &empty}) {
        cel::Activation activation;
        activation.facts = schema::ref(*facts);
        for (const rules::Rule& rule : catalogue.rules) {
            static_cast<void>(cel::evaluate(rule.applies, activation));
            static_cast<void>(cel::evaluate(rule.require, activation));
            static_cast<void>(rule.finding.fill(activation));
        }
    }
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer looks for
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    rules::Catalogue catalogue;
    std::vector<rules::RuleExamples> examples;
    const schema::TypeInfo& facts = schema::type_of<fuzz::Facts>();
    const bool good =
        rules::load_pack(sources, files_of(static_cast<char>(data[0]), {data + 1, data + size}), facts,
                         schema::type_of<fuzz::Part>(), catalogue, diagnostics, &examples);
    require(good != diagnostics.has_errors());
    check_spans(diagnostics, sources);
    if (good)
        evaluate(catalogue);
    return 0;
}
