// SPDX-License-Identifier: Apache-2.0
#include "cli/in_order.hpp"

#include "support/catch.hpp"

#include <atomic>
#include <chrono>
#include <mutex>
#include <set>
#include <stdexcept>

using namespace readiness::cli;

namespace {

std::vector<std::size_t> taken(std::size_t count, std::size_t jobs) {
    std::vector<std::size_t> order;
    make_in_order<std::size_t>(
        count, jobs,
        [](std::size_t index) {
            if (index % 7 == 0) // some take longer than those behind them
                std::this_thread::sleep_for(std::chrono::microseconds(200));
            return index * index;
        },
        [&](std::size_t result) { order.push_back(result); });
    return order;
}

} // namespace

TEST_CASE("results come in order, whatever takes how long") {
    for (const std::size_t count : {0U, 1U, 2U, 31U, 500U})
        for (const std::size_t jobs : {1U, 2U, 8U, 40U}) {
            INFO(count << " results, " << jobs << " jobs");
            std::vector<std::size_t> wanted;
            for (std::size_t i = 0; i < count; ++i)
                wanted.push_back(i * i);
            CHECK(taken(count, jobs) == wanted);
        }
}

TEST_CASE("so many threads make results, the calling one among them, and one at a time takes") {
    std::mutex mutex;
    std::set<std::thread::id> makers;
    std::atomic<int> taking = 0;
    bool alone = true;
    make_in_order<int>(
        2000, 4,
        [&](std::size_t) {
            std::this_thread::sleep_for(std::chrono::microseconds(20));
            const std::lock_guard lock(mutex);
            makers.insert(std::this_thread::get_id());
            return 0;
        },
        [&](int) {
            alone = ++taking == 1 && alone;
            --taking;
        });
    CHECK(alone);
    CHECK(makers.size() <= 4);
    CHECK(makers.contains(std::this_thread::get_id()));
}

TEST_CASE("no more results are held than a window") {
    std::atomic<std::size_t> made = 0;
    std::size_t ahead = 0, seen = 0;
    make_in_order<int>(
        2000, 4,
        [&](std::size_t) {
            ++made;
            return 0;
        },
        [&](int) {
            std::this_thread::sleep_for(std::chrono::microseconds(50)); // slower than they are made
            ahead = std::max(ahead, made.load() - ++seen);
        });
    CHECK(seen == 2000);
    CHECK(ahead <= 4 * 16 + 1);
}

TEST_CASE("what is thrown arrives, and no thread is left") {
    for (const std::size_t jobs : {1U, 4U}) {
        std::size_t got = 0;
        CHECK_THROWS_AS(make_in_order<int>(
                            1000, jobs,
                            [](std::size_t index) -> int {
                                if (index == 50)
                                    throw std::runtime_error("made badly");
                                return 0;
                            },
                            [&](int) { ++got; }),
                        std::runtime_error);
        CHECK(got <= 1000);
        CHECK_THROWS_AS(make_in_order<int>(
                            1000, jobs, [](std::size_t) { return 0; },
                            [](int) { throw std::logic_error("taken badly"); }),
                        std::logic_error);
    }
}
