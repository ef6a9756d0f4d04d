// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "log.hpp"

#include "readiness/cli/io.hpp"
#include "readiness/rules/catalogue.hpp"

#include <optional>
#include <vector>

namespace readiness::cli {

/// The YAML files of a rule pack on the disk, sorted by path; those in `profiles` are not part of it. Reports
/// a folder that is missing, cannot be read or has no pack.yaml.
std::optional<std::vector<rules::PackText>> read_pack(const std::string& folder, Io& io, Log& log,
                                                      diag::Diagnostics& diagnostics);

} // namespace readiness::cli
