// SPDX-License-Identifier: Apache-2.0
#include "readiness/schema/type_info.hpp"

#include "subject.hpp"
#include "support/catch.hpp"

using namespace readiness;
using schema::State;
using test::Loaded;
using test::Mood;

TEST_CASE("a record is written in the order of its table, and only what is stated") {
    const Loaded loaded("house: {kitchen: {used: false}, cellar: {}}\n"
                        "pets: [{tricks: [roll, 'sit: down'], name: A}, {}, {mood: none}]\n"
                        "words: none\nflag: true\nowner: none\nrate: 0.25\ndue: 2026-11-20\nversion: 3.10\n"
                        "moods: [calm, angry]\nlimit:\n");
    REQUIRE(loaded.problems() == "");
    CHECK(load::dump(schema::ref(loaded.subject)) == "flag: true\n"
                                                     "rate: 0.25\n"
                                                     "owner: none\n"
                                                     "due: 2026-11-20\n"
                                                     "version: \"3.10\"\n"
                                                     "words: []\n"
                                                     "moods: [calm, angry]\n"
                                                     "pets:\n"
                                                     "  - name: A\n"
                                                     "    tricks: [roll, \"sit: down\"]\n"
                                                     "  - {}\n"
                                                     "  - mood: none\n"
                                                     "house:\n"
                                                     "  kitchen:\n"
                                                     "    used: false\n");
    CHECK(load::dump(schema::ref(test::Subject())) == "{}\n");
}

TEST_CASE("evidence is written in long form") {
    const Loaded loaded("count: {value: 5, evidence: 'a: b', verified_on: 2026-10-02, by: R. Osei}\n"
                        "words: {value: [a], by: B}\n"
                        "pets: [{name: A, evidence: x}, {by: C}]\n");
    REQUIRE(loaded.problems() == "");
    const std::string text = load::dump(schema::ref(loaded.subject), &loaded.locations);
    CHECK(text == "count:\n"
                  "  value: 5\n"
                  "  evidence: \"a: b\"\n"
                  "  verified_on: 2026-10-02\n"
                  "  by: R. Osei\n"
                  "words:\n"
                  "  value: [a]\n"
                  "  by: B\n"
                  "pets:\n"
                  "  - name: A\n"
                  "    evidence: x\n"
                  "  - by: C\n");
    const Loaded again(text);
    CHECK(again.problems() == "");
    CHECK(load::dump(schema::ref(again.subject), &again.locations) == text);
}

TEST_CASE("every text comes back as it was") {
    const std::string texts[] = {
        "plain text",
        "a: b",
        "a:",
        ":a",
        "a #b",
        "#a",
        "a#b",
        "- x",
        "-x",
        "-",
        "? x",
        "?",
        "a?b",
        "who? me",
        "[x]",
        "{x}",
        "a, b",
        "a]b",
        "*a",
        "&a",
        "!a",
        "|",
        "> x",
        "'a'",
        "it's",
        "\"a\"",
        "say \"hi\" to 'me'",
        "%a",
        "@a",
        "`a`",
        "~",
        "null",
        "Null",
        "~a",
        "true",
        "yes",
        "No",
        "010",
        "3.10",
        "1e3",
        "0x1F",
        ".5",
        "-1",
        "2026-11-20",
        "12:30:00",
        " lead",
        "trail ",
        "two\nlines",
        "\n",
        "tab\there",
        "back\\slash",
        "\x1b[2J",
        "\x7f",
        "\u0085",
        "\u00e9\u65e5\U0001F600",
        "\u2028",
        "\ufeffx",
        "x\r\ny",
        "---",
        "...",
        "<<",
        "=",
        "a  b",
        "a:b",
        "http://x/#y",
        "\t",
        "x\t",
        "key: [value, {a: b}] # c",
        std::string(3000, 'x'),
    };
    for (const std::string& text : texts) {
        test::Subject subject;
        subject.owner = {State::stated, text};
        subject.words = {State::stated, {text, "x", text}};
        subject.pets.state = State::stated;
        subject.pets.value.emplace_back().name = {State::stated, text};
        const std::string written = load::dump(schema::ref(subject));
        const Loaded again(written);
        INFO(text << "\n" << written << "\n" << again.rendered());
        const bool blank = text.find_first_not_of(" \t\r\n") == std::string::npos;
        if (blank) // says nothing, so that it cannot be stated
            continue;
        CHECK_FALSE(again.diagnostics.has_errors());
        CHECK(again.subject.owner == subject.owner);
        CHECK(again.subject.words == subject.words);
        CHECK(again.subject.pets.value.at(0).name == subject.pets.value.at(0).name);
    }
}

TEST_CASE("every state of every kind comes back") {
    test::Subject subject;
    subject.flag = {State::stated, false};
    subject.count = {State::stated, 9223372036854775807};
    subject.rate = {State::stated, 1e-7};
    subject.limit = {State::none, 0};
    subject.share_pct = {State::stated, {99.95}};
    subject.due = {State::none, {}};
    subject.start = {State::stated, *schema::parse_date("0001-01-01")};
    subject.version = {State::stated, {"15"}};
    subject.mood = {State::stated, Mood::none};
    subject.moods = {State::stated, {}};
    subject.numbers = {State::stated, {1e21, -0.5}};
    subject.pets = {State::stated, {}};
    const Loaded again(load::dump(schema::ref(subject)));
    CHECK(again.problems() == "");
    CHECK(again.subject.flag == subject.flag);
    CHECK(again.subject.count == subject.count);
    CHECK(again.subject.rate == subject.rate);
    CHECK(again.subject.limit == subject.limit);
    CHECK(again.subject.share_pct == subject.share_pct);
    CHECK(again.subject.due == subject.due);
    CHECK(again.subject.start == subject.start);
    CHECK(again.subject.version == subject.version);
    CHECK(again.subject.mood == subject.mood);
    CHECK(again.subject.moods == subject.moods);
    CHECK(again.subject.numbers == subject.numbers);
    CHECK(again.subject.pets.stated());
}
