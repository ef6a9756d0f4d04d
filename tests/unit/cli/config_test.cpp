// SPDX-License-Identifier: Apache-2.0
#include "cli/config.hpp"
#include "cli/settings.hpp"

#include "support/catch.hpp"
#include "support/memory_io.hpp"

using namespace readiness;

namespace {

struct FindRow {
    const char* says;
    std::string descriptor;
    std::vector<std::string> files;
    std::string current_folder;
    std::string found;
};

const FindRow find_rows[] = {
    {"nothing", "a.yaml", {}, "/", ""},
    {"beside the descriptor", "a.yaml", {".readiness.yaml"}, "/", ".readiness.yaml"},
    {"beside the descriptor, written with a dot", "./a.yaml", {".readiness.yaml"}, "/", ".readiness.yaml"},
    {"in the folder of the descriptor", "p/a.yaml", {"p/.readiness.yaml"}, "/", "p/.readiness.yaml"},
    {"the nearest one", "p/a.yaml", {".readiness.yaml", "p/.readiness.yaml"}, "/", "p/.readiness.yaml"},
    {"above the descriptor", "p/q/a.yaml", {".readiness.yaml"}, "/", ".readiness.yaml"},
    {"not in another folder", "p/a.yaml", {"q/.readiness.yaml"}, "/", ""},
    {"above the current folder", "a.yaml", {"../../.readiness.yaml"}, "/x/y", "../../.readiness.yaml"},
    {"no folder is above the topmost one", "a.yaml", {"../../.readiness.yaml"}, "/x", ""},
    {"not known where we are", "a.yaml", {"../.readiness.yaml"}, "", ""},
    {"beginning above the current folder",
     "../p/a.yaml",
     {"../../.readiness.yaml"},
     "/x/y",
     "../../.readiness.yaml"},
    {"as far as there is anything", "../p/a.yaml", {"../../.readiness.yaml"}, "/x", ""},
    {"from the top", "/p/q/a.yaml", {"/p/.readiness.yaml"}, "/x", "/p/.readiness.yaml"},
    {"the topmost folder", "/p/q/a.yaml", {"/.readiness.yaml"}, "/x", "/.readiness.yaml"},
    {"a folder with .git is searched",
     "p/a.yaml",
     {"p/.git/HEAD", "p/.readiness.yaml"},
     "/",
     "p/.readiness.yaml"},
    {"nothing above a folder with .git", "p/a.yaml", {"p/.git/HEAD", ".readiness.yaml"}, "/", ""},
    {".git of a worktree is a file", "p/a.yaml", {"p/.git", ".readiness.yaml"}, "/", ""},
    {"nothing above the current folder with .git", "a.yaml", {".git/HEAD", "../.readiness.yaml"}, "/x", ""},
    {"standard input", "-", {".readiness.yaml"}, "/", ".readiness.yaml"},
};

struct SettingsRow {
    const char* says;
    std::string config;
    std::map<std::string, std::string> variables;
    cli::AssessOptions flags;
    std::string want;
};

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : "+") + word;
    return text;
}

/// What was set, in one line.
std::string said(const cli::Settings& settings) {
    std::string out = settings.config ? settings.config->path : "no config";
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty())
            out += std::string(" ") + name + "=" + value;
    };
    add("rules", joined(settings.rules.folders));
    add("require", joined(settings.rules.required));
    add("profile", settings.rules.profile);
    add("score", settings.gate.min_score ? settings.gate.min_score->text() : "");
    add("on", settings.gate.fail_on ? std::string(rules::name(*settings.gate.fail_on)) : "");
    add("coverage", settings.gate.min_coverage_pct ? settings.gate.min_coverage_pct->text() : "");
    add("evidence", settings.gate.min_evidence_pct ? settings.gate.min_evidence_pct->text() : "");
    add("verdict",
        settings.gate.require_verdict ? std::string(assess::name(*settings.gate.require_verdict)) : "");
    for (const cli::Output& output : settings.outputs)
        add("to", output.format + ">" + output.path);
    add("waivers", settings.waivers);
    add("root", settings.evidence_root);
    return out;
}

