// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/yaml/document.hpp"

namespace readiness::yaml {

/// Parses one JSON file (RFC 8259) into the tree that YAML files have. For what programs wrote: reports are
/// far larger than anything that people write, and their texts must come back byte by byte. Reports every
/// problem; nothing is returned if there was one. Numbers keep the text they are written with.
std::optional<Document> parse_json(const source::SourceSet& sources, source::FileId file,
                                   diag::Diagnostics& diagnostics);

} // namespace readiness::yaml
