// SPDX-License-Identifier: Apache-2.0
#include "outline.hpp"

#include <algorithm>

namespace readiness::yaml {

namespace {

class Drawer {
  public:
    explicit Drawer(const Scan& scan) : text_(scan.text), tokens_(scan.tokens) {
        outline_.places.reserve(tokens_.size());
        outline_.text.reserve(tokens_.size() * 3);
        outline_.left_out.reserve(tokens_.size());
    }

    std::optional<Outline> draw() {
        while (at_ < tokens_.size()) {
            if (leave_out_entry())
                continue;
            if (!allowed(tokens_[at_]) || !draw_gap())
                return std::nullopt;
            const bool left_out = can_leave_out(at_);
            place_token(left_out ? LeftOut::value : LeftOut::no);
            if (!left_out)
                draw_token(tokens_[at_]);
            sibling_ = left_out ? column_of(at_ - 2) : no_sibling;
            ++at_;
        }
        outline_.text += '\n';
        return std::move(outline_);
    }

  private:
    static constexpr std::uint32_t no_sibling = 0xffffffff;

    static std::uint32_t end_of(const Token& token) {
        return token.kind == TokenKind::flow_begin ? token.begin + 1 : token.end;
    }
    std::string_view between(std::uint32_t begin, std::uint32_t end) const {
        return text_.substr(begin, end - begin);
    }
    bool has_break(std::uint32_t begin, std::uint32_t end) const {
        return between(begin, end).find('\n') != std::string_view::npos;
    }
    const Token* previous() const { return at_ == 0 ? nullptr : &tokens_[at_ - 1]; }
    bool begins_line() const { return at_ == 0 || has_break(end_of(*previous()), tokens_[at_].begin); }

    bool allowed(const Token& token) {
        switch (token.kind) {
        case TokenKind::scalar:
            // As a key in brackets it would have to be one line; at the beginning of a line it has to be one.
            return flow_depth_ > 0 ? !has_break(token.begin, token.end) : !begins_line() || is_key(at_);
        case TokenKind::flow_begin:
            return flow_depth_++ > 0 || !begins_line() || at_ == 0;
        case TokenKind::flow_end:
            --flow_depth_;
            return true;
        case TokenKind::value:
            return at_ > 0 && is_key(at_ - 1);
        case TokenKind::document:
            return at_ == 0 && between(token.begin, token.end) == "---" && at_ + 1 < tokens_.size() &&
                   has_break(token.end, tokens_[at_ + 1].begin);
        case TokenKind::flow_entry:
        case TokenKind::block_entry:
            return true;
        case TokenKind::key:
        case TokenKind::alias:
        case TokenKind::anchor:
            break;
        }
        return false;
    }
    /// Whether the token is a key in the eyes of every parser.
    bool is_key(std::size_t at) const {
        constexpr std::uint32_t longest_key = 1024;
        const std::uint32_t begin = tokens_[at].begin;
        if (tokens_[at].kind != TokenKind::scalar || at + 1 >= tokens_.size())
            return false;
        const Token& colon = tokens_[at + 1];
        return colon.kind == TokenKind::value && colon.begin - begin <= longest_key &&
               !has_break(begin, colon.begin);
    }

    /// Of a token on the line that was begun last.
    std::uint32_t column_of(std::size_t at) const { return tokens_[at].begin - line_begin_; }
    std::string_view gap_before(std::size_t at) const {
        return between(at == 0 ? 0 : end_of(tokens_[at - 1]), tokens_[at].begin);
    }
    static bool is_blank(std::string_view gap) {
        return gap.find_first_not_of(' ') == std::string_view::npos;
    }

    /// Whether the token is a value between its key and a next line that is no deeper than the key, and no
    /// list that could belong to it.
    bool can_leave_out(std::size_t at) const {
        const Token& token = tokens_[at];
        if (token.kind != TokenKind::scalar || flow_depth_ > 0 || at < 2 || at + 1 >= tokens_.size() ||
            tokens_[at - 1].kind != TokenKind::value)
            return false;
        const std::string_view gap = gap_before(at + 1);
        const std::size_t line = gap.rfind('\n');
        if (line == std::string_view::npos || has_break(tokens_[at - 1].end, token.end))
            return false;
        const std::uint32_t own = column_of(at - 2);
        const auto following = static_cast<std::uint32_t>(gap.size() - line - 1);
        return following < own || (following == own && tokens_[at + 1].kind != TokenKind::block_entry);
    }

    /// Leaves out a key and its value behind an entry of the same mapping whose value was left out: the
    /// parser has seen that mapping, and what follows it stands at the same column behind either entry.
    bool leave_out_entry() {
        if (sibling_ == no_sibling || at_ + 2 >= tokens_.size() || !is_key(at_))
            return false;
        const std::string_view gap = gap_before(at_);
        const std::string_view blanks = gap.substr(gap.rfind('\n') + 1);
        line_begin_ = tokens_[at_].begin - static_cast<std::uint32_t>(blanks.size());
        if (blanks.size() != sibling_ || !is_blank(blanks) || !is_blank(gap_before(at_ + 1)) ||
            !is_blank(gap_before(at_ + 2)) || !can_leave_out(at_ + 2))
            return false;
        for (std::size_t end = at_ + 3; at_ < end; ++at_)
            place_token(LeftOut::entry);
        return true;
    }

    void place_token(LeftOut left_out) {
        outline_.places.push_back(static_cast<std::uint32_t>(outline_.text.size()));
        outline_.left_out.push_back(left_out);
    }

