// SPDX-License-Identifier: Apache-2.0
#include "support/golden.hpp"

#include "readiness/cli/run.hpp"
#include "support/catch.hpp"
#include "support/io_scratch_folder.hpp"
#include "support/memory_io.hpp"

#include <algorithm>
#include <cstdlib>

namespace readiness::test {

namespace fs = std::filesystem;

namespace {

/// Reads from the disk below a folder, writes to memory.
class FolderFiles final : public cli::Files {
  public:
    FolderFiles(fs::path folder, std::map<std::string, std::string>& written)
        : folder_(std::move(folder)), written_(written) {}

    bool exists(const std::string& path) override {
        return written_.contains(path) || fs::exists(folder_ / path);
    }
    bool is_folder(const std::string& path) override { return fs::is_directory(folder_ / path); }
    cli::ReadResult read(const std::string& path, std::size_t limit) override {
        if (const auto found = written_.find(path); found != written_.end())
            return {.status = cli::ReadStatus::ok, .text = found->second};
        const fs::path file = folder_ / path;
        if (fs::is_directory(file))
            return {.status = cli::ReadStatus::failed, .error = "Is a directory"};
        if (!fs::is_regular_file(file))
            return {.status = cli::ReadStatus::not_found};
        if (fs::file_size(file) > limit)
            return {.status = cli::ReadStatus::too_large};
        return {.status = cli::ReadStatus::ok, .text = content(file)};
    }
    cli::FolderList list(const std::string& folder, std::size_t) override {
        if (!fs::is_directory(folder_ / folder))
            return {.status = cli::ReadStatus::not_found};
        cli::FolderList result{.status = cli::ReadStatus::ok};
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder_ / folder))
            if (entry.is_regular_file())
                result.files.push_back(fs::relative(entry.path(), folder_ / folder).generic_string());
        std::sort(result.files.begin(), result.files.end());
        return result;
    }
    std::optional<std::string> write_atomically(const std::string& path, std::string_view bytes) override {
        if (!fs::is_directory((folder_ / path).parent_path()))
            return "No such file or directory";
        written_[path] = bytes;
        return std::nullopt;
    }
    std::string current_folder() override { return "/"; } // nothing above a case takes part in it
    std::optional<std::string> make_folder(const std::string&) override { return std::nullopt; }

  private:
    fs::path folder_;
    std::map<std::string, std::string>& written_;
};

bool update_wanted() {
    const char* value = std::getenv("READINESS_UPDATE");
    return value && std::string_view(value) == "1";
}

} // namespace

Outcome run_in(const fs::path& folder, const std::vector<std::string>& args,
               const std::map<std::string, std::string>& variables, const std::string& input) {
    Outcome outcome;
    FolderFiles files(folder, outcome.written);
    MemoryIo io;
    io.disk = &files;
    io.input.str(input);
    for (const auto& [name, value] : variables)
        io.variables[name] = value;
    const std::vector<std::string_view> views(args.begin(), args.end());
    outcome.code = cli::run(views, io);
    outcome.out = io.output.str();
    outcome.err = io.errors.str();
    return outcome;
}

void check_golden(const fs::path& file, const std::string& got) {
    INFO(file.string() << " (READINESS_UPDATE=1 rewrites it)");
    if (!update_wanted()) {
        CHECK(got == content(file));
    } else if (got.empty()) {
        fs::remove(file);
    } else if (got != content(file)) {
        put(file, got);
    }
}

std::vector<std::string> lines_of(const fs::path& file) {
    std::vector<std::string> lines;
    std::istringstream in(content(file));
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::vector<fs::path> folders_with(const fs::path& parent, const std::vector<std::string>& any_of) {
    std::vector<fs::path> folders;
    if (fs::is_directory(parent))
        for (const fs::directory_entry& entry : fs::directory_iterator(parent))
            if (std::any_of(any_of.begin(), any_of.end(),
                            [&](const std::string& file) { return fs::exists(entry.path() / file); }))
                folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

} // namespace readiness::test
