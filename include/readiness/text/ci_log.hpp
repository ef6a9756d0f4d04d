// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace readiness::text {

/// Text that begins at the start of a line, made safe for the log of a CI system, which carries out commands
/// it finds there: `::` that begins a line becomes `\x3a:` (GitHub), and the first character of `##[`,
/// `##vso[` and
/// `##teamcity[` becomes `\x23` wherever they stand. Nothing else is changed; control characters, which make
/// the commands of other systems, are the business of escape_controls().
std::string defuse_commands(std::string_view text);

} // namespace readiness::text
