// SPDX-License-Identifier: Apache-2.0
// Runs when the program is built: loads what is below rules/ and writes a C++ file with its compiled form.
#include "readiness/packs/built_in.hpp"

#include <fstream>
#include <iostream>

using namespace readiness;

namespace {

/// Octal, because a hexadecimal escape does not end by itself.
void write_bytes(std::ostream& out, std::string_view name, std::string_view bytes) {
    constexpr std::size_t bytes_a_line = 64;
    out << "alignas(std::max_align_t) constexpr char " << name << "[] =";
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i % bytes_a_line == 0)
            out << (i == 0 ? "\n    \"" : "\"\n    \"");
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const bool as_is = byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\' && byte != '?';
        if (as_is)
            out << static_cast<char>(byte);
        else
            out << '\\' << byte / 64 << byte / 8 % 8 << byte % 8;
    }
    out << "\";\n";
}

bool say(const diag::Diagnostics& problems, const source::SourceSet& sources) {
    if (!problems.empty())
        std::cerr << diag::render(problems, sources, {});
    return problems.empty();
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: readiness_generate_packs <file.cpp>\n";
        return 2;
    }
    diag::Diagnostics problems;
    source::SourceSet rule_files, calendar_files;
    const auto rulebook = packs::load_rulebook(problems, rule_files);
    if (!say(problems, rule_files) || !rulebook)
        return 1;
    const auto calendar = packs::load_calendar(problems, calendar_files);
    if (!say(problems, calendar_files) || !calendar)
        return 1;
    const std::string rule_bytes = packs::write(*rulebook);
    const std::string calendar_bytes = packs::write(*calendar);
    const auto again = packs::read_rulebook(rule_bytes);
    if (rule_bytes.empty() || !again || packs::write(*again) != rule_bytes ||
        !packs::read_calendar(calendar_bytes)) {
        std::cerr << "generate: what was written does not read back\n";
        return 1;
    }
    std::ofstream out(argv[1], std::ios::binary);
    out << "// Generated from the files below rules/; do not edit.\n#include "
           "\"readiness/packs/built_in.hpp\"\n\n#include <cstddef>\n\n";
    out << "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n";
    out << "namespace readiness::packs {\n\nnamespace {\n\n";
    write_bytes(out, "rulebook", rule_bytes);
    write_bytes(out, "calendar", calendar_bytes);
    out << "\n} // namespace\n\nCompiled compiled() {\n    return {{rulebook, sizeof rulebook - 1}, "
           "{calendar, "
           "sizeof calendar - 1}};\n}\n\n} // namespace readiness::packs\n";
    return out.flush() ? 0 : 1;
}
