// SPDX-License-Identifier: Apache-2.0
// Links from one page to another lead somewhere.
#include "docs/page.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace readiness::docs;
namespace fs = std::filesystem;

namespace {

const fs::path root = READINESS_SOURCE_DIR;

std::vector<fs::path> pages() {
    std::vector<fs::path> found{root / "README.md"};
    for (const char* folder : {"docs", "examples"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder))
            if (entry.path().extension() == ".md")
                found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

/// Targets of `[text](target)` in a line.
std::vector<std::string> targets_in(const std::string& line) {
    std::vector<std::string> targets;
    for (std::size_t at = line.find("]("); at != std::string::npos; at = line.find("](", at + 2)) {
        const std::size_t end = line.find(')', at);
        if (end != std::string::npos)
            targets.push_back(line.substr(at + 2, end - at - 2));
    }
    return targets;
}

bool is_outside(const std::string& target) {
    return target.find("://") != std::string::npos || target.starts_with("mailto:") ||
           target.starts_with("#");
}

} // namespace

TEST_CASE("links between pages lead to files") {
    for (const fs::path& page : pages()) {
        const Lines lines = read_page(page);
        const std::vector<Block> blocks = blocks_of(lines);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto inside = [&](const Block& block) { return i >= block.begin && i < block.end; };
            if (std::any_of(blocks.begin(), blocks.end(), inside))
                continue;
            for (const std::string& target : targets_in(lines[i]))
                if (!is_outside(target) &&
                    !fs::exists(page.parent_path() / target.substr(0, target.find('#'))))
                    FAIL_CHECK(page.lexically_relative(root).generic_string()
                               << ":" << i + 1 << ": " << target << " is not there");
        }
    }
}
