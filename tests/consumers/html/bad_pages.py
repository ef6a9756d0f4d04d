# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with a page: the check that must find it, its name, a part of what must be said, and the changes
that make it out of good.html."""

_END = "</header>"
_START = "'use strict';\n"
_STYLE = "* { box-sizing: border-box; }"


def _more(markup):
    return [(_END, f"{_END}\n{markup}")]


def _script(code):
    return [(_START, _START + code + "\n")]


def _style(css):
    return [("</style>", css + "\n</style>")]


_QUIET = [
    ("a warning", "console warning: careful", _script("console.warn('careful');")),
    ("an error", "page error: broken", _script("setTimeout(() => { throw new Error('broken'); });")),
    ("a dialog", "dialog: hello", _script("alert('hello');")),
    ("an image", "request: image", _more('<img src="https://192.0.2.1/a.png" alt="x">')
     + [("default-src 'none'", "default-src 'none'; img-src *")]),
    ("an image that the policy stops", "content security policy: img-src",
     _more('<img src="https://192.0.2.1/a.png" alt="x">')),
    ("a picture beside the page", "request: image", _more('<img src="logo.png" alt="x">')
     + [("default-src 'none'", "default-src 'none'; img-src *")]),
    ("a call", "content security policy: connect-src", _script("fetch('https://192.0.2.1/').catch(() => {});")),
    ("a call that the policy lets through", "request: fetch", _script("fetch('https://192.0.2.1/').catch(() => {});")
     + [("default-src 'none'", "default-src 'none'; connect-src *")]),
    ("a call on a click", "request: fetch",
     [("document.getElementById('theme').addEventListener('click', () => {",
       "document.getElementById('theme').addEventListener('click', () => { fetch('https://192.0.2.1/').catch(() => {});"),
      ("default-src 'none'", "default-src 'none'; connect-src *")]),
    ("a web socket", "WebSocket connection", _script("new WebSocket('ws://192.0.2.1/').onerror = () => {};")
     + [("default-src 'none'", "default-src 'none'; connect-src *")]),
    ("a frame", "a frame was added", _more('<iframe title="x" srcdoc="x"></iframe>')),
    ("a hint to connect", "a link element", [("<title>", '<link rel="preconnect" href="https://192.0.2.1">\n<title>')]),
    ("a font", "a style loads", _style("@font-face { font-family: x; src: url(https://192.0.2.1/x.woff2); }")),
    ("a link that runs", "neither in the page nor https", _more('<a href="javascript:alert(1)">x</a>')),
    ("a link with a referrer", "where the reader comes from", _more('<a href="https://example.org/">x</a>')),
    ("no policy", "0 content security policies", [('http-equiv="Content-Security-Policy"', 'name="policy"')]),
    ("a weak policy", "script-src lets in", [("script-src '@script@'", "script-src 'unsafe-inline'")]),
    ("an open policy", "default-src is *", [("default-src 'none'", "default-src *")]),
    ("a late policy", "does not bind it", [('<meta http-equiv', "<style>p { margin: 0; }</style>\n<meta http-equiv")]),
    ("a script that the policy does not know", "content security policy: script-src", _more("<script>1;</script>")),
]

_WITHOUT_SCRIPTS = [
    ("a finding that is missing", "INT-002 is there 0 times", [('id="INT-002"', 'id="INT-9"')]),
    ("a finding that is there twice", "CMP-002 is there 2 times", [('id="INT-002"', 'id="CMP-002"')]),
    ("a finding without its reason", 'CMP-001 does not say "Auditors', [("Auditors ask for a name.", "")]),
    ("a hidden finding", "CMP-001 cannot be seen", [('<tr id="CMP-001"', '<tr hidden id="CMP-001"')]),
    ("a hidden text", "cannot be seen: Next step", [("<p>Next step", "<p hidden>Next step")]),
    ("a dead control", "a control that does nothing",
     [('aria-label="Filter the rules" hidden', 'aria-label="Filter the rules"')]),
    ("another verdict", 'the verdict "No go"', [("Verdict No go", "Verdict Go")]),
    ("another score", 'the high "75.0"', [("62.5 to 75.0", "62.5 to 74.0")]),
    ("something left out", '"Where the points went" is said nowhere', [("Where the points went", "Points")]),
    ("a link to nowhere", "a reference to #gone", [('href="#main"', 'href="#gone"')]),
    ("a label for nothing", "a reference to #gone", [('for="filter-text"', 'for="gone"')]),
    ("an id that stands there twice", "the id main stands there twice", [("<header>", '<header id="main">')]),
]

_NUMBERS = [
    ("a step of another height", 'lost and open of "Compliance"',
     [("<td>-</td><td>−25.0</td>", "<td>-</td><td>−24.9</td>")]),
    ("a step that counts wrong", 'what is left after "Compliance"',
     [("<td>–</td><td>75.0</td>", "<td>–</td><td>75.1</td>")]),
    ("a waterfall that ends elsewhere", "the waterfall ends",
     [("<td>−37.5</td><td>–</td><td>62.5</td>", "<td>−37.5</td><td>–</td><td>62.6</td>")]),
    ("a waterfall without an area", "areas in the waterfall",
     [('<tr><th scope="row">Compliance</th><td>-</td>', '<tr><th scope="row">Other</th><td>-</td>')]),
    ("a ledger with other points", "points of CMP-001 in the ledger",
     [("<td>−25.0</td><td>75.0</td></tr>\n</tbody>", "<td>−25.1</td><td>75.0</td></tr>\n</tbody>")]),
    ("a ledger with another sum", 'the sum of "Integration',
     [("Integration −12.5 points", "Integration −12.6 points")]),
    ("a map with other points", 'points of "Compliance" in the map', [("25.0 of 50.0", "26.0 of 50.0")]),
    ("a map with another count", 'high of "Integration"', [("1? −12.5", "2? −12.5")]),
    ("a roadmap with other points", "points of CMP-001 in the roadmap", [("+25.0", "+25.5")]),
    ("a roadmap with another score", "the score after CMP-001", [("87.5", "87.4")]),
    ("another legend", "the legend", [("lost 25.0", "lost 24.0")]),
    ("another reading", "the reading", [(">62.5 to 75.0</text>", ">62.5</text>")]),
    ("a bar of another length", "the bar of what is earned",
     [('class="earned" x="0" y="34" width="62.5%"', 'class="earned" x="0" y="34" width="65%"')]),
    ("another card", 'the card "Integration"', [("<b>37.5</b>", "<b>37.0</b>")]),
    ("no ledger", "tables of the kind ledger: false", [('class="ledger"', 'class="other"')]),
]

_CONTROLS = [
    ("a search that shows too much", "shows", [(".includes(wanted) ||", ".includes('') ||")]),
    ("a search that hides too much", "hides",
     [("row.textContent.toLowerCase().includes(wanted)", "row.textContent.includes(wanted)")]),
    ("a search that says nothing", "announces nothing", [("document.getElementById('shown').textContent = ", "void ")]),
    ("a search that counts wrong", "announced is",
     [("rows.filter((row) => !row.hidden).length + ' of '", "'none of '")]),
    ("no search", "0 controls for searching", [('type="search"', 'type="text"')]),
    ("a filter that does nothing", 'the filter "fail"', [("outcome.addEventListener('change', filter);", "")]),
    ("a sort that does not say so", "say aria-sort",
     [("head.setAttribute('aria-sort'", "head.setAttribute('data-sort'")]),
    ("a sort that does nothing", "comes after", [("body.append(...rows.slice()", "void (rows.slice()")]),
    ("a sort by letters", "comes after", [("compare(b, a) : compare(a, b)", "compare(a, b) : compare(b, a)")]),
    ("a sort that stays marked", "other columns say that they are",
     [("document.querySelectorAll('#rules [aria-sort]').forEach((other) => other.removeAttribute('aria-sort'));", "")]),
    ("a sort that begins with the least", "does not bring the most points to the top",
     [("head.getAttribute('aria-sort') !== 'descending'", "head.getAttribute('aria-sort') === 'ascending'")]),
    ("a link that opens nothing", "the finding stays closed", [("row.querySelector('details').open = true;", "")]),
    ("a link to a hidden row", "the row is hidden", [("if (row.hidden) {", "if (false) {")]),
    ("a link that does not scroll", "from the top of the window", [("row.scrollIntoView();", "scrollTo(0, 0);")]
     + _style("#findings-title { padding-top: 3000px; }")),
    ("a ledger without links", "no link leads to a rule", [('<a href="#CMP-001">CMP-001</a>', "CMP-001"),
                                                           ('<a href="#INT-002">INT-002</a>', "INT-002")]),
    ("open all that opens some", "leaves some closed",
     [("for (const row of rows) row.querySelector('details').open = open;",
                                                         "for (const row of rows.slice(1)) row.querySelector('details').open = open;")]),
    ("a theme that stays", "the theme does not change",
     [("document.documentElement.dataset.theme = dark", "document.documentElement.dataset.skin = dark")]),
    ("a sort that loses rows", "sorting loses rows", [("body.append(...rows.slice()", "body.replaceChildren(...rows.slice(1)")]),
    ("a filter on paper", "are not printed", [("tr[hidden] { display: table-row; }", "")]),
    ("rows of a phone that stay", "on a phone: searching", _style("@media screen and (max-width: 500px) { #rules tr { display: block; } }")),
    ("rules in another order", "not in the order of the report",
     _script("document.querySelector('#rules tbody').append(document.getElementById('INT-001'));")),
]

_KEYBOARD = [
    ("no focus to be seen", "focus cannot be seen",
     _style("a:focus-visible, summary:focus-visible { outline: none; }")),
    ("a pale focus", "outline of focus has a contrast of", _style(":focus-visible { outline-color: #e8e8e8; }")),
    ("an order of its own", "a tabindex above 0", [('<summary>The ledger', '<summary tabindex="3">The ledger')]),
    ("an order that looks other", "the order seen differs",
     _style("body { display: flex; flex-direction: column-reverse; }")),
    ("a trap", "cannot be moved on",
     _script("document.addEventListener('keydown', (event) => { if (event.key === 'Tab' && "
                                             "document.activeElement.localName === 'select') event.preventDefault(); });")),
    ("a stop that is jumped over", "stops of",
     _script("addEventListener('focusin', (event) => { if (event.target.id === "
                                                       "'filter-outcome') document.getElementById('expand').focus(); });")),
    ("a control out of reach", "cannot be reached",
     [('<button type="button" id="theme">', '<button type="button" id="theme" tabindex="-1">')]),
    ("a focus behind a bar", "hidden behind something",
     _style("main::after { content: 'x'; position: fixed; inset: 0; background: #fff; }")),
    ("no skip link", "the first stop is no skip link", [('<a class="skip" href="#main">Skip to the report</a>', "")]),
    ("a hidden skip link", "not to be seen with the focus on it", _style(".skip:focus { left: -999rem; }")),
    ("a skip link to elsewhere", "does not lead to the main part",
     [('href="#main"', 'href="#top"'), ("<header>", '<header id="top">')]),
    ("buttons that do not hear Space", "Space on",
     _script("document.addEventListener('keyup', (event) => { if (event.key === ' ' && "
                                                           "event.target.localName === 'button') event.preventDefault(); });")),
    ("details that do not hear Enter", "Enter does not operate",
     _script("document.addEventListener('keydown', (event) => { if (event.key === 'Enter' "
                                                                        "&& event.target.localName === 'summary') event.preventDefault(); });")),
    ("a filter that does not hear keys", "the filter",
     _script("document.addEventListener('keydown', (event) => { if (event.target.localName === "
                                                               "'select' && event.key !== 'Tab') event.preventDefault(); });")),
]

_REFLOW = [
    ("a wide table", "the page scrolls sideways", _style("table.map { width: 900px; }")),
    ("a wide table that is cut", "sticks out", _style("body { overflow-x: hidden; } table.map { width: 900px; }")),
    ("a text that is cut", "cuts its text on the right",
     _style("h2 { overflow: hidden; white-space: nowrap; width: 5rem; }")),
    ("a text that is cut below", "cuts its text at the bottom", _style("h2 { overflow: hidden; height: 1rem; }")),
    ("texts over each other", "texts lie over each other", _style("#decision p { margin-top: -2.5rem; }")),
    ("a bar that fills the window", "stays put and takes",
     _style("header { position: sticky; top: 0; height: 200px; background: #fff; }")),
    ("letters of a fixed size", "grows to no more than", [("font: 1rem/1.5 sans-serif", "font: 16px/1.5 sans-serif")]),
    ("boxes of a fixed height", "wider spacing",
     _style("#board-title { height: 1.5rem; } @media (min-width: 1000px) { #decision-title "
                                                        "{ overflow: hidden; white-space: nowrap; width: 7.6em; } }")),
    ("tiny letters", "text as small as", _style("td { font-size: 11px; }")),
]

_PRINT = [
    ("rows that are cut", "may be cut by the end of a page",
     [("tr, .card, figure, summary, svg { break-inside: avoid; }", "")]),
    ("a row higher than a page", "higher than a page", _style("@media print { tr { height: 1200px; } }")),
    ("a heading at the end of a page", "a heading that may end a page",
     [("h1, h2, h3, caption { break-after: avoid; }", "")]),
    ("single lines", "may stand alone", _style("p { orphans: 1; }")),
    ("buttons on paper", "a control on paper", [(".tools, .skip, button { display: none !important; }", "")]),
    ("wider than paper", "wider than the paper", _style("table.map { min-width: 900px; }")),
    ("a part that scrolls", "a part that scrolls on paper", _style("section { overflow: auto; height: 80px; }")),
    ("a bar on each page", "stays put on paper", _style("header { position: fixed; top: 0; }")),
    ("dark paper", "the paper is tinted", [("color-scheme: light; --ink: #000; --paper: #fff; --link: #000;", "")]),
    ("pale ink", "pale ink without its background", _style("@media print { td { color: #ddd; } }")),
    ("text at the edge", "not inside the margins",
     [("@page { margin: 15mm; }", "@page { margin: 0; }"), ("padding: 1rem; max-width", "padding: 0; max-width")]),
    ("a rule that is not printed", "CMP-002 is not printed", _style("@media print { #CMP-002 { display: none; } }")),
    ("a title cut in two", "is cut by the end of a page",
     _style("@media print { td p { font-size: 300px; } #rules, #rules * { display: block; } }")),
    ("the verdict on page two", "is not on the first page",
     _style("@media print { #decision { break-before: page; } }")),
    ("an empty page", "is empty",
     _style("@media print { footer { break-before: page; height: 1px; } }") + [("</main>", "</main><footer></footer>")]),
]

_TEXTS = [
    ("an element from a text", "elements, ", [("Nobody owns compliance", "Nobody <b>owns</b> compliance")]),
    ("a script from a text", "scripts, ", _more("<script>1</script>")),
    ("a handler", "an attribute onclick", [("<p>Next step", '<p onclick="x()">Next step')]),
    ("a steering character", "control characters come through: U+202e", [("Next step", "Next \u202estep")]),
    ("a steering character in an attribute", "control characters in attributes",
     [("<p>Next step", '<p title="\u202e">Next step')]),
    ("a text that is gone", "is not to be seen", [("Nobody owns compliance", "")]),
    ("a comment", "comments", [("Next step", "Next <!-- x --> step")]),
]

_ACCESSIBLE = [
    ("pale letters", "color-contrast", _style("caption { color: #999; }")),
    ("pale letters in the dark", "dark, as it opens, phone: color-contrast",
     _style("@media (prefers-color-scheme: dark) { caption { color: #444; } }")),
    ("pale letters in what is closed", "light, all open: color-contrast", _style("td p { color: #999; }")),
    ("no language", "html-has-lang", [(' lang="en"', "")]),
    ("a field without a name", "label", [('<label for="filter-text">Search</label>', "")]),
    ("a heading left out", "heading-order",
     [("<h2 id=\"board-title\">Gaps</h2>", "<h4 id=\"board-title\">Gaps</h4>"), ]),
    ("a picture without a name", "svg-img-alt",
     [('aria-labelledby="score-name"><title id="score-name">Score 62.5 to 75.0</title>', ">")]),
    ("small targets", "target-size", _more('<p><button type="button">a</button><button type="button">b</button></p>')
     + _style("p button { min-width: 0; min-height: 0; width: 8px; height: 8px; padding: 0; border: 0; font-size: 6px; }")),
    ("a pale mark", "contrast of 1.",
     [('<p>Next step', '<p><b class="mark" aria-hidden="true">✗</b> Next step')] + _style(".mark { color: #ddd; }")),
    ("pale letters in a picture", "contrast of 1.", _style("svg text { fill: #ddd; }")),
    ("pale letters in forced colours", "forced colours, all open: contrast of 1.",
     _style("@media (forced-colors: active) { main p { forced-color-adjust: none; color: #ddd; } }")),
    ("text outside of landmarks", "region", [("</main>", "</main><p>Outside</p>")]),
    ("a table without heads", "scope-attr-valid", [('scope="row"', 'scope="line"')]),
]

BAD = [(check, name, part, changes) for check, rows in [
    ("quiet", _QUIET), ("without scripts", _WITHOUT_SCRIPTS), ("numbers", _NUMBERS), ("controls", _CONTROLS),
    ("keyboard", _KEYBOARD), ("reflow", _REFLOW), ("print", _PRINT), ("texts", _TEXTS), ("accessible", _ACCESSIBLE),
] for name, part, changes in rows]
