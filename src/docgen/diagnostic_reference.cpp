// SPDX-License-Identifier: Apache-2.0
#include "docgen/markdown.hpp"

#include "readiness/docgen/explain.hpp"

#include <fmt/format.h>

namespace readiness::docgen {

namespace {

std::string_view group_title(char group) {
    switch (group) {
    case 'Y':
        return "Bytes and YAML";
    case 'M':
        return "Fields";
    case 'C':
        return "Expressions";
    case 'R':
        return "Rules, profiles and waivers";
    default:
        return "Usage, files and output";
    }
}

std::string_view severity_words(diag::Severity severity) {
    return severity == diag::Severity::error ? "error" : "warning";
}

} // namespace

std::string diagnostic_reference() {
    std::string text(generated_notice);
    text += "# Diagnostics\n\nWhat can be wrong with an input. Ids are stable and never reused. An error "
            "ends the "
            "run with exit code 2; a warning does not.\n";
    char group = '\0';
    for (const diag::CodeInfo& code : diag::catalogue()) {
        if (code.id.front() != group) {
            group = code.id.front();
            text += fmt::format("\n## {}\n", group_title(group));
        }
        text += fmt::format("\n### {} `{}`\n\n*{}*: {}\n\n{}\n", code.id, code.slug,
                            severity_words(code.severity), code.title, code.doc);
    }
    return text;
}

} // namespace readiness::docgen
