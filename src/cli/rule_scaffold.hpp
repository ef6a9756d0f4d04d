// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace readiness::cli {

/// A rule that is about to be written.
struct NewRule {
    std::string id;
    std::string area;
    std::string title;
    std::string year;      ///< first part of the pack's version
    bool new_area = false; ///< no pack has it yet
};

/// `ACM-001`
bool is_rule_id(std::string_view id);
/// `No data carried by hand` -> `no-data-carried-by-hand`; empty if there are no letters or digits.
std::string slug_of(std::string_view title);
/// What a pack in this folder is called.
std::string pack_name_of(std::string_view folder);

/// Files to start from. They pass `rules check` as they are.
std::string pack_text(std::string_view name, const NewRule& rule);
std::string rule_text(const NewRule& rule);

} // namespace readiness::cli
