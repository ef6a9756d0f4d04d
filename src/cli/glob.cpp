// SPDX-License-Identifier: Apache-2.0
#include "glob.hpp"

#include <optional>
#include <vector>

namespace readiness::cli {

namespace {

/// A set such as `[!a-z]` at `at`: whether it holds `c`, and the offset behind it. Nothing if it is not
/// closed; the bracket then stands for itself.
struct SetMatch {
    bool holds;
    std::size_t end;
};
std::optional<SetMatch> match_set(std::string_view pattern, std::size_t at, char c) {
    ++at;
    const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
    at += negated ? 1 : 0;
    bool holds = false;
    for (bool first = true; at < pattern.size(); first = false) {
        if (pattern[at] == ']' && !first)
            return SetMatch{holds != negated, at + 1};
        const char low = pattern[at];
        if (at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']') {
            holds = holds || (low <= c && c <= pattern[at + 2]);
            at += 3;
        } else {
            holds = holds || low == c;
            ++at;
        }
    }
    return std::nullopt;
}

/// Where to go on if what follows a star turns out not to fit. Of several stars only the last need be tried
/// again, which keeps the work at pattern times path.
struct Star {
    bool met = false;
    std::size_t pattern = 0;
    std::size_t path = 0;
};

/// One byte of the path against the element of the pattern at `at`; the offset behind the element if it fits.
std::optional<std::size_t> match_one(std::string_view pattern, std::size_t at, char c) {
    if (pattern[at] == '?')
        return c == '/' ? std::nullopt : std::optional(at + 1);
    if (pattern[at] == '[' && c != '/')
        if (const auto set = match_set(pattern, at, c))
            return set->holds ? std::optional(set->end) : std::nullopt;
    if (pattern[at] == '\\' && at + 1 < pattern.size())
        ++at;
    return pattern[at] == c ? std::optional(at + 1) : std::nullopt;
}

} // namespace

bool is_pattern(std::string_view name) {
    return name.find_first_of("*?[") != std::string_view::npos;
}

bool matches(std::string_view pattern, std::string_view path) {
    Star folders, names; // the last `**/` and the last `*` behind it
    std::size_t p = 0, s = 0;
    while (true) {
        if (pattern.substr(p).starts_with("**/") && (p == 0 || pattern[p - 1] == '/')) {
            p += 3;
            folders = {true, p, s};
            names = {};
            continue;
        }
        if (p < pattern.size() && pattern[p] == '*') {
            ++p;
            names = {true, p, s};
            continue;
        }
        if (s == path.size() && p == pattern.size())
            return true;
        if (p < pattern.size() && s < path.size())
            if (const auto next = match_one(pattern, p, path[s])) {
                p = *next;
                ++s;
                continue;
            }
        if (names.met && names.path < path.size() && path[names.path] != '/') {
            p = names.pattern;
            s = ++names.path;
            continue;
        }
        if (!folders.met)
            return false;
        const std::size_t slash = path.find('/', folders.path);
        if (slash == std::string_view::npos)
            return false;
        p = folders.pattern;
        s = folders.path = slash + 1;
        names = {};
    }
}

std::string folder_of(std::string_view pattern) {
    const std::size_t special = pattern.find_first_of("*?[\\");
    const std::size_t slash = pattern.substr(0, special).rfind('/');
    if (slash == std::string_view::npos)
        return ".";
    return slash == 0 ? "/" : std::string(pattern.substr(0, slash));
}

} // namespace readiness::cli
