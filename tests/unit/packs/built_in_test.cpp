// SPDX-License-Identifier: Apache-2.0
// What the program was built with is what a fresh load of the embedded files gives.
#include "support/catch.hpp"

#include "readiness/packs/built_in.hpp"
#include "readiness/rules/embedded.hpp"

using namespace readiness;

namespace {

/// The bytes of a fresh load, which all tests are held against.
const std::string& fresh_rulebook() {
    static const std::string bytes = [] {
        diag::Diagnostics problems;
        source::SourceSet sources;
        const auto loaded = packs::load_rulebook(problems, sources);
        INFO(diag::render(problems, sources, {}));
        REQUIRE(loaded.has_value());
        return packs::write(*loaded);
    }();
    return bytes;
}

const std::string& fresh_calendar() {
    static const std::string bytes = [] {
        diag::Diagnostics problems;
        source::SourceSet sources;
        const auto loaded = packs::load_calendar(problems, sources);
        INFO(diag::render(problems, sources, {}));
        REQUIRE(loaded.has_value());
        return packs::write(*loaded);
    }();
    return bytes;
}

} // namespace

// Every member of every struct goes into the bytes, so equal bytes are equal values.
TEST_CASE("the compiled form is that of the files below rules/", "[packs]") {
    const packs::Compiled compiled = packs::compiled();
    if (compiled.rulebook.empty())
        return; // built without; the other tests still hold
    CHECK((compiled.rulebook == fresh_rulebook()));
    CHECK((compiled.calendar == fresh_calendar()));
    CHECK(compiled.rulebook.find(packs::digest_of_texts()) != std::string_view::npos);
    CHECK(compiled.calendar.find(packs::digest_of_texts()) != std::string_view::npos);
}

TEST_CASE("what was written reads back, all of it", "[packs]") {
    const auto rulebook = packs::read_rulebook(fresh_rulebook());
    REQUIRE(rulebook.has_value());
    CHECK((packs::write(*rulebook) == fresh_rulebook()));
    CHECK(rulebook->catalogue.rules.size() > 100);
    CHECK(rulebook->profile.name == "default");
    const auto trusted = packs::read_rulebook(fresh_rulebook(), packs::Trust::built_in);
    REQUIRE(trusted.has_value());
    CHECK((packs::write(*trusted) == fresh_rulebook()));
    const auto calendar = packs::read_calendar(fresh_calendar());
    REQUIRE(calendar.has_value());
    CHECK((packs::write(*calendar) == fresh_calendar()));
    CHECK(calendar->dates.products.stated());
}

TEST_CASE("conditions lie in front, and what is told of rules behind", "[packs]") {
    const std::string& bytes = fresh_rulebook();
    const auto rulebook = packs::read_rulebook(bytes);
    REQUIRE(rulebook.has_value());
    const std::string_view front = packs::front_of(bytes);
    REQUIRE(front.size() < bytes.size());
    CHECK(front.data() == bytes.data());
    const auto in_front = [&](std::string_view text) {
        return text.data() >= front.data() && text.data() + text.size() <= front.data() + front.size();
    };
    for (const rules::Rule& rule : rulebook->catalogue.rules) {
        INFO(rule.id);
        CHECK(in_front(rule.applies.packed));
        CHECK(in_front(rule.require.packed));
        CHECK_FALSE(in_front(rule.fix()));
    }
    CHECK(packs::front_of("readiness").size() == 9); // cut off
    CHECK(packs::front_of("").empty());
}

TEST_CASE("the spans of compiled rules point at their ids", "[packs]") {
    const auto rulebook = packs::read_rulebook(fresh_rulebook());
    REQUIRE(rulebook.has_value());
    const auto text_at = [&](source::Span span) {
        const rules::EmbeddedText& file = rules::embedded_files()[rulebook->files.at(span.file.value)];
        return file.text.substr(span.begin, span.end - span.begin);
    };
    for (const rules::Rule& rule : rulebook->catalogue.rules)
        CHECK(text_at(rule.where) == rule.id);
    for (const rules::Area& area : rulebook->catalogue.areas)
        CHECK(text_at(area.where) == area.id);
}

TEST_CASE("bytes that are not all there, or of another form, are refused", "[packs]") {
    const std::string& whole = fresh_rulebook();
    for (std::size_t size = 0; size < whole.size(); size += 1 + size / 50)
        CHECK_FALSE(packs::read_rulebook(std::string_view(whole).substr(0, size)).has_value());
    CHECK_FALSE(packs::read_rulebook(whole + '\0').has_value());
    CHECK_FALSE(packs::read_rulebook(fresh_calendar()).has_value());
    std::string other = whole;
    ++other[other.find_first_of("0123456789")]; // of the mark in front
    CHECK_FALSE(packs::read_rulebook(other).has_value());
}
