// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/model/fact.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace readiness::model {

/// The inputs that one computed fact reads, and those of them that nobody has stated.
struct Trace {
    std::vector<std::string> inputs;
    std::vector<std::string> missing;

    /// The value, or null where it is not stated.
    template <typename T>
    const T* read(const Fact<T>& fact, std::string path) {
        inputs.push_back(path);
        if (fact.stated())
            return &fact.value;
        missing.push_back(std::move(path));
        return nullptr;
    }

    /// The entries, or null where the list is not stated. Whoever asks reads the facts of the entries; the
    /// list itself is an input only where it has none.
    template <typename T>
    const std::vector<T>* entries(const Fact<std::vector<T>>& list, std::string_view path) {
        if (!list.stated() || list.value.empty())
            return read(list, std::string(path));
        return &list.value;
    }
};

/// `rollout.stages[1].users`
inline std::string entry_path(std::string_view list, std::size_t index, std::string_view field) {
    return std::string(list) + '[' + std::to_string(index) + "]." + std::string(field);
}

template <typename T>
Fact<T> known(T value) {
    return {schema::State::stated, std::move(value)};
}

} // namespace readiness::model
