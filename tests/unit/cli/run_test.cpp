// SPDX-License-Identifier: Apache-2.0
#include "readiness/cli/run.hpp"

#include "support/catch.hpp"
#include "support/memory_io.hpp"

#include <stdexcept>

using namespace readiness;

namespace {

using Args = std::vector<std::string_view>;

/// A disk that throws what nobody expects.
class BrokenFiles final : public cli::Files {
  public:
    bool exists(const std::string&) override { throw std::logic_error("the disk is made of cheese"); }
    bool is_folder(const std::string&) override { throw 42; }
    cli::ReadResult read(const std::string&, std::size_t) override { throw 42; }
    cli::FolderList list(const std::string&, std::size_t) override { throw 42; }
    std::optional<std::string> write_atomically(const std::string&, std::string_view) override { return {}; }
    std::string current_folder() override { return {}; }
    std::optional<std::string> make_folder(const std::string&) override { return {}; }
};

struct CodeRow {
    const char* says;
    Args args;
    int code;
};

const CodeRow code_rows[] = {
    {"assessed without a gate", {"assess", "a.yaml"}, 0},
    {"gate met", {"assess", "a.yaml", "--min-score", "0"}, 0},
    {"gate not met", {"assess", "a.yaml", "--min-score", "100"}, 1},
    {"gate not met, but for show", {"assess", "a.yaml", "--min-score", "100", "--exit-zero"}, 0},
    {"no such file", {"assess", "none.yaml"}, 2},
    {"no such file, and --exit-zero", {"assess", "none.yaml", "--exit-zero"}, 2},
    {"an empty file", {"assess", "empty.yaml"}, 2},
    {"a comment only", {"assess", "comment.yaml"}, 2},
    {"a list", {"assess", "list.yaml"}, 2},
    {"an unknown key", {"assess", "key.yaml"}, 2},
    {"no command", {}, 2},
    {"a bad value", {"assess", "a.yaml", "--min-score", "x"}, 2},
    {"a bad date", {"assess", "a.yaml", "--as-of", "2026-02-30"}, 2},
    {"an unknown profile", {"assess", "a.yaml", "--profile", "defualt"}, 2},
    {"a file that cannot be written", {"assess", "a.yaml", "-o", "full"}, 2},
    {"help", {"--help"}, 0},
    {"version", {"--version"}, 0},
    {"rules", {"rules", "list"}, 0},
    {"rules of an area", {"rules", "list", "--area", "integration", "--weights"}, 0},
    {"rules of no area", {"rules", "list", "--area", "x"}, 2},
    {"a rule", {"rules", "show", "INT-003"}, 0},
    {"a rule by name", {"explain", "hand-carried-data"}, 0},
    {"a field", {"explain", "scale.target_users"}, 0},
    {"a code", {"explain", "m002"}, 0},
    {"nothing of the kind", {"explain", "INT-999"}, 2},
    {"no topic", {"explain"}, 2},
    {"a field is no rule", {"rules", "show", "scale.target_users"}, 2},
    {"the rules are sound", {"rules", "check"}, 0},
    {"the pack that is asked for", {"assess", "a.yaml", "--require-pack", "readiness@2026.1"}, 0},
    {"another pack than is asked for", {"assess", "a.yaml", "--require-pack", "readiness@2026.2"}, 2},
    {"a pack without a version", {"assess", "a.yaml", "--require-pack", "readiness"}, 2},
    {"no such pack", {"assess", "a.yaml", "--rules", "nowhere"}, 2},
    {"a rule without a title", {"rules", "new", "ACM-001", "--area", "monitoring"}, 2},
    {"a rule with a strange id", {"rules", "new", "acm", "--area", "monitoring", "--title", "x"}, 2},
    {"a rule that exists", {"rules", "new", "INT-003", "--area", "integration", "--title", "x"}, 2},
    {"a rule in a folder of others",
     {"rules", "new", "A-1", "--area", "a", "--title", "x", "--dir", "full"},
     2},
    {"an expression", {"eval", "1 + 1"}, 0},
    {"an expression about facts", {"eval", "stated(project.name)", "--facts", "a.yaml"}, 0},
    {"an expression that is wrong", {"eval", "1 +"}, 2},
    {"an expression that breaks", {"eval", "1 / 0"}, 2},
    {"no expression", {"eval"}, 2},
    {"an expression about no file", {"eval", "1", "--facts", "none.yaml"}, 2},
    {"a schema", {"schema", "descriptor"}, 0},
    {"another schema", {"schema", "rules"}, 0},
    {"a third schema", {"schema", "report"}, 0},
    {"the schema of the config file", {"schema", "config"}, 0},
    {"the schema of waivers", {"schema", "waivers"}, 0},
    {"no schema", {"schema", "x"}, 2},
    {"a config file that is not there", {"assess", "a.yaml", "--config", "none.yaml"}, 2},
    {"a config file and none", {"assess", "a.yaml", "--config", "none.yaml", "--no-config"}, 2},
    {"waivers that are not there", {"assess", "a.yaml", "--waivers", "none.yaml"}, 2},
    {"evidence nowhere", {"assess", "a.yaml", "--evidence-root", "none"}, 2},
    {"evidence in the current folder", {"assess", "a.yaml", "--evidence-root", "."}, 0},
};

test::MemoryIo world() {
    test::MemoryIo io;
    io.memory.texts = {{"a.yaml", "schema_version: 1\n"}, {"empty.yaml", ""},
                       {"comment.yaml", "# nothing\n"},   {"list.yaml", "- 1\n"},
                       {"full/notes.txt", "not a pack"},  {"key.yaml", "projct: {name: x}\n"}};
    io.memory.write_errors["full"] = "No space left on device";
    return io;
}

} // namespace

