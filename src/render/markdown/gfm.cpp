// SPDX-License-Identifier: Apache-2.0
#include "render/markdown/gfm.hpp"

#include "readiness/text/utf8.hpp"

#include <algorithm>

namespace readiness::render::gfm {

namespace {

using std::string_view;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_';
}
/// A part of a character outside of ASCII; which of them are letters does not matter here.
bool is_wide(char c) {
    return (static_cast<unsigned char>(c) & 0x80) != 0;
}

/// `#12`, `!12`, `~label`: a sign that GitHub or GitLab makes a reference of, given what follows it.
bool is_reference(string_view word, std::size_t at) {
    if (at + 1 == word.size())
        return false;
    const char next = word[at + 1];
    if (string_view("#%~").find(word[at]) != string_view::npos)
        return is_word(next) || is_wide(next) || next == '"';
    return string_view("!&^").find(word[at]) != string_view::npos && is_digit(next);
}

/// `gh-12`
bool is_issue(string_view word, std::size_t at) {
    return word.substr(at).starts_with("gh-") && (at == 0 || !is_word(word[at - 1])) &&
           at + 3 < word.size() && is_digit(word[at + 3]);
}

/// `:tada:`
bool is_emoji(string_view word, std::size_t at) {
    if (word[at] != ':')
        return false;
    std::size_t end = at + 1;
    while (end < word.size() && (is_word(word[end]) || word[end] == '+' || word[end] == '-'))
        ++end;
    return end > at + 1 && end < word.size() && word[end] == ':';
}

/// Something like a short or a whole commit id: letters and digits, so that numbers and words stay what they
/// are.
bool is_commit(string_view word, std::size_t at) {
    if (at > 0 && is_word(word[at - 1]))
        return false;
    std::size_t end = at, digits = 0;
    for (; end < word.size() && (is_digit(word[end]) || (word[end] >= 'a' && word[end] <= 'f')); ++end)
        digits += is_digit(word[end]) ? 1U : 0U;
    const std::size_t length = end - at;
    return length >= 7 && digits > 0 && digits < length && (end == word.size() || !is_word(word[end]));
}

bool would_come_alive(string_view text) {
    const std::string word = text::lower_case(text);
    for (const string_view sign : {"@", "$", "://", "www."})
        if (word.find(sign) != std::string::npos)
            return true;
    for (std::size_t at = 0; at < word.size(); ++at)
        if (is_reference(word, at) || is_issue(word, at) || is_emoji(word, at) || is_commit(word, at))
            return true;
    return false;
}

/// Cuts between characters; takes well-formed UTF-8.
std::string cut(std::string text, std::size_t most) {
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80)
        --most;
    text.resize(most);
    text.erase(text.find_last_not_of(' ') + 1);
    return text + "…";
}

/// A span whose fence is longer than every row of backticks inside.
void append_span(std::string& out, string_view text) {
    std::size_t longest = 0, row = 0;
    for (const char c : text) {
        row = c == '`' ? row + 1 : 0;
        longest = std::max(longest, row);
    }
    const std::string fence(longest + 1, '`');
    const bool blank = text.find_first_not_of(' ') == string_view::npos;
    // A parser takes one blank off both ends, and backticks at an end would belong to the fence.
    const bool pad = text.starts_with('`') || text.ends_with('`') ||
                     (!blank && text.starts_with(' ') && text.ends_with(' '));
    const string_view padding = pad ? " " : "";
    // Fences that touch would be one.
    if (out.ends_with('`'))
        out += ' ';
    out.append(fence).append(padding).append(text).append(padding).append(fence);
}

/// In a table `\|` parts no cells, but inside code there is no way to write a backslash before it: the bar
/// stands between two spans.
void append_code(std::string& out, string_view text) {
    while (!text.empty()) {
        const std::size_t bar = std::min(text.find('|'), text.size());
        if (bar > 0)
            append_span(out, text.substr(0, bar));
        if (bar < text.size())
            out += "\\|";
        text.remove_prefix(std::min(bar + 1, text.size()));
    }
}

void append_escaped(std::string& out, string_view word) {
    for (const char c : word) {
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else if (string_view("\\`*_~[]|#").find(c) != string_view::npos)
            out.append(1, '\\').append(1, c);
        else
            out += c;
    }
}

/// At the beginning of a line `-`, `+`, `=` and `1.` are more than text.
void append_first(std::string& out, string_view word) {
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    const bool item = digits > 0 && digits + 1 == word.size() && (word.back() == '.' || word.back() == ')');
    if (item) {
        out.append(word.substr(0, digits)).append(1, '\\').append(1, word.back());
        return;
    }
    if (string_view("-+=").find(word.front()) != string_view::npos)
        out += '\\';
    append_escaped(out, word);
}

void append_word(std::string& out, string_view word) {
    if (would_come_alive(word))
        append_code(out, word);
    else if (out.empty())
        append_first(out, word);
    else
        append_escaped(out, word);
}

std::string write_prose(string_view rest) {
    std::string out;
    while (!rest.empty()) {
        if (rest.front() == ' ') {
            if (!out.empty() && !out.ends_with(' '))
                out += ' ';
            rest.remove_prefix(1);
            continue;
        }
        const std::size_t close = rest.front() == '`' ? rest.find('`', 1) : string_view::npos;
        if (close != string_view::npos &&
            rest.substr(1, close - 1).find_first_not_of(' ') != string_view::npos) {
            append_code(out, rest.substr(1, close - 1));
            rest.remove_prefix(close + 1);
            continue;
        }
        const std::size_t end = std::min(rest.find_first_of(" `", 1), rest.size());
        append_word(out, rest.substr(0, end));
        rest.remove_prefix(end);
    }
    if (out.ends_with(' '))
        out.pop_back();
    return out;
}

std::string write_code(string_view text) {
    std::string out;
    append_code(out, text);
    return out;
}

constexpr std::size_t fences = 16;

/// A text of nothing but signs grows when it is escaped. Then it is cut shorter.
std::string bounded(string_view text, std::size_t most, std::string (*write)(string_view)) {
    const std::string source = text::escape_controls(text.substr(0, 4 * most));
    std::string out = write(cut(source, most));
    for (std::size_t size = most; out.size() > 2 * most + fences; size /= 2)
        out = write(cut(source, size));
    return out;
}

} // namespace

std::string prose(string_view text, std::size_t most) {
    return bounded(text, most, &write_prose);
}
std::string code(string_view text, std::size_t most) {
    return bounded(text, most, &write_code);
}

std::string prose(const report::Fact<std::string>& fact, std::size_t most) {
    return prose(report::text_of(fact), most);
}
std::string code(const report::Fact<std::string>& fact, std::size_t most) {
    return code(report::text_of(fact), most);
}
std::string bold(const report::Fact<std::string>& fact) {
    const std::string text = prose(fact, usual_code);
    return text.empty() ? text : "**" + text + "**";
}

} // namespace readiness::render::gfm
