// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes are, reading by the outline gives what yaml-cpp makes of the whole file.
#include "support/same_reading.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer looks for
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string difference = readiness::test::difference(std::string(data, data + size));
    if (difference.empty())
        return 0;
    std::fputs(difference.c_str(), stderr);
    std::abort();
}
