// SPDX-License-Identifier: Apache-2.0
#include "readiness/rules/embedded.hpp"

#include <algorithm>

namespace readiness::rules {

std::vector<PackText> embedded_pack(std::string_view pack) {
    std::vector<PackText> result;
    const std::string prefix = std::string(pack) + "/";
    for (const EmbeddedText& file : embedded_files()) {
        if (file.path.starts_with(prefix) && is_of_pack(file.path.substr(prefix.size())))
            result.push_back({std::string(file.path.substr(prefix.size())), std::string(file.name),
                              std::string(file.text)});
    }
    return result;
}

std::vector<std::string> embedded_packs() {
    std::vector<std::string> names;
    for (const EmbeddedText& file : embedded_files()) {
        const std::size_t slash = file.path.find('/');
        if (slash != std::string_view::npos && file.path.substr(slash) == "/pack.yaml")
            names.emplace_back(file.path.substr(0, slash));
    }
    return names;
}

std::vector<std::string> embedded_profiles() {
    std::vector<std::string> names;
    for (const EmbeddedText& file : embedded_files()) {
        const std::size_t folder = file.path.find("/profiles/");
        if (folder == std::string_view::npos)
            continue;
        const std::size_t from = folder + std::string_view("/profiles/").size();
        names.emplace_back(
            file.path.substr(from, file.path.size() - from - std::string_view(".yaml").size()));
    }
    return names;
}

std::optional<PackText> embedded_profile(std::string_view name) {
    const std::string end = "/profiles/" + std::string(name) + ".yaml";
    for (const EmbeddedText& file : embedded_files())
        if (file.path.ends_with(end))
            return PackText{std::string(file.path), std::string(file.name), std::string(file.text)};
    return std::nullopt;
}

const EmbeddedText& embedded_calendar() {
    return *std::ranges::find(embedded_files(), "readiness/calendars/support.yaml", &EmbeddedText::path);
}

} // namespace readiness::rules
