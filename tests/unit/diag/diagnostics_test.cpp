// SPDX-License-Identifier: Apache-2.0
#include "readiness/diag/diagnostic.hpp"
#include "readiness/diag/limits.hpp"

#include "support/catch.hpp"

using namespace readiness;
using diag::Code;

namespace {

source::Span span(std::uint32_t file, std::uint32_t begin, std::uint32_t end) {
    return {source::FileId{file}, begin, end};
}

std::string messages(const diag::Diagnostics& diagnostics) {
    std::string result;
    for (const diag::Diagnostic& item : diagnostics.sorted())
        result += item.message + " ";
    return result;
}

} // namespace

TEST_CASE("problems are ordered by file, place and code, those without a place first") {
    diag::Diagnostics diagnostics;
    diagnostics.report(Code::unknown_key, span(1, 0, 1), "f");
    diagnostics.report(Code::wrong_type, span(0, 5, 9), "d");
    diagnostics.report(Code::unknown_key, span(0, 5, 9), "c");
    diagnostics.report(Code::unknown_key, span(0, 2, 9), "b");
    diagnostics.report(Code::wrong_type, span(0, 7, 9), "e");
    diagnostics.report(Code::usage, "z");
    diagnostics.report(Code::bad_flag_value, "a");
    CHECK(messages(diagnostics) == "z a b c d e f ");
    CHECK(diagnostics.items().front().message == "f");
}

TEST_CASE("one problem is printed for each place and code") {
    diag::Diagnostics diagnostics;
    diagnostics.report(Code::unknown_key, span(0, 2, 9), "first");
    diagnostics.report(Code::unknown_key, span(0, 2, 9), "again");
    diagnostics.report(Code::unknown_key, span(0, 2, 8), "shorter");
    diagnostics.report(Code::usage, "flag a");
    diagnostics.report(Code::usage, "flag b");
    diagnostics.report(Code::usage, "flag a");
    CHECK(messages(diagnostics) == "flag a flag b shorter first ");
    CHECK(diagnostics.size() == 6);
}

TEST_CASE("warnings are no errors") {
    diag::Diagnostics diagnostics;
    CHECK(diagnostics.empty());
    diagnostics.report(Code::duplicate_entry, span(0, 0, 1), "w");
    CHECK_FALSE(diagnostics.has_errors());
    CHECK_FALSE(diagnostics.empty());
    diagnostics.add({.code = Code::unknown_key, .message = "e"});
    CHECK(diagnostics.has_errors());
}

TEST_CASE("a flood of problems is counted, not kept") {
    diag::Diagnostics diagnostics;
    for (std::uint32_t i = 0; i < limits::diagnostics_kept + 5; ++i)
        diagnostics.report(Code::duplicate_entry, span(0, i, i + 1), "w").expected = "x";
    CHECK(diagnostics.size() == limits::diagnostics_kept);
    CHECK(diagnostics.dropped() == 5);
    diagnostics.report(Code::unknown_key, "an error behind them");
    CHECK(diagnostics.has_errors());
    CHECK(diagnostics.size() == limits::diagnostics_kept);
    CHECK(diagnostics.dropped() == 6);
    CHECK(diagnostics.items().back().message == "an error behind them");
}

TEST_CASE("a flood of errors drops warnings first, then errors") {
    diag::Diagnostics diagnostics;
    diagnostics.report(Code::duplicate_entry, "w");
    for (std::uint32_t i = 0; i < 2 * limits::diagnostics_kept; ++i)
        diagnostics.report(Code::unknown_key, span(0, i, i + 1), "e");
    CHECK(diagnostics.size() == limits::diagnostics_kept);
    CHECK(diagnostics.dropped() == limits::diagnostics_kept + 1);
    for (const diag::Diagnostic& kept : diagnostics.items())
        CHECK(kept.code == Code::unknown_key);
}
