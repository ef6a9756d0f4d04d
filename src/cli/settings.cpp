// SPDX-License-Identifier: Apache-2.0
#include "settings.hpp"

#include "ci.hpp"
#include "formats.hpp"
#include "gate_options.hpp"
#include "set_variable.hpp"

namespace readiness::cli {

namespace {

std::string first_said(const std::optional<std::string>& flag, const char* name, const std::string& config,
                       Io& io) {
    return flag ? *flag : set_variable(io, name).value_or(config);
}

/// `a,b` as two words.
std::vector<std::string> words_of(const std::string& list) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        if (end > begin)
            words.push_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

std::optional<Config> find_and_read(const std::optional<std::string>& named, bool none,
                                    const std::string& descriptor, Io& io, Log& log,
                                    source::SourceSet& sources, diag::Diagnostics& diagnostics) {
    if (none) {
        if (named)
            diagnostics.report(diag::Code::usage, "`--config` and `--no-config` contradict each other");
        return std::nullopt;
    }
    std::optional<std::string> path = named ? named : set_variable(io, "READINESS_CONFIG");
    if (!path)
        path = find_config(descriptor, io.files());
    return path ? read_config(*path, io, log, sources, diagnostics) : std::nullopt;
}

RuleOptions merge_rules(const RuleOptions& flags, const RuleOptions& config, Io& io) {
    RuleOptions merged = flags;
    if (flags.folders.empty()) {
        const auto said = set_variable(io, "READINESS_RULES");
        merged.folders = said ? words_of(*said) : config.folders;
    }
    if (flags.required.empty()) {
        const auto said = set_variable(io, "READINESS_REQUIRE_PACK");
        merged.required = said ? words_of(*said) : config.required;
        merged.required_by = said ? "READINESS_REQUIRE_PACK" : config.required_by;
    }
    if (flags.profile.empty()) {
        const auto said = set_variable(io, "READINESS_PROFILE");
        merged.profile = said ? *said : config.profile;
        merged.profile_by = said ? "READINESS_PROFILE" : config.profile_by;
    }
    if (flags.calendar.empty())
        merged.calendar = set_variable(io, "READINESS_CALENDAR").value_or(config.calendar);
    return merged;
}

assess::Gate merge_gates(assess::Gate said, const assess::Gate& config) {
    const auto fill = [](auto& value, const auto& otherwise) {
        if (!value)
            value = otherwise;
    };
    fill(said.min_score, config.min_score);
    fill(said.fail_on, config.fail_on);
    fill(said.min_coverage_pct, config.min_coverage_pct);
    fill(said.min_evidence_pct, config.min_evidence_pct);
    fill(said.require_verdict, config.require_verdict);
    return said;
}

std::vector<Output> merge_outputs(const AssessOptions& options, const Config& config,
                                  const std::string& descriptor, Io& io, diag::Diagnostics& diagnostics) {
    const auto pair = [&](const std::vector<std::string>& formats, const char* said_by) {
        return pair_outputs(formats, options.outputs, format_names(), descriptor, diagnostics, said_by);
    };
    if (!options.formats.empty() || !options.outputs.empty())
        return pair(options.formats, "--format");
    if (const auto said = set_variable(io, "READINESS_FORMAT"))
        return pair(words_of(*said), "READINESS_FORMAT");
    if (config.formats.empty())
        if (std::vector<Output> usual = ci_outputs(io); !usual.empty())
            return usual;
    return pair(config.formats, "formats");
}

} // namespace

Settings read_settings(const AssessOptions& options, const std::string& descriptor, Io& io, Log& log,
                       source::SourceSet& sources, diag::Diagnostics& diagnostics) {
    const std::optional<Config> found =
        find_and_read(options.config, options.no_config, descriptor, io, log, sources, diagnostics);
    const Config config = found.value_or(Config{});
    Settings settings;
    if (found)
        settings.config = found->digest;
    settings.rules = merge_rules(options.rules, config.rules, io);
    settings.gate = merge_gates(read_gate(options.gate, io, diagnostics), config.gate);
    settings.baseline = first_said(options.baseline, "READINESS_BASELINE", config.baseline, io);
    settings.waivers = first_said(options.waivers, "READINESS_WAIVERS", config.waivers, io);
    settings.evidence_root =
        first_said(options.evidence_root, "READINESS_EVIDENCE_ROOT", config.evidence_root, io);
    settings.outputs = merge_outputs(options, config, descriptor, io, diagnostics);
    refuse_overwriting(settings.outputs, config.digest.path, diagnostics);
    refuse_overwriting(settings.outputs, settings.waivers, diagnostics);
    refuse_overwriting(settings.outputs, settings.baseline, diagnostics);
    return settings;
}

Settings read_portfolio_settings(const RuleOptions& rules, const GateOptions& gate,
                                 const std::optional<std::string>& config, bool no_config, Io& io, Log& log,
                                 source::SourceSet& sources, diag::Diagnostics& diagnostics) {
    const Config found =
        find_and_read(config, no_config, "-", io, log, sources, diagnostics).value_or(Config{});
    Settings settings;
    settings.rules = merge_rules(rules, found.rules, io);
    settings.gate = merge_gates(read_gate(gate, io, diagnostics), found.gate);
    return settings;
}

} // namespace readiness::cli
