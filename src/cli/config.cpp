// SPDX-License-Identifier: Apache-2.0
#include "config.hpp"

#include "flag_value.hpp"

#include "formats.hpp"
#include "input.hpp"
#include "outputs.hpp"

#include "readiness/rules/embedded.hpp"
#include "readiness/source/digest.hpp"
#include "readiness/yaml/document.hpp"

#include <algorithm>
#include <filesystem>

namespace readiness::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char* config_name = ".readiness.yaml";

std::size_t depth(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::count_if(folder.begin(), folder.end(), [](const fs::path& step) { return step != "/"; }));
}

/// Turns what the file says into what a run needs.
class Reading {
  public:
    Reading(std::string folder, const ConfigFile& said, const load::Locations& locations, Files& files,
            diag::Diagnostics& diagnostics)
        : folder_(std::move(folder)), said_(said), locations_(locations), files_(files),
          diagnostics_(diagnostics) {}

    void read(Config& config);

  private:
    std::string beside(const std::string& path) const;
    std::string profile();
    void read_required(Config& config);
    void read_gates(assess::Gate& gate);
    void read_formats(Config& config);
    std::optional<assess::Rational> exact(const schema::Fact<double>& number, const char* key);
    diag::Diagnostic& refuse(diag::Code code, const std::string& path, std::string message);
    diag::Diagnostic& point(diag::Diagnostic& problem, const std::string& path);

    std::string folder_;
    const ConfigFile& said_;
    const load::Locations& locations_;
    Files& files_;
    diag::Diagnostics& diagnostics_;
};

std::string Reading::beside(const std::string& path) const {
    std::string full = (fs::path(folder_) / path).lexically_normal().generic_string();
    if (full.size() > 1 && full.ends_with('/'))
        full.pop_back();
    return full;
}

diag::Diagnostic& Reading::refuse(diag::Code code, const std::string& path, std::string message) {
    return point(diagnostics_.report(code, std::move(message)), path);
}

diag::Diagnostic& Reading::point(diag::Diagnostic& problem, const std::string& path) {
    if (const load::Location* place = locations_.nearest(path))
        problem.where = place->value;
    return problem;
}

/// A name of a built-in profile, else a file.
std::string Reading::profile() {
    const std::string& said = said_.profile.value;
    if (said.empty() || rules::embedded_profile(said))
        return said;
    if (said.find_first_of("./") != std::string::npos || files_.exists(beside(said)))
        return beside(said);
    point(report_unknown_profile(said, "profile", diagnostics_), "profile");
    return {};
}

void Reading::read_required(Config& config) {
    for (std::size_t i = 0; i < said_.require_packs.value.size(); ++i) {
        const std::string& pack = said_.require_packs.value[i];
        const std::size_t at = pack.find('@');
        if (at == 0 || at == std::string::npos || at + 1 == pack.size())
            refuse(diag::Code::bad_flag_value, "require_packs[" + std::to_string(i) + "]",
                   "`require_packs` cannot have `" + pack + "`")
                .expected = "a pack and its version, such as `readiness@2026.1`";
        else
            config.rules.required.push_back(pack);
    }
    config.rules.required_by = "require_packs";
}

std::optional<assess::Rational> Reading::exact(const schema::Fact<double>& number, const char* key) {
    if (!number.stated())
        return std::nullopt;
    const auto value = assess::Rational::from_double(number.value);
    if (!value)
        refuse(diag::Code::weight_precision, std::string("gates.") + key, "the number cannot be kept exactly")
            .expected = "a decimal number with at most six places";
    return value;
}

void Reading::read_gates(assess::Gate& gate) {
    gate.min_score = exact(said_.gates.min_score, "min_score");
    gate.min_coverage_pct = exact(said_.gates.min_coverage, "min_coverage");
    gate.min_evidence_pct = exact(said_.gates.min_evidence, "min_evidence");
    if (said_.gates.fail_on.stated())
        gate.fail_on = said_.gates.fail_on.value;
    if (said_.gates.require_verdict.stated()) {
        const auto index = static_cast<std::size_t>(said_.gates.require_verdict.value);
        gate.require_verdict = assess::parse_verdict(schema::enum_of<RequiredVerdict>().values[index].name);
    }
}

void Reading::read_formats(Config& config) {
    for (std::size_t i = 0; i < said_.formats.value.size(); ++i) {
        const FormatEntry& entry = said_.formats.value[i];
        const std::string& format = entry.format.value;
        if (std::ranges::find(format_names(), format) != format_names().end()) {
            const std::string& output = entry.output.value;
            config.formats.push_back(
                output.empty() ? format : format + "=" + (output == "-" ? output : beside(output)));
        } else if (entry.format.stated()) {
            point(report_unknown_word(format, format_names(), "formats", diagnostics_),
                  "formats[" + std::to_string(i) + "].format");
        }
    }
}

void Reading::read(Config& config) {
    for (const std::string& folder : said_.packs.value)
        config.rules.folders.push_back(beside(folder));
    read_required(config);
    config.rules.profile = profile();
    config.rules.profile_by = "profile";
    if (!said_.calendar.value.empty())
        config.rules.calendar = beside(said_.calendar.value);
    read_gates(config.gate);
    read_formats(config);
    if (!said_.baseline.value.empty())
        config.baseline = beside(said_.baseline.value);
    if (!said_.waivers.value.empty())
        config.waivers = beside(said_.waivers.value);
    if (!said_.evidence_root.value.empty())
        config.evidence_root = beside(said_.evidence_root.value);
}

} // namespace

std::optional<std::string> find_config(const std::string& descriptor, Files& files) {
    fs::path folder = fs::path(descriptor).lexically_normal().parent_path();
    const auto ups = static_cast<std::size_t>(std::count(folder.begin(), folder.end(), fs::path("..")));
    const std::size_t steps = depth(files.current_folder());
    std::size_t above = steps > ups ? steps - ups : 0;
    for (;;) {
        if (const fs::path config = folder / config_name; files.exists(config.generic_string()))
            return config.generic_string();
        if (files.exists((folder / ".git").generic_string()))
            return std::nullopt;
        if (folder.empty() || folder.filename() == "..") {
            if (above-- == 0)
                return std::nullopt;
            folder /= "..";
        } else if (folder == folder.parent_path()) {
            return std::nullopt;
        } else {
            folder = folder.parent_path();
        }
    }
}

std::optional<Config> read_config(const std::string& path, Io& io, Log& log, source::SourceSet& sources,
                                  diag::Diagnostics& diagnostics) {
    auto input = read_input(path, "", io, log, diagnostics);
    if (!input)
        return std::nullopt;
    Config config;
    config.digest = {report::InputKind::config, input->name, source::sha256(input->text)};
    const source::FileId file = sources.add(input->name, std::move(input->text));
    const auto document = yaml::parse(sources, file, diagnostics);
    if (!document)
        return std::nullopt;
    ConfigFile said;
    const load::Locations locations = load::load(sources, *document, document->root(), schema::ref_mut(said),
                                                 {.what = "a config file"}, diagnostics);
    Reading(fs::path(path).parent_path().generic_string(), said, locations, io.files(), diagnostics)
        .read(config);
    return config;
}

} // namespace readiness::cli
