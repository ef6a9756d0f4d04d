// SPDX-License-Identifier: Apache-2.0
#include "portfolio_files.hpp"

#include "flag_value.hpp"
#include "glob.hpp"

#include "readiness/diag/limits.hpp"

#include <algorithm>
#include <utility>

namespace readiness::cli {

namespace {

const std::vector<std::string>& usual_patterns() {
    static const std::vector<std::string> patterns{"readiness.yaml", "readiness.yml", "project.yaml",
                                                   "*.readiness.yaml", "*.readiness.yml"};
    return patterns;
}

std::string_view file_name(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

std::string joined(const std::string& folder, const std::string& file) {
    return folder == "." ? file : folder.ends_with('/') ? folder + file : folder + "/" + file;
}

/// `./a//b` is `a/b`: the same file must not count twice because it was named in two ways.
std::string tidied(std::string_view path) {
    std::string result;
    result.reserve(path.size());
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string_view part = path.substr(at, end - at);
        if (part.empty() ? at == 0 && end < path.size() : part != ".") {
            if (!result.empty() && !result.ends_with('/'))
                result += '/';
            result += part.empty() ? "/" : part;
        }
        at = end + 1;
    }
    return result;
}

/// Collects paths from all the ways to name them.
class Finder {
  public:
    Finder(const PortfolioFiles& wanted, Io& io, diag::Diagnostics& diagnostics)
        : wanted_(wanted), io_(io), diagnostics_(diagnostics),
          patterns_(wanted.names.empty() ? usual_patterns() : wanted.names) {}

    void add(const std::string& named);
    std::vector<std::string> take();

  private:
    void add_path(std::string_view path) {
        std::string tidy = tidied(path);
        if (wanted_.shard.holds(tidy))
            paths_.push_back(std::move(tidy));
        ++seen_;
    }
    void add_list();
    void add_pattern(const std::string& pattern);
    void add_folder(const std::string& folder);
    std::optional<FolderList> listed(const std::string& folder, const std::string& named);
    void report_none(const std::string& named, std::string expected) {
        diagnostics_.report(diag::Code::file_not_found, "`" + named + "` has no project descriptor")
            .expected = std::move(expected);
    }

    const PortfolioFiles& wanted_;
    Io& io_;
    diag::Diagnostics& diagnostics_;
    const std::vector<std::string>& patterns_;
    std::vector<std::string> paths_;
    std::size_t seen_ = 0; ///< with those of other shards
};

std::optional<FolderList> Finder::listed(const std::string& folder, const std::string& named) {
    FolderList list = io_.files().list(folder, limits::portfolio_files);
    if (list.status == ReadStatus::ok)
        return list;
    if (list.status == ReadStatus::not_found)
        diagnostics_.report(diag::Code::file_not_found,
                            "there is no `" + folder + "`, where `" + named + "` would be looked for");
    else if (list.status == ReadStatus::too_large)
        diagnostics_.report(diag::Code::too_large, "`" + folder + "` holds too many files").expected =
            "at most " + std::to_string(limits::portfolio_files) + " files";
    else
        diagnostics_.report(diag::Code::file_not_readable, "cannot read `" + folder + "`: " + list.error);
    return std::nullopt;
}

void Finder::add_list() {
    std::string path;
    const char end = wanted_.null_separated ? '\0' : '\n';
    while (std::getline(io_.in(), path, end)) {
        if (!wanted_.null_separated && path.ends_with('\r'))
            path.pop_back();
        if (!path.empty())
            add_path(path);
    }
    if (io_.in().bad())
        diagnostics_.report(diag::Code::file_not_readable, "cannot read the list on standard input");
}

void Finder::add_pattern(const std::string& pattern) {
    const std::string folder = folder_of(pattern);
    const auto list = listed(folder, pattern);
    if (!list)
        return;
    const std::size_t before = seen_;
    const std::string wanted = pattern.starts_with("./") ? pattern.substr(2) : pattern;
    for (const std::string& file : list->files)
        if (matches(wanted, joined(folder, file)))
            add_path(joined(folder, file));
    if (seen_ == before)
        report_none(pattern, "a pattern that some file matches");
}

void Finder::add_folder(const std::string& folder) {
    auto list = listed(folder, folder);
    if (!list)
        return;
    const std::size_t before = seen_;
    for (std::string& kept : list->files) {
        const std::string file = std::exchange(kept, {}); // so that the list shrinks as the paths grow
        if (std::ranges::any_of(patterns_, [&](const std::string& pattern) {
                return matches(pattern, pattern.find('/') == std::string::npos ? file_name(file) : file);
            }))
            add_path(joined(folder, file));
    }
    if (seen_ == before)
        report_none(folder, "a file named " + quoted_list(patterns_) +
                                " in it or below it; `--name` sets other names");
}

void Finder::add(const std::string& named) {
    if (named == "-")
        add_list();
    else if (io_.files().is_folder(named))
        add_folder(named);
    else if (is_pattern(named) && !io_.files().exists(named))
        add_pattern(named);
    else
        add_path(named);
}

std::vector<std::string> Finder::take() {
    std::ranges::sort(paths_);
    const auto rest = std::unique(paths_.begin(), paths_.end());
    paths_.erase(rest, paths_.end());
    return std::move(paths_);
}

} // namespace

std::vector<std::string> find_files(const PortfolioFiles& wanted, Io& io, diag::Diagnostics& diagnostics) {
    Finder finder(wanted, io, diagnostics);
    for (const std::string& named : wanted.named)
        finder.add(named);
    return finder.take();
}

} // namespace readiness::cli
