// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path root = READINESS_SOURCE_DIR;

using Lines = std::vector<std::string>;
using Names = std::set<std::string, std::less<>>;

Lines lines_of(const fs::path& path) {
    std::ifstream in(path);
    Lines lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

/// Calls `visit` with each file below `top` (named from the repository's root), in no order.
void each_file(const char* top, const std::function<void(const std::string&)>& visit) {
    if (!fs::exists(root / top))
        return;
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
        if (entry.is_regular_file())
            visit(entry.path().lexically_relative(root).generic_string());
    }
}

bool is_code(const std::string& name) {
    return name.ends_with(".hpp") || name.ends_with(".cpp");
}

/// Files that may be longer than the house rule, each with its own limit and the reason.
struct Exception {
    std::size_t limit;
    const char* reason;
};
const std::map<std::string, Exception, std::less<>> longer_files{};

} // namespace

TEST_CASE("contracts stay under 150 lines, other files under 400") {
    for (const char* top : {"include", "src", "tests"}) {
        each_file(top, [](const std::string& name) {
            if (!is_code(name))
                return;
            const auto exception = longer_files.find(name);
            const std::size_t usual = name.starts_with("include/") ? 150 : 400;
            const std::size_t limit = exception == longer_files.end() ? usual : exception->second.limit;
            const std::size_t count = lines_of(root / name).size();
            if (count > limit)
                FAIL_CHECK(name << ": " << count << " lines, limit " << limit);
            if (exception != longer_files.end() && count <= usual)
                FAIL_CHECK(name << ": " << count << " lines; it no longer needs its exception");
        });
    }
    for (const auto& [name, exception] : longer_files) {
        INFO(name << ": " << exception.reason);
        CHECK(fs::exists(root / name));
    }
}

TEST_CASE("source, script and rule files begin with the licence") {
    const std::string licence = "SPDX-License-Identifier: Apache-2.0";
    const auto check = [&](const std::string& name) {
        const Lines lines = lines_of(root / name);
        const std::size_t at = !lines.empty() && lines[0].starts_with("#!") ? 1 : 0;
        const bool c_style = name.ends_with(".css") || name.ends_with(".ld");
        const std::string comment = c_style ? "/* " + licence + " */" : "// " + licence;
        if (lines.size() <= at || (lines[at] != comment && lines[at] != "# " + licence))
            FAIL_CHECK(name << ":" << at + 1 << ": expected `" << licence << "`");
    };
    const auto is_source = [](const std::string& name) {
        return is_code(name) || name.ends_with(".cmake") || name.ends_with("CMakeLists.txt") ||
               name.ends_with(".py");
    };
    // YAML below examples/ and tests/ is input: users start from the former, exact bytes matter in the
    // latter.
    each_file("include", check);
    each_file("src", check);
    each_file("scripts", check);
    each_file(".ci", check);
    each_file("rules", [&](const std::string& name) {
        if (name.ends_with(".yaml"))
            check(name);
    });
    each_file("tests", [&](const std::string& name) {
        if (is_source(name))
            check(name);
    });
    check("CMakeLists.txt");
    check(".clang-tidy");
}

TEST_CASE("no file is named after having no subject") {
    const Names empty_words{"common", "helper", "helpers", "impl", "manager", "misc", "util", "utils"};
    const auto check = [&](const std::string& name) {
        for (const fs::path& part : fs::path(name)) {
            std::string word;
            for (const char c : part.stem().string() + "_") {
                if (c != '_' && c != '-') {
                    word += c;
                    continue;
                }
                if (empty_words.contains(word))
                    FAIL_CHECK(name << ": say what it is about instead of `" << word << "`");
                word.clear();
            }
        }
    };
    for (const char* top : {"include", "src", "scripts"})
        each_file(top, check);
    each_file("tests", [&](const std::string& name) {
        if (is_code(name))
            check(name);
    });
}

TEST_CASE("the top level holds only what it is meant to hold") {
    Names expected{".ci",
                   ".clang-format",
                   ".clang-tidy",
                   ".git",
                   ".gitignore",
                   ".gitlab",
                   "CMakeLists.txt",
                   "LICENSE",
                   "README.md",
                   "action.yml",
                   "docs",
                   "examples",
                   "include",
                   "rules",
                   "CMakePresets.json",
                   ".pre-commit-hooks.yaml",
                   "scripts",
                   "src",
                   "tests",
                   "vcpkg.json"};
    // What git ignores is nobody's business: build folders, editor caches.
    for (std::string line : lines_of(root / ".gitignore")) {
        if (line.empty() || line.starts_with('#'))
            continue;
        line.erase(0, line.starts_with('/') ? 1 : 0);
        if (line.ends_with('/'))
            line.pop_back();
        expected.insert(line);
    }
    for (const auto& entry : fs::directory_iterator(root)) {
        INFO(entry.path().filename());
        CHECK(expected.contains(entry.path().filename().string()));
    }
}
