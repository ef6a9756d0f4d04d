// SPDX-License-Identifier: Apache-2.0
// Feeds the files of a corpus to a fuzz target, so that every compiler and every ctest run sees what
// libFuzzer found.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

void feed(const std::string& bytes) {
    // A buffer of exactly the size, so that the address sanitizer sees a read past the end.
    const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

std::vector<fs::path> files_of(const fs::path& path) {
    if (!fs::is_directory(path))
        return {path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

int main(int argc, char** argv) {
    feed("");
    std::size_t count = 0;
    for (int i = 1; i < argc; ++i) {
        for (const fs::path& path : files_of(argv[i])) {
            std::ifstream in(path, std::ios::binary);
            if (!in) {
                std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
                return 2;
            }
            // Before the run: after a crash the last line names the culprit.
            std::printf("%s\n", path.c_str());
            std::fflush(stdout);
            const std::string bytes{std::istreambuf_iterator<char>(in), {}};
            feed(bytes);
            // Half of it is broken in a new way for nothing.
            feed(bytes.substr(0, bytes.size() / 2));
            ++count;
        }
    }
    if (count == 0) {
        std::fprintf(stderr, "no corpus: nothing was tested\n");
        return 2;
    }
    std::printf("%zu inputs\n", count);
    return 0;
}
