// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/evidence.hpp"

#include <optional>
#include <string>
#include <vector>

namespace readiness::assess {

/// A gap accepted through a day. `approver` is another person than `owner`; the reader of the descriptor has
/// checked that.
struct Waiver {
    std::string rule;
    std::optional<std::string> scope; ///< path; absent: everything
    std::string reason;
    std::string owner;
    std::string approver;
    std::optional<schema::Date> created;
    schema::Date expires; ///< the last day it counts, UTC
    std::string path;     ///< `waivers[0]`
    std::string file{};   ///< as shown; empty: the descriptor

    /// Tells it from all others: `waivers[0]`, `accepted.yaml#waivers[0]`.
    std::string name() const { return file.empty() ? path : file + "#" + path; }
};

/// A rule declared irrelevant.
struct Declaration {
    std::string rule;
    std::string reason;
    std::string by;
    std::string path; ///< `not_applicable[0]`
};

/// What is judged: a record of facts, the facts computed from it, and where everything stands. Owns nothing
/// of the records.
struct Subject {
    schema::Ref facts{};
    schema::Ref computed{};
    const std::vector<std::vector<std::string>>* computed_inputs = nullptr;
    const std::vector<std::vector<std::string>>* computed_missing = nullptr;
    const load::Locations* locations = nullptr;        ///< may be null: then no evidence counts
    const load::Locations* waiver_locations = nullptr; ///< of the file of waivers, if there is one
    std::string waiver_file{};                         ///< its name as shown
    schema::Date as_of{};
    EvidenceFiles evidence_files{};
    std::vector<Waiver> waivers{};
    std::vector<Declaration> declarations{};
};

} // namespace readiness::assess