    /// What lies between two tokens: columns count at the beginning of a line and behind a `-`.
    bool draw_gap() {
        const std::string_view gap = gap_before(at_);
        const std::size_t line = gap.rfind('\n');
        const std::string_view blanks = line == std::string_view::npos ? gap : gap.substr(line + 1);
        if (!is_blank(blanks))
            return false;
        if (line != std::string_view::npos) {
            outline_.text += '\n';
            line_begin_ = tokens_[at_].begin - static_cast<std::uint32_t>(blanks.size());
        }
        if (line != std::string_view::npos || at_ == 0 || previous()->kind == TokenKind::block_entry)
            outline_.text += blanks;
        else if (!blanks.empty())
            outline_.text += ' ';
        return true;
    }

    void draw_token(const Token& token) {
        switch (token.kind) {
        case TokenKind::scalar:
            outline_.text += "\"\"";
            break;
        case TokenKind::document:
            outline_.text += "---";
            break;
        default:
            outline_.text += text_[token.begin];
        }
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    std::size_t at_ = 0; ///< the token being drawn
    std::uint32_t flow_depth_ = 0;
    std::uint32_t line_begin_ = 0; ///< of the line on which the token begins
    /// The column of the entry in front of the token, if its value was left out.
    std::uint32_t sibling_ = no_sibling;
    Outline outline_;
};

/// Keeps the events until it is known that there is nothing against them.
class Recorder {
  public:
    Recorder(const Outline& outline, const Scan& scan) : outline_(outline), scan_(scan) {
        events_.reserve(scan.tokens.size());
    }

    void take(const Event& event) {
        switch (event.what) {
        case Event::What::scalar:
            return scalar(event);
        case Event::What::null:
            return null(event);
        case Event::What::alias:
            sound_ = false;
            return;
        case Event::What::sequence:
        case Event::What::mapping:
            flow_.push_back(event.flow);
            seek(event.place);
            return keep(event);
        case Event::What::end:
            flow_.pop_back();
            events_.push_back(event);
        }
    }

    /// Whether each scalar of the scan was seen, once.
    bool sound() const {
        std::size_t count = 0;
        for (const Token& token : scan_.tokens)
            count += token.kind == TokenKind::scalar ? 1 : 0;
        return sound_ && count == scalars_;
    }

    void play(const EventSink& sink) const {
        const std::string not_decoded;
        for (const Event& event : events_)
            sink(event, not_decoded);
    }

  private:
    void scalar(Event event) {
        seek(event.place);
        if (!next_is(TokenKind::scalar) || outline_.places[next_] != event.place) {
            sound_ = false;
            return;
        }
        take_scalar(event);
    }
    /// The scalar is the next token.
    void take_scalar(Event event) {
        event.what = Event::What::scalar;
        if (is_null(scan_.tokens[next_])) // an event of its own, as with yaml-cpp
            event.what = Event::What::null;
        keep(event);
        ++next_;
        ++scalars_;
    }
    void null(const Event& event) {
        if (next_is(TokenKind::value) && left_out(next_ + 1, LeftOut::value)) {
            ++next_;
            take_scalar(event);
            while (left_out(next_, LeftOut::entry)) {
                take_scalar(event);
                ++next_;
                take_scalar(event);
            }
            return;
        }
        if (event.place == unknown_place)
            skip_sign_of_empty();
        else if (next_ > 0 && event.place <= outline_.places[next_ - 1])
            sound_ = false;
        else
            seek(event.place);
        keep(event);
    }
    /// With the place, in the file, of the next token.
    void keep(Event event) {
        event.place = next_ < scan_.tokens.size() ? scan_.tokens[next_].begin
                                                  : static_cast<std::uint32_t>(scan_.text.size());
        events_.push_back(event);
    }

    /// Goes on to the first token at or behind a place of the outline.
    void seek(std::uint32_t place) {
        while (next_ < outline_.places.size() && outline_.places[next_] < place)
            ++next_;
    }
    bool left_out(std::size_t at, LeftOut how) const {
        return at < outline_.left_out.size() && outline_.left_out[at] == how;
    }
    bool next_is(TokenKind kind) const {
        return next_ < scan_.tokens.size() && scan_.tokens[next_].kind == kind;
    }
    /// Goes behind the `:` or `-` whose value is empty.
    void skip_sign_of_empty() {
        const bool flow = !flow_.empty() && flow_.back();
        while (!flow && next_is(TokenKind::flow_end))
            ++next_;
        if (next_is(TokenKind::value) || (!flow && next_is(TokenKind::block_entry)))
            ++next_;
        else
            sound_ = false;
    }
    bool is_null(const Token& token) const {
        if (token.style != Style::plain || token.end - token.begin > 4)
            return false;
        const std::string_view word =
            std::string_view(scan_.text).substr(token.begin, token.end - token.begin);
        return word == "~" || word == "null" || word == "Null" || word == "NULL";
    }

    const Outline& outline_;
    const Scan& scan_;
    std::vector<Event> events_;
    std::vector<bool> flow_; ///< of the open collections
    std::size_t next_ = 0;   ///< the token not yet used
    std::size_t scalars_ = 0;
    bool sound_ = true;
};

} // namespace

std::optional<Outline> draw_outline(const Scan& scan) {
    if (!scan.certain)
        return std::nullopt;
    return Drawer(scan).draw();
}

bool play_outline(Outline& outline, const Scan& scan, EventSource source, const EventSink& sink) {
    Recorder recorder(outline, scan);
    const ParseEnd end =
        source(outline.text, [&](const Event& event, const std::string&) { recorder.take(event); });
    if (end.how != ParseEnd::How::complete || !recorder.sound())
        return false;
    recorder.play(sink);
    return true;
}

} // namespace readiness::yaml
