// SPDX-License-Identifier: Apache-2.0
// Nothing is asked of any network, now or when somebody points at a link. visit() watches what happens; this looks for
// what could.

export const name = 'quiet';

function what_could() {
  const problems = [];
  const tell = (element, why) => problems.push(`${why}: ${element.outerHTML.slice(0, 160)}`);
  for (const link of document.querySelectorAll('link')) {
    if (!/^data:/.test(link.getAttribute('href') ?? '')) tell(link, 'a link element');
  }
  for (const element of document.querySelectorAll(
    '[src],[srcset],[poster],[background],[ping],[action],[formaction],[data],[manifest]',
  )) {
    for (const name of ['src', 'srcset', 'poster', 'background', 'ping', 'action', 'formaction', 'data', 'manifest']) {
      const value = element.getAttribute(name);
      if (value !== null && !/^data:image\//.test(value)) tell(element, `${name} names something to load`);
    }
  }
  for (const element of document.querySelectorAll(
    'iframe,frame,object,embed,applet,base,audio,video,meta[http-equiv=refresh i],use',
  )) {
    if (element.localName !== 'use' || !/^#/.test(element.getAttribute('href') ?? ''))
      tell(element, 'an element that loads');
  }
  const styles = [...document.querySelectorAll('style')].map((style) => style.textContent);
  for (const style of [
    ...styles,
    ...[...document.querySelectorAll('[style]')].map((one) => one.getAttribute('style')),
  ]) {
    for (const found of style.matchAll(/@import[^;]*|url\(\s*(?!["']?(?:data:|#))[^)]*\)|image-set\([^)]*/gi)) {
      problems.push(`a style loads: ${found[0].slice(0, 80)}`);
    }
  }
  for (const anchor of document.querySelectorAll('a[href], area[href]')) {
    const target = anchor.getAttribute('href');
    if (!/^(#|https:\/\/)/.test(target)) tell(anchor, 'a link that is neither in the page nor https');
    if (/^https:/.test(target) && !/\bnoreferrer\b/.test(anchor.rel))
      tell(anchor, 'a link that tells where the reader comes from');
  }
  return problems;
}

function policy_problems() {
  const metas = [...document.querySelectorAll('meta[http-equiv]')].filter(
    (meta) => meta.httpEquiv.toLowerCase() === 'content-security-policy',
  );
  if (metas.length !== 1) return [`${metas.length} content security policies, expected 1`];
  const policy = Object.fromEntries(
    metas[0].content
      .split(';')
      .map((one) => one.trim().split(/\s+/))
      .filter(([key]) => key)
      .map(([key, ...values]) => [key, values.join(' ')]),
  );
  const problems = [];
  if (policy['default-src'] !== "'none'") problems.push(`default-src is ${policy['default-src']}, expected 'none'`);
  if (/unsafe-(inline|eval)|\*|https?:/.test(policy['script-src'] ?? '')) {
    problems.push(`script-src lets in scripts from texts: ${policy['script-src']}`);
  }
  const scripts = [...document.querySelectorAll('script, style')];
  for (const one of scripts) {
    if (!(metas[0].compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)) {
      problems.push(`the policy comes after a ${one.localName} and does not bind it`);
    }
  }
  return problems;
}

// Leaves no control untouched; visit() hears what they do.
async function touch_everything(page) {
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((one) => {
      one.open = true;
    }),
  );
  const kinds = new Map();
  for (const button of await page.locator('button:visible').all()) {
    const kind = await button.textContent();
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kinds.get(kind) <= 2) await button.click({ timeout: 5000 }).catch(() => {});
  }
  await page.emulateMedia({ media: 'print' });
  await page.emulateMedia({ media: 'screen' });
}

export async function run({ visit, problem }) {
  await visit({}, async (page) => {
    for (const one of await page.evaluate(what_could)) problem(one);
    for (const one of await page.evaluate(policy_problems)) problem(one);
    await touch_everything(page);
  });
}
