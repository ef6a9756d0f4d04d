// SPDX-License-Identifier: Apache-2.0
#include "readiness/cel/evaluate.hpp"

#include "cel/evaluator.hpp"

#include <utility>

namespace readiness::cel {

Outcome evaluate(const Program& program, const Activation& activation, Reads* reads) {
    Evaluator evaluator(program.ast(), activation);
    if (reads != nullptr)
        evaluator.record_reads(*reads);
    Outcome outcome;
    outcome.value = evaluator.run();
    if (const bool* truth = outcome.value.get<bool>())
        outcome.truth = *truth ? Truth::yes : Truth::no;
    if (Unknown* unknown = std::get_if<Unknown>(&outcome.value.data)) {
        outcome.truth = Truth::unknown;
        outcome.unknown = std::move(unknown->paths);
    }
    if (const Error* error = outcome.value.get<Error>())
        outcome.error = error->message;
    return outcome;
}

} // namespace readiness::cel
