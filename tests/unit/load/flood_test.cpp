// SPDX-License-Identifier: Apache-2.0
// Files with as many problems as they can hold.
#include "readiness/diag/limits.hpp"

#include "subject.hpp"
#include "support/catch.hpp"

using namespace readiness;
using test::Loaded;

namespace {

std::string numbered(const char* before, const char* after, int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += before + std::to_string(i) + after;
    return text;
}

} // namespace

TEST_CASE("tens of thousands of unknown keys") {
    const Loaded loaded(numbered("key", ": 1\n", 40000));
    CHECK(loaded.diagnostics.size() == limits::diagnostics_kept);
    CHECK(loaded.diagnostics.dropped() == 40000 - limits::diagnostics_kept);
    CHECK(loaded.rendered().size() < 100000);
}

TEST_CASE("thousands of wrong values") {
    const Loaded loaded("moods: [" + numbered("x", ", ", 9000) + "]\n");
    CHECK(loaded.diagnostics.size() == 9000);
}

TEST_CASE("a list that is too long") {
    const Loaded most("numbers: [" + numbered("", ", ", 10000) + "]\n");
    CHECK(most.problems() == "");
    CHECK(most.subject.numbers.value.size() == 10000);
    const Loaded more("numbers: [" + numbered("", ", ", 10001) + "]\n");
    CHECK(more.problems() == "M013 1:10 `numbers` has 10001 entries | at most 10000 entries | \n");
    CHECK_FALSE(more.subject.numbers.stated());
    const Loaded pets("pets:\n" + numbered("- {name: ", "}\n", 10001));
    CHECK(pets.problems() == "M013 2:1 `pets` has 10001 entries | at most 10000 entries | \n");
}

TEST_CASE("keys and values of any length") {
    const std::string longest(60000, 'x');
    const Loaded loaded(std::string(1000, 'k') + ": 1\ncount: " + longest + "\nmood: " + longest + "\n");
    CHECK(loaded.diagnostics.size() == 3);
    CHECK(loaded.rendered().size() < 2000);
}

TEST_CASE("maps nested where values belong") {
    const Loaded loaded("house: {kitchen: {windows: {{a: b}: c}}}\nowner: [[[[x]]]]\npets: [[{name: A}]]\n");
    CHECK(loaded.diagnostics.has_errors());
    CHECK(loaded.rendered().size() < 3000);
}
