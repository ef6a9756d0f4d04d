// SPDX-License-Identifier: Apache-2.0
// Parses any bytes; whatever comes of it has to be consistent with them.
#include "readiness/yaml/document.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace readiness;

namespace {

void require(bool condition) {
    if (!condition)
        std::abort();
}

/// The span of a value lies in the file, and so does every part of its text, in rising order.
void check_scalar(const source::SourceSet& sources, const yaml::Node& node, std::size_t size) {
    constexpr std::size_t looked_at = 300;
    std::uint32_t last = node.span.begin;
    for (std::size_t at = 0; at <= node.text.size() && at < looked_at; ++at) {
        const source::Span part = yaml::ScalarMap(sources, node).span(at, at + 1);
        require(part.begin >= last && part.begin <= part.end && part.end <= size);
        last = part.begin;
    }
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer looks for
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    source::SourceSet sources;
    const source::FileId file = sources.add("fuzz.yaml", std::string(data, data + size));
    diag::Diagnostics diagnostics;
    const auto document = yaml::parse(sources, file, diagnostics);
    require(document || diagnostics.has_errors());
    require(diag::render(diagnostics, sources, {.width = 80}).empty() == diagnostics.empty());
    if (!document)
        return 0;
    const std::size_t length = sources.file(file).text().size();
    for (yaml::NodeId id = 0; id < document->nodes.size(); ++id) {
        const yaml::Node& node = (*document)[id];
        require(node.span.begin <= node.span.end && node.span.end <= length);
        require(document->children(id).size() == node.child_count);
        if (node.kind == yaml::NodeKind::scalar)
            check_scalar(sources, node, length);
    }
    return 0;
}
