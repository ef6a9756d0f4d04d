// SPDX-License-Identifier: Apache-2.0
// Inputs that nobody should send. Each ends with exit code 2 and one clear reason, within 200 MB and a few
// seconds.
#include "support/catch.hpp"
#include "support/io_scratch_folder.hpp"
#include "support/process.hpp"

#include <functional>

using namespace readiness;

namespace {

std::string repeat(const std::string& text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        result += text;
    return result;
}

/// Nine levels of nine aliases each: 387 million values if they were expanded.
std::string alias_bomb() {
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int level = 1; level < 9; ++level) {
        const std::string below = "*a" + std::to_string(level - 1);
        text += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + below +
                repeat(", " + below, 8) + "]\n";
    }
    return text;
}

struct Row {
    const char* says;
    std::function<std::string()> text;
    const char* code; ///< of the diagnostic that has to be there
};

const Row rows[] = {
    {"an empty file", [] { return std::string(); }, "[Y010]"},
    {"a comment", [] { return std::string("# later\n"); }, "[Y010]"},
    {"a byte order mark alone", [] { return std::string("\xef\xbb\xbf"); }, "[Y010]"},
    {"a list in place of a map", [] { return std::string("- project\n- scale\n"); }, "[M001]"},
    {"a word in place of a map", [] { return std::string("project\n"); }, "[M001]"},
    {"50 MB", [] { return repeat("# fifty megabytes of nothing\n", 50 * 1024 * 1024 / 29); }, "[Y003]"},
    {"10,000 levels of lists", [] { return "project: " + repeat("[", 10000) + repeat("]", 10000) + "\n"; },
     "[Y004]"},
    {"10,000 levels of maps", [] { return "project: " + repeat("{a: ", 10000) + repeat("}", 10000) + "\n"; },
     "[Y004]"},
    {"10,000 open brackets", [] { return "project: " + repeat("[", 10000) + "\n"; }, "[Y004]"},
    {"10,000 levels of block lists", [] { return repeat("- ", 10000) + "x\n"; }, "[Y004]"},
    {"an alias bomb", alias_bomb, "[Y005]"},
    {"NUL bytes", [] { return std::string("project: {name: a\0b}\n", 21); }, "[Y002]"},
    {"Latin-1", [] { return std::string("project: {name: J\xfcrgen}\n"); }, "[Y001]"},
    {"UTF-16", [] { return std::string("\xff\xfep\0r\0o\0", 8); }, "[Y001]"},
    {"a million spaces", [] { return "project: {name: " + repeat(" ", 1000000) + "x}\nx: 1\n"; }, "[M002]"},
    {"200,000 values", [] { return "project: [" + repeat("1,", 200000) + "]\n"; }, "[Y006]"},
};

} // namespace

TEST_CASE("hostile descriptors are refused with a reason") {
    const test::ScratchFolder folder;
    for (const Row& row : rows) {
        test::put(folder.path() / "project.yaml", row.text());
        const test::Finished finished =
            test::launch({.args = {"assess", "project.yaml"}, .folder = folder.path().string()});
        INFO(row.says << "\n" << finished.err.substr(0, 2000));
        CHECK(finished.code == 2);
        CHECK(finished.signal == 0);
        CHECK(finished.out.empty());
        CHECK(finished.err.find(row.code) != std::string::npos);
        CHECK(finished.err.size() < 100000);
    }
}

TEST_CASE("hostile input by a pipe is refused too") {
    const test::Finished finished =
        test::launch({.args = {"assess", "-"}, .input = repeat("# nothing\n", 5 * 1024 * 1024)});
    CHECK(finished.code == 2);
    CHECK(finished.err.find("[Y003]") != std::string::npos);
}

TEST_CASE("a folder and a device are no descriptors") {
    const test::ScratchFolder folder;
    const test::Finished directory = test::launch({.args = {"assess", folder.path().string()}});
    CHECK(directory.code == 2);
    CHECK(directory.err.find("[U003]") != std::string::npos);
    const test::Finished device = test::launch({.args = {"assess", "/dev/zero"}});
    CHECK(device.code == 2);
    CHECK(device.err.find("[Y003]") != std::string::npos);
}
