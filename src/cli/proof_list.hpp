// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/prove.hpp"

/// The JSON of `rules test`, described by field tables like every other document.
namespace readiness::cli {

/// How often a rule came out one way or the other.
struct ListedTally {
    schema::Fact<std::int64_t> pass;
    schema::Fact<std::int64_t> fail;
    schema::Fact<std::int64_t> unknown;
    schema::Fact<std::int64_t> not_applicable;
    schema::Fact<std::int64_t> error;
};

struct ListedOperand {
    schema::Fact<std::string> text;
    schema::Fact<std::string> example;
    schema::Fact<std::string> change;
};

struct ListedProof {
    schema::Fact<std::string> rule;
    schema::Fact<std::string> pack;
    schema::Fact<bool> proven;
    schema::Fact<std::int64_t> examples;
    schema::Fact<std::int64_t> examples_failed;
    schema::Fact<std::int64_t> variants;
    ListedTally outcomes;
    schema::Fact<bool> applies_always;
    schema::Fact<bool> applies_never;
    schema::Fact<std::vector<std::string>> vacuous;
    schema::Fact<std::vector<std::string>> shadowed_by;
    schema::Fact<std::vector<ListedOperand>> untested;
};

struct ProofList {
    schema::Fact<std::int64_t> schema_version;
    schema::Fact<std::int64_t> examples;
    schema::Fact<std::int64_t> examples_failed;
    schema::Fact<std::vector<ListedProof>> rules;
};

/// What one rule was tested with, and what is known since.
struct TestedRule {
    assess::Proof proof;
    std::size_t failed = 0; ///< examples that came out otherwise
};

ProofList list_proofs(const std::vector<TestedRule>& rules);

} // namespace readiness::cli

namespace readiness::schema {
template <>
const TypeInfo& type_of<cli::ListedTally>();
template <>
const TypeInfo& type_of<cli::ListedOperand>();
template <>
const TypeInfo& type_of<cli::ListedProof>();
template <>
const TypeInfo& type_of<cli::ProofList>();
} // namespace readiness::schema
