// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/evaluate.hpp"
#include "readiness/text/text_list.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace readiness::rules {

/// What a rule says to people, in one row: a start reads all rules, and a report few of their texts.
struct Wording {
    enum class Text : std::uint8_t { slug, title, finding, why, fix, since, pack };

    text::TextList texts; ///< one for each Text, in that order; or none at all

    std::string_view operator[](Text which) const;
    bool operator==(const Wording&) const = default;
};

/// Text with expressions in braces, as in `{scale.target_users} users`.
struct Template {
    text::TextList texts; ///< in front of, between and behind the expressions
    std::vector<cel::Program> expressions;

    std::string fill(const cel::Activation& activation) const;
};

} // namespace readiness::rules
