// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/type_info.hpp"

#include <cstdint>
#include <random>

namespace readiness::test {

struct RandomOptions {
    double stated = 0.7;      ///< chance that a fact is stated
    double none = 0.1;        ///< chance that a stated nullable fact is `none`
    std::size_t max_list = 4; ///< entries of a list
};

/// Fills a record with random values that its field table allows. The same generator state gives the same
/// record on every machine: only raw numbers of the generator are used, no library distribution.
void fill_randomly(schema::MutRef record, std::mt19937_64& random, const RandomOptions& options = {});

/// One random value for a leaf or a list field, always stated and never `none`.
void fill_field(void* record, const schema::FieldInfo& field, std::mt19937_64& random,
                const RandomOptions& options = {});

} // namespace readiness::test
