// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cli/io.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <sstream>
#include <string>
#include <vector>

namespace readiness::test {

/// Files that exist in memory only.
class MemoryFiles final : public cli::Files {
  public:
    std::map<std::string, std::string> texts{};
    std::map<std::string, std::string> read_errors{};  ///< by path: the system's words
    std::map<std::string, std::string> write_errors{}; ///< by path
    std::vector<std::string> reads{};                  ///< every path read, in order
    std::unique_ptr<std::mutex> reading = std::make_unique<std::mutex>();

    std::string here = "/"; ///< the current folder

    bool exists(const std::string& path) override {
        const auto below = texts.lower_bound(path + "/");
        return texts.contains(path) || (below != texts.end() && below->first.starts_with(path + "/"));
    }
    bool is_folder(const std::string& path) override {
        return path == "." || (!texts.contains(path) && exists(path));
    }
    std::string current_folder() override { return here; }
    cli::ReadResult read(const std::string& path, std::size_t limit) override {
        const std::lock_guard lock(*reading);
        reads.push_back(path);
        if (const auto error = read_errors.find(path); error != read_errors.end())
            return {.status = cli::ReadStatus::failed, .error = error->second};
        const auto found = texts.find(path);
        if (found == texts.end())
            return {.status = cli::ReadStatus::not_found};
        if (found->second.size() > limit)
            return {.status = cli::ReadStatus::too_large};
        return {.status = cli::ReadStatus::ok, .text = found->second};
    }
    cli::FolderList list(const std::string& folder, std::size_t limit) override {
        cli::FolderList result{.status = cli::ReadStatus::not_found};
        const std::string front = folder == "." ? "" : folder + "/";
        for (const auto& [path, text] : texts)
            if (path.starts_with(front)) {
                result.status = cli::ReadStatus::ok;
                result.files.push_back(path.substr(front.size()));
            }
        if (result.files.size() > limit)
            return {.status = cli::ReadStatus::too_large};
        return result;
    }
    std::optional<std::string> write_atomically(const std::string& path, std::string_view bytes) override {
        if (const auto error = write_errors.find(path); error != write_errors.end())
            return error->second;
        texts[path] = bytes;
        return std::nullopt;
    }
    std::optional<std::string> make_folder(const std::string&) override { return std::nullopt; }
};

/// A world without a process: 20 November 2026, no terminal, a UTF-8 locale and no other variables.
class MemoryIo final : public cli::Io {
  public:
    MemoryFiles memory{};
    cli::Files* disk = nullptr; ///< used in place of `memory`
    std::istringstream input{};
    std::ostringstream output{};
    std::ostringstream errors{};
    std::map<std::string, std::string> variables{{"LC_ALL", "C.UTF-8"}};
    schema::Date day = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};
    cli::Terminal out_is{};
    cli::Terminal err_is{};
    std::optional<std::string> out_error{};

    std::istream& in() override { return input; }
    std::ostream& out() override { return output; }
    std::ostream& err() override { return errors; }
    cli::Files& files() override { return disk ? *disk : memory; }
    schema::Date today() override { return day; }
    std::chrono::nanoseconds clock() override { return std::chrono::nanoseconds(0); }
    std::optional<std::string> env(const std::string& name) override {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional<std::string>(found->second);
    }
    cli::Terminal out_terminal() override { return out_is; }
    cli::Terminal err_terminal() override { return err_is; }
    std::optional<std::string> finish_out() override { return out_error; }
};

} // namespace readiness::test
