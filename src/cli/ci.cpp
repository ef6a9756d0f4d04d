// SPDX-License-Identifier: Apache-2.0
#include "ci.hpp"

#include <algorithm>

namespace readiness::cli {

namespace {

bool is_true(Io& io, const char* name) {
    const auto value = io.env(name);
    return value && (*value == "true" || *value == "True" || *value == "1");
}

bool is_set(Io& io, const char* name) {
    const auto value = io.env(name);
    return value && !value->empty();
}

} // namespace

std::vector<Output> ci_outputs(Io& io) {
    const std::string here(standard_output);
    if (is_true(io, "GITHUB_ACTIONS")) {
        std::vector<Output> outputs{{"text", here}, {"github", here}};
        if (const auto summary = io.env("GITHUB_STEP_SUMMARY"); summary && !summary->empty())
            outputs.push_back({"markdown", *summary, true});
        return outputs;
    }
    if (is_true(io, "GITLAB_CI"))
        return {{"text", here}, {"gitlab", "gl-code-quality-report.json"}};
    return {};
}

bool prints_into_ci_log(Io& io) {
    return is_true(io, "GITHUB_ACTIONS") || is_true(io, "TF_BUILD") || is_set(io, "TEAMCITY_VERSION");
}

} // namespace readiness::cli
