// SPDX-License-Identifier: Apache-2.0
// Inputs that nobody should send. Each ends with exit code 2 and one clear reason, within 200 MB and a few
// seconds.
#include "support/catch.hpp"
#include "support/io_scratch_folder.hpp"
#include "support/process.hpp"

#include <functional>
#include <random>

using namespace readiness;
namespace fs = std::filesystem;

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

std::string numbered(const std::string& before, const std::string& after, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += before + std::to_string(i) + after;
    return text;
}

std::string alias_chain() {
    std::string text = "- &a0 [x]\n";
    for (int i = 1; i < 5000; ++i)
        text += "- &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + "]\n";
    return text;
}

std::string random_bytes(std::size_t size) {
    std::mt19937 random(7);
    std::string text(size, ' ');
    for (char& byte : text)
        byte = static_cast<char>(random());
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
    {"500,000 commas", [] { return "[" + repeat(",", 500000) + "]\n"; }, "[Y006]"},
    {"100,000 keys", [] { return numbered("k", ":\n", 100000); }, "[Y006]"},
    {"9,999 keys", [] { return numbered("k", ": 1\n", 9999); }, "[M002]"},
    {"60,000 anchors", [] { return numbered("- &a", " 1\n", 60000); }, "[Y006]"},
    {"an alias of itself", [] { return std::string("a: &a [*a, *a]\n"); }, "[Y005]"},
    {"an alias chain", alias_chain, "[Y004]"},
    {"a list of a million values", [] { return "[" + repeat("12,", 1000000) + "]\n"; }, "[Y003]"},
    {"a value of 100 MB", [] { return "a: " + std::string(100'000'000, 'x'); }, "[Y003]"},
    {"a value of 1 MB", [] { return "a: " + std::string(1'000'000, 'x') + "\n"; }, "[Y014]"},
    {"a key of 10 MB", [] { return std::string(10'000'000, 'k') + ": 1\n"; }, "[Y003]"},
    {"a key of 1 MB", [] { return std::string(1'000'000, 'k') + ": 1\n"; }, "[Y008]"},
    {"random bytes", [] { return random_bytes(1'000'000); }, "[Y0"},
    {"a quote without an end", [] { return "a: \"" + repeat("x\n", 500000); }, "[Y008]"},
    {"tabs", [] { return "a:\n" + repeat("\tb: 1\n", 100000); }, "[Y007]"},
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

TEST_CASE("every other file is refused the same way") {
    const test::ScratchFolder folder;
    test::put(folder.path() / "readiness.yaml", "schema_version: 1\n");
    const std::vector<std::vector<std::string>> readers{
        {"assess", "--waivers", "it"},          {"assess", "--config", "it"},
        {"assess", "--profile", "./it"},        {"assess", "--calendar", "it"},
        {"assess", "--baseline", "it"},         {"render", "it"},
        {"rules", "list", "--profile", "./it"}, {"interview", "it"},
        {"eval", "true", "--facts", "it"}};
    const std::function<std::string()> texts[] = {
        alias_bomb,
        alias_chain,
        [] { return repeat("[", 1000000); },
        [] { return "[" + repeat("1,", 19999) + "]"; },
        [] { return numbered("k", ": 1\n", 9999); },
        [] { return "{" + numbered("\"k", "\": 1, ", 200000) + "\"x\": 1}"; },
        [] { return random_bytes(1'000'000); },
        [] { return std::string(40'000'000, ' '); },
    };
    for (const std::function<std::string()>& text : texts) {
        test::put(folder.path() / "it", text());
        for (const std::vector<std::string>& args : readers) {
            const test::Finished finished = test::launch({.args = args, .folder = folder.path().string()});
            INFO(args[0] << " " << args[1] << "\n" << finished.err.substr(0, 1000));
            CHECK(finished.code == 2);
            CHECK(finished.signal == 0);
            CHECK(finished.err.find("error[") != std::string::npos);
            CHECK(finished.err.size() < 100000);
        }
    }
}

TEST_CASE("hostile rule packs") {
    const test::ScratchFolder folder;
    test::put(folder.path() / "readiness.yaml", "schema_version: 1\n");
    const fs::path pack = folder.path() / "pack";
    fs::create_directories(pack / "own");
    const auto code_of = [&](const char* code) {
        const test::Finished finished =
            test::launch({.args = {"assess", "--rules", "pack"}, .folder = folder.path().string()});
        INFO(finished.err.substr(0, 2000));
        CHECK(finished.code == 2);
        CHECK(finished.signal == 0);
        CHECK(finished.err.size() < 100000);
        CHECK(finished.err.find(code) != std::string::npos);
    };
    const std::string header = "schema_version: 1\nname: own\nversion: \"1\"\ntitle: Own\nareas: "
                               "[{id: own, title: Own, kind: gap, weight: 5}]\n";
    const auto rule = [](const std::string& require) {
        return "id: OWN-1\nslug: x\ntitle: X\nfinding: X.\narea: own\nseverity: low\nlifecycle: "
               "experimental\n"
               "since: \"1\"\napplies: \"true\"\nrequire: \"" +
               require +
               "\"\nwhy: X.\nfix: X.\neffort_days: [1, 2]\nscan: \"no\"\nexamples: {pass: [{name: x, facts: "
               "{}}], "
               "fail: [{name: y, facts: {}}], unknown: [{name: z, facts: {}}]}\n";
    };
    test::put(pack / "pack.yaml", alias_bomb());
    code_of("[Y005]");
    test::put(pack / "pack.yaml", header + repeat("# nothing\n", 200000));
    code_of("[Y003]");
    test::put(pack / "pack.yaml", header);
    const fs::path file = pack / "own" / "OWN-1-x.yaml";
    test::put(file, rule(repeat("(", 10000)));
    code_of("[C002]");
    test::put(file, rule("has(project.name) || " + repeat(" ", 20000) + "true"));
    code_of("[C013]");
    const std::string numbers = "[" + repeat("1,", 1200) + "1]";
    test::put(file, rule(numbers + ".all(x, " + numbers + ".all(y, x + y > 0))"));
    code_of("[R013]");
    test::put(file, rule("project.name.matches('" + repeat("(a*)*", 500) + "b')"));
    code_of("[C0");
    for (int i = 0; i < 2000; ++i)
        test::put(pack / "own" / ("OWN-" + std::to_string(i) + "-x.yaml"), "id: 1");
    code_of("[Y003]");
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
