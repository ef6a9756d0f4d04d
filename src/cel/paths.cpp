// SPDX-License-Identifier: Apache-2.0
#include "cel/paths.hpp"

#include "cel/number.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

namespace readiness::cel {
namespace {

using Key = std::vector<std::uint64_t>;

/// Place in the table and place in the list, level by level.
Key key_of(const schema::TypeInfo* type, std::string_view path) {
    constexpr std::uint64_t outside = std::numeric_limits<std::uint64_t>::max();
    Key key;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('.'), path.size());
        std::string_view step = path.substr(0, end);
        path.remove_prefix(std::min(end + 1, path.size()));
        const std::size_t bracket = std::min(step.find('['), step.size());
        const schema::FieldInfo* field = type == nullptr ? nullptr : type->find(step.substr(0, bracket));
        if (field == nullptr) {
            key.push_back(outside);
            return key;
        }
        key.push_back(type->index_of(*field));
        if (bracket < step.size()) {
            const auto index = parse_uint(step.substr(bracket + 1, step.size() - bracket - 2));
            key.push_back(index ? *index + 1 : 0);
        }
        type = field->record == nullptr ? nullptr : &field->record();
    }
    return key;
}

} // namespace

void unite_paths(std::vector<std::string>& paths) {
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
}

void order_paths(const schema::TypeInfo* root, std::vector<std::string>& paths) {
    unite_paths(paths);
    if (paths.size() < 2)
        return;
    std::vector<std::pair<Key, std::string>> keyed;
    keyed.reserve(paths.size());
    for (std::string& path : paths)
        keyed.emplace_back(key_of(root, path), std::move(path));
    std::sort(keyed.begin(), keyed.end());
    std::transform(keyed.begin(), keyed.end(), paths.begin(),
                   [](auto& entry) { return std::move(entry.second); });
}

} // namespace readiness::cel
