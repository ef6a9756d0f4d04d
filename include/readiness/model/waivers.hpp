// SPDX-License-Identifier: Apache-2.0
#pragma once
// Gaps that are accepted and rules that are declared irrelevant.
#include "readiness/model/fact.hpp"

namespace readiness::model {

struct Waiver {
    Fact<std::string> rule;
    Fact<std::string> scope;
    Fact<std::string> reason;
    Fact<std::string> owner;
    Fact<std::string> approver;
    Fact<Date> created;
    Fact<Date> expires;

    bool operator==(const Waiver&) const = default;
};

/// A file of its own with waivers, for those who may not write the descriptor.
struct WaiverFile {
    Fact<std::int64_t> schema_version;
    Fact<std::vector<Waiver>> waivers;

    bool operator==(const WaiverFile&) const = default;
};

struct NotApplicable {
    Fact<std::string> rule;
    Fact<std::string> reason;
    Fact<std::string> by;

    bool operator==(const NotApplicable&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const TypeInfo& type_of<model::Waiver>();
template <>
const TypeInfo& type_of<model::WaiverFile>();
template <>
const TypeInfo& type_of<model::NotApplicable>();
} // namespace readiness::schema
