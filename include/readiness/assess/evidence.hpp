// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/load/loader.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace readiness::assess {

/// Only what is fresh counts.
enum class EvidenceState : std::uint8_t {
    fresh,
    stale,
    missing_file,
    outside_root,
    unverified,
    future,
    no_reference
};
std::string_view name(EvidenceState state);

/// What was found out about the files that evidence names, by the names as written.
struct EvidenceFiles {
    std::string root{}; ///< folder they were looked for in; empty: nowhere
    std::set<std::string, std::less<>> missing{};
    std::set<std::string, std::less<>> outside{}; ///< not looked for: they leave the root
};

/// One place that names evidence.
struct EvidenceResult {
    std::string path; ///< of the fact or the entry of a list; of a file of waivers behind its name and `#`
    const load::Evidence* evidence = nullptr;
    source::Span where; ///< the reference, else the fact
    EvidenceState state{};
};

} // namespace readiness::assess
