// SPDX-License-Identifier: Apache-2.0
#include "render/uri.hpp"

namespace readiness::render {

namespace {

constexpr std::string_view unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

std::string percent_encoded(std::string_view path) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '/' || unreserved.find(c) != std::string_view::npos)
            out += c;
        else
            out += {'%', hex[byte >> 4u], hex[byte & 0xFu]};
    }
    return out;
}

} // namespace

bool is_relative(std::string_view path) {
    return !path.starts_with('/');
}

std::string tidy_path(std::string_view path) {
    std::string out;
    const bool relative = is_relative(path);
    while (!path.empty()) {
        const std::size_t slash = path.find('/');
        const std::string_view segment = path.substr(0, slash);
        path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
        if (segment.empty() || segment == ".")
            continue;
        if (!out.empty() || !relative)
            out += '/';
        out += segment;
    }
    return !out.empty() ? out : relative ? "." : "/";
}

std::string uri_of(std::string_view path) {
    return (is_relative(path) ? "" : "file://") + percent_encoded(tidy_path(path));
}

} // namespace readiness::render
