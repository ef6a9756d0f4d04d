// SPDX-License-Identifier: Apache-2.0
// Files that were made to break a reader. Each is refused with its code, in time that grows with its length.
#include "readiness/diag/limits.hpp"

#include "support/catch.hpp"
#include "tree.hpp"

#include <random>

using namespace readiness;
using test::Parsed;

namespace {

std::string repeat(std::string_view part, std::size_t times) {
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        text += part;
    return text;
}

std::string alias_bomb() {
    std::string text = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char name = 'b'; name < 'k'; ++name) {
        const char before = static_cast<char>(name - 1);
        text +=
            std::string(1, name) + ": &" + name + " [" + repeat(std::string("*") + before + ", ", 9) + "]\n";
    }
    return text;
}

std::string alias_chain(std::size_t length) {
    std::string text = "- &a0 [x]\n";
    for (std::size_t i = 1; i < length; ++i)
        text += "- &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + "]\n";
    return text;
}

std::string deep_maps(std::size_t levels) {
    std::string text;
    for (std::size_t i = 0; i < levels; ++i)
        text += std::string(i, ' ') + "a:\n";
    return text;
}

struct Row {
    const char* says;
    std::string text;
    diag::Code code;
};

} // namespace

TEST_CASE("limits hold") {
    using enum diag::Code;
    const Row rows[] = {
        {"a byte too many", std::string(limits::file_bytes + 1, ' '), too_large},
        {"open brackets", repeat("[", 1000000), too_deep},
        {"open brackets on lines", repeat("[\n", 100000), too_deep},
        {"open braces", repeat("{a: ", 200000), too_deep},
        {"brackets in brackets", repeat("[{", 40) + repeat("}]", 40), too_deep},
        {"dashes", repeat("- ", 100000), too_deep},
        {"question marks", repeat("? ", 100000), too_deep},
        {"block maps", deep_maps(1000), too_deep},
        {"65 levels of both kinds", deep_maps(40) + std::string(41, ' ') + repeat("[", 30) + repeat("]", 30),
         too_deep},
        {"an alias bomb", alias_bomb(), alias_expansion},
        {"a long alias chain", alias_chain(1000), too_deep},
        {"a long text repeated", "a: &a " + std::string(60000, 'x') + "\nb: [" + repeat("*a, ", 100) + "]\n",
         alias_expansion},
        {"65 brackets", repeat("[", 65) + repeat("]", 65), too_deep},
        {"65 dashes", repeat("- ", 65) + "x", too_deep},
        {"one alias too many", "- &a [" + repeat("1,", 99) + "]\n" + repeat("- *a\n", 100) + "- *a\n",
         alias_expansion},
        {"a byte of aliases too many",
         "- &a " + std::string(65536, 'x') + "\n- &b y\n" + repeat("- *a\n", 16) + "- *b\n", alias_expansion},
        {"one value too many", "[" + repeat("1,", limits::document_nodes) + "]", too_many_nodes},
        {"one value too many by lines", repeat("- 1\n", limits::document_nodes), too_many_nodes},
        {"one value too many by an alias",
         "- &a 1\n" + repeat("- 1\n", limits::document_nodes - 2) + "- *a\n", too_many_nodes},
        {"one empty value too many", "[x" + repeat(",", limits::document_nodes + 1) + "]", too_many_nodes},
        {"empty values", "[" + repeat(",", 500000) + "]", too_many_nodes},
        {"aliases between brackets", "[&a 1" + repeat(",*a", 300000) + "]", too_many_nodes},
        {"too many values", "[" + repeat("1,", 200000) + "]", too_many_nodes},
        {"too many values by lines", repeat("- 1\n", 200000), too_many_nodes},
        {"a NUL", std::string("a: b\0c", 6), nul_byte},
        {"UTF-16 without a mark", std::string("a\0:\0 \0b\0", 8), nul_byte},
        {"end of transmission, which ends a text for yaml-cpp",
         "a: 1\n\x04"
         "b: 2\n",
         control_character},
        {"a lone carriage return", "a: 1\rb: 2\r", control_character},
        {"an escape sequence", "a: \x1b[2J", control_character},
        {"a surrogate in UTF-8", "a: \xED\xA0\x80", bad_utf8},
        {"half a character at the end", "a: \xE2\x82", bad_utf8},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        const Parsed parsed(row.text);
        CHECK_FALSE(parsed.document);
        REQUIRE(parsed.diagnostics.size() == 1);
        CHECK(diag::info(parsed.diagnostics.items().front().code).id == diag::info(row.code).id);
        CHECK(parsed.rendered().size() < 2000);
    }
}

