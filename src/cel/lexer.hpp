// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/program.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::cel {

enum class TokenKind : std::uint8_t {
    end,
    identifier,
    quoted, ///< a field name in backticks; value: the name
    number, ///< of any type, as written
    string, ///< value: decoded
    bytes,  ///< value: decoded
    symbol,
    bad ///< already reported; stands for an operand
};

struct Token {
    TokenKind kind = TokenKind::end;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string value{};
};

/// Reports into the diagnostics of one expression, with spans that are offsets into its text.
class Reporter {
  public:
    Reporter(const Source& source, diag::Diagnostics& diagnostics)
        : source_(source), diagnostics_(diagnostics) {}
    diag::Diagnostic& report(diag::Code code, std::size_t begin, std::size_t end, std::string message,
                             std::string expected = {});
    source::Span where(std::size_t begin, std::size_t end) const { return source_.where(begin, end); }
    std::string_view text() const { return source_.text; }
    std::string_view text(std::size_t begin, std::size_t end) const {
        return source_.text.substr(begin, end - begin);
    }
    /// Errors so far.
    std::size_t count() const { return count_; }
    /// After a limit has been reported, what follows would only be noise.
    void close() { closed_ = true; }
    bool closed() const { return closed_; }

  private:
    const Source& source_;
    diag::Diagnostics& diagnostics_;
    std::size_t count_ = 0;
    bool closed_ = false;
};

/// The tokens of the text and a last one of kind `end`. What is no token is reported and left out.
std::vector<Token> lex(Reporter& reporter);

/// What is wrong with a quoted literal, and where.
struct LiteralProblem {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string message;
};

enum class Quoting : std::uint8_t { escaped, raw };

/// Decodes the inside of a quoted literal. `offset` is where it stands in the text. Line breaks become LF, so
/// that a checkout with CRLF does not change a condition.
std::string decode_quoted(std::string_view inside, std::size_t offset, Quoting quoting, bool bytes,
                          std::vector<LiteralProblem>& problems);

} // namespace readiness::cel
