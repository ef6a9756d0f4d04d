// SPDX-License-Identifier: Apache-2.0
#include "readiness/yaml/json.hpp"
#include "support/catch.hpp"

#include "readiness/diag/limits.hpp"

using namespace readiness;

namespace {

struct Parsed {
    source::SourceSet sources{};
    diag::Diagnostics diagnostics{};
    std::optional<yaml::Document> document{};

    explicit Parsed(std::string text) {
        document = yaml::parse_json(sources, sources.add("a.json", std::move(text)), diagnostics);
    }
    /// `[text]` for every node, in order, as it is written.
    std::string places() const {
        std::string all;
        for (const yaml::Node& node : document->nodes)
            all += "[" + std::string(sources.text(node.span)) + "]";
        return all;
    }
    std::string problems() const { return diag::render(diagnostics, sources, {}); }
};

} // namespace

TEST_CASE("every value of a JSON file knows its place", "[yaml][json]") {
    const struct {
        const char* text;
        const char* places;
    } rows[] = {
        {"1", "[1]"},
        {" \"a\" ", "[\"a\"]"},
        {"[]", "[[]]"},
        {"\xEF\xBB\xBF{}", "[{}]"},
        {"{\"a\" : -1.5e+3 , \"b\":[true,null , \"x\"]}",
         "[{\"a\" : -1.5e+3 , \"b\":[true,null , \"x\"]}][\"a\"][-1.5e+3][\"b\"][[true,null , "
         "\"x\"]][true][null][\"x\"]"},
        {"[\"a\\\"],:\\\\\", 2]", "[[\"a\\\"],:\\\\\", 2]][\"a\\\"],:\\\\\"][2]"},
        {"[\"\\\\\\\"\", \"\", \"\\\\\"]", "[[\"\\\\\\\"\", \"\", \"\\\\\"]][\"\\\\\\\"\"][\"\"][\"\\\\\"]"},
        {"[[1],[2]]", "[[[1],[2]]][[1]][1][[2]][2]"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const Parsed parsed(row.text);
        REQUIRE(parsed.document);
        CHECK(parsed.places() == row.places);
    }
}

TEST_CASE("texts of a JSON file come back as they were", "[yaml][json]") {
    const struct {
        const char* text;
        std::string decoded;
    } rows[] = {
        {"\"\\u0085\\u2028\\ud83d\\ude00\\/\"", "\xC2\x85\xE2\x80\xA8\xF0\x9F\x98\x80/"},
        {"\"\xC2\x85 \xE2\x80\xA8\"", "\xC2\x85 \xE2\x80\xA8"},
        {"\"\\u0000\\t\"", std::string("\0\t", 2)},
        {"\"none\"", "none"},
        {"18446744073709551616", "18446744073709551616"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const Parsed parsed(row.text);
        REQUIRE(parsed.document);
        CHECK(parsed.document->nodes[0].text == row.decoded);
    }
}

TEST_CASE("what is wrong with a JSON file is said with its place", "[yaml][json]") {
    const struct {
        std::string text;
        const char* problems;
    } rows[] = {
        {"{\"a\": 1,}", "a.json:1:9: error[Y017]: syntax error while parsing object key - unexpected '}'\n"
                        "    1 | {\"a\": 1,}\n"
                        "      |         ^\n"
                        "      = expected: string literal\n"},
        {"{\"a\": 1, \"a\": 2}", "a.json:1:10: error[Y009]: `a` is written twice\n"
                                 "    1 | {\"a\": 1, \"a\": 2}\n"
                                 "      |          ^^^\n"},
        {"{\"a\": 1", "a.json:1:8: error[Y017]: syntax error while parsing object - unexpected end of input\n"
                      "    1 | {\"a\": 1\n"
                      "      |        ^\n"
                      "      = expected: '}'\n"},
        {"\"\xFF\"", "a.json:1:2: error[Y001]: the file is not UTF-8 text\n"
                     "    1 | \"\\xff\"\n"
                     "      |  ^^^^\n"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const Parsed parsed(row.text);
        CHECK_FALSE(parsed.document);
        CHECK(parsed.problems() == row.problems);
    }
}

TEST_CASE("limits of a JSON file", "[yaml][json]") {
    const auto code_of = [](const Parsed& parsed) {
        CHECK_FALSE(parsed.document);
        REQUIRE(parsed.diagnostics.size() == 1);
        return parsed.diagnostics.items().front().code;
    };
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '[') + std::string(levels, ']');
    };
    CHECK(Parsed(nested(limits::report_depth)).document);
    CHECK(code_of(Parsed(nested(limits::report_depth + 1))) == diag::Code::too_deep);
    CHECK(code_of(Parsed(std::string(100'000, '['))) == diag::Code::too_deep);
    const auto list = [](std::size_t entries) {
        std::string text = "[0";
        for (std::size_t i = 1; i < entries; ++i)
            text += ",0";
        return text + "]";
    };
    CHECK(Parsed(list(limits::report_nodes - 1)).document);
    CHECK(code_of(Parsed(list(limits::report_nodes))) == diag::Code::too_many_nodes);
    const auto object = [](std::size_t keys) {
        std::string text = "{\"k\":0";
        for (std::size_t i = 1; i < keys; ++i)
            text += ",\"k" + std::to_string(i) + "\":0";
        return text + "}";
    };
    CHECK(Parsed(object(limits::report_keys)).document);
    CHECK(Parsed("[" + object(limits::report_keys) + "," + object(1) + "]").document);
    CHECK(code_of(Parsed(object(limits::report_keys + 1))) == diag::Code::too_many_nodes);
}
