// SPDX-License-Identifier: Apache-2.0
#include "unit/render/markup.hpp"

#include "readiness/text/utf8.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace readiness::test {

namespace {

const std::set<std::string_view> elements = {
    "html",    "head",    "meta",    "link",  "title",  "style",   "script", "body",   "a",
    "svg",     "defs",    "pattern", "rect",  "line",   "text",    "desc",   "path",   "circle",
    "div",     "header",  "nav",     "main",  "footer", "section", "h1",     "h2",     "h3",
    "h4",      "p",       "ul",      "li",    "dl",     "dt",      "dd",     "span",   "b",
    "strong",  "bdi",     "time",    "code",  "pre",    "cite",    "br",     "figure", "figcaption",
    "table",   "caption", "thead",   "tbody", "tfoot",  "tr",      "th",     "td",     "details",
    "summary", "form",    "label",   "input", "select", "option",  "button"};
const std::set<std::string_view> empty_elements = {"meta", "link", "br", "input"};
const std::set<std::string_view> attributes = {"lang",
                                               "charset",
                                               "http-equiv",
                                               "content",
                                               "name",
                                               "rel",
                                               "href",
                                               "class",
                                               "id",
                                               "width",
                                               "height",
                                               "aria-hidden",
                                               "focusable",
                                               "patternUnits",
                                               "role",
                                               "patternTransform",
                                               "tabindex",
                                               "datetime",
                                               "aria-label",
                                               "aria-labelledby",
                                               "hidden",
                                               "x",
                                               "y",
                                               "x1",
                                               "x2",
                                               "y1",
                                               "y2",
                                               "cx",
                                               "cy",
                                               "r",
                                               "d",
                                               "text-anchor",
                                               "scope",
                                               "colspan",
                                               "data-label",
                                               "data-v",
                                               "data-outcome",
                                               "data-severity",
                                               "data-area",
                                               "for",
                                               "type",
                                               "value",
                                               "autocomplete"};
const std::map<std::string_view, char> entities = {
    {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"#39", '\''}};

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

class Reader {
  public:
    explicit Reader(std::string_view page) : page_(page) {}

    Document read() {
        stack_.push_back(&document_.root);
        if (!take("<!doctype html>\n"))
            fault("no doctype");
        check_bytes();
        while (at_ < page_.size())
            page_[at_] == '<' ? read_tag() : read_text();
        for (std::size_t i = 1; i < stack_.size(); ++i)
            fault("left open: " + stack_[i]->element);
        return std::move(document_);
    }

  private:
    void fault(const std::string& what) {
        document_.faults.push_back(what + " near `" + std::string(page_.substr(at_, 60)) + "`");
    }

    bool take(std::string_view text) {
        if (!page_.substr(at_).starts_with(text))
            return false;
        at_ += text.size();
        return true;
    }

    void check_bytes() {
        if (text::find_malformed_utf8(page_))
            fault("malformed UTF-8");
        if (text::escape_controls(page_, "\n") != page_)
            fault("control or bidirectional characters");
    }

    std::string decoded(std::string_view text) {
        std::string result;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '>' || text[i] == '"' || text[i] == '\'')
                quotes_in_text_ = true;
            if (text[i] != '&') {
                result += text[i];
                continue;
            }
            const std::size_t end = std::min(text.find(';', i), text.size());
            const auto entity = entities.find(text.substr(i + 1, end - i - 1));
            if (entity == entities.end()) {
                fault("a bare &");
                continue;
            }
            result += entity->second;
            i = end;
        }
        return result;
    }

    void read_text() {
        const std::size_t end = std::min(page_.find('<', at_), page_.size());
        quotes_in_text_ = false;
        Node node;
        node.text = decoded(page_.substr(at_, end - at_));
        if (quotes_in_text_)
            fault("a bare > or quotation mark");
        stack_.back()->children.push_back(std::move(node));
        at_ = end;
    }

    std::string name() {
        const std::size_t begin = at_;
        while (at_ < page_.size() && is_name(page_[at_]))
            ++at_;
        return std::string(page_.substr(begin, at_ - begin));
    }

    void read_attribute(Node& node) {
        const std::string key = name();
        if (!attributes.contains(key))
            fault("attribute `" + key + "`");
        if (key.empty()) {
            ++at_;
            return;
        }
        std::string value;
        if (take("=")) {
            const char quote = at_ < page_.size() ? page_[at_] : ' ';
            if (quote != '\'' && quote != '"')
                fault("attribute without quotation marks");
            const std::size_t end = std::min(page_.find(quote, ++at_), page_.size());
            const std::string_view raw = page_.substr(at_, end - at_);
            if (raw.find('<') != std::string_view::npos || raw.find('>') != std::string_view::npos)
                fault("markup in an attribute");
            value = decoded(raw);
            at_ = std::min(end + 1, page_.size());
        }
        if (!node.attributes.emplace(key, value).second)
            fault("attribute twice: " + key);
    }

    void read_tag() {
        ++at_;
        if (take("/"))
            return close();
        Node node;
        node.element = name();
        if (!elements.contains(node.element))
            fault("element `" + node.element + "`");
        while (at_ < page_.size() && page_[at_] == ' ') {
            ++at_;
            read_attribute(node);
        }
        const bool closed = take("/");
        if (!take(">"))
            fault("tag without an end");
        const bool empty = closed || empty_elements.contains(node.element);
        const bool raw = node.is("style") || node.is("script");
        stack_.back()->children.push_back(std::move(node));
        if (empty)
            return;
        // Only the last node of a level grows, so no pointer on the stack moves.
        stack_.push_back(&stack_.back()->children.back());
        if (raw)
            read_raw();
    }

    void read_raw() {
        const std::size_t end = std::min(page_.find("</" + stack_.back()->element + ">", at_), page_.size());
        Node node;
        node.text = page_.substr(at_, end - at_);
        stack_.back()->children.push_back(std::move(node));
        at_ = end;
    }

    void close() {
        const std::string element = name();
        if (!take(">"))
            fault("end tag without an end");
        if (stack_.size() < 2 || !stack_.back()->is(element)) {
            fault("end of `" + element + "`, which is not open");
            return;
        }
        stack_.pop_back();
    }

    std::string_view page_;
    std::size_t at_ = 0;
    bool quotes_in_text_ = false;
    Document document_;
    std::vector<Node*> stack_;
};

