// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace readiness::test {

/// What one run left: standard output and error, the exit code, and the files it wrote by their name.
struct Outcome {
    int code = 0;
    std::string out;
    std::string err;
    std::map<std::string, std::string> written;
};

/// Runs the program in this process. Files are read below `folder`, and what is written is caught, not
/// written, and read from there. No terminal, a UTF-8 locale, 20 November 2026; `variables` come on top.
Outcome run_in(const std::filesystem::path& folder, const std::vector<std::string>& args,
               const std::map<std::string, std::string>& variables = {}, const std::string& input = {});

/// Compares with the file, whole. With READINESS_UPDATE=1 in the environment the file is rewritten instead
/// (and removed where nothing is expected). A missing file counts as empty.
void check_golden(const std::filesystem::path& file, const std::string& got);

/// The lines of a file, without their ends; none if there is no such file.
std::vector<std::string> lines_of(const std::filesystem::path& file);

/// The folders in `parent` that hold a file of one of these names, sorted.
std::vector<std::filesystem::path> folders_with(const std::filesystem::path& parent,
                                                const std::vector<std::string>& any_of);

} // namespace readiness::test
