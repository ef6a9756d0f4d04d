// SPDX-License-Identifier: Apache-2.0
#include "pack_folder.hpp"

#include "input.hpp"

#include "readiness/diag/limit_table.hpp"
#include "readiness/diag/limits.hpp"

#include <algorithm>

namespace readiness::cli {

namespace {

constexpr const char* pack_file = "pack.yaml";

std::string in_folder(const std::string& folder, const std::string& path) {
    return folder.ends_with('/') ? folder + path : folder + "/" + path;
}

void report_unlisted(const std::string& folder, const FolderList& list, diag::Diagnostics& diagnostics) {
    if (list.status == ReadStatus::not_found)
        diagnostics.report(diag::Code::file_not_found, "there is no folder `" + folder + "`").expected =
            "a folder with a rule pack";
    else if (list.status == ReadStatus::too_large)
        diagnostics.report(diag::Code::too_large, "`" + folder + "` holds too many files").expected =
            "at most " + std::to_string(limits::pack_files) + " files";
    else
        diagnostics.report(diag::Code::file_not_readable, "cannot read `" + folder + "`: " + list.error);
}

void report_no_pack(const std::string& folder, const FolderList& list, diag::Diagnostics& diagnostics) {
    diag::Diagnostic& problem =
        diagnostics.report(diag::Code::empty_pack, "the folder `" + folder + "` has no `" + pack_file + "`");
    problem.expected = "a folder with `pack.yaml` and rules in one folder per area";
    const auto below = std::find_if(list.files.begin(), list.files.end(), [](const std::string& path) {
        return path.ends_with(std::string("/") + pack_file);
    });
    if (below != list.files.end())
        problem.suggestion = in_folder(folder, below->substr(0, below->rfind('/')));
}

} // namespace

std::optional<std::vector<rules::PackText>> read_pack(const std::string& folder, Io& io, Log& log,
                                                      diag::Diagnostics& diagnostics) {
    const FolderList list = io.files().list(folder, limits::pack_files);
    if (list.status != ReadStatus::ok) {
        report_unlisted(folder, list, diagnostics);
        return std::nullopt;
    }
    if (std::find(list.files.begin(), list.files.end(), pack_file) == list.files.end()) {
        report_no_pack(folder, list, diagnostics);
        return std::nullopt;
    }
    std::vector<rules::PackText> texts;
    std::size_t bytes = 0;
    bool complete = true;
    for (const std::string& path : list.files) {
        if (!rules::is_of_pack(path))
            continue;
        auto input = read_input(in_folder(folder, path), "", io, log, diagnostics);
        complete = complete && input;
        if (input && (bytes += input->text.size()) > limits::pack_bytes) {
            diagnostics.report(diag::Code::too_large, "the files of `" + folder + "` are too large")
                .expected = "at most " + limits::words(limits::pack_bytes, "bytes") + " together";
            return std::nullopt;
        }
        if (input)
            texts.push_back({path, input->name, std::move(input->text)});
    }
    return complete ? std::optional(std::move(texts)) : std::nullopt;
}

} // namespace readiness::cli
