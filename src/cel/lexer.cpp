// SPDX-License-Identifier: Apache-2.0
#include "cel/lexer.hpp"

#include "readiness/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace readiness::cel {

diag::Diagnostic& Reporter::report(diag::Code code, std::size_t begin, std::size_t end, std::string message,
                                   std::string expected) {
    if (diag::info(code).severity == diag::Severity::error)
        ++count_;
    diag::Diagnostic& diagnostic = diagnostics_.report(code, source_.where(begin, end), std::move(message));
    diagnostic.expected = std::move(expected);
    return diagnostic;
}

namespace {

constexpr std::array<std::string_view, 23> symbols = {"&&", "||", "==", "!=", "<=", ">=", "<", ">",
                                                      "+",  "-",  "*",  "/",  "%",  "!",  "?", ":",
                                                      ".",  ",",  "(",  ")",  "[",  "]",  "{"};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
/// The quotes that word processors make of straight ones.
bool is_curly_quote(std::string_view text) {
    return text == "\u2018" || text == "\u2019" || text == "\u201c" || text == "\u201d";
}
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

class Lexer {
  public:
    explicit Lexer(Reporter& reporter) : reporter_(reporter), text_(reporter.text()) {
        tokens_.reserve(text_.size() / 4 + 1); // few are shorter, with the space around them
    }

    std::vector<Token> run() {
        while (skip_space()) {
            const std::size_t before = at_;
            if (!quoted_literal() && !identifier() && !number() && !backticks() && !foreign_operator() &&
                !symbol())
                stray();
            if (at_ == before)
                ++at_;
        }
        // What is missing at the end is missing behind the last token, not behind the line break of a block.
        at_ = tokens_.empty() ? 0 : tokens_.back().end;
        add(TokenKind::end, at_);
        return std::move(tokens_);
    }

  private:
    char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

    bool skip_space() {
        while (at_ < text_.size()) {
            if (std::string_view(" \t\n\f\r").find(text_[at_]) != std::string_view::npos)
                ++at_;
            else if (text_.substr(at_, 2) == "//")
                at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
            else
                return true;
        }
        return false;
    }

    void add(TokenKind kind, std::size_t begin, std::string value = {}) {
        tokens_.push_back(
            {kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_), std::move(value)});
    }

    bool identifier() {
        if (!is_letter(peek()))
            return false;
        const std::size_t begin = at_;
        while (is_letter(peek()) || is_digit(peek()))
            ++at_;
        add(TokenKind::identifier, begin);
        return true;
    }

    void digits() {
        while (is_digit(peek()))
            ++at_;
    }

    bool number() {
        const std::size_t begin = at_;
        if (!is_digit(peek()) && !(peek() == '.' && is_digit(peek(1))))
            return false;
        if (peek() == '0' && lower(peek(1)) == 'x' && is_hex(peek(2))) {
            at_ += 2;
            while (is_hex(peek()))
                ++at_;
        } else {
            digits();
            if (peek() == '.' && is_digit(peek(1))) {
                ++at_;
                digits();
            }
            const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
            if (lower(peek()) == 'e' && is_digit(peek(1 + sign))) {
                at_ += 1 + sign;
                digits();
            }
        }
        if (lower(peek()) == 'u')
            ++at_;
        const std::size_t end = at_;
        while (is_letter(peek()) || is_digit(peek()))
            ++at_;
        if (at_ != end)
            syntax(begin, at_, "`" + std::string(text_.substr(begin, at_ - begin)) + "` is no number",
                   "a number such as `10`, `10u`, `0x1f`, `1.5` or `1e3`");
        add(at_ == end ? TokenKind::number : TokenKind::bad, begin);
        return true;
    }

    bool backticks() {
        if (peek() != '`')
            return false;
        const std::size_t begin = at_++;
        const auto fits = [](char c) {
            return is_letter(c) || is_digit(c) || std::string_view("./- ").find(c) != std::string_view::npos;
        };
        while (at_ < text_.size() && fits(text_[at_]))
            ++at_;
        if (peek() != '`' || at_ == begin + 1) {
            syntax(begin, at_, "a backtick without its partner",
                   "a field name in backticks: letters, digits, `_./- `");
            add(TokenKind::bad, begin);
            return true;
        }
        ++at_;
        add(TokenKind::quoted, begin, std::string(text_.substr(begin + 1, at_ - begin - 2)));
        return true;
    }

    bool symbol() {
        if (peek() == '}') {
            ++at_;
            add(TokenKind::symbol, at_ - 1);
            return true;
        }
        const auto* found = std::find_if(symbols.begin(), symbols.end(), [&](std::string_view s) {
            return s.front() == peek() && text_.substr(at_, s.size()) == s;
        });
        if (found == symbols.end())
            return false;
        at_ += found->size();
        add(TokenKind::symbol, at_ - found->size());
        return true;
    }

