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
        CHECK(TextList::is_packed(list.packed()));
        const TextList kept = TextList::kept(list.packed());
        CHECK(kept == list);
        CHECK(kept.strings() == row);
    }
    CHECK(TextList{"a", "b"}.front() == "a");
    CHECK_FALSE(TextList{"a", "b"} == TextList{"ab"});
    CHECK(TextList() == TextList(std::vector<std::string>{}));
}

TEST_CASE("a list of texts that is cut off is refused") {
    const TextList list{"one", "two"};
    for (std::size_t size = 1; size < list.packed().size(); ++size) {
        const std::string cut(list.packed().substr(0, size));
        CHECK_FALSE(TextList::is_packed(cut));
    }
    CHECK_FALSE(TextList::is_packed(std::string(list.packed()) + "x"));
}

TEST_CASE("a list of texts whose bytes are wrong ends where it says that it ends") {
    const std::string packed(TextList{"one", "two"}.packed());
    for (std::size_t at = 4; at < packed.size();
         ++at) { // the number in front is checked against what there is
        std::string wrong = packed;
        wrong[at] = '\xff';
        CHECK(TextList::is_packed(wrong));
        const TextList list = TextList::kept(wrong);
        for (const std::string_view text : list) {
            CHECK(text.data() >= wrong.data());
            CHECK(text.data() + text.size() <= wrong.data() + wrong.size());
        }
    }
    for (const std::string_view short_one : {"\1\0\0\0x"sv, "\3\0\0\0xyz"sv})
        CHECK(TextList::kept(short_one).empty());
}

TEST_CASE("a list of texts goes through algorithms of ranges") {
    const TextList list{"a", "b", "c"};
    CHECK(std::ranges::includes(list, TextList{"a", "c"}));
    CHECK_FALSE(std::ranges::includes(list, TextList{"a", "d"}));
    CHECK(std::ranges::find(list, "b"sv) != list.end());
}
