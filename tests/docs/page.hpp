// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::docs {

using Lines = std::vector<std::string>;

/// A fenced block of a page. `begin` and `end` are the indices of the lines inside.
struct Block {
    std::string language{}; ///< first word after the fence
    std::string file{};     ///< NAME of `file=NAME` after it; may be empty
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A command shown in a block, and the output shown below it: lines [begin, end) of the page.
struct Shown {
    std::string command; ///< without `$ `
    std::size_t line = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

Lines read_page(const std::filesystem::path& page);
Lines split(std::string_view text);
std::string join(const Lines& lines);

std::vector<Block> blocks_of(const Lines& page);
std::vector<Shown> commands_in(const Lines& page, const Block& block);

/// The command line, word by word: blanks part words unless quoted.
std::vector<std::string> words_of(std::string_view command);

/// Whether output is as shown. A line `...` stands for any number of lines, also none.
bool agrees(const Lines& shown, const Lines& output);

/// What the page should show in place of `shown`. Parts between `...` keep their number of lines; one in the
/// middle is found by its first line. Where that fails `shown` is returned.
Lines renewed(const Lines& shown, const Lines& output);

} // namespace readiness::docs
