// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::architecture {

/// One row of the include table: a module may include what its row names and whatever those rows name.
struct Row {
    std::string_view module;
    std::vector<std::string_view> modules;
    std::vector<std::string_view> third_party; ///< first path component; only in .cpp files
};

const std::vector<Row>& include_table();

/// One `#include` as found: `path` is relative to the repository, `target` lacks its quotes or brackets.
struct Include {
    std::string path;
    std::size_t line = 0;
    std::string target;
    bool quoted = false;
};

/// The includes of a file's text, without those in comments.
std::vector<Include> includes_of(const std::string& path, std::string_view text);

/// Why the include breaks the table; nothing where it is fine.
std::optional<std::string> objection(const Include& include);

} // namespace readiness::architecture
