// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "event_source.hpp"

namespace readiness::yaml {

/// What `parse` does, with a choice: the outline of the file is given to `fast`, and the whole file to
/// yaml-cpp if that does not work out. Without `fast` (null) yaml-cpp reads the whole file at once. The tree
/// and the problems are the same whichever it is; the tests hold them against each other.
std::optional<Document> parse_by(EventSource fast, const source::SourceSet& sources, source::FileId file,
                                 diag::Diagnostics& diagnostics);

} // namespace readiness::yaml
