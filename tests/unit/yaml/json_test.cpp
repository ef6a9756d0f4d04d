// SPDX-License-Identifier: Apache-2.0
// JSON comes in by the same door.
#include "support/catch.hpp"
#include "tree.hpp"

using namespace readiness;
using test::Parsed;

TEST_CASE("JSON is read") {
    struct Row {
        const char* says;
        std::string_view file;
        std::string_view tree;
    };
    const Row rows[] = {
        {"compact", R"({"a":1,"b":[true,null,"x"],"c":{"d":-1.5e3}})",
         R"({"a": 1, "b": [true, null, "x"], "c": {"d": -1.5e3}})"},
        {"indented by tabs", "{\n\t\"a\": [\n\t\t1,\n\t\t2\n\t],\n\t\"b\":\t\"x\"\n}\n",
         R"({"a": [1, 2], "b": "x"})"},
        {"a leading tab", "\t{\"a\": 1}", R"({"a": 1})"},
        {"indented by spaces", "{\n    \"a\": {\n        \"b\": []\n    }\n}\n", R"({"a": {"b": []}})"},
        {"every escape of JSON", R"(["\"\\\/\b\f\n\r\t\u0041"])", "[\"\"\\/\b\f\n\r\tA\"]"},
        {"surrogate pairs", R"(["\ud83d\ude00 \uD83D\uDE80"])", "[\"\U0001F600 \U0001F680\"]"},
        {"surrogate pairs in a key", R"({"\ud83d\ude00":"\ud83d\ude00"})",
         "{\"\U0001F600\": \"\U0001F600\"}"},
        {"a colon in a text", R"({"a:b":"c: d"})", R"({"a:b": "c: d"})"},
        {"braces in a text", R"({"a":"}{]["})", R"({"a": "}{]["})"},
        {"CR LF", "{\r\n\"a\": 1\r\n}\r\n", R"({"a": 1})"},
        {"DEL, which JSON allows", "{\"a\": \"x\x7fy\"}", "{\"a\": \"x\x7fy\"}"},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        const Parsed parsed(row.file);
        INFO(parsed.rendered());
        CHECK(parsed.diagnostics.empty());
        CHECK(parsed.tree() == row.tree);
    }
}

TEST_CASE("a JSON file on one long line is read") {
    std::string text = "{\"list\":[";
    for (int i = 0; i < 2000; ++i)
        text += (i > 0 ? ",{\"name\":\"" : "{\"name\":\"") + std::string(10, 'x') +
                "\",\"n\":" + std::to_string(i) + "}";
    const Parsed parsed(text + "]}");
    CHECK(parsed.problems() == "");
    CHECK((*parsed.document)[parsed.document->find(0, "list")].child_count == 2000);
}

TEST_CASE("escapes that are no characters are refused, all of them") {
    const test::Marked marked = test::unmark(
        R"({"a": "[[\ud83d]]", "b": "[[\ude00]]x", "c": "[[\ud83d]]A", "d": "[[\q]] [[\x]]4 [[\u12]]", "e": "[[\u0000]] [[\0]]", "f": "[[\UFFFFFFFF]]"})");
    const Parsed parsed(marked.text);
    const auto problems = parsed.diagnostics.sorted();
    REQUIRE(problems.size() == marked.ranges.size());
    for (std::size_t i = 0; i < problems.size(); ++i) {
        INFO(problems[i].message);
        CHECK(problems[i].where->begin == marked.ranges[i].begin);
    }
    CHECK(problems[0].message == "`\\ud83d` is half of a surrogate pair");
    CHECK(problems[3].message == "`\\q` is no escape");
    CHECK(problems[6].code == diag::Code::nul_byte);
    CHECK(problems[7].code == diag::Code::nul_byte);
}
