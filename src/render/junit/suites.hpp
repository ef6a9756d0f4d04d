// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/report.hpp"

#include <utility>

/// A report in the terms of JUnit. All texts are fit to stand in one line (see remarks.hpp), none is escaped.
namespace readiness::render::junit {

/// What is said of a case, as the element that says so; a case without one has passed.
struct Result {
    std::string_view element; ///< `failure`, `error`, `skipped` or empty
    std::string type;
    std::string message;
    std::vector<std::string> lines; ///< what stands in the element
};

struct Case {
    std::string name;
    std::string classname;
    std::string file;
    std::int64_t line = 0; ///< from 1; 0: not known
    Result result;
};

using Property = std::pair<std::string, std::string>;

struct Suite {
    std::string name;
    std::vector<Property> properties;
    std::vector<Case> cases;
};

/// First a suite of the gate, then one per area in the order of the report; an area that only findings name
/// comes last.
std::vector<Suite> suites_of(const report::Report& report);

} // namespace readiness::render::junit
