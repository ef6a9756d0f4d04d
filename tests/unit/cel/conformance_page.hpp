// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace readiness::test {

/// The part of the language that a file of vectors is about.
enum class Part { core, extension, beyond };

struct VectorFile {
    std::string_view file;
    Part part;
    int passes;
    int total;
};

/// A required vector that does not pass; `index` is its place in the file.
struct VectorException {
    std::string_view file;
    int index;
    std::string_view name;
    std::string_view expression;
    std::string_view reason;
};

std::span<const VectorFile> vector_files();
std::span<const VectorException> vector_exceptions();

/// docs/reference/conformance.md.
std::string conformance_page();

} // namespace readiness::test
