// SPDX-License-Identifier: Apache-2.0
#include "cel/pattern.hpp"

#include <re2/re2.h>

#include <list>
#include <memory>

namespace readiness::cel {
namespace {

constexpr std::size_t kept_patterns = 32;
constexpr std::int64_t pattern_memory = 1 << 20;

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

std::unique_ptr<re2::RE2> compile_pattern(std::string_view pattern) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(pattern_memory);
    return std::make_unique<re2::RE2>(piece(pattern), options);
}

/// The patterns used last, newest first; one list for each thread, so that evaluation needs no lock.
const re2::RE2& cached_pattern(std::string_view pattern) {
    thread_local std::list<std::unique_ptr<re2::RE2>> patterns;
    for (auto it = patterns.begin(); it != patterns.end(); ++it)
        if ((*it)->pattern() == pattern) {
            patterns.splice(patterns.begin(), patterns, it);
            return *patterns.front();
        }
    patterns.push_front(compile_pattern(pattern));
    if (patterns.size() > kept_patterns)
        patterns.pop_back();
    return *patterns.front();
}

} // namespace

Value match_pattern(std::string_view text, std::string_view pattern) {
    const re2::RE2& compiled = cached_pattern(pattern);
    if (!compiled.ok())
        return make_error("bad pattern: " + compiled.error());
    return Value(re2::RE2::PartialMatch(piece(text), compiled));
}

std::optional<std::string> pattern_problem(std::string_view pattern) {
    const auto compiled = compile_pattern(pattern);
    if (compiled->ok())
        return std::nullopt;
    return compiled->error();
}

} // namespace readiness::cel
