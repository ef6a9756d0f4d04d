// SPDX-License-Identifier: Apache-2.0
#include "flag_value.hpp"

#include "readiness/text/layout.hpp"
#include "readiness/text/suggest.hpp"

#include <charconv>
#include <vector>

namespace readiness::cli {

std::optional<schema::Date> read_day(const std::optional<std::string>& given,
                                     diag::Diagnostics& diagnostics) {
    if (!given)
        return std::nullopt;
    const auto day = schema::parse_date(*given);
    if (!day)
        diagnostics.report(diag::Code::bad_flag_value, "`--as-of` cannot be `" + *given + "`").expected =
            "a date such as `2026-11-20`";
    return day;
}

std::optional<std::size_t> read_count(const char* flag, const std::optional<std::string>& given,
                                      const CountRange& range, std::string_view expected,
                                      diag::Diagnostics& diagnostics) {
    if (!given)
        return std::nullopt;
    std::size_t count = 0;
    const char* end = given->data() + given->size();
    const auto [at, error] = std::from_chars(given->data(), end, count);
    if (error == std::errc{} && at == end && count >= range.least && count <= range.most)
        return count;
    diagnostics.report(diag::Code::bad_flag_value, "`" + std::string(flag) + "` cannot be `" + *given + "`")
        .expected = expected;
    return std::nullopt;
}

namespace {

template <typename Words>
std::string quote_all(const Words& words, std::string_view last) {
    std::vector<std::string> quoted;
    for (const auto& word : words)
        quoted.push_back("`" + std::string(word) + "`");
    return text::join_words(quoted, last);
}

} // namespace

std::string quoted_list(std::span<const std::string_view> words, std::string_view last) {
    return quote_all(words, last);
}
std::string quoted_list(std::span<const std::string> words, std::string_view last) {
    return quote_all(words, last);
}

diag::Diagnostic& report_unknown_word(const std::string& word, std::span<const std::string_view> known,
                                      std::string_view said_by, diag::Diagnostics& diagnostics) {
    diag::Diagnostic& problem = diagnostics.report(
        diag::Code::bad_flag_value, "`" + std::string(said_by) + "` does not know `" + word + "`");
    problem.expected = quoted_list(known);
    if (const auto near = text::nearest(word, known))
        problem.suggestion = std::string(*near);
    return problem;
}

} // namespace readiness::cli
