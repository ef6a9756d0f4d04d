// SPDX-License-Identifier: Apache-2.0
#include "subject.hpp"
#include "support/catch.hpp"
#include "support/marks.hpp"

using namespace readiness;
using test::Loaded;

TEST_CASE("everything that is present has a place") {
    const Loaded loaded("count: 5\n"
                        "flag:\n"
                        "house:\n"
                        "  kitchen: {windows: 2}\n"
                        "words: [a, b]\n"
                        "pets:\n"
                        "  - name: A\n"
                        "unknown: 1\n");
    std::string paths;
    loaded.locations.each([&](std::string_view path, const load::Location& place) {
        paths += std::string(path) + "=" + std::string(loaded.sources.text(place.key)) + "|" +
                 std::string(loaded.sources.text(place.value)) + "\n";
    });
    CHECK(paths == "count=count|5\n"
                   "flag=flag|\n"
                   "house=house|kitchen: {windows: 2}\n"
                   "house.kitchen=kitchen|{windows: 2}\n"
                   "house.kitchen.windows=windows|2\n"
                   "words=words|[a, b]\n"
                   "words[0]=a|a\n"
                   "words[1]=b|b\n"
                   "pets=pets|- name: A\n"
                   "pets[0]=name: A|name: A\n"
                   "pets[0].name=name|A\n");
}

TEST_CASE("a place is found by its path, however many there are, and the last one of a path counts") {
    load::Locations locations;
    const auto path = [](std::uint32_t i) { return "list[" + std::to_string(i) + "].owner"; };
    const auto at = [](std::uint32_t begin) { return load::Location{{{}, begin, begin + 1}, {}, {}}; };
    for (std::uint32_t i = 0; i < 3000; ++i)
        locations.add(path(i), at(i));
    for (std::uint32_t i = 0; i < 3000; i += 2)
        locations.add(path(i), at(10'000 + i));
    CHECK(locations.size() == 3000);
    bool all = true;
    for (std::uint32_t i = 0; i < 3000; ++i)
        all = all && locations.find(path(i))->key.begin == (i % 2 == 0 ? 10'000 + i : i);
    CHECK(all);
    CHECK_FALSE(locations.find(path(3000)));
    CHECK_FALSE(locations.find("list"));
    CHECK_FALSE(load::Locations().find("list"));
}

TEST_CASE("what is absent leads to what is around it") {
    const Loaded loaded("house:\n  kitchen: {windows: 2}\npets: [{name: A}]\n");
    const auto nearest = [&](std::string_view path) {
        const load::Location* place = loaded.locations.nearest(path);
        return place ? std::string(loaded.sources.text(place->key)) : "nothing";
    };
    CHECK(nearest("house.kitchen.windows") == "windows");
    CHECK(nearest("house.kitchen.used") == "kitchen");
    CHECK(nearest("house.cellar.used") == "house");
    CHECK(nearest("pets[0].mood") == "{name: A}");
    CHECK(nearest("pets[7].mood") == "pets");
    CHECK(nearest("count") == "nothing");
    CHECK(nearest("") == "nothing");
    CHECK_FALSE(loaded.locations.find("house.kitchen.used"));
}

TEST_CASE("places survive characters of several bytes and CR LF") {
    const test::Marked marked =
        test::unmark("owner: \"\u65e5\u672c\"\r\nhouse: { # \u00e9\r\n  owner: [[\u00fcx]] }\r\n");
    const Loaded loaded(marked.text);
    CHECK(loaded.problems() == "");
    CHECK(test::range_of(loaded.locations.find("house.owner")->value) == marked.ranges[0]);
    CHECK(loaded.sources.begin(loaded.locations.find("house.owner")->value).column == 10);
}
