// SPDX-License-Identifier: Apache-2.0
#include "readiness/cel/reads.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace readiness;

TEST_CASE("paths that were read are kept once, in order of first reading, however many there are") {
    cel::Reads reads;
    for (const std::size_t count : {0U, 1U, 16U, 17U, 500U, 3U}) {
        INFO(count);
        reads.clear();
        std::vector<std::string> wanted;
        for (std::size_t i = 0; i < count; ++i)
            wanted.push_back("systems[" + std::to_string(i) + "].name");
        for (int round = 0; round < 2; ++round)
            for (std::size_t i = 0; i < count; ++i) {
                if (i % 2 == 0)
                    reads.add(wanted[i]);
                else
                    reads.add_copy(std::string(wanted[i])); // which is gone behind this line
                reads.add_copy(wanted[i / 2]);
            }
        CHECK(std::vector<std::string>(reads.paths().begin(), reads.paths().end()) == wanted);
    }
}
