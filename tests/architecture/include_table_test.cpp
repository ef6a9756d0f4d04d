// SPDX-License-Identifier: Apache-2.0
#include "architecture/include_table.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace fs = std::filesystem;
using namespace readiness::architecture;

namespace {

std::string slurp(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("every include obeys the table") {
    const fs::path root = READINESS_SOURCE_DIR;
    std::size_t files = 0;
    for (const char* top : {"include", "src"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const fs::path& path = entry.path();
            if (!entry.is_regular_file() || (path.extension() != ".hpp" && path.extension() != ".cpp"))
                continue;
            ++files;
            const std::string name = path.lexically_relative(root).generic_string();
            for (const Include& include : includes_of(name, slurp(path))) {
                if (const auto why = objection(include))
                    FAIL_CHECK(name << ":" << include.line << ": " << include.target << ": " << *why);
            }
        }
    }
    CHECK(files > 0);
}

TEST_CASE("every module on disk has a row, and rows name only rows above them") {
    std::map<std::string, bool, std::less<>> known;
    for (const Row& row : include_table()) {
        for (const std::string_view other : row.modules) {
            INFO(row.module << " includes " << other);
            CHECK(known.contains(other));
        }
        known.emplace(row.module, true);
    }
    const fs::path root = READINESS_SOURCE_DIR;
    for (const fs::path& top : {root / "src", root / "include" / "readiness"}) {
        for (const auto& entry : fs::directory_iterator(top)) {
            if (!entry.is_directory())
                continue;
            INFO(entry.path());
            CHECK(known.contains(entry.path().filename().string()));
        }
    }
}

// The checker is itself checked: a test that objects to nothing would pass above as well.
TEST_CASE("what the table refuses and accepts") {
    struct Case {
        const char* path;
        const char* target;
        bool quoted;
        bool fine;
    };
    const Case cases[] = {
        {"src/load/loader.cpp", "readiness/text/utf8.hpp", true, true}, // through yaml and diag
        {"src/load/loader.cpp", "readiness/model/project.hpp", true, false},
        {"src/assess/score.cpp", "readiness/model/project.hpp", true, false},
        {"src/text/utf8.cpp", "readiness/source/source.hpp", true, false}, // upward
        {"src/cel/checker.cpp", "readiness/text/suggest.hpp", true, true},
        {"src/schema/paths.cpp", "readiness/text/utf8.hpp", true, false},
        {"src/docgen/scaffold.cpp", "readiness/report/report.hpp", true, true},
        {"src/report/json.cpp", "readiness/docgen/schema.hpp", true, false},
        {"src/report/json.cpp", "readiness/report/report.hpp", false, false}, // brackets
        {"src/cli/run.cpp", "readiness/model/project.hpp", true, true},
        {"src/main.cpp", "readiness/cli/run.hpp", true, true},
        {"src/start_memory.cpp", "sys/mman.h", false, true},
        {"src/second.cpp", "readiness/cli/run.hpp", true, false},
        {"src/packs/load.cpp", "readiness/model/project.hpp", true, true},
        {"src/packs/load.cpp", "fstream", false, false},
        {"src/packs/generate.cpp", "fstream", false, true},
        {"src/assess/score.cpp", "readiness/packs/built_in.hpp", true, false},
        {"src/cel/parser.cpp", "cel/lexer.hpp", true, true},
        {"src/cel/parser.cpp", "lexer.hpp", true, true},
        {"src/rules/compile.cpp", "cel/lexer.hpp", true, false}, // private to cel
        {"src/cel/parser.cpp", "../rules/pack.hpp", true, false},
        {"include/readiness/cel/program.hpp", "cel/lexer.hpp", true, false},
        {"src/yaml/parse.cpp", "yaml-cpp/yaml.h", false, true},
        {"src/yaml/reader.hpp", "yaml-cpp/yaml.h", false, false},
        {"src/load/loader.cpp", "yaml-cpp/yaml.h", false, false},
        {"src/cel/functions.cpp", "re2/re2.h", false, true},
        {"src/text/layout.cpp", "fmt/format.h", false, false},
        {"include/readiness/diag/diagnostic.hpp", "fmt/format.h", false, false},
        {"src/cli/options.cpp", "CLI/CLI.hpp", false, true},
        {"src/cli/options.hpp", "CLI/CLI.hpp", false, false},
        {"src/report/sarif.cpp", "nlohmann/json.hpp", false, true},
        {"src/assess/score.cpp", "boost/rational.hpp", false, false},
        {"src/assess/score.cpp", "vector", false, true},
        {"src/assess/score.cpp", "fstream", false, false},
        {"src/cli/disk.cpp", "fstream", false, true},
        {"src/cli/disk.cpp", "unistd.h", false, true},
        {"src/rules/pack.cpp", "unistd.h", false, false},
        {"src/util/strings.cpp", "string", false, false}, // no such module
        {"src/strings.cpp", "string", false, false},
    };
    for (const Case& each : cases) {
        INFO(each.path << " includes " << each.target);
        CHECK(objection({each.path, 1, each.target, each.quoted}).has_value() != each.fine);
    }
}

TEST_CASE("includes are found where a compiler would find them") {
    const auto found = includes_of("a.cpp", "#include <vector>\n"
                                            "  #  include \"a.hpp\" // why\n"
                                            "// #include <no>\n"
                                            "/* #include <no>\n"
                                            "#include <no>\n"
                                            "*/\n"
                                            "#include <last>");
    REQUIRE(found.size() == 3);
    CHECK((found[0].target == "vector" && !found[0].quoted && found[0].line == 1));
    CHECK((found[1].target == "a.hpp" && found[1].quoted && found[1].line == 2));
    CHECK((found[2].target == "last" && found[2].line == 7));
}
