// SPDX-License-Identifier: Apache-2.0
#pragma once
// Single changes to a record of facts, for trying a rule on more than its examples.
#include "readiness/rules/catalogue.hpp"

#include <set>
#include <string>
#include <vector>

namespace readiness::assess {

/// One change to one field.
struct Edit {
    enum class Act : std::uint8_t { forget, none, set, fill, drop, add };
    struct Step {
        std::size_t field = 0; ///< place in the table
        std::size_t entry = 0; ///< of a list of records on the way
    };

    std::vector<Step> place{};
    Act act = Act::forget;
    schema::Scalar value{};                ///< to set; text belongs to the landmarks
    std::vector<schema::Scalar> entries{}; ///< to fill a list of values with
    std::size_t entry = 0;                 ///< to drop
    std::string words{};                   ///< `rollout.strategy: staged`
};

/// What a rule compares facts with. Values around them are the ones that matter.
struct Landmarks {
    std::set<std::int64_t> wholes;
    std::set<double> numbers;
    std::set<std::string> texts;
    schema::Date today{};

    void add(const cel::Program& program);
};

/// All changes worth trying to the facts that `patterns` name (`integration.systems[].owner`), in the order
/// of the patterns. Of a list the first entries are changed only.
std::vector<Edit> edits_of(schema::Ref facts, const std::vector<std::string>& patterns,
                           const Landmarks& landmarks);

/// Values worth trying for a leaf.
std::vector<schema::Scalar> values_to_try(const schema::FieldInfo& field, schema::Kind kind,
                                          const schema::Scalar* current, const Landmarks& landmarks);

/// Makes `to`, a blank record, what `from` is after the change.
void apply(const Edit& edit, schema::Ref from, schema::MutRef to);

/// A value as it is written in a descriptor.
std::string written(const schema::FieldInfo& field, const schema::Scalar& value);

} // namespace readiness::assess
