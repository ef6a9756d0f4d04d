// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cli/io.hpp"
#include "readiness/diag/diagnostic.hpp"
#include "readiness/portfolio/select.hpp"

namespace readiness::cli {

/// Which descriptors a portfolio is made of.
struct PortfolioFiles {
    std::vector<std::string> named{}; ///< files, folders, patterns, or `-`: a list on standard input
    std::vector<std::string> names{}; ///< of descriptors in folders, as patterns; empty: the usual ones
    bool null_separated = false;      ///< the list separates its names by NUL, not by line breaks
    portfolio::Shard shard{};
};

/// Their paths, each once, in the order of their bytes, so that nothing depends on how they were named.
/// Reports a folder or a pattern without any, and a list that cannot be read.
std::vector<std::string> find_files(const PortfolioFiles& wanted, Io& io, diag::Diagnostics& diagnostics);

} // namespace readiness::cli
