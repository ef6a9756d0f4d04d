// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/text/utf8.hpp"
#include "render/junit/suites.hpp"
#include "render/remarks.hpp"

#include <fmt/format.h>

namespace readiness::render {

using namespace junit;

namespace {

struct Counts {
    std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;

    void add(const Case& one) {
        ++tests;
        failures += one.result.element == "failure" ? 1U : 0U;
        errors += one.result.element == "error" ? 1U : 0U;
        skipped += one.result.element == "skipped" ? 1U : 0U;
    }
};

/// For attributes and text alike. What visible() leaves is fit for XML but for its markup and two characters
/// that XML 1.0 excludes.
std::string xml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    std::size_t length = 0;
    for (std::size_t offset = 0; offset < text.size(); offset += length) {
        const char32_t c = text::decode_utf8(text, offset, length);
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == 0xFFFE || c == 0xFFFF)
            out += c == 0xFFFE ? "\\ufffe" : "\\uffff";
        else
            out += text.substr(offset, length);
    }
    return out;
}

std::string counts_text(const Counts& counts) {
    // Judging takes no time worth telling, and a time would make every run another document.
    return fmt::format(R"( tests="{}" failures="{}" errors="{}" skipped="{}" time="0")", counts.tests,
                       counts.failures, counts.errors, counts.skipped);
}

void write_result(std::string& out, const Result& result) {
    out += fmt::format(R"(      <{} type="{}" message="{}")", result.element, xml(result.type),
                       xml(result.message));
    if (result.lines.empty()) {
        out += "/>\n";
        return;
    }
    out += '>';
    for (std::size_t i = 0; i < result.lines.size(); ++i)
        out += (i > 0 ? "\n" : "") + xml(result.lines[i]);
    out += fmt::format("</{}>\n", result.element);
}

void write_case(std::string& out, const Case& one) {
    out +=
        fmt::format(R"(    <testcase name="{}" classname="{}" time="0")", xml(one.name), xml(one.classname));
    if (!one.file.empty())
        out += fmt::format(R"( file="{}")", xml(one.file));
    if (one.line > 0)
        out += fmt::format(R"( line="{}")", one.line);
    if (one.result.element.empty()) {
        out += "/>\n";
        return;
    }
    out += ">\n";
    write_result(out, one.result);
    out += "    </testcase>\n";
}

void write_suite(std::string& out, const Suite& suite, const std::string& day) {
    Counts counts;
    for (const Case& one : suite.cases)
        counts.add(one);
    out += fmt::format(R"(  <testsuite name="{}"{})", xml(suite.name), counts_text(counts));
    if (!day.empty())
        out += fmt::format(R"( timestamp="{}T00:00:00")", day);
    out += ">\n";
    if (!suite.properties.empty()) {
        out += "    <properties>\n";
        for (const auto& [name, value] : suite.properties)
            out += fmt::format("      <property name=\"readiness.{}\" value=\"{}\"/>\n", name, xml(value));
        out += "    </properties>\n";
    }
    for (const Case& one : suite.cases)
        write_case(out, one);
    out += "  </testsuite>\n";
}

} // namespace

std::string render_junit(const report::Report& report) {
    const std::vector<Suite> suites = suites_of(report);
    Counts counts;
    for (const Suite& suite : suites)
        for (const Case& one : suite.cases)
            counts.add(one);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out += fmt::format("<testsuites name=\"readiness\"{}>\n", counts_text(counts));
    for (const Suite& suite : suites)
        write_suite(out, suite, date_text(report.as_of));
    out += "</testsuites>\n";
    return out;
}

} // namespace readiness::render
