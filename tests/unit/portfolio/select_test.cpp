// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/portfolio/sample.hpp"

#include <algorithm>
#include <random>

using namespace readiness;
using namespace readiness::portfolio;

namespace {

std::string order(std::vector<Row> rows, SortKey key, bool reverse = false) {
    sort(rows, key, reverse);
    std::string paths;
    for (const Row& row : rows)
        paths += row.path;
    return paths;
}

std::vector<Row> rows() {
    Row worse = sample::judged("d");
    worse.low = assess::Rational(39);
    worse.name = "aaa";
    worse.gaps.push_back({2, assess::Severity::low, false, false, 1});
    return {sample::ready("b"), sample::judged("c"), worse, sample::unreadable("a")};
}

} // namespace

TEST_CASE("orders") {
    CHECK(order(rows(), SortKey::worst) == "adcb");
    CHECK(order(rows(), SortKey::worst, true) == "bcda");
    CHECK(order(rows(), SortKey::score) == "adcb");
    CHECK(order(rows(), SortKey::gaps) == "dcab");
    CHECK(order(rows(), SortKey::blockers) == "cdab");
    CHECK(order(rows(), SortKey::name) == "adcb");
    CHECK(order(rows(), SortKey::owner) == "abcd");
    CHECK(order(rows(), SortKey::path) == "abcd");
    CHECK(order(rows(), SortKey::path, true) == "dcba");
}

TEST_CASE("an order does not depend on what came first") {
    std::mt19937 random(1);
    for (std::size_t key = 0; key < sort_keys.size(); ++key) {
        const std::string wanted = order(rows(), static_cast<SortKey>(key));
        for (int i = 0; i < 20; ++i) {
            std::vector<Row> shuffled = rows();
            std::ranges::shuffle(shuffled, random);
            CHECK(order(shuffled, static_cast<SortKey>(key)) == wanted);
        }
    }
}

TEST_CASE("the rows that come first are those that stand first once all are sorted") {
    std::mt19937 random(2);
    std::vector<Row> all;
    for (char path = 'A'; path <= 'z'; ++path)
        all.push_back(random() % 3 == 0 ? sample::ready(std::string(1, path))
                                        : sample::judged(std::string(1, path)));
    for (std::size_t key = 0; key < sort_keys.size(); ++key)
        for (const bool reverse : {false, true})
            for (const std::size_t count :
                 {std::size_t{0}, std::size_t{1}, std::size_t{9}, all.size(), all.size() + 1}) {
                std::ranges::shuffle(all, random);
                std::vector<Row> kept = all;
                keep_first(kept, count, static_cast<SortKey>(key), reverse);
                CHECK(order(kept, static_cast<SortKey>(key), reverse) ==
                      order(all, static_cast<SortKey>(key), reverse).substr(0, count));
            }
}

TEST_CASE("filters") {
    const Row row = sample::judged("a");
    CHECK(Filter{}.keeps(row));
    CHECK(Filter{.verdicts = {assess::Verdict::go, assess::Verdict::no_go}}.keeps(row));
    CHECK_FALSE(Filter{.verdicts = {assess::Verdict::go}}.keeps(row));
    CHECK(Filter{.areas = {1}}.keeps(row));
    CHECK_FALSE(Filter{.areas = {0, 1}}.keeps(sample::ready("b")));
    CHECK(Filter{.owners = {"nobody", "d. ferrari"}}.keeps(row));
    CHECK(Filter{.owners = {"none"}}.keeps(row)); // the product owner
    CHECK_FALSE(Filter{.owners = {"Ferrari"}}.keeps(row));
    CHECK_FALSE(Filter{.verdicts = {assess::Verdict::no_go}, .owners = {"A. Ng"}}.keeps(row));
    CHECK(Filter{.verdicts = {assess::Verdict::go}, .owners = {"A. Ng"}}.keeps(sample::unreadable("c")));
}

TEST_CASE("shards") {
    REQUIRE(Shard::parse("2/5"));
    CHECK(Shard::parse("2/5")->index == 2);
    CHECK(Shard::parse("2/5")->count == 5);
    for (const char* wrong :
         {"", "/", "1", "0/3", "4/3", "a/3", "1/b", "-1/3", "1/3/5", " 1/3", "1/99999999999"})
        CHECK_FALSE(Shard::parse(wrong));

    constexpr std::uint32_t parts = 7, paths = 7000;
    std::array<std::size_t, parts> held{};
    for (std::uint32_t i = 0; i < paths; ++i) {
        const std::string path = "teams/" + std::to_string(i) + "/readiness.yaml";
        std::size_t owners = 0;
        for (std::uint32_t part = 1; part <= parts; ++part)
            if (Shard{part, parts}.holds(path)) {
                ++owners;
                ++held[part - 1];
            }
        CHECK(owners == 1);
    }
    for (const std::size_t count : held) {
        CHECK(count > 800); // a fair share is 1,000
        CHECK(count < 1200);
    }
}

TEST_CASE("the part that a path belongs to never changes") {
    // Machines of different versions work on one portfolio.
    CHECK(Shard{2, 3}.holds("minimum/readiness.yaml"));
    CHECK(Shard{3, 3}.holds("claims-triage/readiness.yaml"));
    CHECK(Shard{1, 1}.holds(""));
}
