// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/build.hpp"

#include <span>

namespace readiness::report {

/// Finds where a fact stands, or would stand.
class Places {
  public:
    explicit Places(const Context& context) : context_(context) {}

    /// Fills file, line and column of `target` from the place of `path`, or of its nearest ancestor. A
    /// computed fact stands where the first of its inputs does. False where nothing is known.
    template <typename Target>
    bool fill(Target& target, std::string_view path) const {
        const std::optional<Place> place = find(path);
        if (!place)
            return false;
        if constexpr (requires { target.file; })
            target.file = {schema::State::stated, place->file};
        if constexpr (requires { target.column; })
            target.column = {schema::State::stated, place->column};
        target.line = {schema::State::stated, place->line};
        return true;
    }

  private:
    struct Place {
        std::string file;
        std::int64_t line = 1;
        std::int64_t column = 1;
    };
    std::optional<Place> find(std::string_view path) const;
    std::string_view input_of(std::string_view computed) const;

    const Context& context_;
};

} // namespace readiness::report
