# SPDX-License-Identifier: Apache-2.0
# cmake -DSTYLE=page.css -DSCRIPT=page.js -DSCOPE=html -DHEADER=render/html/page.hpp -DOUTPUT=file.cpp -P embed.cmake
# Writes both files as raw strings. The first line of each says its licence and is left out.
set(text "// Generated from a style sheet and a script; do not edit.\n#include \"${HEADER}\"\n\n")
string(APPEND text "namespace readiness::render::${SCOPE} {\n\n")
foreach(name IN ITEMS STYLE SCRIPT)
  file(READ ${${name}} content)
  string(FIND "${content}" "\n" end)
  math(EXPR end "${end} + 1")
  string(SUBSTRING "${content}" ${end} -1 content)
  string(TOLOWER ${name} function)
  string(APPEND text "std::string_view ${function}() {\n    return R\"page~(${content})page~\";\n}\n\n")
endforeach()
file(WRITE ${OUTPUT} "${text}} // namespace readiness::render::${SCOPE}\n")
