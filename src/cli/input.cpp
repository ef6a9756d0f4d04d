// SPDX-License-Identifier: Apache-2.0
#include "input.hpp"

#include "flag_value.hpp"

#include <array>

namespace readiness::cli {

namespace {

/// The names a descriptor has when none is given.
constexpr std::array<const char*, 3> usual_names{usual_descriptor, "readiness.yml", "project.yaml"};

ReadResult read_stream(std::istream& in, std::size_t limit) {
    ReadResult result{.status = ReadStatus::ok};
    std::array<char, 16384> buffer{};
    while (in) {
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        result.text.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
        if (result.text.size() > limit)
            return {.status = ReadStatus::too_large};
    }
    if (in.bad())
        return {.status = ReadStatus::failed, .error = "read error"};
    return result;
}

void report_failure(const std::string& name, const ReadResult& result, std::size_t limit,
                    diag::Diagnostics& diagnostics) {
    switch (result.status) {
    case ReadStatus::ok:
        return;
    case ReadStatus::not_found:
        diagnostics.report(diag::Code::file_not_found, "there is no file `" + name + "`");
        return;
    case ReadStatus::too_large:
        diagnostics.report(diag::Code::too_large, "`" + name + "` is too large").expected =
            "at most " + std::to_string(limit) + " bytes";
        return;
    case ReadStatus::failed:
        diagnostics.report(diag::Code::file_not_readable, "cannot read `" + name + "`: " + result.error);
        return;
    }
}

} // namespace

std::optional<InputText> read_input(const std::string& path, const std::string& stdin_name, Io& io, Log& log,
                                    diag::Diagnostics& diagnostics, std::size_t limit) {
    const bool standard_input = path == "-";
    const std::string name = !standard_input ? path : stdin_name.empty() ? "<stdin>" : stdin_name;
    ReadResult result = standard_input ? read_stream(io.in(), limit) : io.files().read(path, limit);
    if (result.status != ReadStatus::ok) {
        report_failure(name, result, limit, diagnostics);
        return std::nullopt;
    }
    log.say("read " + name + ", " + std::to_string(result.text.size()) + " bytes");
    return InputText{name, std::move(result.text)};
}

std::optional<std::string> find_descriptor(Io& io, diag::Diagnostics& diagnostics) {
    std::vector<std::string> found;
    for (const char* name : usual_names)
        if (io.files().exists(name))
            found.emplace_back(name);
    if (found.size() == 1)
        return found.front();
    if (found.empty()) {
        const std::vector<std::string> names(usual_names.begin(), usual_names.end());
        diagnostics.report(diag::Code::file_not_found, "the current folder has no project descriptor")
            .expected = quoted_list(names, " or ") + ", or the name of another file";
    } else {
        diagnostics.report(diag::Code::usage, "the current folder has " + quoted_list(found, " and "))
            .expected = "the name of the one to assess";
    }
    return std::nullopt;
}

} // namespace readiness::cli