TEST_CASE("exit codes") {
    for (const CodeRow& row : code_rows) {
        test::MemoryIo io = world();
        const int code = cli::run(row.args, io);
        INFO(row.says << "\n" << io.errors.str());
        CHECK(code == row.code);
        if (code == 0)
            CHECK(io.errors.str().empty());
        if (code == 2 && row.args != Args{"assess", "a.yaml", "-o", "full"})
            CHECK(io.output.str().empty());
        if (code == 2)
            CHECK_FALSE(io.errors.str().empty());
    }
}

TEST_CASE("a bug ends with 3 and says what to report") {
    BrokenFiles broken;
    test::MemoryIo io;
    io.disk = &broken;
    CHECK(cli::run(Args{"assess"}, io) == 3);
    CHECK(io.errors.str().starts_with("readiness: internal error: the disk is made of cheese\n"
                                      "This is a bug in readiness, not in your files."));
    test::MemoryIo other;
    other.disk = &broken;
    CHECK(cli::run(Args{"assess", "a.yaml", "--no-config"}, other) == 3);
    CHECK(other.errors.str().starts_with("readiness: internal error: unknown exception\n"));
}

TEST_CASE("a report that did not arrive is an error") {
    test::MemoryIo io = world();
    io.out_error = "No space left on device";
    CHECK(cli::run(Args{"assess", "a.yaml"}, io) == 2);
    CHECK(io.errors.str() ==
          "readiness: error[U004]: cannot write to standard output: No space left on device\n");
}

TEST_CASE("a descriptor is read once") {
    test::MemoryIo io = world();
    cli::run(Args{"assess", "a.yaml", "-f", "text", "-f", "json=a.json"}, io);
    CHECK(io.memory.reads == std::vector<std::string>{"a.yaml"});
    CHECK_FALSE(io.memory.texts["a.json"].empty());
}

TEST_CASE("reports are written before the gate speaks") {
    test::MemoryIo io = world();
    CHECK(cli::run(Args{"assess", "a.yaml", "--min-score", "100", "-f", "json=a.json"}, io) == 1);
    CHECK_FALSE(io.memory.texts["a.json"].empty());
    CHECK(io.output.str().empty());
}

TEST_CASE("a date of a flag beats that of the descriptor, which beats today") {
    const auto judged_for = [](const std::string& text, const Args& more) {
        test::MemoryIo io;
        io.memory.texts["a.yaml"] = text;
        Args args{"assess", "a.yaml", "-f", "json"};
        args.insert(args.end(), more.begin(), more.end());
        cli::run(args, io);
        const std::string json = io.output.str();
        const std::string key = "\"as_of\": \"";
        const std::size_t found = json.find(key);
        return found == std::string::npos ? "" : json.substr(found + key.size(), 10);
    };
    CHECK(judged_for("schema_version: 1\n", {}) == "2026-11-20");
    CHECK(judged_for("as_of: 2026-01-02\n", {}) == "2026-01-02");
    CHECK(judged_for("as_of: 2026-01-02\n", {"--as-of", "2026-03-04"}) == "2026-03-04");
}
