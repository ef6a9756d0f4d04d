// SPDX-License-Identifier: Apache-2.0
#include "readiness/diag/codes.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <set>
#include <string>

using namespace readiness::diag;

TEST_CASE("each code has a row of its own") {
    std::set<std::string_view> ids;
    std::set<std::string_view> slugs;
    for (const CodeInfo& row : catalogue()) {
        INFO(row.id);
        CHECK(&info(row.code) == &row);
        CHECK(ids.insert(row.id).second);
        CHECK(slugs.insert(row.slug).second);
        CHECK(row.slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
    }
    CHECK(info(last_code).id == catalogue().back().id);
}

TEST_CASE("titles and docs are written alike") {
    for (const CodeInfo& row : catalogue()) {
        INFO(row.id);
        CHECK(row.title.size() <= 80);
        CHECK(row.title.back() != '.');
        const bool lower = row.title.front() == '`' || (row.title.front() >= 'a' && row.title.front() <= 'z');
        CHECK(lower);
        const bool sentence = row.doc.back() == '.' || row.doc.back() == '?';
        CHECK(sentence);
        CHECK(row.doc.size() >= 80);
        CHECK(row.doc.find("  ") == std::string_view::npos);
        CHECK(std::count(row.doc.begin(), row.doc.end(), '`') % 2 == 0);
    }
}

TEST_CASE("codes are found by id and by slug") {
    CHECK(find_code("M002") == Code::unknown_key);
    CHECK(find_code("m002") == Code::unknown_key);
    CHECK(find_code("unknown-key") == Code::unknown_key);
    CHECK(find_code("Y001") == Code::bad_utf8);
    CHECK_FALSE(find_code("M999"));
    CHECK_FALSE(find_code(""));
}

TEST_CASE("published ids stay with their codes") {
    CHECK(info(Code::yaml_syntax).id == "Y008");
    CHECK(info(Code::duplicate_entry).id == "M014");
    CHECK(info(Code::expression_syntax).id == "C001");
    CHECK(info(Code::rule_file_name).id == "R001");
    CHECK(info(Code::usage).id == "U001");
}
