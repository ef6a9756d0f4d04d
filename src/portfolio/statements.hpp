// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/value.hpp"

#include <string>
#include <utility>

/// Filling a document: every function makes a fact stated.
namespace readiness::portfolio {

template <typename T>
void say(schema::Fact<T>& fact, T value) {
    fact.value = std::move(value);
    fact.state = schema::State::stated;
}

/// An empty text stays not stated, and the word `none` is kept as such, so that reading the document back
/// gives the same text.
inline void say_text(schema::Fact<std::string>& fact, const std::string& text) {
    if (text.empty())
        return;
    fact.value = text;
    fact.state = text == "none" ? schema::State::none : schema::State::stated;
}

inline double from_tenths(std::int64_t tenths) {
    return static_cast<double>(tenths) / 10.0;
}

} // namespace readiness::portfolio
