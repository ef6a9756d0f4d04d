// SPDX-License-Identifier: Apache-2.0
#include "conformance_page.hpp"

#include <utility>

namespace readiness::test {
namespace {

constexpr VectorFile files[] = {
    {"basic", Part::core, 43, 43},          {"comparisons", Part::core, 334, 334},
    {"conversions", Part::core, 109, 109},  {"fields", Part::core, 60, 60},
    {"fp_math", Part::core, 30, 30},        {"integer_math", Part::core, 64, 64},
    {"lists", Part::core, 39, 39},          {"logic", Part::core, 30, 30},
    {"macros", Part::core, 44, 44},         {"namespace", Part::core, 14, 14},
    {"parse", Part::core, 193, 193},        {"plumbing", Part::core, 5, 5},
    {"string", Part::core, 51, 51},         {"timestamps", Part::core, 73, 78},
    {"type_deduction", Part::core, 20, 26}, {"bindings_ext", Part::extension, 8, 8},
    {"macros2", Part::extension, 46, 46},   {"string_ext", Part::extension, 213, 213},
    {"encoders_ext", Part::beyond, 4, 4},   {"math_ext", Part::beyond, 199, 199},
    {"optionals", Part::beyond, 0, 59},
};

constexpr std::string_view zones = "named time zones need a database that differs from machine to machine";
constexpr std::string_view optionals = "needs `optional_type`; unknown facts make optionals unnecessary";

constexpr VectorException exceptions[] = {
    {"timestamps", 18, "getDate", "timestamp('2009-02-13T23:31:30Z').getDate('Australia/Sydney')", zones},
    {"timestamps", 19, "getDayOfMonth_name_pos",
     "timestamp('2009-02-13T23:31:30Z').getDayOfMonth('US/Central')", zones},
    {"timestamps", 22, "getDayOfMonth_name_neg",
     "timestamp('2009-02-13T02:00:00Z').getDayOfMonth('America/St_Johns')", zones},
    {"timestamps", 24, "getDayOfYear", "timestamp('2009-02-13T23:31:30Z').getDayOfYear('US/Central')", zones},
    {"timestamps", 27, "getMinutes", "timestamp('2009-02-13T23:31:30Z').getMinutes('Asia/Kathmandu')", zones},
    {"type_deduction", 26, "optional_none", "[optional.none(), optional.of(1)]", optionals},
    {"type_deduction", 27, "optional_none_2", "[optional.of(1), optional.none()]", optionals},
    {"type_deduction", 28, "optional_dyn_promotion", "[optional.of(1), optional.of(dyn(1))]", optionals},
    {"type_deduction", 29, "optional_dyn_promotion_2", "[optional.of(dyn(1)), optional.of(1)]", optionals},
    {"type_deduction", 30, "optional_in_ternary", "true ? optional.of(dyn(1)) : optional.of(1)", optionals},
    {"type_deduction", 46, "null_assignable_to_abstract_parameter_candidate", "[optional.of(1), null][0]",
     optionals},
};

std::string with_comma(int number) {
    const std::string digits = std::to_string(number);
    return digits.size() > 3 ? digits.substr(0, digits.size() - 3) + "," + digits.substr(digits.size() - 3)
                             : digits;
}

std::string table_of(Part part) {
    std::string text = "| file | pass | of |\n| --- | ---: | ---: |\n";
    int passes = 0;
    int total = 0;
    for (const VectorFile& file : files) {
        if (file.part != part)
            continue;
        text += "| `" + std::string(file.file) + "` | " + std::to_string(file.passes) + " | " +
                std::to_string(file.total) + " |\n";
        passes += file.passes;
        total += file.total;
    }
    return text + "| all | **" + with_comma(passes) + "** | " + with_comma(total) + " |\n";
}

} // namespace

std::span<const VectorFile> vector_files() {
    return files;
}

std::span<const VectorException> vector_exceptions() {
    return exceptions;
}

std::string conformance_page() {
    std::string text =
        "<!-- Written by the test of the conformance vectors. Do not edit. -->\n\n"
        "# CEL conformance\n\n"
        "The rule language is held against the conformance vectors of the CEL specification "
        "(google/cel-spec,\n"
        "`tests/simple/testdata`). The vectors are not part of this repository; `ctest -R unit_cel` runs "
        "them where\n"
        "`-DREADINESS_CEL_CONFORMANCE=<folder of the vectors as JSON>` is configured. Every count below is "
        "exact: a "
        "vector\nthat stops passing, or starts to, fails that test.\n\n## The core\n\n" +
        table_of(Part::core) +
        "\nThese do not pass, by choice:\n\n| vector | expression | why |\n| --- | --- | --- |\n";
    for (const VectorException& one : exceptions)
        text += "| `" + std::string(one.file) + "` " + std::to_string(one.index) + ", `" +
                std::string(one.name) + "` | `" + std::string(one.expression) + "` | " +
                std::string(one.reason) + " |\n";
    text +=
        "\n## Extensions\n\nStrings, two-variable macros and `cel.bind`.\n\n" + table_of(Part::extension) +
        "\n## Beyond\n\nNot asked for: encoders and math are there, optionals are not.\n\n" +
        table_of(Part::beyond) +
        "\nProtocol buffer messages, enumerations, network types, wrappers and blocks are not part of the "
        "language.\n";
    return text;
}

} // namespace readiness::test
