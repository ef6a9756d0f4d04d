// SPDX-License-Identifier: Apache-2.0
#include "architecture/include_table.hpp"

#include <algorithm>
#include <set>

namespace readiness::architecture {

namespace {

using Names = std::set<std::string_view>;

/// Where a file stands: its module ("main" for the two files of src, "generate" for the program that the
/// build runs) and whether others may include it.
struct Place {
    std::string_view module;
    bool is_public = false;
    bool is_source = false;
};

std::optional<Place> place_of(std::string_view path) {
    Place place;
    place.is_source = path.ends_with(".cpp");
    if (path.starts_with("include/readiness/")) {
        path.remove_prefix(std::string_view("include/readiness/").size());
        place.is_public = true;
    } else if (path.starts_with("src/")) {
        path.remove_prefix(std::string_view("src/").size());
    } else {
        return std::nullopt;
    }
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) {
        if ((path != "main.cpp" && path != "start_memory.cpp") || place.is_public)
            return std::nullopt;
        place.module = "main";
    } else {
        place.module = path == "packs/generate.cpp" ? "generate" : path.substr(0, slash);
    }
    return place;
}

const Row* row_of(std::string_view module) {
    const auto& table = include_table();
    const auto found = std::ranges::find(table, module, &Row::module);
    return found == table.end() ? nullptr : &*found;
}

void collect(std::string_view module, Names& reached) {
    const Row* row = row_of(module);
    if (!row || !reached.insert(module).second)
        return;
    for (const std::string_view next : row->modules)
        collect(next, reached);
}

/// The library is callable without streams, files and the program's end (house rule).
bool is_outside(std::string_view module) {
    return module == "cli" || module == "main" || module == "generate";
}

const Names& doors_to_the_world() {
    static const Names names{"filesystem", "fstream", "iostream", "future", "random", "thread"};
    return names;
}

std::string_view first_component(std::string_view target) {
    return target.substr(0, target.find('/'));
}

bool is_standard(std::string_view target) {
    return target.find_first_of("./") == std::string_view::npos;
}

bool is_posix(std::string_view target) {
    static const Names names{"dirent.h", "fcntl.h", "malloc.h", "poll.h",    "pwd.h",
                             "signal.h", "spawn.h", "stdlib.h", "termios.h", "unistd.h"};
    return names.contains(target) || target.starts_with("sys/");
}

} // namespace

const std::vector<Row>& include_table() {
    static const std::vector<Row> table{
        {"text", {}, {}},
        {"source", {"text"}, {}},
        {"diag", {"source", "text"}, {"fmt"}},
        {"schema", {}, {"fmt"}},
        {"model", {"schema"}, {"fmt"}},
        {"yaml", {"diag"}, {"yaml-cpp", "libfyaml.h", "nlohmann"}},
        {"load", {"yaml", "schema"}, {"fmt"}},
        {"cel", {"diag", "schema", "text"}, {"re2", "fmt"}},
        {"rules", {"load", "cel"}, {"fmt"}},
        {"packs", {"rules", "model"}, {}},
        {"generate", {"packs"}, {}},
        {"assess", {"rules"}, {"fmt"}},
        {"report", {"assess", "diag"}, {"nlohmann", "fmt"}},
        {"portfolio", {"report"}, {}},
        {"render", {"portfolio"}, {"nlohmann", "fmt"}},
        {"docgen", {"assess", "schema", "diag", "report"}, {"nlohmann", "fmt"}},
        {"cli", {"model", "packs", "render", "docgen"}, {"CLI", "spdlog", "fmt", "nlohmann"}},
        {"main", {"cli", "packs"}, {}},
    };
    return table;
}

std::vector<Include> includes_of(const std::string& path, std::string_view text) {
    std::vector<Include> found;
    bool in_comment = false;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = text.find('\n');
        std::string_view rest = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const bool was_in_comment = in_comment;
        const std::size_t opened = rest.rfind("/*");
        const std::size_t closed = rest.rfind("*/");
        if (opened != std::string_view::npos && (closed == std::string_view::npos || closed < opened))
            in_comment = true;
        else if (closed != std::string_view::npos)
            in_comment = false;
        if (was_in_comment)
            continue;

        const auto skip_blanks = [&rest] {
            rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
        };
        skip_blanks();
        if (!rest.starts_with('#'))
            continue;
        rest.remove_prefix(1);
        skip_blanks();
        if (!rest.starts_with("include"))
            continue;
        rest.remove_prefix(std::string_view("include").size());
        skip_blanks();
        if (!rest.starts_with('"') && !rest.starts_with('<'))
            continue;
        const bool quoted = rest.front() == '"';
        rest.remove_prefix(1);
        found.push_back({path, line, std::string(rest.substr(0, rest.find(quoted ? '"' : '>'))), quoted});
    }
    return found;
}

std::optional<std::string> objection(const Include& include) {
    const std::optional<Place> place = place_of(include.path);
    if (!place)
        return "the file belongs to no module";
    const Row* row = row_of(place->module);
    if (!row)
        return "module `" + std::string(place->module) + "` has no row in the include table";
    const std::string_view target = include.target;

    if (target.starts_with("readiness/")) {
        if (!include.quoted)
            return "own headers are included with quotes";
        const std::string_view other = first_component(target.substr(std::string_view("readiness/").size()));
        Names reached;
        collect(place->module, reached);
        if (reached.contains(other))
            return std::nullopt;
        return "`" + std::string(place->module) + "` may not include `" + std::string(other) + "`";
    }
    if (include.quoted) {
        if (place->is_public)
            return "a public header includes only std and readiness headers";
        if (target.find("..") != std::string_view::npos)
            return "private headers are named from src/";
        if (target.find('/') == std::string_view::npos || first_component(target) == place->module)
            return std::nullopt;
        return "`" + std::string(target) + "` is private to its module";
    }
    if (is_standard(target)) {
        if (!is_outside(place->module) && doors_to_the_world().contains(target))
            return "only `cli` touches streams, files, threads and chance";
        return std::nullopt;
    }
    if (is_posix(target)) {
        if (place->module == "main" || (place->module == "cli" && !place->is_public))
            return std::nullopt;
        return "only `cli` and the program talk to the system";
    }
    if (!place->is_source)
        return "third-party headers appear only in .cpp files";
    if (std::ranges::find(row->third_party, first_component(target)) == row->third_party.end())
        return "the row of `" + std::string(place->module) + "` does not name this library";
    return std::nullopt;
}

} // namespace readiness::architecture
