// SPDX-License-Identifier: Apache-2.0
#include "ci.hpp"

#include "set_variable.hpp"

#include <algorithm>

namespace readiness::cli {

namespace {

bool is_true(Io& io, const char* name) {
    const auto value = io.env(name);
    return value && (*value == "true" || *value == "True" || *value == "1");
}

} // namespace

std::vector<Output> ci_outputs(Io& io) {
    const std::string here(standard_output);
    if (is_true(io, "GITHUB_ACTIONS")) {
        std::vector<Output> outputs{{"text", here}, {"github", here}};
        if (const auto summary = set_variable(io, "GITHUB_STEP_SUMMARY"))
            outputs.push_back({"markdown", *summary, true});
        return outputs;
    }
    if (is_true(io, "GITLAB_CI"))
        return {{"text", here}, {"gitlab", "gl-code-quality-report.json"}};
    return {};
}

bool prints_into_ci_log(Io& io) {
    return is_true(io, "GITHUB_ACTIONS") || is_true(io, "TF_BUILD") || set_variable(io, "TEAMCITY_VERSION");
}

} // namespace readiness::cli
