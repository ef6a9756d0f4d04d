// SPDX-License-Identifier: Apache-2.0
#include "readiness/schema/paths.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace readiness::schema {

namespace {

constexpr char16_t outside = std::numeric_limits<char16_t>::max();

/// No list that is read has as many entries, and no table as many fields.
char16_t level(std::size_t index) {
    return static_cast<char16_t>(std::min<std::size_t>(index, outside - 1));
}

} // namespace

TablePosition table_position(const TypeInfo* root, std::string_view path) {
    TablePosition position;
    const TypeInfo* type = root;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('.'), path.size());
        const std::string_view step = path.substr(0, end);
        path.remove_prefix(std::min(end + 1, path.size()));
        const std::size_t bracket = std::min(step.find('['), step.size());
        const FieldInfo* field = type == nullptr ? nullptr : type->find(step.substr(0, bracket));
        if (field == nullptr) {
            position.push_back(outside);
            return position;
        }
        position.push_back(level(type->index_of(*field)));
        if (bracket < step.size()) {
            std::size_t index = 0;
            std::from_chars(step.data() + bracket + 1, step.data() + step.size(), index);
            position.push_back(level(index));
        }
        type = field->record == nullptr ? nullptr : &field->record();
    }
    return position;
}

void order_paths(const TypeInfo* root, std::vector<std::string>& paths) {
    if (paths.size() < 2)
        return;
    std::vector<std::pair<TablePosition, std::string>> keyed;
    keyed.reserve(paths.size());
    for (std::string& path : paths) {
        TablePosition position = table_position(root, path);
        keyed.emplace_back(std::move(position), std::move(path));
    }
    std::sort(keyed.begin(), keyed.end());
    keyed.erase(std::unique(keyed.begin(), keyed.end()), keyed.end());
    paths.clear();
    for (auto& [position, path] : keyed)
        paths.push_back(std::move(path));
}

} // namespace readiness::schema