void visit(const Node& node, const std::function<void(const Node&)>& each) {
    each(node);
    for (const Node& child : node.children)
        visit(child, each);
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text)
        if (c == ' ')
            words.emplace_back();
        else
            words.back() += c;
    return words;
}

std::size_t count_children(const Node& node, std::string_view element) {
    return static_cast<std::size_t>(
        std::ranges::count_if(node.children, [&](const Node& child) { return child.is(element); }));
}

bool in_order(const Node& node, char& level) {
    const bool heading = node.element.size() == 2 && node.element[0] == 'h' && node.element[1] >= '1' &&
                         node.element[1] <= '6';
    if (!heading)
        return true;
    const bool fine = node.element[1] <= level + 1;
    level = node.element[1];
    return fine;
}

} // namespace

std::string Node::attribute(const std::string& key) const {
    const auto found = attributes.find(key);
    return found == attributes.end() ? std::string() : found->second;
}

std::string Node::content() const {
    std::string all;
    visit(*this, [&](const Node& node) { all += node.text; });
    std::string result;
    for (const char c : all)
        if (c != '\n' && c != ' ')
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    if (result.ends_with(' '))
        result.pop_back();
    return result;
}

std::vector<const Node*> Document::all(std::string_view element) const {
    std::vector<const Node*> found;
    visit(root, [&](const Node& node) {
        if (node.is(element))
            found.push_back(&node);
    });
    return found;
}

std::vector<const Node*> Document::with_class(std::string_view element, std::string_view name) const {
    std::vector<const Node*> found = all(element);
    std::erase_if(found, [&](const Node* node) {
        const std::vector<std::string> classes = words_of(node->attribute("class"));
        return std::ranges::find(classes, name) == classes.end();
    });
    return found;
}

Document read_markup(std::string_view page) {
    return Reader(page).read();
}

std::vector<std::string> structure_faults(const Document& document) {
    std::vector<std::string> faults;
    std::set<std::string> ids;
    visit(document.root, [&](const Node& node) {
        if (const std::string id = node.attribute("id"); !id.empty() && !ids.insert(id).second)
            faults.push_back("id twice: " + id);
    });
    char level = '0';
    visit(document.root, [&](const Node& node) {
        const std::string href = node.attribute("href");
        if (node.attributes.contains("href") && href != "data:," &&
            (!href.starts_with('#') || !ids.contains(href.substr(1))))
            faults.push_back("link to nowhere: " + href);
        for (const std::string key : {"aria-labelledby", "for"})
            if (node.attributes.contains(key))
                for (const std::string& id : words_of(node.attribute(key)))
                    if (!ids.contains(id))
                        faults.push_back(key + " of nothing: " + id);
        if (!in_order(node, level))
            faults.push_back("heading out of order: " + node.content());
        if (node.is("table") && count_children(node, "caption") != 1)
            faults.push_back("table without a caption");
        if (node.is("th") && node.attribute("scope").empty())
            faults.push_back("th without a scope");
        const bool picture = node.attribute("role") == "img" && count_children(node, "title") == 1 &&
                             count_children(node, "desc") == 1;
        const bool part = node.attribute("class").starts_with("at");
        if (node.is("svg") && !picture && !part && node.attribute("aria-hidden") != "true")
            faults.push_back("picture without a text");
        if (node.is("details") && (node.children.empty() || count_children(node, "summary") != 1))
            faults.push_back("details without a summary");
    });
    return faults;
}

} // namespace readiness::test