const char* const full = "schema_version: 1\n"
                         "packs: [rules/acme, /opt/rules]\n"
                         "require_packs: [readiness@2026.1]\n"
                         "profile: strict.yaml\n"
                         "gates: {min_score: 72.5, fail_on: high, min_coverage: 70, min_evidence: 20, "
                         "require_verdict: GO_WITH_CONDITIONS}\n"
                         "formats: [{format: text}, {format: json, output: out/report.json}]\n"
                         "waivers: accepted.yaml\n"
                         "evidence_root: .\n";

const SettingsRow settings_rows[] = {
    {"nothing is set", "schema_version: 1\n", {}, {}, "p/.readiness.yaml to=text>-"},
    {"everything, beside the file",
     full,
     {},
     {},
     "p/.readiness.yaml rules=p/rules/acme+/opt/rules require=readiness@2026.1 profile=p/strict.yaml "
     "score=145/2 on=high coverage=70 evidence=20 verdict=GO_WITH_CONDITIONS to=text>- "
     "to=json>p/out/report.json waivers=p/accepted.yaml root=p"},
    {"variables win",
     full,
     {{"READINESS_RULES", "a,b"},
      {"READINESS_REQUIRE_PACK", "acme@1"},
      {"READINESS_PROFILE", "default"},
      {"READINESS_MIN_SCORE", "1"},
      {"READINESS_FAIL_ON", "low"},
      {"READINESS_MIN_COVERAGE", "2"},
      {"READINESS_MIN_EVIDENCE", "3"},
      {"READINESS_REQUIRE_VERDICT", "GO"},
      {"READINESS_FORMAT", "json,text=a.txt"},
      {"READINESS_WAIVERS", "w.yaml"},
      {"READINESS_EVIDENCE_ROOT", "e"}},
     {},
     "p/.readiness.yaml rules=a+b require=acme@1 profile=default score=1 on=low coverage=2 evidence=3 "
     "verdict=GO to=json>- to=text>a.txt waivers=w.yaml root=e"},
    {"flags win over both",
     full,
     {{"READINESS_RULES", "a,b"},
      {"READINESS_REQUIRE_PACK", "acme@1"},
      {"READINESS_PROFILE", "other"},
      {"READINESS_MIN_SCORE", "1"},
      {"READINESS_FORMAT", "json"},
      {"READINESS_WAIVERS", "w.yaml"},
      {"READINESS_EVIDENCE_ROOT", "e"}},
     {.file = {},
      .stdin_name = {},
      .gate = {.min_score = "9"},
      .as_of = {},
      .formats = {"text"},
      .outputs = {"f.txt"},
      .rules = {.folders = {"f"}, .required = {"f@1"}, .profile = "f.yaml"},
      .config = {},
      .waivers = "f-waivers.yaml",
      .evidence_root = "f-root",
      .screen = {}},
     "p/.readiness.yaml rules=f require=f@1 profile=f.yaml score=9 on=high coverage=70 evidence=20 "
     "verdict=GO_WITH_CONDITIONS to=text>f.txt waivers=f-waivers.yaml root=f-root"},
    {"an empty variable is not set",
     full,
     {{"READINESS_WAIVERS", ""}, {"READINESS_PROFILE", ""}},
     {},
     "p/.readiness.yaml rules=p/rules/acme+/opt/rules require=readiness@2026.1 profile=p/strict.yaml "
     "score=145/2 on=high coverage=70 evidence=20 verdict=GO_WITH_CONDITIONS to=text>- "
     "to=json>p/out/report.json waivers=p/accepted.yaml root=p"},
    {"a built-in profile has no folder",
     "{schema_version: 1, profile: default}\n",
     {},
     {},
     "p/.readiness.yaml profile=default to=text>-"},
    {"a profile without an ending is a file",
     "{schema_version: 1, profile: own}\n",
     {},
     {},
     "p/.readiness.yaml profile=p/own to=text>-"},
    {"standard output has no folder",
     "{schema_version: 1, formats: [{format: json, output: \"-\"}]}\n",
     {},
     {},
     "p/.readiness.yaml to=json>-"},
};

