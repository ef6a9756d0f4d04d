// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/subject.hpp"
#include "readiness/cli/io.hpp"
#include "readiness/diag/diagnostic.hpp"

namespace readiness::cli {

/// Looks for the files that the evidence of the subject names. Addresses (`https://..`) are not looked at,
/// nor are names that lead out of the root. Reports a root that is not there. Nothing is looked for without
/// one.
assess::EvidenceFiles look_for_evidence(const std::string& root, const assess::Subject& subject, Files& files,
                                        diag::Diagnostics& diagnostics);

} // namespace readiness::cli
