// SPDX-License-Identifier: Apache-2.0
#include "rule_scaffold.hpp"

namespace readiness::cli {

namespace {

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A YAML text in double quotes.
std::string quoted(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += '\\';
        if (byte < 0x20 || byte == 0x7f) {
            out += "\\x";
            out += hex[byte >> 4U];
            out += hex[byte & 15U];
        } else {
            out += c;
        }
    }
    return out + "\"";
}

constexpr std::string_view rule_head =
    R"(# What must be true of a project, and why. Every key is explained in docs/guide/rules.md.
)";

constexpr std::string_view rule_body =
    R"(severity: medium # blocker, high, medium or low; also its weight within the area
lifecycle: experimental
# Two conditions in CEL. `readiness eval EXPR --facts FILE` tries them; docs/reference/descriptor.md has the
# facts they can be about. Replace the ones below, and the examples with them.
applies: "true" # false: the rule is not about this project
require: |
  observability.tracing != 'none'
why: >-
  What goes wrong in a rollout where it is missing.
fix: >-
  What to do about it.
effort_days: [1, 5] # least and most, for a team of four to eight
depends_on: []      # ids of rules to close first
scan: "no"
# Facts and what must come out; at least one each that passes, fails and is unknown.
examples:
  pass:
    - name: it is there
      facts: {observability: {tracing: distributed}}
  fail:
    - name: it is missing
      facts: {observability: {tracing: none}}
  unknown:
    - name: nobody said
      facts: {}
      missing: [observability.tracing]
)";

} // namespace

bool is_rule_id(std::string_view id) {
    std::size_t at = 0;
    while (at < id.size() && (is_capital(id[at]) || (at > 0 && is_digit(id[at]))))
        ++at;
    if (at == 0 || at + 1 >= id.size() || id[at] != '-')
        return false;
    return id.find_first_not_of("0123456789", at + 1) == std::string_view::npos;
}

std::string slug_of(std::string_view title) {
    std::string slug;
    for (const char c : title) {
        const char lower = is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
        if ((lower >= 'a' && lower <= 'z') || is_digit(lower))
            slug += lower;
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    return slug;
}

std::string pack_name_of(std::string_view folder) {
    while (folder.ends_with('/'))
        folder.remove_suffix(1);
    const std::string name = slug_of(folder.substr(folder.rfind('/') + 1));
    return name.empty() ? "own-rules" : name;
}

std::string pack_text(std::string_view name, const NewRule& rule) {
    std::string text = "schema_version: 1\nname: " + quoted(name) + "\nversion: \"" + rule.year +
                       ".1\" # a new one for every change that changes results\ntitle: Rules of our own\n";
    if (rule.new_area)
        text +=
            "areas:\n  # kind: gap, anti_pattern or foundation; weight: among those of all areas\n  - {id: " +
            quoted(rule.area) + ", title: " + quoted(rule.area) + ", kind: foundation, weight: 3}\n";
    return text;
}

std::string rule_text(const NewRule& rule) {
    std::string text(rule_head);
    text +=
        "id: " + rule.id + "\nslug: " + slug_of(rule.title) + "\ntitle: " + quoted(rule.title) +
        " # what is required\nfinding: \"It is missing.\" # the weakness in one sentence; {..} holds CEL\n";
    return text + "area: " + quoted(rule.area) + "\nsince: \"" + rule.year + ".1\"\n" +
           std::string(rule_body);
}

} // namespace readiness::cli
