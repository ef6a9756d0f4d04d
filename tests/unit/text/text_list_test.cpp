// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/text_list.hpp"

#include "support/catch.hpp"

#include <algorithm>

using readiness::text::TextList;
using namespace std::string_view_literals;

TEST_CASE("a list of texts gives back what it was made of") {
    const std::vector<std::vector<std::string>> rows = {
        {}, {""}, {"a"}, {"", ""}, {"a", "", std::string("b\0c", 3)}, {std::string(70'000, 'x'), "y"}};
    for (const std::vector<std::string>& row : rows) {
        const TextList list(row);
        CHECK(list.strings() == row);
        CHECK(list.size() == row.size());
        CHECK(list.empty() == row.empty());
        CHECK(list == TextList(row));
        const TextList copy = list;
        CHECK(copy == list);
        std::size_t taken = 0;
        const std::string bytes = std::string(list.packed()) + "rest";
        const TextList kept = TextList::kept(bytes, taken);
        CHECK(taken == bytes.size() - 4);
        CHECK(kept == list);
        CHECK(kept.strings() == row);
    }
    CHECK(TextList{"a", "b"}.front() == "a");
    CHECK_FALSE(TextList{"a", "b"} == TextList{"ab"});
    CHECK(TextList() == TextList(std::vector<std::string>{}));
}

TEST_CASE("a list of texts that is cut off is refused") {
    const TextList list{"one", "two"};
    for (std::size_t size = 0; size < list.packed().size(); ++size) {
        const std::string cut(list.packed().substr(0, size));
        std::size_t taken = 1;
        CHECK(TextList::kept(cut, taken).empty());
        CHECK(taken == 0);
    }
}

TEST_CASE("a list of texts whose bytes are wrong ends where it says that it ends") {
    const std::string packed(TextList{"one", "two"}.packed());
    for (std::size_t at = 4; at < packed.size();
         ++at) { // the number in front is checked against what there is
        std::string wrong = packed;
        wrong[at] = '\xff';
        std::size_t taken = 0;
        const TextList list = TextList::kept(wrong, taken);
        CHECK(taken == packed.size());
        for (const std::string_view text : list) {
            CHECK(text.data() >= wrong.data());
            CHECK(text.data() + text.size() <= wrong.data() + wrong.size());
        }
    }
    std::size_t taken = 0;
    for (const std::string_view short_one : {"\1\0\0\0x"sv, "\3\0\0\0xyz"sv})
        CHECK(TextList::kept(short_one, taken).empty());
}

TEST_CASE("a list of texts goes through algorithms of ranges") {
    const TextList list{"a", "b", "c"};
    CHECK(std::ranges::includes(list, TextList{"a", "c"}));
    CHECK_FALSE(std::ranges::includes(list, TextList{"a", "d"}));
    CHECK(std::ranges::find(list, "b"sv) != list.end());
}
