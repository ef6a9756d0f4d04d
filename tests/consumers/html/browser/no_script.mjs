// SPDX-License-Identifier: Apache-2.0
// Without scripts nothing is lost: every finding, every detail, and the figures of the JSON report.

export const name = 'without scripts';

// Runs in the page.
function contents(rules) {
  document.querySelectorAll('details').forEach((one) => {
    one.open = true;
  });
  const flat = (text) => text.replace(/\s+/g, ' ').trim();
  const invisible = [];
  const look = (element) => {
    if (/^(script|style|template|title|defs|desc|datalist|option)$/.test(element.localName)) return;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      const control =
        element.matches('button, input, select, label, [role=status], output') ||
        element.querySelector('button, input, select');
      const text = flat(element.textContent);
      if (text && !control) invisible.push(text.slice(0, 80));
      return;
    }
    for (const child of element.children) look(child);
  };
  look(document.body);
  const dead = [...document.querySelectorAll('button, input, select')]
    .filter((one) => one.checkVisibility())
    .map((one) => one.outerHTML.slice(0, 100));
  return {
    invisible,
    dead,
    noscript: document.querySelectorAll('noscript').length,
    rows: Object.fromEntries(
      rules.map((rule) => {
        const found = document.querySelectorAll(`[id="${rule}"]`);
        const row = found[0]?.closest('details') ?? found[0];
        return [
          rule,
          { count: found.length, text: flat(row?.textContent ?? ''), visible: row?.checkVisibility() ?? false },
        ];
      }),
    ),
    ids: [...document.querySelectorAll('[id]')].map((one) => one.id),
    text: flat(document.body.innerText),
    top: flat(['header', 'main section'].map((one) => document.querySelector(one)?.innerText ?? '').join(' ')),
    dangling: [
      ...document.querySelectorAll('a[href^="#"], [aria-labelledby], [aria-describedby], [aria-controls], label[for]'),
    ].flatMap((one) =>
      [
        ...(one.hash ? [decodeURIComponent(one.hash.slice(1))] : []),
        ...['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((name) =>
          (one.getAttribute(name) ?? '').split(/\s+/),
        ),
      ].filter((id) => id && !document.getElementById(id)),
    ),
  };
}

export async function run({ visit, problem, note, facts }) {
  const page = await visit({ js: false }, (one) =>
    one.evaluate(
      contents,
      facts.findings.map((finding) => finding.rule),
    ),
  );
  for (const one of page.invisible) problem(`cannot be seen: ${one}`);
  for (const one of page.dead) problem(`a control that does nothing: ${one}`);
  for (const one of new Set(page.dangling)) problem(`a reference to #${one}, which is not there`);
  const twice = page.ids.filter((id, index) => page.ids.indexOf(id) !== index);
  for (const one of new Set(twice)) problem(`the id ${one} stands there twice`);
  for (const { rule, texts } of facts.findings) {
    const row = page.rows[rule];
    if (row.count !== 1) problem(`${rule} is there ${row.count} times, expected once`);
    else if (!row.visible) problem(`${rule} cannot be seen`);
    else {
      for (const text of texts.filter((one) => !row.text.includes(one)))
        problem(`${rule} does not say "${text.slice(0, 100)}"`);
    }
  }
  for (const [what, text] of Object.entries(facts.headline)) {
    if (!page.top.includes(text)) problem(`the ${what} "${text}" is not said at the top`);
  }
  for (const text of facts.anywhere ?? []) {
    if (!page.text.includes(text)) problem(`"${text.slice(0, 100)}" is said nowhere`);
  }
  note(`${facts.findings.length} findings, ${page.text.length} characters`);
}
