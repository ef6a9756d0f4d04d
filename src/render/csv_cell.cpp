// SPDX-License-Identifier: Apache-2.0
#include "render/csv_cell.hpp"

#include "readiness/text/utf8.hpp"
#include "render/remarks.hpp"

namespace readiness::render {

namespace {

/// What a spreadsheet takes for the beginning of a formula. Tab and carriage return, which OWASP lists as
/// well, never reach a cell.
bool begins_formula(char32_t c) {
    return c == '=' || c == '+' || c == '-' || c == '@' || c == 0xFF1D || c == 0xFF0B || c == 0xFF0D ||
           c == 0xFF20;
}

/// What a spreadsheet may trim from a cell before it looks for a formula, or take for the quotes around it.
bool is_trimmed(char32_t c) {
    return c == ' ' || c == '"' || c == 0xA0 || c == 0x3000 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200D) ||
           c == 0x2060;
}

/// Puts `'` before anything that would be a formula. Where the system separates lists by `;`, spreadsheets
/// split our cells there, so what follows a semicolon is treated as a cell of its own.
std::string without_formulas(std::string_view text) {
    std::string out;
    std::size_t cell = 0; // where in `out` the cell begins
    bool cell_begins = true;
    std::size_t length = 0;
    for (std::size_t offset = 0; offset < text.size(); offset += length) {
        const char32_t c = text::decode_utf8(text, offset, length);
        if (cell_begins && begins_formula(c))
            out.insert(cell, 1, '\'');
        out += text.substr(offset, length);
        if (c == ';')
            cell = out.size();
        cell_begins = c == ';' || (cell_begins && is_trimmed(c));
    }
    return out;
}

} // namespace

std::string csv_cell(std::string_view text) {
    const std::string safe = without_formulas(visible(text));
    if (safe.find_first_of(",;\"") == std::string::npos)
        return safe;
    std::string quoted = "\"";
    for (const char c : safe)
        quoted += c == '"' ? std::string(2, c) : std::string(1, c);
    return quoted + '"';
}

} // namespace readiness::render
