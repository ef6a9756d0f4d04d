// SPDX-License-Identifier: Apache-2.0
// The first eight bytes are the seed of random facts, the rest is an expression. Evaluating is pure,
// explaining agrees with it, and stating a fact that was missing never turns yes into no.
#include "facts.hpp"
#include "support/random_record.hpp"

#include "readiness/cel/explain.hpp"

#include <cstdlib>
#include <string_view>

using namespace readiness;

namespace {

constexpr std::size_t seed_bytes = 8;

void require(bool condition) {
    if (!condition)
        std::abort();
}

/// Takes back what was said about some fields, in lists of records too.
void forget(schema::MutRef record, std::mt19937_64& random) {
    for (const schema::FieldInfo& field : record.type->fields)
        if (random() % 3 == 0)
            field.access.set_state(record.object, schema::State::not_stated);
}

fuzz::Facts partly(fuzz::Facts facts, std::mt19937_64& random) {
    for (auto& part : facts.p.value)
        forget(schema::ref_mut(part), random);
    forget(schema::ref_mut(facts), random);
    return facts;
}

cel::Outcome outcome_over(const cel::Program& program, const fuzz::Facts& facts) {
    cel::Activation activation;
    activation.facts = schema::ref(facts);
    const cel::Outcome outcome = cel::evaluate(program, activation);
    const cel::Outcome again = cel::evaluate(program, activation);
    require(outcome.truth == again.truth && outcome.unknown == again.unknown && outcome.error == again.error);
    const cel::Explanation explanation = cel::explain(program, activation);
    require(cel::format_for_people(outcome.value) == cel::format_for_people(explanation.root.value));
    return outcome;
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer looks for
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < seed_bytes)
        return 0;
    std::uint64_t seed = 0;
    for (std::size_t i = 0; i < seed_bytes; ++i)
        seed = seed << 8U | data[i];
    const std::string text(data + seed_bytes, data + size);
    const auto where = [](std::size_t begin, std::size_t end) {
        return source::Span{{}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    };
    cel::Environment environment;
    environment.facts = &schema::type_of<fuzz::Facts>();
    environment.strict = false;
    diag::Diagnostics diagnostics;
    const auto program = cel::compile({text, where}, environment, cel::Want::anything, diagnostics);
    if (!program)
        return 0;
    std::mt19937_64 random(seed);
    fuzz::Facts full;
    test::fill_randomly(schema::ref_mut(full), random, {.stated = 1.0, .none = 0.2, .max_list = 5});
    const cel::Outcome all = outcome_over(*program, full);
    const cel::Outcome some = outcome_over(*program, partly(full, random));
    const bool decided = some.truth == cel::Truth::yes || some.truth == cel::Truth::no;
    const bool may_differ = text.find("stated") != std::string::npos;
    if (decided && !may_differ)
        require(all.truth == some.truth || all.truth == cel::Truth::error);
    return 0;
}
