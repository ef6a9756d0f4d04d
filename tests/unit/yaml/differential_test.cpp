// SPDX-License-Identifier: Apache-2.0
// Values are decoded here, structure comes from yaml-cpp: on ordinary files both must see the same.
#include "support/catch.hpp"
#include "tree.hpp"

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace readiness;
using test::Parsed;

namespace {

void show(const YAML::Node& node, std::string& out) {
    if (node.IsMap()) {
        out += '{';
        for (const auto& pair : node) {
            show(pair.first, out);
            out += ": ";
            show(pair.second, out);
            out += ", ";
        }
        out += '}';
    } else if (node.IsSequence()) {
        out += '[';
        for (const YAML::Node& entry : node) {
            show(entry, out);
            out += ", ";
        }
        out += ']';
    } else if (node.IsScalar()) {
        out += '<' + node.Scalar() + '>';
    } else {
        out += "<null>";
    }
}

void show(const yaml::Document& document, yaml::NodeId id, std::string& out) {
    const yaml::Node& node = document[id];
    if (node.kind == yaml::NodeKind::scalar) {
        const bool null = node.style == yaml::Style::plain && document.is_blank(id);
        out += null ? "<null>" : '<' + node.text + '>';
        return;
    }
    const bool map = node.kind == yaml::NodeKind::mapping;
    out += map ? '{' : '[';
    bool key = map;
    for (const yaml::NodeId child : document.children(id)) {
        show(document, child, out);
        out += key ? ": " : ", ";
        key = map && !key;
    }
    out += map ? '}' : ']';
}

std::string read(const std::filesystem::path& path) {
    std::ostringstream out;
    out << std::ifstream(path).rdbuf();
    return out.str();
}

} // namespace

TEST_CASE("examples and rules are read as yaml-cpp reads them") {
    std::size_t files = 0;
    for (const char* top : {"examples", "rules"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(READINESS_SOURCE_DIR) / top)) {
            if (entry.path().extension() != ".yaml")
                continue;
            INFO(entry.path().string());
            const std::string text = read(entry.path());
            const Parsed parsed(text);
            CHECK(parsed.problems() == "");
            REQUIRE(parsed.document);
            std::string ours;
            show(*parsed.document, 0, ours);
            std::string theirs;
            show(YAML::Load(text), theirs);
            CHECK(ours == theirs);
            ++files;
        }
    CHECK(files > 10);
}
