// SPDX-License-Identifier: Apache-2.0
#include "evidence_files.hpp"

#include <filesystem>

namespace readiness::cli {

namespace fs = std::filesystem;

namespace {

bool leaves_root(const fs::path& path) {
    const fs::path normal = path.lexically_normal();
    return path.is_absolute() || *normal.begin() == "..";
}

void look_for(const std::string& reference, Files& files, assess::EvidenceFiles& result) {
    if (reference.find("://") != std::string::npos)
        return;
    if (leaves_root(reference)) {
        result.outside.insert(reference);
        return;
    }
    const auto there = [&](const std::string& path) {
        std::string full = (fs::path(result.root) / path).lexically_normal().generic_string();
        if (full.size() > 1 && full.ends_with('/')) // a folder, and named as such
            full.pop_back();
        return files.exists(full);
    };
    // `report.md#latency` names a place in a file.
    if (!there(reference) && !there(reference.substr(0, reference.find('#'))))
        result.missing.insert(reference);
}

} // namespace

assess::EvidenceFiles look_for_evidence(const std::string& root, const assess::Subject& subject, Files& files,
                                        diag::Diagnostics& diagnostics) {
    assess::EvidenceFiles result{.root = root};
    if (root.empty())
        return result;
    if (root != "." && !files.exists(root)) {
        diagnostics.report(diag::Code::file_not_found, "there is no folder `" + root + "`").expected =
            "the folder that the files of evidence are in";
        return result;
    }
    for (const load::Locations* locations : {subject.locations, subject.waiver_locations}) {
        if (!locations)
            continue;
        locations->each([&](std::string_view, const load::Location& location) {
            if (location.evidence && location.evidence->reference)
                look_for(*location.evidence->reference, files, result);
        });
    }
    return result;
}

} // namespace readiness::cli
