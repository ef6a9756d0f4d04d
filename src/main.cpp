// SPDX-License-Identifier: Apache-2.0
#include "readiness/cli/run.hpp"

#include <vector>

int main(int argc, char** argv) {
    const std::vector<std::string_view> args(argv + (argc > 0 ? 1 : 0), argv + argc);
    return readiness::cli::run(args, readiness::cli::process_io());
}
