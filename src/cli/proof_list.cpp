// SPDX-License-Identifier: Apache-2.0
#include "proof_list.hpp"

#include "stated.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::cli {

namespace {

schema::Fact<std::int64_t> number(std::size_t value) {
    return stated(static_cast<std::int64_t>(value));
}

ListedProof listed(const TestedRule& tested) {
    const assess::Proof& proof = tested.proof;
    const assess::Tally& tally = proof.tally;
    ListedProof to{.rule = stated(proof.rule->id),
                   .pack = stated(proof.rule->pack()),
                   .proven = stated(proof.proven()),
                   .examples = number(proof.examples),
                   .examples_failed = number(tested.failed),
                   .variants = number(proof.variants),
                   .outcomes = {number(tally.pass), number(tally.fail), number(tally.unknown),
                                number(tally.not_applicable), number(tally.error)},
                   .applies_always = stated(proof.applies_always),
                   .applies_never = stated(proof.applies_never),
                   .vacuous = stated(proof.vacuous),
                   .shadowed_by = stated(proof.shadowed_by),
                   .untested = {schema::State::stated, {}}};
    for (const assess::Untested& operand : proof.untested)
        to.untested.value.push_back({stated(operand.text), stated(operand.example), stated(operand.change)});
    return to;
}

} // namespace

ProofList list_proofs(const std::vector<TestedRule>& rules) {
    ProofList list;
    list.schema_version = stated<std::int64_t>(1);
    list.rules.state = schema::State::stated;
    std::size_t examples = 0, failed = 0;
    for (const TestedRule& rule : rules) {
        examples += rule.proof.examples;
        failed += rule.failed;
        list.rules.value.push_back(listed(rule));
    }
    list.examples = number(examples);
    list.examples_failed = number(failed);
    return list;
}

} // namespace readiness::cli

namespace readiness::schema {

using namespace cli;

template <>
const TypeInfo& type_of<ListedTally>() {
    static constexpr FieldInfo fields[] = {
        field<&ListedTally::pass>("pass", {.doc = "Passes"}),
        field<&ListedTally::fail>("fail", {.doc = "Fails"}),
        field<&ListedTally::unknown>("unknown", {.doc = "Unknowns"}),
        field<&ListedTally::not_applicable>("not_applicable", {.doc = "Times it did not apply"}),
        field<&ListedTally::error>("error", {.doc = "Times it broke"}),
    };
    static constexpr TypeInfo info =
        record<ListedTally>("listed_tally", "How often a rule came out one way or the other", fields);
    return info;
}

template <>
const TypeInfo& type_of<ListedOperand>() {
    static constexpr FieldInfo fields[] = {
        field<&ListedOperand::text>("text",
                                    {.doc = "Operand of the condition that no example is decided by"}),
        field<&ListedOperand::example>("example", {.doc = "Example to change"}),
        field<&ListedOperand::change>("change", {.doc = "Change after which the operand decides"}),
    };
    static constexpr TypeInfo info =
        record<ListedOperand>("listed_operand", "A part of a condition that no example shows", fields);
    return info;
}

template <>
const TypeInfo& type_of<ListedProof>() {
    static constexpr FieldInfo fields[] = {
        field<&ListedProof::rule>("rule", {.doc = "Id of the rule"}),
        field<&ListedProof::pack>("pack", {.doc = "Pack it belongs to"}),
        field<&ListedProof::proven>("proven", {.doc = "Whether it can pass, fail and be unknown"}),
        field<&ListedProof::examples>("examples", {.doc = "Examples that were run"}),
        field<&ListedProof::examples_failed>("examples_failed", {.doc = "Those that came out otherwise"}),
        field<&ListedProof::variants>("variants", {.doc = "Variants of the examples that were tried"}),
        field<&ListedProof::outcomes>("outcomes", {.doc = "What came out of examples and variants"}),
        field<&ListedProof::applies_always>("applies_always", {.doc = "Its `applies` was never false"}),
        field<&ListedProof::applies_never>("applies_never", {.doc = "Its `applies` was never true"}),
        field<&ListedProof::vacuous>("vacuous", {.doc = "Lists that have to be empty for it to pass"}),
        field<&ListedProof::shadowed_by>("shadowed_by", {.doc = "Rules that fail wherever it does"}),
        field<&ListedProof::untested>("untested", {.doc = "Operands that no example is decided by"}),
    };
    static constexpr TypeInfo info = record<ListedProof>("listed_proof", "What is known of a rule", fields);
    return info;
}

template <>
const TypeInfo& type_of<ProofList>() {
    static constexpr FieldInfo fields[] = {
        field<&ProofList::schema_version>("schema_version", {.doc = "Version of this form"}),
        field<&ProofList::examples>("examples", {.doc = "Examples that were run"}),
        field<&ProofList::examples_failed>("examples_failed", {.doc = "Those that came out otherwise"}),
        field<&ProofList::rules>("rules", {.doc = "Rules in the order of the report"}),
    };
    static constexpr TypeInfo info = record<ProofList>("proof_list", "What a test of rules found", fields);
    return info;
}

} // namespace readiness::schema
