// SPDX-License-Identifier: Apache-2.0
#include "compile.hpp"

namespace readiness::rules {

std::string Template::fill(const cel::Activation& activation) const {
    std::string filled;
    auto next = expressions.begin();
    for (const std::string_view text : texts) {
        filled += text;
        if (next != expressions.end())
            filled += cel::format_for_people(cel::evaluate(*next++, activation).value);
    }
    return filled;
}

namespace {

/// Offset of the brace that closes the placeholder opened before `from`; quoted text and inner braces are
/// skipped.
std::size_t closing_brace(std::string_view text, std::size_t from) {
    int depth = 1;
    char quote = 0;
    for (std::size_t i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            if (c == quote)
                quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return i;
        }
    }
    return std::string_view::npos;
}

} // namespace

Template compile_template(const Text& text, const Vocabulary& words, diag::Diagnostics& diagnostics) {
    Template result;
    std::vector<std::string> texts(1);
    std::size_t from = 0;
    while (from < text.text.size()) {
        const std::size_t open = text.text.find('{', from);
        texts.back() += text.text.substr(from, open - from);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = closing_brace(text.text, open + 1);
        if (close == std::string_view::npos) {
            auto& problem = diagnostics.report(diag::Code::expression_syntax, text.where(open, open + 1),
                                               "`{` opens an expression that is never closed");
            problem.expected = "`}`";
            break;
        }
        const Text source{text.text.substr(open + 1, close - open - 1),
                          [&text, open](std::size_t begin, std::size_t end) {
                              return text.where(open + 1 + begin, open + 1 + end);
                          }};
        if (auto program = compile_text(source, words, cel::Want::anything, diagnostics)) {
            result.expressions.push_back(std::move(*program));
            texts.emplace_back();
        }
        from = close + 1;
    }
    result.texts = text::TextList(texts);
    return result;
}

} // namespace readiness::rules
