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

TEST_CASE("thousands of unknown keys") {
    const Loaded loaded(numbered("key", ": 1\n", 9999));
    CHECK(loaded.diagnostics.size() + loaded.diagnostics.dropped() == 9999);
    CHECK(loaded.rendered().size() < 100000);
}

TEST_CASE("thousands of wrong values") {
    const Loaded loaded("moods: [" + numbered("x", ", ", 5000) + "]\n");
    CHECK(loaded.diagnostics.size() + loaded.diagnostics.dropped() == 5000);
}

TEST_CASE("a list that is too long") {
    const Loaded most("numbers: [" + numbered("", ", ", 5000) + "]\n");
    CHECK(most.problems() == "");
    CHECK(most.subject.numbers.value.size() == limits::list_entries);
    const Loaded more("numbers: [" + numbered("", ", ", 5001) + "]\n");
    CHECK(more.problems() == "M013 1:10 `numbers` has 5001 entries | at most 5000 entries | \n");
    CHECK_FALSE(more.subject.numbers.stated());
    const Loaded pets("pets:\n" + numbered("- {name: ", "}\n", 5001));
    CHECK(pets.problems() == "M013 2:1 `pets` has 5001 entries | at most 5000 entries | \n");
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