    /// Operators of other languages, read as the one that was meant.
    bool foreign_operator() {
        struct Spelling {
            std::string_view written;
            std::string_view meant;
        };
        static constexpr Spelling spellings[] = {
            {"===", "=="}, {"!==", "!="}, {"<>", "!="}, {"=<", "<="}, {"=>", ">="}};
        for (const Spelling& spelling : spellings) {
            if (spelling.written.front() != peek() ||
                text_.substr(at_, spelling.written.size()) != spelling.written)
                continue;
            const std::size_t begin = at_;
            at_ += spelling.written.size();
            misspelt(begin, std::string(spelling.meant));
            return true;
        }
        return false;
    }

    void misspelt(std::size_t begin, const std::string& meant) {
        reporter_
            .report(diag::Code::expression_syntax, begin, at_,
                    "unexpected `" + std::string(text_.substr(begin, at_ - begin)) + "`", "`" + meant + "`")
            .suggestion = meant;
        add(TokenKind::symbol, begin, meant);
    }

    /// Reports what is no token. `=`, `&` and `|` are read as the operator that was meant.
    void stray() {
        const std::size_t begin = at_;
        const char c = peek();
        if (c == '=' || c == '&' || c == '|') {
            ++at_;
            misspelt(begin, std::string(2, c));
            return;
        }
        std::size_t length = 1;
        text::decode_utf8(text_, begin, length);
        at_ += length;
        syntax(begin, at_,
               "unexpected character `" + text::escape_controls(text_.substr(begin, length)) + "`",
               is_curly_quote(text_.substr(begin, length)) ? "a straight quote, `'` or `\"`" : "");
    }

    bool quoted_literal() {
        const std::size_t begin = at_;
        bool raw = false;
        bool bytes = false;
        std::size_t prefix = 0;
        if (lower(peek(prefix)) == 'b')
            bytes = (++prefix, true);
        if (lower(peek(prefix)) == 'r')
            raw = (++prefix, true);
        const char quote = peek(prefix);
        if (quote != '"' && quote != '\'')
            return false;
        const std::string three(3, quote);
        const bool triple = text_.substr(begin + prefix, 3) == three;
        const std::string_view closing = triple ? std::string_view(three) : std::string_view(three).substr(2);
        const std::size_t inside = begin + prefix + closing.size();
        const std::size_t end = find_closing(inside, closing, raw, triple);
        if (end == std::string_view::npos)
            return unterminated(begin, triple);
        at_ = end + closing.size();
        finish_quoted(begin, inside, end, raw, bytes);
        return true;
    }

    std::size_t find_closing(std::size_t from, std::string_view closing, bool raw, bool triple) const {
        for (std::size_t i = from; i < text_.size(); ++i) {
            if (text_.substr(i, closing.size()) == closing)
                return i;
            if (!triple && (text_[i] == '\n' || text_[i] == '\r'))
                return std::string_view::npos;
            if (!raw && text_[i] == '\\')
                ++i;
        }
        return std::string_view::npos;
    }

    bool unterminated(std::size_t begin, bool triple) {
        at_ = triple ? text_.size() : std::min(text_.find_first_of("\r\n", begin), text_.size());
        syntax(begin, at_, "text without its closing quote",
               triple ? "three closing quotes" : "a closing quote on the same line");
        add(TokenKind::bad, begin);
        return true;
    }

    void finish_quoted(std::size_t begin, std::size_t inside, std::size_t end, bool raw, bool bytes) {
        std::vector<LiteralProblem> problems;
        std::string value = decode_quoted(text_.substr(inside, end - inside), inside,
                                          raw ? Quoting::raw : Quoting::escaped, bytes, problems);
        for (const LiteralProblem& problem : problems)
            syntax(problem.begin, problem.end, problem.message,
                   R"(one of \n \t \\ \" \' \xHH \uHHHH \UHHHHHHHH and the like, or a raw literal r"...")");
        add(!problems.empty() ? TokenKind::bad
            : bytes           ? TokenKind::bytes
                              : TokenKind::string,
            begin, std::move(value));
    }

    void syntax(std::size_t begin, std::size_t end, std::string message, std::string expected) {
        reporter_.report(diag::Code::expression_syntax, begin, end, std::move(message), std::move(expected));
    }

    Reporter& reporter_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

} // namespace

std::vector<Token> lex(Reporter& reporter) {
    return Lexer(reporter).run();
}

} // namespace readiness::cel
