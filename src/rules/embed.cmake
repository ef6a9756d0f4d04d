# SPDX-License-Identifier: Apache-2.0
# cmake -DROOT=folder -DFILES=a;b -DOUTPUT=file.cpp -P embed.cmake
# Writes the files as raw strings. Compilers limit one literal to 64 KB; a rule file is far smaller.
set(text "// Generated from the rule packs; do not edit.\n#include \"readiness/rules/embedded.hpp\"\n\n")
string(APPEND text "namespace readiness::rules {\n\nstd::span<const EmbeddedText> embedded_files() {\n")
string(APPEND text "    using namespace std::string_view_literals;\n    static constexpr EmbeddedText files[] = {\n")
foreach(file IN LISTS FILES)
  file(READ ${ROOT}/${file} content)
  string(APPEND text "        {\"${file}\"sv, \"rules/${file}\"sv, R\"pack~(${content})pack~\"sv},\n")
endforeach()
string(APPEND text "    };\n    return files;\n}\n\n} // namespace readiness::rules\n")
file(WRITE ${OUTPUT} "${text}")
