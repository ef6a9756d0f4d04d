// SPDX-License-Identifier: Apache-2.0
#include "docgen/markdown.hpp"

#include "readiness/diag/limit_table.hpp"
#include "readiness/docgen/reference.hpp"

namespace readiness::docgen {

namespace {

std::string diagnostic_link(const limits::Limit& limit) {
    if (!limit.code)
        return "-";
    const diag::CodeInfo& code = diag::info(*limit.code);
    std::string anchor(code.id);
    anchor.front() = static_cast<char>(anchor.front() - 'A' + 'a');
    return "[" + std::string(code.id) + "](diagnostics.md#" + anchor + "-" + std::string(code.slug) + ")";
}

} // namespace

std::string limit_reference() {
    std::string text(generated_notice);
    text += "# Limits\n\nWhat is beyond a limit is refused with the diagnostic beside it and exit code 2, so "
            "that no "
            "input can hang the program or use up the memory. A descriptor that says everything stays far "
            "below all "
            "of them.\n\n";
    text += table_head({"Limit", "Of", "Beyond it", "Name in the code"});
    for (const limits::Limit& limit : limits::limit_table())
        text += table_row({limits::words(limit.value, limit.unit), std::string(limit.meaning),
                           diagnostic_link(limit), in_code(limit.name)});
    return text;
}

} // namespace readiness::docgen
