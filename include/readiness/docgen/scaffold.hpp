// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/type_info.hpp"

namespace readiness::docgen {

struct ScaffoldOptions {
    bool full = false;       ///< every field; else those that the table marks as the minimum
    std::string schema{};    ///< path or URL of the JSON Schema, for editors; empty: no line about it
    std::size_t width = 100; ///< columns for comments
};

/// A descriptor to fill in: every field with a comment that says what it means and what it takes, all blank
/// but those that have one value only. Entries of lists of objects stand in comments, one for each list.
/// Loads without problems as it is, and after every sample entry was taken out of its comment.
std::string scaffold(const schema::TypeInfo& facts, const ScaffoldOptions& options);

} // namespace readiness::docgen