TEST_CASE("what is just within the limits is read") {
    CHECK(Parsed(repeat("[", 64) + repeat("]", 64)).problems() == "");
    CHECK(Parsed(repeat("- ", 64) + "x").problems() == "");
    CHECK(Parsed("- |\n  " + repeat("[", 1000) + "\n- \"" + repeat("{", 1000) + "\" # " + repeat("[", 1000) +
                 "\n- x\n  " + repeat("[", 1000) + "\n")
              .problems() == "");
    CHECK(Parsed(alias_chain(60)).problems() == "");
    CHECK(Parsed(std::string(limits::file_bytes - 5, ' ') + "a: 1\n").problems() == "");
    CHECK(Parsed("[" + repeat("1,", limits::document_nodes - 1) + "]").problems() == "");
    CHECK(Parsed(repeat("- 1\n", limits::document_nodes - 1)).problems() == "");
    CHECK(Parsed("- &a 1\n" + repeat("- 1\n", limits::document_nodes - 3) + "- *a\n").problems() == "");
    CHECK(Parsed("- &a [" + repeat("1,", 99) + "]\n" + repeat("- *a\n", 100)).problems() == "");
    CHECK(Parsed("- &a " + std::string(65536, 'x') + "\n" + repeat("- *a\n", 16)).problems() == "");
    CHECK(Parsed(std::string(limits::file_bytes - 4, ' ') + "a: 1").problems() == "");
}

TEST_CASE("a value that is too long is left blank, and the rest is read") {
    const std::string longest(limits::scalar_bytes, 'x');
    CHECK(Parsed("a: " + longest + "\nb: 1\n").problems() == "");
    for (const std::string& quotes : {std::string(), std::string("\""), std::string("'")}) {
        const Parsed parsed("a: " + quotes + longest + "x" + quotes + "\nb: 1\n");
        REQUIRE(parsed.diagnostics.size() == 1);
        CHECK(parsed.diagnostics.items().front().code == diag::Code::scalar_too_long);
        CHECK(parsed.document->is_blank(parsed.document->find(0, "a")));
        CHECK_FALSE(parsed.document->is_blank(parsed.document->find(0, "b")));
    }
}

TEST_CASE("what looks like the encoding is said") {
    const auto expected = [](std::string_view text) {
        return Parsed(text).diagnostics.items().front().expected;
    };
    CHECK(expected("a: J\xfcrgen\n") == "UTF-8 text; this file looks like Latin-1");
    CHECK(expected("\xFF\xFE"
                   "a\0:\0") == "UTF-8 text; this file looks like UTF-16");
    CHECK(expected(std::string_view("a\0:\0 \0b\0", 8)) == "UTF-8 text; this file looks like UTF-16");
    CHECK(expected("a: \xC0\xAF\n") == "UTF-8 text");
}

TEST_CASE("a file indented by tabs says so a few times, not on every line") {
    const Parsed parsed("a:\n" + repeat("\tb: 1\n", 5000));
    CHECK(parsed.diagnostics.size() == 10);
}

TEST_CASE("noise ends with a reason") {
    std::mt19937 random(7);
    const std::string_view parts[] = {"- ",  ": ", "? ",    "[",    "]",  "{",    "}",      ",",     "a",
                                      "'",   "\"", "|\n",   ">-\n", "\n", "\n  ", "\n    ", "#",     " #",
                                      "&a ", "*a", "---\n", "~",    "\\", "\t",   "!t ",    "\u00e9"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int i = 0; i < 30; ++i)
            text += parts[random() % std::size(parts)];
        const Parsed parsed(text);
        const bool told = parsed.document || parsed.diagnostics.has_errors();
        CHECK(told);
        for (const yaml::NodeId id : parsed.scalars()) {
            const yaml::Node& node = (*parsed.document)[id];
            const source::Span all = yaml::ScalarMap(parsed.sources, node).span(0, node.text.size());
            const bool inside = all.begin <= all.end && all.end <= text.size();
            CHECK(inside);
        }
        static_cast<void>(parsed.rendered());
    }
}
