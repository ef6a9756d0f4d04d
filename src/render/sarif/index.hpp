// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/words.hpp"

#include <map>
#include <vector>

/// What SARIF says of a report, before it is JSON.
namespace readiness::render::sarif {

inline constexpr std::size_t name_limit = 255;         ///< of GitHub
inline constexpr std::size_t description_limit = 1024; ///< of GitHub
inline constexpr std::size_t related_limit = 100;      ///< GitHub keeps as many locations

/// A rule is told by its finding, or, where it was part of the baseline only, by the gap that is gone.
struct Rule {
    const report::Finding* finding = nullptr;
    const report::GapChange* gone = nullptr;
};

/// Rules and files that everything else refers to by their index.
class Index {
  public:
    explicit Index(const report::Report& report);

    /// By id, which is never empty.
    const std::map<std::string, Rule>& rules() const { return rules_; }
    /// Of a rule that is in the report.
    std::size_t rule(const std::string& id) const;

    const std::vector<const report::Input*>& artifacts() const { return artifacts_; }
    std::optional<std::size_t> artifact(const std::string& uri) const;

  private:
    std::map<std::string, Rule> rules_;
    std::vector<const report::Input*> artifacts_;
    std::map<std::string, std::size_t> indices_; ///< of artifacts, by URI
};

/// Required texts are never empty.
std::string_view or_else(const report::Fact<std::string>& text, std::string_view fallback);
std::string_view name_of(report::BaselineState state);
/// `hand-carried-data` as `HandCarriedData`: the name of a rule is an identifier.
std::string pascal_case(std::string_view slug);
std::string_view level_of(assess::Severity severity);
std::string_view level_of(const report::Finding& finding);

/// `readiness/claims-triage/`: what stands before the last slash is the category of an analysis, so that
/// several projects of one repository do not replace each other.
std::string category_of(const report::Report& report);

/// Gaps of the baseline that are no more; none without a baseline.
std::vector<const report::GapChange*> gone_gaps(const report::Report& report);

/// How the run ended, as far as the report tells.
struct Exit {
    int code = 0;
    std::string why;
};
Exit exit_of(const report::Report& report);

/// In every plain text `[text](target)` would be a link.
std::string without_links(std::string_view text);
/// In a message `{0}` would be an argument, too.
std::string message_text(std::string_view text);

} // namespace readiness::render::sarif
