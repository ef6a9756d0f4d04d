// SPDX-License-Identifier: Apache-2.0
#include "readiness/diag/limit_table.hpp"

#include "support/catch.hpp"

#include <fstream>
#include <iterator>
#include <set>

using namespace readiness;

TEST_CASE("every limit of the header has a row") {
    std::ifstream in(std::string(READINESS_SOURCE_DIR) + "/include/readiness/diag/limits.hpp");
    const std::string header{std::istreambuf_iterator<char>(in), {}};
    std::set<std::string> declared;
    for (std::size_t at = header.find("_t "); at != std::string::npos; at = header.find("_t ", at + 1))
        declared.insert(header.substr(at + 3, header.find(' ', at + 3) - at - 3));
    std::set<std::string> listed;
    for (const limits::Limit& limit : limits::limit_table())
        listed.insert(std::string(limit.name));
    CHECK(declared.size() >= 20);
    CHECK(listed == declared);
}

TEST_CASE("what is said of a problem names the limit that is in force") {
    for (const limits::Limit& limit : limits::limit_table()) {
        if (!limit.code)
            continue;
        const std::string words = limits::words(limit.value, limit.unit);
        INFO(limit.name << ", " << diag::info(*limit.code).id << ": " << words);
        CHECK(diag::info(*limit.code).doc.find(words) != std::string_view::npos);
    }
}

TEST_CASE("limits in words") {
    CHECK(limits::words(64, "levels") == "64 levels");
    CHECK(limits::words(999, "values") == "999 values");
    CHECK(limits::words(20'000, "values") == "20,000 values");
    CHECK(limits::words(1'000'000, "steps") == "1,000,000 steps");
    CHECK(limits::words(64 * 1024, "bytes") == "64 KiB");
    CHECK(limits::words(32 * 1024 * 1024, "bytes") == "32 MiB");
    CHECK(limits::words(4095, "bytes") == "4,095 bytes");
}
