// SPDX-License-Identifier: Apache-2.0
#include "docs/page.hpp"

#include "support/io_scratch_folder.hpp"

#include <algorithm>

namespace readiness::docs {

namespace {

constexpr std::string_view fence = "```";
constexpr std::string_view prompt = "$ ";
constexpr std::string_view gap = "...";

using Place = Lines::const_iterator;

/// The parts of what is shown between its gaps, one more than there are gaps.
std::vector<Lines> parts_of(const Lines& shown) {
    std::vector<Lines> parts(1);
    for (const std::string& line : shown) {
        if (line == gap)
            parts.emplace_back();
        else
            parts.back().push_back(line);
    }
    return parts;
}

/// What of a line usually stays when numbers change.
std::string_view stem(std::string_view line) {
    return line.substr(0, line.find_first_of("0123456789"));
}

bool fits(Place from, Place end, std::size_t count) {
    return static_cast<std::size_t>(end - from) >= count;
}

/// The place of a part that begins like the one shown; `end` if there is none.
Place find_alike(Place from, Place end, const Lines& part) {
    if (part.empty())
        return from;
    const Place same = std::find(from, end, part.front());
    if (same != end)
        return same;
    return std::find_if(from, end, [&](const std::string& line) {
        return !stem(line).empty() && stem(line) == stem(part.front());
    });
}

} // namespace

Lines read_page(const std::filesystem::path& page) {
    return split(test::content(page));
}

Lines split(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string join(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

std::vector<Block> blocks_of(const Lines& page) {
    std::vector<Block> blocks;
    bool open = false;
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (!page[i].starts_with(fence))
            continue;
        if (open) {
            blocks.back().end = i;
        } else {
            Block block{.begin = i + 1, .end = page.size()};
            for (const std::string& word : words_of(page[i].substr(fence.size()))) {
                if (word.starts_with("file="))
                    block.file = word.substr(std::string_view("file=").size());
                else if (block.language.empty())
                    block.language = word;
            }
            blocks.push_back(block);
        }
        open = !open;
    }
    return blocks;
}

std::vector<Shown> commands_in(const Lines& page, const Block& block) {
    std::vector<Shown> commands;
    for (std::size_t i = block.begin; i < block.end; ++i) {
        if (page[i].starts_with(prompt))
            commands.push_back({page[i].substr(prompt.size()), i, i + 1, i + 1});
        else if (!commands.empty())
            commands.back().end = i + 1;
    }
    return commands;
}

std::vector<std::string> words_of(std::string_view command) {
    std::vector<std::string> words;
    bool in_word = false;
    char quote = 0;
    for (const char c : command) {
        if (quote ? c == quote : c == '\'' || c == '"') {
            quote = quote ? char{0} : c;
            if (!in_word)
                words.emplace_back();
            in_word = true;
        } else if (!quote && c == ' ') {
            in_word = false;
        } else {
            if (!in_word)
                words.emplace_back();
            in_word = true;
            words.back() += c;
        }
    }
    return words;
}

bool agrees(const Lines& shown, const Lines& output) {
    const std::vector<Lines> parts = parts_of(shown);
    if (parts.size() == 1)
        return shown == output;
    const Lines& first = parts.front();
    const Lines& last = parts.back();
    if (output.size() < first.size() + last.size() ||
        !std::equal(first.begin(), first.end(), output.begin()) ||
        !std::equal(last.rbegin(), last.rend(), output.rbegin()))
        return false;
    Place at = output.begin() + static_cast<std::ptrdiff_t>(first.size());
    const Place end = output.end() - static_cast<std::ptrdiff_t>(last.size());
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        at = std::search(at, end, parts[i].begin(), parts[i].end());
        if (!fits(at, end, parts[i].size()))
            return false;
        at += static_cast<std::ptrdiff_t>(parts[i].size());
    }
    return true;
}

Lines renewed(const Lines& shown, const Lines& output) {
    const std::vector<Lines> parts = parts_of(shown);
    if (parts.size() == 1)
        return output;
    if (agrees(shown, output))
        return shown;
    Lines result;
    Place at = output.begin();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t count = parts[i].size();
        if (i > 0)
            result.emplace_back(gap);
        if (!fits(at, output.end(), count))
            return shown;
        if (i + 1 == parts.size())
            at = output.end() - static_cast<std::ptrdiff_t>(count);
        else if (i > 0)
            at = find_alike(at, output.end(), parts[i]);
        if (!fits(at, output.end(), count))
            return shown;
        result.insert(result.end(), at, at + static_cast<std::ptrdiff_t>(count));
        at += static_cast<std::ptrdiff_t>(count);
    }
    return result;
}

} // namespace readiness::docs
