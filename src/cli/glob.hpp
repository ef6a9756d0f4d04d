// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace readiness::cli {

/// Whether a name is a pattern: it has `*`, `?` or `[`.
bool is_pattern(std::string_view name);

/// As a shell matches, by bytes: `*` and `?` stand for anything but `/`, `[a-z]` and `[!a-z]` for one byte,
/// `**/` for any number of folders, none included. `\` takes the meaning from what follows.
bool matches(std::string_view pattern, std::string_view path);

/// The folder that everything a pattern can name is below: `a/b` of `a/b/*/c.yaml`; `.` where it has none.
std::string folder_of(std::string_view pattern);

} // namespace readiness::cli
