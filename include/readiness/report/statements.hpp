// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/words.hpp"

#include <utility>

/// Filling a report: every function makes a fact stated.
namespace readiness::report {

template <typename T>
void say(Fact<T>& fact, T value) {
    fact.value = std::move(value);
    fact.state = schema::State::stated;
}

/// An empty text stays not stated, and the word `none` is kept as such, so that reading the report back gives
/// the same text.
inline void say(Fact<std::string>& fact, std::string_view text) {
    if (text.empty())
        return;
    fact.value = text;
    fact.state = text == "none" ? schema::State::none : schema::State::stated;
}
inline void say(Fact<std::string>& fact, const std::string& text) {
    say(fact, std::string_view(text));
}
inline void say(Fact<std::string>& fact, const char* text) {
    say(fact, std::string_view(text));
}

inline void count(Fact<std::int64_t>& fact, std::size_t value) {
    say(fact, static_cast<std::int64_t>(value));
}

inline double from_tenths(std::int64_t tenths) {
    return static_cast<double>(tenths) / 10.0;
}

inline std::int64_t nearest_tenths(const rules::Rational& points) {
    return (points.floor_times(20) + 1) / 2;
}
inline double nearest_tenth(const rules::Rational& points) {
    return from_tenths(nearest_tenths(points));
}

} // namespace readiness::report
