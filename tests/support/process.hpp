// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace readiness::test {

/// Where the standard output of a process goes.
enum class OutTo { caught, closed_pipe, soon_closed_pipe, full_device, nowhere };

struct Launch {
    std::vector<std::string> args{};
    std::string input{};  ///< standard input
    std::string folder{}; ///< working folder; empty: this one's
    std::map<std::string, std::string> variables{};
    OutTo out = OutTo::caught;
    std::uint64_t processor_seconds = 20;        ///< after which it counts as hung
    bool as_nobody = false;                      ///< without the rights of root, where the tests run as root
    std::optional<std::uint64_t> largest_file{}; ///< bytes that a file may get, as on a disk that fills up
    std::optional<std::chrono::microseconds> killed_after{};
};

struct Finished {
    int code = -1;  ///< exit code; -1 if a signal ended it
    int signal = 0; ///< 0 if it exited
    std::string out;
    std::string err;
};

/// Starts the program under test and waits for it. It has no terminal, a UTF-8 locale and 200 MB of address
/// space (but not under a sanitizer, which needs far more).
Finished launch(const Launch& what);

} // namespace readiness::test