struct Run {
    test::MemoryIo io;
    source::SourceSet sources;
    diag::Diagnostics diagnostics;

    cli::Settings settings(const cli::AssessOptions& flags) {
        cli::Log log(io, false);
        return cli::read_settings(flags, "p/readiness.yaml", io, log, sources, diagnostics);
    }
    std::vector<std::string> problems() const {
        std::vector<std::string> messages;
        for (const diag::Diagnostic& problem : diagnostics.items())
            messages.push_back(problem.message);
        return messages;
    }
};

} // namespace

TEST_CASE("the config file is searched for upwards") {
    for (const FindRow& row : find_rows) {
        INFO(row.says);
        test::MemoryFiles files;
        files.here = row.current_folder;
        for (const std::string& file : row.files)
            files.texts[file] = "";
        CHECK(cli::find_config(row.descriptor, files).value_or("") == row.found);
    }
}

TEST_CASE("a flag beats a variable, which beats the config file") {
    for (const SettingsRow& row : settings_rows) {
        INFO(row.says);
        Run run;
        run.io.variables = row.variables;
        run.io.memory.texts["p/.readiness.yaml"] = row.config;
        run.io.memory.texts["p/own"] = "";
        CHECK(said(run.settings(row.flags)) == row.want);
        CHECK(run.problems() == std::vector<std::string>{});
    }
}

TEST_CASE("a config file is named, or none is read") {
    const auto used = [](cli::AssessOptions flags, std::map<std::string, std::string> variables) {
        Run run;
        run.io.variables = std::move(variables);
        for (const char* file : {"p/.readiness.yaml", "flag.yaml", "variable.yaml"})
            run.io.memory.texts[file] = "schema_version: 1\n";
        const cli::Settings settings = run.settings(flags);
        return settings.config ? settings.config->path : joined(run.problems());
    };
    cli::AssessOptions named, none, both;
    named.config = "flag.yaml";
    none.no_config = true;
    both.config = "flag.yaml";
    both.no_config = true;
    CHECK(used({}, {}) == "p/.readiness.yaml");
    CHECK(used({}, {{"READINESS_CONFIG", "variable.yaml"}}) == "variable.yaml");
    CHECK(used(named, {{"READINESS_CONFIG", "variable.yaml"}}) == "flag.yaml");
    CHECK(used(none, {{"READINESS_CONFIG", "variable.yaml"}}) == "");
    CHECK(used(both, {}) == "`--config` and `--no-config` contradict each other");
}

TEST_CASE("what is wrong with a config file is said with its place") {
    Run run;
    run.io.memory.texts["p/.readiness.yaml"] = "gates: {min_score: 0.1234567, fail_on: hihg}\n"
                                               "require_packs: [readiness]\n"
                                               "profile: defualt\n"
                                               "formats: [{format: jsn}]\n"
                                               "pack: [x]\n";
    run.settings({});
    for (const diag::Diagnostic& problem : run.diagnostics.items()) {
        INFO(problem.message);
        CHECK(problem.where);
    }
    CHECK(run.problems() ==
          std::vector<std::string>{"`gates.fail_on` has no value `hihg`", "unknown key `pack`",
                                   "a config file lacks `schema_version`",
                                   "`require_packs` cannot have `readiness`",
                                   "`profile` does not know `defualt`", "the number cannot be kept exactly",
                                   "`formats` does not know `jsn`"});
}

TEST_CASE("a report does not overwrite what is read") {
    Run run;
    run.io.memory.texts["p/.readiness.yaml"] =
        "{schema_version: 1, waivers: w.yaml, formats: [{format: json, output: w.yaml}, "
        "{format: text, output: .readiness.yaml}]}\n";
    run.settings({});
    CHECK(run.problems() ==
          std::vector<std::string>{"the report would overwrite `p/.readiness.yaml`, which is read",
                                   "the report would overwrite `p/w.yaml`, which is read"});
}
