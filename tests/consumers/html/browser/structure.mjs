// SPDX-License-Identifier: Apache-2.0
// Texts stay text: the page with wrong texts has the very elements and attributes of its twin with harmless ones.

export const name = 'texts';

// Runs in the page. One line per element: where it is, what it is, which attributes it has.
function skeleton() {
  const lines = [];
  const visit = (element, depth) => {
    const names = element
      .getAttributeNames()
      .sort()
      .map((one) =>
        one === 'class' || one === 'role' || one === 'type' ? `${one}=${element.getAttribute(one)}` : one,
      );
    lines.push(`${depth} ${element.localName} ${names.join(' ')}`);
    for (const child of element.children) visit(child, depth + 1);
    if (element.localName === 'template') for (const child of element.content.children) visit(child, depth + 1);
  };
  visit(document.documentElement, 0);
  const all = [...document.querySelectorAll('*')];
  return {
    lines,
    scripts: document.scripts.length,
    handlers: all.flatMap((one) => one.getAttributeNames().filter((name) => /^on/i.test(name))),
    comments: (() => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
      let count = 0;
      while (walker.nextNode()) count += 1;
      return count;
    })(),
    // Of the program's own text nothing is of this kind, so what is here came through from a file.
    raw: (
      document.documentElement.textContent.match(
        /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
      ) ?? []
    ).map((one) => `U+${one.codePointAt(0).toString(16).padStart(4, '0')}`),
    attributes: all
      .flatMap((one) => one.getAttributeNames().map((attribute) => one.getAttribute(attribute)))
      .filter((value) => /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(value)),
    text: document.body.textContent,
    title: document.title,
  };
}

export async function run({ visit, visit_twin, problem, note, facts }) {
  for (const js of [false, true]) {
    const says = js ? 'with scripts' : 'without scripts';
    const here = await visit({ js }, (page) => page.evaluate(skeleton));
    for (const one of new Set(here.handlers)) problem(`${says}: an attribute ${one}`);
    if (here.raw.length)
      problem(`${says}: ${here.raw.length} control characters come through: ${[...new Set(here.raw)].join(' ')}`);
    if (here.attributes.length)
      problem(`${says}: control characters in attributes: ${JSON.stringify(here.attributes[0].slice(0, 80))}`);
    for (const one of facts.shown ?? []) {
      if (!here.text.includes(one)) problem(`${says}: ${JSON.stringify(one.slice(0, 60))} is not to be seen`);
    }
    if (!visit_twin) continue;
    const twin = await visit_twin({ js }, (page) => page.evaluate(skeleton));
    if (here.scripts !== twin.scripts) problem(`${says}: ${here.scripts} scripts, ${twin.scripts} with harmless texts`);
    if (here.comments !== twin.comments)
      problem(`${says}: ${here.comments} comments, ${twin.comments} with harmless texts`);
    const at = here.lines.findIndex((line, index) => line !== twin.lines[index]);
    if (at >= 0 || here.lines.length !== twin.lines.length) {
      problem(
        `${says}: ${here.lines.length} elements, ${twin.lines.length} with harmless texts; first difference: "${
          here.lines[at]
        }" for "${twin.lines[at]}" after "${here.lines[at - 1]}"`,
      );
    }
    note(`${says}: ${here.lines.length} elements, the same with harmless texts`);
  }
}
