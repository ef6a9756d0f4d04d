# SPDX-License-Identifier: Apache-2.0
# cmake -DROOT=folder -DFILES=a;b -DOUTPUT=file.cpp -P embed.cmake
# Writes the files as raw strings. Compilers limit one literal to 64 KB; a rule file is far smaller.
set(text "// Generated from the rule packs; do not edit.\n#include \"readiness/rules/catalogue.hpp\"\n\n")
string(APPEND text "namespace readiness::rules {\n\nconst std::vector<PackText>& embedded_files() {\n")
string(APPEND text "    static const std::vector<PackText> files = {\n")
foreach(file IN LISTS FILES)
  file(READ ${ROOT}/${file} content)
  string(APPEND text "        {\"${file}\", \"rules/${file}\", R\"pack~(${content})pack~\"},\n")
endforeach()
string(APPEND text "    };\n    return files;\n}\n\n} // namespace readiness::rules\n")
file(WRITE ${OUTPUT} "${text}")
