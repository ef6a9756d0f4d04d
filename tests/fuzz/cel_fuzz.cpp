// SPDX-License-Identifier: Apache-2.0
// Compiles the input as an expression, as a rule pack would and as plain CEL, and evaluates it over a small
// record: once with everything stated and once with nothing. Explaining must give the same outcome as
// evaluating.
#include "facts.hpp"

#include "readiness/cel/explain.hpp"

#include <cstdlib>
#include <string_view>

namespace {

using namespace readiness;

void run(const cel::Program& program, const fuzz::Facts& facts) {
    cel::Activation activation;
    activation.facts = schema::ref(facts);
    cel::Reads reads;
    const cel::Outcome outcome = cel::evaluate(program, activation, &reads);
    const cel::Explanation explanation = cel::explain(program, activation);
    if (cel::format_for_people(outcome.value) != cel::format_for_people(explanation.root.value))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        text[i] = static_cast<char>(data[i]);
    static const fuzz::Facts full = fuzz::all_stated();
    static const fuzz::Facts empty;
    const auto where = [&](std::size_t begin, std::size_t end) {
        if (begin > end || end > text.size())
            std::abort();
        return source::Span{{}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    };
    for (const int mode : {0, 1, 2}) {
        cel::Environment environment;
        environment.facts = &schema::type_of<fuzz::Facts>();
        environment.strict = mode == 0;
        environment.checked = mode != 2;
        diag::Diagnostics diagnostics;
        const auto program = cel::compile({text, where}, environment, cel::Want::anything, diagnostics);
        if (program.has_value() == diagnostics.has_errors())
            std::abort();
        if (!program)
            continue;
        run(*program, full);
        run(*program, empty);
    }
    return 0;
}
