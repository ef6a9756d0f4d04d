// SPDX-License-Identifier: Apache-2.0
#include "outputs.hpp"

#include "flag_value.hpp"

#include "readiness/diag/limit_table.hpp"

#include <algorithm>

namespace readiness::cli {

namespace {

void check_places(const std::vector<Output>& paired, std::string_view input, diag::Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < paired.size(); ++i) {
        const Output& output = paired[i];
        const auto same = [&](const Output& other) { return other.path == output.path; };
        if (std::find_if(paired.begin(), paired.begin() + static_cast<std::ptrdiff_t>(i), same) !=
            paired.begin() + static_cast<std::ptrdiff_t>(i)) {
            const std::string place =
                output.path == standard_output ? "standard output" : "`" + output.path + "`";
            diagnostics.report(diag::Code::output_conflict, "two reports would go to " + place).expected =
                "a file for each, such as `--format " + output.format + "=report." + output.format + "`";
        }
        if (output.path == input && output.path != standard_output)
            diagnostics.report(diag::Code::output_conflict,
                               "the report would overwrite the descriptor `" + output.path + "`");
    }
}

} // namespace

std::vector<Output> pair_outputs(const std::vector<std::string>& formats,
                                 const std::vector<std::string>& outputs,
                                 std::span<const std::string_view> known, std::string_view input,
                                 diag::Diagnostics& diagnostics, std::string_view said_by) {
    std::vector<Output> paired;
    std::size_t used = 0;
    const auto next_output = [&] {
        return used < outputs.size() ? outputs[used++] : std::string(standard_output);
    };
    for (const std::string& given : formats) {
        const std::size_t equals = given.find('=');
        const std::string format = given.substr(0, equals);
        if (std::find(known.begin(), known.end(), format) == known.end())
            report_unknown_word(format, known, said_by, diagnostics);
        paired.push_back({format, equals == std::string::npos ? next_output() : given.substr(equals + 1)});
    }
    if (formats.empty())
        paired.push_back({std::string(known.front()), next_output()});
    for (const Output& output : paired)
        if (output.path.empty())
            diagnostics.report(diag::Code::bad_flag_value,
                               "the file for format `" + output.format + "` has no name");
    if (used < outputs.size())
        diagnostics
            .report(diag::Code::output_conflict, "`--output " + outputs[used] + "` belongs to no format")
            .expected = "a `--format` for every `--output`";
    check_places(paired, input, diagnostics);
    return paired;
}

void refuse_overwriting(const std::vector<Output>& outputs, std::string_view input,
                        diag::Diagnostics& diagnostics) {
    for (const Output& output : outputs)
        if (!input.empty() && output.path == input)
            diagnostics.report(diag::Code::output_conflict,
                               "the report would overwrite `" + output.path + "`, which is read");
}

namespace {

/// False if there is more than is ever read back; nothing is to be written then.
bool check_size(const std::string& path, std::size_t bytes, std::size_t limit,
                diag::Diagnostics& diagnostics) {
    if (bytes <= limit)
        return true;
    const std::string place = path == standard_output ? "to standard output" : "`" + path + "`";
    diagnostics
        .report(diag::Code::output_not_written,
                "cannot write " + place + ": it would have " + std::to_string(bytes) + " bytes")
        .expected = "at most " + limits::words(limit, "bytes");
    return false;
}

} // namespace

void write_file(const std::string& path, std::string_view text, Io& io, diag::Diagnostics& diagnostics,
                std::size_t limit) {
    if (!check_size(path, text.size(), limit, diagnostics))
        return;
    if (path == standard_output) {
        io.out() << text;
        return;
    }
    if (const auto error = io.files().write_atomically(path, text))
        diagnostics.report(diag::Code::output_not_written, "cannot write `" + path + "`: " + *error);
}

void write_output(const Output& output, std::string_view text, Io& io, diag::Diagnostics& diagnostics) {
    if (!output.append || output.path == standard_output)
        return write_file(output.path, text, io, diagnostics);
    ReadResult before = io.files().read(output.path, limits::report_bytes);
    if (before.status != ReadStatus::ok && before.status != ReadStatus::not_found) {
        diagnostics.report(diag::Code::output_not_written,
                           "cannot add to `" + output.path + "`: " +
                               (before.status == ReadStatus::too_large ? "it is too large" : before.error));
        return;
    }
    write_file(output.path, std::move(before.text += text), io, diagnostics);
}

} // namespace readiness::cli
