// SPDX-License-Identifier: Apache-2.0
#include "mutate.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace readiness::test {

namespace {

using namespace std::literals;

constexpr std::string_view pieces[] = {
    ": "sv,   ":"sv,     "- "sv,     "-"sv,       ", "sv,      "["sv,    "]"sv,        "{"sv,
    "}"sv,    "#"sv,     " #"sv,     "'"sv,       "\""sv,      "''"sv,   "|"sv,        ">"sv,
    "|-"sv,   ">2"sv,    "|+\n"sv,   "&a "sv,     "*a"sv,      "? "sv,   "?"sv,        "! "sv,
    "!t "sv,  "~"sv,     "null"sv,   "\n"sv,      "\n\n"sv,    "\r\n"sv, " "sv,        "  "sv,
    "\t"sv,   "\\"sv,    "\\n"sv,    "\n---\n"sv, "\n..."sv,   "%"sv,    "@"sv,        "`"sv,
    "a: b"sv, "- x\n"sv, "\n  "sv,   "\n    "sv,  "\n- "sv,    "<<: "sv, "\xC3\xA9"sv, "\xEF\xBB\xBF"sv,
    "[]"sv,   "{}"sv,    "{a: b}"sv, "[a, b]"sv,  "\"a\": "sv, "'a':"sv, "|\n"sv,      ">\n"sv,
    "x:\n"sv, ",]"sv,    "---"sv,    "--- "sv,
};

/// A number below `bound`. Not a distribution of the library: those differ between platforms.
std::size_t below(std::size_t bound, std::mt19937_64& random) {
    return static_cast<std::size_t>(random() % bound);
}

/// Begin and end, its line break included, of the line around a random place.
std::pair<std::size_t, std::size_t> some_line(const std::string& text, std::mt19937_64& random) {
    const std::size_t place = below(text.size() + 1, random);
    const std::size_t before = place == 0 ? std::string::npos : text.rfind('\n', place - 1);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    const std::size_t end = text.find('\n', place);
    return {begin, end == std::string::npos ? text.size() : end + 1};
}

void change(std::string& text, const std::vector<std::string>& files, std::mt19937_64& random) {
    const auto [begin, end] = some_line(text, random);
    const std::size_t place = below(text.size() + 1, random);
    const std::string_view piece = pieces[below(std::size(pieces), random)];
    switch (below(10, random)) {
    case 0: // drop a line
        text.erase(begin, end - begin);
        break;
    case 1: // repeat it, somewhere else
        text.insert(std::min(some_line(text, random).first, text.size()), text.substr(begin, end - begin));
        break;
    case 2: // a line of another file
    {
        const std::string& other = files[below(files.size(), random)];
        const auto [from, to] = some_line(other, random);
        text.insert(begin, other.substr(from, to - from));
        break;
    }
    case 3: // indent it
        text.insert(begin, below(4, random) + 1, ' ');
        break;
    case 4: // indent it less
        text.erase(begin, std::min(below(4, random) + 1, text.find_first_not_of(' ', begin) - begin));
        break;
    case 5: // drop a few bytes
        text.erase(place, below(4, random) + 1);
        break;
    case 6: // replace a byte
        if (place < text.size())
            text.replace(place, 1, piece);
        break;
    case 7: // at the beginning of the text of a line
        text.insert(std::min(text.find_first_not_of(' ', begin), text.size()), piece);
        break;
    case 8: // at its end
        text.insert(end > begin && text[end - 1] == '\n' ? end - 1 : end, piece);
        break;
    default:
        text.insert(place, piece);
    }
}

} // namespace

std::string mutated(const std::vector<std::string>& files, std::mt19937_64& random) {
    constexpr std::size_t longest = 3000;
    std::string text = files[below(files.size(), random)];
    if (text.size() > longest) {
        const std::size_t begin = some_line(text, random).first;
        text = text.substr(begin, below(longest, random));
    }
    for (std::size_t changes = below(8, random) + 1; changes > 0; --changes)
        change(text, files, random);
    return text;
}

} // namespace readiness::test
